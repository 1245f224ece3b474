#include "decide/compared_words.hpp"

#include "decide/folded_letters.hpp"

namespace gatepost::decide {
namespace {

constexpr std::uint64_t hash_begin = 0xcbf29ce484222325;  // FNV-1a
constexpr std::uint64_t hash_step = 0x100000001b3;

}  // namespace

std::vector<ComparedWord> compared_words(std::string_view text) {
  using Sort = FoldedLetter::Sort;
  std::vector<ComparedWord> words;
  LetterReader reader(text);
  auto open = Sort::gap;  // what the last word is, while it may go on
  for (FoldedLetter letter; reader.next(letter);) {
    const auto sort = letter.sort;
    if (sort == Sort::gap) open = Sort::gap;
    if (sort == Sort::gap || sort == Sort::unseen || (sort == Sort::mark && open == Sort::gap)) continue;
    const bool is_new = sort == Sort::character || (sort == Sort::letter && open != Sort::letter);
    if (is_new) {
      const auto weight = sort == Sort::character ? character_weight : word_weight;
      words.push_back({hash_begin, letter.begin, letter.end, weight, 0});
      open = sort;
    }
    auto& word = words.back();
    word.hash = (word.hash ^ letter.c) * hash_step;
    word.end = letter.end;
    if (sort != Sort::mark) ++word.letters;
  }
  return words;
}

}  // namespace gatepost::decide
