#include "parse/html_style.hpp"

#include <algorithm>
#include <array>

#include "mail/limits.hpp"
#include "parse/quote_line.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_value = 200;

// Sorted. Nothing that places, layers, animates, or takes an image; "content" and "filter" could carry text or a file.
const std::vector<std::string_view>& harmless_properties() {
  static const std::vector<std::string_view> words = word_list(
      "background-color|border|border-bottom|border-bottom-color|border-bottom-style|border-bottom-width|"
      "border-collapse|border-color|border-left|border-left-color|border-left-style|border-left-width|border-radius|"
      "border-right|border-right-color|border-right-style|border-right-width|border-spacing|border-style|border-top|"
      "border-top-color|border-top-style|border-top-width|border-width|caption-side|clear|color|direction|display|"
      "empty-cells|font|font-family|font-size|font-style|font-variant|font-weight|height|letter-spacing|line-height|"
      "list-style-type|margin|margin-bottom|margin-left|margin-right|margin-top|max-width|min-height|min-width|"
      "overflow-wrap|padding|padding-bottom|padding-left|padding-right|padding-top|table-layout|text-align|"
      "text-decoration|text-indent|text-transform|unicode-bidi|vertical-align|white-space|width|word-break|"
      "word-spacing|word-wrap");
  return words;
}

std::string lowered(std::string_view text) {
  std::string out(without_blanks(text));
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::optional<Declaration> declaration_in(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  Declaration out{lowered(text.substr(0, colon)), lowered(text.substr(colon + 1))};
  const auto important = out.value.find('!');
  if (important != std::string::npos) out.value = without_blanks(out.value.substr(0, important));
  return out;
}

/// "0", "0px", "0.0em", but not "0.5em".
bool is_zero(std::string_view value) {
  if (value.empty() || (value.front() != '0' && value.front() != '.')) return false;
  const auto rest = value.find_first_not_of("0.");
  return rest == std::string_view::npos || value[rest] < '1' || value[rest] > '9';
}

bool says(const std::vector<Declaration>& style, std::string_view property, std::string_view value) {
  return std::ranges::any_of(style, [&](const Declaration& one) {
    return one.property == property && std::string_view(one.value).starts_with(value);
  });
}

bool is_zero(const std::vector<Declaration>& style, std::string_view property) {
  return std::ranges::any_of(style,
                             [&](const Declaration& one) { return one.property == property && is_zero(one.value); });
}

/// Functions are left out but for the ways to write a colour.
bool has_harmless_functions(std::string_view value) {
  static constexpr std::array<std::string_view, 4> colours = {"rgb", "rgba", "hsl", "hsla"};
  for (auto open = value.find('('); open != std::string_view::npos; open = value.find('(', open + 1)) {
    auto start = open;
    while (start > 0 && value[start - 1] >= 'a' && value[start - 1] <= 'z') --start;
    if (std::ranges::find(colours, value.substr(start, open - start)) == colours.end()) return false;
  }
  return true;
}

bool is_harmless_sign(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
  return letter || std::string_view(" \t#%.,-+'\"()/").find(c) != std::string_view::npos;
}

/// A negative margin or indent draws an element over another.
bool is_negative(std::string_view value) {
  for (auto at = value.find('-'); at != std::string_view::npos; at = value.find('-', at + 1)) {
    const char next = at + 1 < value.size() ? value[at + 1] : ' ';
    if ((next >= '0' && next <= '9') || next == '.') return true;
  }
  return false;
}

bool is_harmless_value(std::string_view value) {
  if (value.empty() || value.size() > longest_value) return false;
  if (!std::ranges::all_of(value, is_harmless_sign) || value.find("/*") != std::string_view::npos) return false;
  if (std::ranges::count(value, '"') % 2 != 0 || std::ranges::count(value, '\'') % 2 != 0) return false;
  return std::ranges::count(value, '(') == std::ranges::count(value, ')') && has_harmless_functions(value) &&
         !is_negative(value);
}

/// Comments that Word set beside what was written, and their marks in it: Outlook shows them to nobody.
bool is_comment(const HtmlToken& token, const std::vector<Declaration>& style) {
  static const auto classes = word_list("msocomanchor|msocommentreference|msocomoff|msocomtxt");
  return says(style, "mso-element", "comment") || says(style, "mso-special-character", "comment") ||
         is_in(classes, lowered(token.attribute("class")));
}

}  // namespace

std::vector<Declaration> declarations_in(std::string_view style) {
  std::vector<Declaration> out;
  char quote = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= style.size() && out.size() < limits::html_attributes; ++at) {
    const char c = at < style.size() ? style[at] : ';';
    const bool ends = at == style.size() || (c == ';' && quote == 0);
    if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    }
    if (!ends) continue;
    if (auto one = declaration_in(style.substr(start, at - start))) out.push_back(std::move(*one));
    start = at + 1;
  }
  return out;
}

bool is_hidden(const HtmlToken& token, const std::vector<Declaration>& style) {
  if (token.has("hidden") || says(style, "display", "none") || says(style, "visibility", "hidden")) return true;
  if (is_comment(token, style)) return true;
  if (says(style, "mso-hide", "all") || is_zero(style, "opacity") || is_zero(style, "max-height")) return true;
  const bool clipped = says(style, "overflow", "hidden");
  if (clipped && (is_zero(style, "height") || is_zero(style, "width") || is_zero(style, "max-width"))) return true;
  // Layout cells have font-size 0 against gaps and set it again inside; only text that is nothing else is hidden so.
  return is_zero(style, "font-size") && (token.name == "span" || token.name == "div" || token.name == "p");
}

std::optional<std::string> safe_declaration(const Declaration& declaration) {
  if (!is_in(harmless_properties(), declaration.property) || !is_harmless_value(declaration.value)) {
    return std::nullopt;
  }
  return declaration.property + ": " + declaration.value;
}

}  // namespace gatepost::parse
