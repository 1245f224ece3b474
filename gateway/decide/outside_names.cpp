#include "decide/outside_names.hpp"

#include <algorithm>

#include "decide/inward_words.hpp"
#include "decide/plain_line.hpp"
#include "decide/salutation.hpp"

namespace gatepost::decide {
namespace {

bool is_among(const std::vector<std::string>& names, const std::string& word) {
  constexpr std::size_t shortest = 4;  // Jan is not Janssen
  return std::ranges::any_of(names, [&](const std::string& name) {
    if (word.size() < shortest || name.size() < shortest) return name == word;
    return name.starts_with(word) || word.starts_with(name) || name.ends_with(word);
  });
}

}  // namespace

void OutsideNames::add(const Address& person) {
  for (auto& word : words_of_name(person.name)) called_.push_back(std::move(word));
  for (const auto& name : {person.name, local_part_of(person.address)})
    for (auto& word : words_of_name(name)) names_.push_back(std::move(word));
  for (auto& word : words_of_name(domain_of(person.address))) domains_.push_back(std::move(word));
}

void OutsideNames::read_signature(std::string_view text) {
  constexpr std::size_t longest = 60;  // bytes
  constexpr std::size_t most_words = 3;
  constexpr int most_lines = 4;
  for (int lines = 0; lines < most_lines && !text.empty();) {
    const auto begin = text.rfind('\n') == std::string_view::npos ? 0 : text.rfind('\n') + 1;
    const auto line = plain(text.substr(begin, longest + 1));
    text = text.substr(0, begin == 0 ? 0 : begin - 1);
    if (line.empty()) continue;
    const auto words = words_of_name(line);
    const bool is_sentence = line.find_first_of(".!?") != std::string::npos || ends_as_greeting(line);
    if (line.size() <= longest && words.size() <= most_words && !is_sentence && !has_closing_word(words))
      names_.insert(names_.end(), words.begin(), words.end());
    ++lines;
  }
}

bool OutsideNames::bears(const std::string& word) const { return is_among(names_, word); }

bool OutsideNames::is_called(const std::string& word) const {
  constexpr std::size_t shortest = 3;  // bytes: "Al" and "Jo" are words of other languages
  return word.size() >= shortest && std::ranges::find(called_, word) != called_.end();
}

bool OutsideNames::is_named(const std::string& word) const { return bears(word) || is_among(domains_, word); }

OutsideNames names_on(const KnownTicket& ticket) {
  OutsideNames names;
  names.add(ticket.ticket.customer);
  for (const auto& one : ticket.ticket.participants) names.add(one);
  names.read_signature(ticket.last_from_customer);
  return names;
}

}  // namespace gatepost::decide
