// The sheet that text made from HTML is written on: blanks run together, breaks gathered, quotes marked line by line.
// It takes limits::text_bytes and nothing beyond: four bytes of "<hr>" make twenty of text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::parse {

class HtmlLines {
 public:
  /// Text of the page; blanks count once, as in HTML.
  void write(std::string_view text);
  /// As it stands, line ends too (<pre>).
  void write_kept(std::string_view text);
  /// <br>
  void break_line();
  /// The next text begins `lines` lines further down than the last one ended, or more: 1 a new line, 2 a blank one.
  void break_block(std::size_t lines);
  /// What follows on the same line is the next cell of a table row.
  void next_cell();
  void end_cell();
  /// "- " before the next text.
  void mark_item(std::string_view mark) { mark_ = mark; }
  /// Every line from here on is quoted so many times.
  void quote(std::size_t depth);

  /// Words from here on are shown struck: "~~500~~ 400", each line with marks of its own, as Markdown has them.
  void strike(bool is_struck) { is_struck_ = is_struck; }
  /// Whether what is written next begins a line or a cell.
  bool is_at_begin() const;

  /// Where the writing stands; text_since gives what was written on one line since, or "\n" if there were more.
  std::size_t place() const { return written_; }
  std::string text_since(std::size_t place) const;

  std::string finished();

 private:
  struct Row {
    std::string text;
    std::size_t depth = 0;
  };

  void write_word(std::string_view word);
  void add(std::string_view text);
  void add_words(std::string_view words);
  void end_strike();
  bool is_full() const;
  void start_writing();
  void new_row();

  std::vector<Row> rows_{1};
  std::size_t depth_ = 0;
  std::size_t wanted_ = 0;     // breaks due before the next text
  std::size_t breaks_ = 0;     // already made since the last text
  std::size_t written_ = 0;    // bytes of text
  std::size_t row_start_ = 0;  // of them before the current row
  std::size_t cell_row_ = 0;   // the row in which the current cell began
  bool blank_due_ = false;
  bool cell_due_ = false;
  bool cell_is_fresh_ = false;
  bool has_text_ = false;
  bool is_struck_ = false;
  bool has_open_strike_ = false;  // its end is due in the current row
  std::string mark_;
};

}  // namespace gatepost::parse
