// Runs of a text's letters, whatever blanks and signs stand between them (P14): "계속 요구하니" and "계속요구하니" are
// the same six syllables, "do not" and "d o n o t" the same five letters. Koreans set blanks as they like, and PDF
// files lose them or gain them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "decide/folded_letters.hpp"

namespace gatepost::decide {

struct LetterRun {
  std::uint64_t hash = 0;
  std::uint32_t gaps = 0;    // a bit for each letter but the first: words are set apart before it
  bool is_of_words = false;  // most of it is of a script whose words blanks set apart, as those of Hangul often do not
  std::size_t begin = 0;     // its bytes in the text
  std::size_t end = 0;
};

/// The same letters, set apart in another way, and so often that it makes five words in either: words alone would not
/// tell. `all` and `any`: gaps of every, and of any writing of the other text.
bool is_set_otherwise(std::uint32_t gaps, std::uint32_t all, std::uint32_t any);

/// The shortest runs of a text that begin with each letter; of words only those that begin with one, or lie within one.
/// In linear time, and without memory that grows with the text.
class LetterRunReader {
 public:
  /// `text` has to outlive it.
  explicit LetterRunReader(std::string_view text) : letters_(text) {}

  std::optional<LetterRun> next();

 private:
  struct Held {
    std::uint64_t hash = 0;
    int weight = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  bool take_letter();
  LetterRun take_run();
  bool begins_word() const;
  Held& held(std::size_t at) { return held_.at(at % held_.size()); }

  LetterReader letters_;
  std::array<Held, 32> held_;  // more than the longest run has
  std::size_t first_ = 0;
  std::size_t last_ = 0;  // behind the last one
  std::uint64_t hash_ = 0;
  std::uint32_t gaps_ = 0;
  int weight_ = 0;
  int unspaced_weight_ = 0;
  bool is_behind_gap_ = true;
};

}  // namespace gatepost::decide
