#include "parse/html_mark.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "mail/code_point.hpp"
#include "parse/quote_line.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_shifted = 40;  // bytes; longer ones are lines in small print

using Signs = std::vector<std::pair<char32_t, std::string_view>>;

const Signs& raised_signs() {
  static const Signs signs = {{'0', "⁰"}, {'1', "¹"}, {'2', "²"}, {'3', "³"}, {'4', "⁴"},    {'5', "⁵"},
                              {'6', "⁶"}, {'7', "⁷"}, {'8', "⁸"}, {'9', "⁹"}, {'+', "⁺"},    {'-', "⁻"},
                              {'=', "⁼"}, {'(', "⁽"}, {')', "⁾"}, {'n', "ⁿ"}, {0x2212, "⁻"}, {0x2013, "⁻"}};
  return signs;
}

const Signs& lowered_signs() {
  static const Signs signs = {{'0', "₀"}, {'1', "₁"}, {'2', "₂"}, {'3', "₃"},    {'4', "₄"},   {'5', "₅"},
                              {'6', "₆"}, {'7', "₇"}, {'8', "₈"}, {'9', "₉"},    {'+', "₊"},   {'-', "₋"},
                              {'=', "₌"}, {'(', "₍"}, {')', "₎"}, {0x2212, "₋"}, {0x2013, "₋"}};
  return signs;
}

/// Empty where one of the signs has no such form.
std::string in_signs(std::string_view words, const Signs& signs) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const auto found = std::ranges::find(signs, next_code_point(words, at), &Signs::value_type::first);
    if (found == signs.end()) return {};
    out += found->second;
  }
  return out;
}

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Ordinals, as Word raises them by itself, signs, and footnotes in brackets.
bool is_same_on_the_line(std::string_view words) {
  static const auto endings = word_list("R|SM|TM|er|nd|rd|re|st|th|©|ª|®|°|º|†|‡|℠|™");
  if (is_in(endings, words)) return true;
  if (words.starts_with('[') && words.ends_with(']')) return true;
  return std::ranges::none_of(words, is_letter_or_digit);
}

bool is_way_to_write_text(std::string_view name) {
  static const auto names = word_list("a|b|em|font|i|s|small|span|strong|sub|sup|u");
  return is_in(names, name);
}

std::string_view value_of(const std::vector<Declaration>& style, std::string_view property) {
  const auto found = std::ranges::find(style, property, &Declaration::property);
  return found == style.end() ? std::string_view() : std::string_view(found->value);
}

std::string in_letters(int number, char first) {
  std::string out;
  for (; number > 0; number = (number - 1) / 26) out += static_cast<char>(first + (number - 1) % 26);
  std::ranges::reverse(out);
  return out;
}

std::string in_roman(int number) {
  static constexpr std::array<std::pair<int, std::string_view>, 13> parts = {{{1000, "m"},
                                                                              {900, "cm"},
                                                                              {500, "d"},
                                                                              {400, "cd"},
                                                                              {100, "c"},
                                                                              {90, "xc"},
                                                                              {50, "l"},
                                                                              {40, "xl"},
                                                                              {10, "x"},
                                                                              {9, "ix"},
                                                                              {5, "v"},
                                                                              {4, "iv"},
                                                                              {1, "i"}}};
  std::string out;
  for (const auto& [value, letters] : parts)
    for (; number >= value; number -= value) out += letters;
  return out;
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return text;
}

}  // namespace

bool is_struck(const HtmlToken& token, const std::vector<Declaration>& style) {
  if (token.name == "s" || token.name == "del" || token.name == "strike") return true;
  return std::ranges::any_of(style, [](const Declaration& one) {
    return one.property.starts_with("text-decoration") && one.value.find("line-through") != std::string::npos;
  });
}

Shift shift_of(const HtmlToken& token, const std::vector<Declaration>& style) {
  const auto align = is_way_to_write_text(token.name) ? value_of(style, "vertical-align") : std::string_view();
  if (align == "super") return Shift::up;
  if (align == "sub") return Shift::down;
  return token.name == "sup" ? Shift::up : token.name == "sub" ? Shift::down : Shift::none;
}

std::string shifted(std::string_view words, Shift shift, bool is_behind_word) {
  if (words.empty() || words.size() > longest_shifted) return std::string(words);
  auto signs = in_signs(words, shift == Shift::up ? raised_signs() : lowered_signs());
  if (!signs.empty()) return signs;
  if (!is_behind_word || is_same_on_the_line(words)) return std::string(words);
  const std::string mark(1, shift == Shift::up ? '^' : '_');
  if (std::ranges::all_of(words, is_letter_or_digit)) return mark + std::string(words);
  return mark + "(" + std::string(words) + ")";
}

std::optional<Numbering> numbering_of(const HtmlToken& token, const std::vector<Declaration>& style) {
  const auto type = token.attribute("type");
  auto look = value_of(style, "list-style-type");
  if (look.empty()) look = value_of(style, "list-style");
  const auto says = [look](std::string_view word) { return look.find(word) != std::string_view::npos; };
  if (says("lower-alpha") || says("lower-latin")) return Numbering::lower_letters;
  if (says("upper-alpha") || says("upper-latin")) return Numbering::upper_letters;
  if (says("lower-roman")) return Numbering::lower_roman;
  if (says("upper-roman")) return Numbering::upper_roman;
  if (says("decimal")) return Numbering::decimal;
  if (says("none") || says("disc") || says("circle") || says("square")) return Numbering::none;
  if (type == "a") return Numbering::lower_letters;
  if (type == "A") return Numbering::upper_letters;
  if (type == "i") return Numbering::lower_roman;
  if (type == "I") return Numbering::upper_roman;
  return type == "1" ? std::optional(Numbering::decimal) : std::nullopt;
}

std::string item_number(Numbering numbering, int number) {
  constexpr int most_roman = 3999;
  const bool has_letters = number > 0;
  const bool has_roman = has_letters && number <= most_roman;
  switch (numbering) {
    case Numbering::lower_letters: return has_letters ? in_letters(number, 'a') : std::to_string(number);
    case Numbering::upper_letters: return has_letters ? in_letters(number, 'A') : std::to_string(number);
    case Numbering::lower_roman: return has_roman ? in_roman(number) : std::to_string(number);
    case Numbering::upper_roman: return has_roman ? upper(in_roman(number)) : std::to_string(number);
    case Numbering::none:
    case Numbering::decimal: break;
  }
  return std::to_string(number);
}

}  // namespace gatepost::parse
