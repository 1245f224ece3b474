// A text letter by letter as the leak gate compares it (P14): in its NFKC_Casefold form (Unicode, section 3.13), so
// that "ＩＴ" and "it" are the same two letters; so are "İ" and "ı" (Turkish), "I" and "i".
#pragma once

#include <cstddef>
#include <string_view>

#include <unicode/unistr.h>

namespace gatepost::decide {

struct FoldedLetter {
  enum class Sort {
    letter,     // of a script that sets words apart, or a digit
    character,  // of a script without blanks between words: Han, kana, Thai, Lao, Khmer, Myanmar, Tibetan, …
    mark,       // on the letter before it
    unseen,     // "don’t" is one word, whatever stands in it
    gap,        // sets words apart
  };
  char32_t c = 0;
  Sort sort = Sort::gap;
  std::size_t begin = 0;  // the bytes of the text in which it stands; several may be composed in the same
  std::size_t end = 0;
};

/// Takes any bytes, in linear time: what is no UTF-8 is a gap.
class LetterReader {
 public:
  /// `text` has to outlive it.
  explicit LetterReader(std::string_view text) : text_(text) {}

  /// False: the text is at its end.
  bool next(FoldedLetter& out);

 private:
  bool take_folded(FoldedLetter& out);
  void fold();

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  icu::UnicodeString folded_;  // of the bytes from `begin_` to `at_`, what has not been taken of it yet
  int32_t taken_ = 0;
};

}  // namespace gatepost::decide
