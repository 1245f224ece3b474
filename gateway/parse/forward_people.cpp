#include "parse/forward_people.hpp"

#include <algorithm>
#include <string>

#include "mail/limits.hpp"
#include "parse/quote_line.hpp"

namespace gatepost::parse {
namespace {

std::string_view without_quotes(std::string_view name) {
  name = without_blanks(name);
  while (name.size() >= 2 && name.front() == name.back() && (name.front() == '"' || name.front() == '\'')) {
    name = without_blanks(name.substr(1, name.size() - 2));
  }
  return name;
}

/// The address that begins here, without "mailto:" and whatever follows it.
std::string_view address_at(std::string_view text) {
  text = without_blanks(text);
  if (text.starts_with("mailto:")) text.remove_prefix(7);
  const auto address = text.substr(0, text.find_first_of("<>[]() \t\",;"));
  return address.find('@') == std::string_view::npos ? std::string_view() : address;
}

/// Cut at the sign, but not inside quotes or brackets.
std::vector<std::string_view> pieces_of(std::string_view text, char sign) {
  std::vector<std::string_view> pieces;
  std::size_t start = 0;
  std::size_t brackets = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (text[at] == '<' || text[at] == '[') ++brackets;
    if ((text[at] == '>' || text[at] == ']') && brackets > 0) --brackets;
    if (text[at] != sign || quoted || brackets > 0) continue;
    pieces.push_back(text.substr(start, at - start));
    start = at + 1;
  }
  pieces.push_back(text.substr(start));
  return pieces;
}

bool has_sign(std::string_view text, char sign) { return pieces_of(text, sign).size() > 1; }

}  // namespace

Address person_in(std::string_view text) {
  text = without_blanks(text);
  const auto open = text.find_first_of("<[");
  if (open != std::string_view::npos) {
    const auto address = address_at(text.substr(open + 1));
    if (!address.empty()) {
      const auto name = without_quotes(text.substr(0, open));
      return {same_address(name, address) ? std::string() : std::string(name), std::string(address)};
    }
  }
  const auto bare = without_quotes(text);
  if (bare.find(' ') == std::string_view::npos && !address_at(bare).empty()) return {{}, std::string(address_at(bare))};
  const auto round = bare.rfind('(');
  if (round != std::string_view::npos && !address_at(bare.substr(round + 1)).empty()) {
    return {std::string(without_quotes(bare.substr(0, round))), std::string(address_at(bare.substr(round + 1)))};
  }
  return {std::string(bare), {}};
}

std::vector<Address> people_in(std::string_view text) {
  std::vector<Address> people;
  // Outlook writes "Doe, John <john@acme.example>; Roe, Jane …".
  const char sign = has_sign(text, ';') ? ';' : ',';
  std::string_view family_name;
  for (const auto piece : pieces_of(text, sign)) {
    if (people.size() == limits::addresses) break;
    auto person = person_in(piece);
    if (!family_name.empty() && !person.name.empty() && !person.address.empty()) {
      people.back() = {std::string(family_name) + ", " + person.name, person.address};
      family_name = {};
      continue;
    }
    family_name = {};
    if (person == Address{}) continue;
    if (person.address.empty() && sign == ',') family_name = without_blanks(piece);
    people.push_back(std::move(person));
  }
  return people;
}

}  // namespace gatepost::parse
