#include "mail/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "mail/address.hpp"

namespace gatepost {
namespace {

// Longer words are compared by their beginning: keys are short, and the cost is the product of both lengths.
constexpr std::size_t compared = 64;

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const auto replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

std::size_t changes_between(std::string_view word, std::string_view other) {
  return distance(folded(word.substr(0, compared)), folded(other.substr(0, compared)));
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  const auto found =
      std::ranges::min_element(known, {}, [&](const std::string& other) { return changes_between(word, other); });
  return found == known.end() ? std::string() : *found;
}

std::string nearest_within(std::size_t most, std::string_view word, const std::vector<std::string>& known) {
  if (word.size() > compared) return {};
  auto found = nearest(word, known);
  return changes_between(word, found) <= most ? found : std::string();
}

}  // namespace gatepost
