#include "decide/compared_words.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <utility>

#include "mail/code_point.hpp"

namespace gatepost::decide {
namespace {

constexpr std::uint64_t hash_begin = 0xcbf29ce484222325;  // FNV-1a
constexpr std::uint64_t hash_step = 0x100000001b3;

// Marks are sorted while they are composed, in a time that grows with the square of their number: no honest letter has
// as many (Unicode's "stream-safe" text has thirty).
constexpr int most_marks = 32;

enum class Sort { letter, character, mark, unseen, gap };

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

class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  std::vector<ComparedWord> read() {
    while (at_ < text_.size()) {
      const bool is_plain = is_ascii(text_[at_]) && (at_ + 1 == text_.size() || is_ascii(text_[at_ + 1]));
      if (is_plain)
        take_ascii();
      else
        take_other();
    }
    return std::move(words_);
  }

 private:
  void take_ascii() {
    const auto c = text_[at_++];
    take(static_cast<char32_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c), at_ - 1);
  }

  /// One character with all that may be composed with it.
  void take_other() {
    const auto begin = at_;
    const auto first = next_code_point(text_, at_);
    if (first == no_code_point || normalizer() == nullptr || normalizer()->isInert(static_cast<UChar32>(first)))
      return take(first, begin);
    icu::UnicodeString written(static_cast<UChar32>(first));
    for (int marks = 0; at_ < text_.size() && marks < most_marks; ++marks) {
      auto next = at_;
      const auto c = next_code_point(text_, next);
      if (c == no_code_point || normalizer()->hasBoundaryBefore(static_cast<UChar32>(c))) break;
      written.append(static_cast<UChar32>(c));
      at_ = next;
    }
    UErrorCode error = U_ZERO_ERROR;
    const auto folded = normalizer()->normalize(written, error);
    for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1))
      take(static_cast<char32_t>(folded.char32At(i)), begin);
  }

  /// What is composed of several stands in the bytes from `begin` to where the reader is.
  void take(char32_t c, std::size_t begin) {
    const auto sort = sort_of(c);
    if (sort == Sort::gap) open_ = Sort::gap;
    if (sort == Sort::gap || sort == Sort::unseen || (sort == Sort::mark && open_ == Sort::gap)) return;
    const bool is_new = sort == Sort::character || (sort == Sort::letter && open_ != Sort::letter);
    if (is_new) {
      words_.push_back({hash_begin, begin, at_, sort == Sort::character ? character_weight : word_weight, 0});
      open_ = sort;
    }
    auto& word = words_.back();
    word.hash = (word.hash ^ c) * hash_step;
    word.end = at_;
    if (sort != Sort::mark) ++word.letters;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<ComparedWord> words_;
  Sort open_ = Sort::gap;  // what the last word is, while it may go on
};

}  // namespace

std::vector<ComparedWord> compared_words(std::string_view text) { return WordReader(text).read(); }

}  // namespace gatepost::decide
