#include "parse/html_lines.hpp"

#include <algorithm>

#include "mail/limits.hpp"
#include "parse/quote_line.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t most_breaks = 3;  // two blank lines
constexpr std::size_t most_marks = 12;  // of quotes; deeper ones would let the text grow beyond its length
constexpr std::string_view cell_border = " | ";
constexpr std::string_view strike_mark = "~~";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// No-break blanks become blanks that are not run together; marks that nobody sees go, joiners inside words stay (they
/// make Persian words and family emoji).
std::size_t unseen_at(std::string_view text) {
  for (const std::string_view mark : {"\u200b", "\ufeff", "\u2060", "\u00ad", "\u034f", "\u200e", "\u200f"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

std::size_t no_break_blank_at(std::string_view text) {
  for (const std::string_view blank : {"\u00a0", "\u202f", "\u2007"}) {
    if (text.starts_with(blank)) return blank.size();
  }
  return 0;
}

bool is_joiner(std::string_view text) { return text.starts_with("\u200c") || text.starts_with("\u200d"); }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

bool HtmlLines::is_full() const { return written_ >= limits::text_bytes; }

void HtmlLines::write(std::string_view text) {
  while (!text.empty() && !is_full()) {
    if (is_blank(text.front())) {
      blank_due_ = true;
      text.remove_prefix(1);
      continue;
    }
    std::size_t length = 0;
    while (length < text.size() && !is_blank(text[length])) ++length;
    write_word(text.substr(0, length));
    text.remove_prefix(length);
  }
}

void HtmlLines::write_word(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const auto rest = word.substr(at);
    if (const auto unseen = unseen_at(rest)) {
      at += unseen;
    } else if (const auto blank = no_break_blank_at(rest)) {
      out += ' ';
      at += blank;
    } else if (is_joiner(rest) && (out.empty() || is_ascii(out.back()) || rest.size() < 4 || is_ascii(rest[3]))) {
      at += 3;
    } else {
      out += word[at++];
    }
  }
  if (out.empty()) return;
  start_writing();
  const auto& row = rows_.back().text;
  if (!is_struck_) end_strike();
  if (blank_due_ && !row.empty() && row.back() != ' ') add(" ");
  add_words(out);
}

void HtmlLines::add(std::string_view text) {
  rows_.back().text += text;
  written_ += text.size();
}

void HtmlLines::add_words(std::string_view words) {
  const auto blanks = std::min(words.find_first_not_of(" \t"), words.size());
  add(words.substr(0, blanks));
  if (is_struck_ && !has_open_strike_ && blanks < words.size()) {
    add(strike_mark);
    has_open_strike_ = true;
  }
  add(words.substr(blanks));
  blank_due_ = false;
  has_text_ = true;
}

/// Not where the element ends: often the next one is struck as well.
void HtmlLines::end_strike() {
  if (!has_open_strike_) return;
  has_open_strike_ = false;
  auto& row = rows_.back().text;
  row.insert(row.find_last_not_of(" \t") + 1, strike_mark);
  written_ += strike_mark.size();
}

void HtmlLines::write_kept(std::string_view text) {
  for (std::size_t at = 0; at < text.size() && !is_full();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) {
      start_writing();
      if (!is_struck_) end_strike();
      if (blank_due_ && !rows_.back().text.empty()) add(" ");
      add_words(line);
    }
    if (end < text.size()) break_line();
    at = end + 1;
  }
}

void HtmlLines::new_row() {
  end_strike();
  rows_.push_back({{}, depth_});
  row_start_ = written_;
  ++breaks_;
}

void HtmlLines::start_writing() {
  if (has_text_) {
    while (breaks_ < wanted_) new_row();
  }
  const bool on_same_row = breaks_ == 0 && has_text_;
  wanted_ = breaks_ = 0;
  auto& row = rows_.back();
  if (row.text.empty()) row.depth = depth_;
  if (cell_due_ && on_same_row && !row.text.empty()) {
    end_strike();
    row.text += cell_border;
  }
  if (cell_due_ || (cell_is_fresh_ && !on_same_row)) cell_row_ = rows_.size();
  if (!mark_.empty()) row.text += mark_;
  if (cell_due_ || !mark_.empty()) blank_due_ = false;
  cell_due_ = cell_is_fresh_ = false;
  mark_.clear();
}

void HtmlLines::break_line() {
  blank_due_ = false;
  if (!has_text_) return;
  while (breaks_ < wanted_) new_row();
  if (breaks_ < most_breaks) new_row();
}

void HtmlLines::break_block(std::size_t lines) {
  blank_due_ = false;
  // The paragraph that begins a cell begins no line: the cell did.
  if (!cell_is_fresh_) wanted_ = std::max(wanted_, lines);
}

void HtmlLines::next_cell() {
  blank_due_ = false;
  cell_due_ = wanted_ == 0 && breaks_ == 0;
  cell_is_fresh_ = true;
}

/// A cell of one line leaves the row open, whatever paragraphs it was made of.
void HtmlLines::end_cell() {
  if (!cell_is_fresh_ && cell_row_ == rows_.size() && breaks_ == 0) wanted_ = 0;
  cell_is_fresh_ = false;
}

void HtmlLines::quote(std::size_t depth) { depth_ = std::min(depth, most_marks); }

std::string HtmlLines::text_since(std::size_t place) const {
  if (place < row_start_) return "\n";
  const auto length = written_ - place;
  const auto& text = rows_.back().text;
  return text.substr(text.size() - std::min(text.size(), length));
}

bool HtmlLines::is_at_begin() const {
  return !has_text_ || wanted_ > 0 || breaks_ > 0 || cell_due_ || rows_.back().text.empty();
}

std::string HtmlLines::finished() {
  end_strike();
  std::string out;
  std::size_t blanks = 0;
  std::size_t above = 0;
  for (const auto& row : rows_) {
    const auto text = std::string_view(row.text).substr(0, row.text.find_last_not_of(' ') + 1);
    if (text.empty()) {
      ++blanks;
      continue;
    }
    if (!out.empty()) {
      for (out += '\n'; blanks > 0; --blanks) out.append(std::min(above, row.depth), '>').append("\n");
    }
    blanks = 0;
    for (std::size_t mark = 0; mark < row.depth; ++mark) out += "> ";
    out += text;
    above = row.depth;
  }
  return out;
}

}  // namespace gatepost::parse
