#include "nearest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

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

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  const auto changes = [&](const std::string& other) {
    return distance(word.substr(0, compared), std::string_view(other).substr(0, compared));
  };
  const auto found = std::ranges::min_element(known, {}, changes);
  return found == known.end() ? std::string() : *found;
}

}  // namespace gatepost
