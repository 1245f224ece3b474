#include "decide/word_set.hpp"

#include <algorithm>

#include "decide/text.hpp"

namespace gatepost::decide {
namespace {

WordSet between(char sign, std::string_view list) {
  WordSet out;
  for (std::size_t at = 0; at <= list.size();) {
    const auto end = std::min(list.find(sign, at), list.size());
    out.insert(case_folded(list.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

}  // namespace

WordSet folded_words(std::string_view list) { return between(' ', list); }

WordSet folded_phrases(std::string_view list) { return between('|', list); }

}  // namespace gatepost::decide
