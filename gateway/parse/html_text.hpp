// HTML to the text that a person would read aloud from it.
//
// Blocks become lines, paragraphs are set apart by a blank line, links come out as `text <url>`, lists with their
// marks, table rows as one line with ` | ` between the cells, block quotes with `> ` before each line, so that
// split_reply sees in it what the mail program meant. Struck words stay and are marked as such, raised and lowered ones
// as well ("~~500~~ 400", "10²"). What nobody sees (head, script, style, hidden preheaders, Word's comments)
// is left out. Takes any bytes, linear time; the result ends without blank lines.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::parse {

struct HtmlText {
  std::string text;
  bool has_marks = false;  // of struck, raised or lowered words outside block quotes
};

HtmlText read_html(std::string_view html);

std::string text_of_html(std::string_view html);

}  // namespace gatepost::parse
