#include "parse/safe_html.hpp"

#include "parse/html_text.hpp"

namespace gatepost::parse {

std::string safe_html(std::string_view html) {
  std::string out = "<p>";
  for (const char c : text_of_html(html)) {
    if (c == '<') out += "&lt;";
    else if (c == '&') out += "&amp;";
    else out += c;
  }
  return out + "</p>";
}

}  // namespace gatepost::parse
