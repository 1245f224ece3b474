#include "decide/letter_runs.hpp"

#include <algorithm>
#include <bit>

namespace gatepost::decide {
namespace {

// Twenty letters are five short words, fifteen syllables of Hangul as many Korean ones; twelve characters of other
// scripts are a run anyhow (decide/compared_words.hpp).
constexpr int run_weight = 300;
constexpr int letter_weight = 15;
constexpr int syllable_weight = 20;
constexpr int character_weight = 25;
constexpr std::size_t longest_run = 20;

constexpr std::uint64_t base = 0x9e3779b97f4a7c15;

constexpr auto powers = [] {
  std::array<std::uint64_t, longest_run> out{};
  std::uint64_t power = 1;
  for (auto& one : out) {
    one = power;
    power *= base;
  }
  return out;
}();

/// The finisher of SplitMix64.
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111eb;
  return x ^ (x >> 31U);
}

bool is_syllable(char32_t c) { return c >= 0xac00 && c <= 0xd7a3; }

int weight_of(const FoldedLetter& letter) {
  if (letter.sort == FoldedLetter::Sort::character) return character_weight;
  return is_syllable(letter.c) ? syllable_weight : letter_weight;
}

}  // namespace

bool is_set_otherwise(std::uint32_t gaps, std::uint32_t all, std::uint32_t any) {
  constexpr int of_five_words = 4;
  constexpr int throughout = 3;  // of long words fewer than five make a run
  const int others = std::popcount((gaps ^ all) | (gaps ^ any));
  return others >= throughout || (others > 0 && std::max(std::popcount(gaps), std::popcount(any)) >= of_five_words);
}

std::optional<LetterRun> LetterRunReader::next() {
  while (true) {
    while (weight_ < run_weight)
      if (!take_letter()) return std::nullopt;
    const bool is_first_of_word = begins_word();
    const auto run = take_run();
    if (!run.is_of_words || is_first_of_word || run.gaps == 0) return run;
  }
}

bool LetterRunReader::begins_word() const { return (gaps_ >> (last_ - first_ - 1) & 1U) != 0; }

bool LetterRunReader::take_letter() {
  using Sort = FoldedLetter::Sort;
  FoldedLetter letter;
  if (!letters_.next(letter)) return false;
  if (letter.sort == Sort::gap) is_behind_gap_ = true;
  if (letter.sort != Sort::letter && letter.sort != Sort::character) return true;
  const Held one{mixed(letter.c + base), weight_of(letter), letter.begin, letter.end};
  held(last_++) = one;
  hash_ = hash_ * base + one.hash;
  gaps_ = gaps_ << 1U | static_cast<std::uint32_t>(is_behind_gap_);
  weight_ += one.weight;
  if (one.weight > letter_weight) unspaced_weight_ += one.weight;
  is_behind_gap_ = false;
  return true;
}

/// Its first letter is left behind.
LetterRun LetterRunReader::take_run() {
  const auto& first = held(first_);
  const auto others = last_ - first_ - 1;
  const auto gaps = gaps_ & ((std::uint32_t{1} << others) - 1);
  const LetterRun out{mixed(hash_), gaps, unspaced_weight_ * 2 < run_weight, first.begin, held(last_ - 1).end};
  hash_ -= first.hash * powers.at(others);
  weight_ -= first.weight;
  if (first.weight > letter_weight) unspaced_weight_ -= first.weight;
  ++first_;
  return out;
}

}  // namespace gatepost::decide
