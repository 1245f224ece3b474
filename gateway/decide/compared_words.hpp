// A text as the leak gate compares it (P14): its letters and digits, whatever stands between them and however they are
// written. "Don’t REFUND ＩＴ" and "dont *refund*\n> it" are the same three words.
//
// Words are what blanks and signs set apart; of scripts without blanks between words (Han, kana, Thai, Lao, Khmer,
// Myanmar, Tibetan, …) each character with its marks stands for itself and weighs less.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gatepost::decide {

// Five words or twelve characters make a run that says something, or as much of both together.
inline constexpr int word_weight = 12;
inline constexpr int character_weight = 5;
inline constexpr int run_weight = 60;

struct ComparedWord {
  std::uint64_t hash = 0;  // of its NFKC_Casefold form (Unicode, section 3.13)
  std::size_t begin = 0;   // its bytes in the text
  std::size_t end = 0;
  int weight = 0;
  std::size_t letters = 0;
};

/// Takes any bytes, in linear time: what is no UTF-8 sets words apart.
std::vector<ComparedWord> compared_words(std::string_view text);

}  // namespace gatepost::decide
