// What HTML says by the look of words and plain text has no look for: struck, raised and lowered words, the numbers of
// lists. Left out, "10²" would say 102, and a price that was struck out would be the price.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/html_style.hpp"
#include "parse/html_token.hpp"

namespace gatepost::parse {

/// <s>, <del> (the deletions that Outlook tracks), <strike>, line-through.
bool is_struck(const HtmlToken& token, const std::vector<Declaration>& style);

enum class Shift { none, up, down };

/// <sup>, <sub>, vertical-align of words.
Shift shift_of(const HtmlToken& token, const std::vector<Declaration>& style);

/// Signs that Unicode has raised or lowered are written so: "10²", "H₂O". Other words that stand behind a word get a
/// mark: "10^x", "x_(i,j)"; not where they are read the same without: "2nd", "Word™", "[1]", whole lines in small
/// print.
std::string shifted(std::string_view words, Shift shift, bool is_behind_word);

/// How the items of a list are counted, by its or their type and style.
enum class Numbering { decimal, lower_letters, upper_letters, lower_roman, upper_roman, none };

/// Nothing where the element says nothing about it.
std::optional<Numbering> numbering_of(const HtmlToken& token, const std::vector<Declaration>& style);

/// "3", "c", "iii"; in digits where there is no such letter.
std::string item_number(Numbering numbering, int number);

}  // namespace gatepost::parse
