// HTML to the text that a person would read aloud from it.
//
// Blocks become lines, paragraphs are set apart by a blank line, links come out as `text <url>`, lists with their
// marks, table rows as one line with ` | ` between the cells, block quotes with `> ` before each line, so that
// split_reply sees in it what the mail program meant. What nobody sees (head, script, style, hidden preheaders)
// is left out. Takes any bytes, linear time; the result ends without blank lines.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::parse {

std::string text_of_html(std::string_view html);

}  // namespace gatepost::parse
