#include "decide/folded_letters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "mail/code_point.hpp"

namespace gatepost::decide {
namespace {

using Sort = FoldedLetter::Sort;

// Marks are sorted while they are composed, in a time that grows with the square of their number: no honest letter has
// as many (Unicode's "stream-safe" text has thirty).
constexpr int most_marks = 32;

// Turkish has "İ" and "i", "I" and "ı" in pairs, every other language "I" and "i", and nobody says which it is: here
// all four are one letter. "İ" is folded to "i" with a dot of its own.
constexpr char32_t dotless_i = 0x131;
constexpr char32_t dot_above = 0x307;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

Sort sort_of_ascii(char32_t c) {
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  return is_letter ? Sort::letter : c == '\'' ? Sort::unseen : Sort::gap;
}

/// "don’t" is one word, with whichever apostrophe; the tatweel only makes an Arabic word wider.
bool is_inside_word(UChar32 c) { return c == 0x2018 || c == 0x2019 || c == 0x02bc || c == 0x0640; }

bool is_unspaced(UChar32 c) {
  if (c == 0x30fc) return true;  // the long vowel of kana, which two scripts share
  UErrorCode error = U_ZERO_ERROR;
  const auto script = uscript_getScript(c, &error);
  return script == USCRIPT_TIBETAN || uscript_breaksBetweenLetters(script);
}

Sort sort_of(char32_t code_point) {
  if (code_point < 0x80) return sort_of_ascii(code_point);
  if (code_point == no_code_point) return Sort::gap;
  const auto c = static_cast<UChar32>(code_point);
  if (is_inside_word(c)) return Sort::unseen;
  const auto category = U_GET_GC_MASK(c);
  if ((category & U_GC_M_MASK) != 0) return Sort::mark;
  if ((category & U_GC_CF_MASK) != 0) return Sort::unseen;
  if ((category & U_GC_N_MASK) != 0) return Sort::letter;
  if ((category & U_GC_L_MASK) == 0) return Sort::gap;
  return is_unspaced(c) ? Sort::character : Sort::letter;
}

const icu::Normalizer2* normalizer() {
  static const auto* const out = [] {
    UErrorCode error = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKCCasefoldInstance(error);
  }();
  return out;
}

}  // namespace

bool LetterReader::next(FoldedLetter& out) {
  if (take_folded(out)) return true;
  if (at_ >= text_.size()) return false;
  begin_ = at_;
  const char first = text_[at_];
  const bool is_plain = is_ascii(first) && (at_ + 1 == text_.size() || is_ascii(text_[at_ + 1]));
  if (!is_plain) {
    fold();
    return take_folded(out) || next(out);
  }
  const auto c = static_cast<char32_t>(first >= 'A' && first <= 'Z' ? first - 'A' + 'a' : first);
  ++at_;
  out = {c, sort_of_ascii(c), begin_, at_};
  return true;
}

bool LetterReader::take_folded(FoldedLetter& out) {
  if (taken_ >= folded_.length()) return false;
  const bool is_behind_i = taken_ > 0 && folded_.char32At(taken_ - 1) == 'i';
  const auto read = static_cast<char32_t>(folded_.char32At(taken_));
  taken_ = folded_.moveIndex32(taken_, 1);
  const auto c = read == dotless_i ? U'i' : read;
  out = {c, is_behind_i && c == dot_above ? Sort::unseen : sort_of(c), begin_, at_};
  return true;
}

/// One character with all that may be composed with it. What is no UTF-8 stands for itself: a gap.
void LetterReader::fold() {
  taken_ = 0;
  const auto first = next_code_point(text_, at_);
  folded_.setTo(static_cast<UChar32>(first == no_code_point ? U' ' : first));
  if (first == no_code_point || normalizer() == nullptr || normalizer()->isInert(static_cast<UChar32>(first))) return;
  for (int marks = 0; at_ < text_.size() && marks < most_marks; ++marks) {
    auto next = at_;
    const auto c = next_code_point(text_, next);
    if (c == no_code_point || normalizer()->hasBoundaryBefore(static_cast<UChar32>(c))) break;
    folded_.append(static_cast<UChar32>(c));
    at_ = next;
  }
  UErrorCode error = U_ZERO_ERROR;
  folded_ = normalizer()->normalize(folded_, error);
}

}  // namespace gatepost::decide
