#include "parse/html_text.hpp"

namespace gatepost::parse {

std::string text_of_html(std::string_view html) {
  std::string text;
  bool inside = false;
  for (const char c : html) {
    if (c == '<') inside = true;
    if (!inside) text += c;
    if (c == '>') inside = false;
  }
  return text;
}

}  // namespace gatepost::parse
