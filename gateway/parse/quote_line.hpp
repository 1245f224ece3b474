// A text cut into lines, each with its quote marks counted and taken off: what split_reply and find_forward read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::parse {

/// Views into the text that was cut; it has to outlive them.
struct Line {
  std::string_view raw;   // as it stands, without the line end
  std::string_view bare;  // without quote marks, and without blanks around what is left
  std::size_t depth = 0;  // number of '>' in front
  bool blank() const { return bare.empty(); }
};

/// Every line of the text, with LF or CRLF ends.
std::vector<Line> lines_of(std::string_view text);

/// Lines first to last (exclusive) of the text as they stand, joined by LF, without blank lines around.
std::string text_between(const std::vector<Line>& lines, std::size_t first, std::size_t last);

/// Without blanks at both ends: ASCII ones, no-break and ideographic blanks, marks that nobody sees (BOM, zero width).
std::string_view without_blanks(std::string_view text);

/// The form in which the tables of words are compared: case folded, one blank for each run of them, unseen marks
/// dropped, typographic apostrophes and full-width colons made plain.
std::string folded_words(std::string_view text);

/// A table of words: sorted, in the form of folded_words, set apart by '|'.
std::vector<std::string_view> word_list(std::string_view words);

bool is_in(const std::vector<std::string_view>& sorted_words, std::string_view folded);

}  // namespace gatepost::parse
