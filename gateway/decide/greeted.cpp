#include "decide/greeted.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "decide/outside_names.hpp"
#include "decide/plain_line.hpp"
#include "decide/salutation.hpp"
#include "decide/text.hpp"
#include "decide/word_set.hpp"
#include "mail/limits.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

OutsideNames names_with(const KnownTicket& ticket, const std::string& new_customer) {
  auto names = names_on(ticket);
  if (!new_customer.empty()) names.add({"", new_customer});
  return names;
}

/// The first line with words, and the next one where that is a bare "Hello".
std::vector<std::string> openings_of(const std::string& text) {
  constexpr std::size_t most = 2;
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size() && out.size() < most;) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = plain(std::string_view(text).substr(at, std::min(end - at, limits::command_line)));
    if (!line.empty()) out.push_back(std::move(line));
    at = end + 1;
  }
  if (out.size() == most && !is_bare_greeting(out.front())) out.pop_back();
  return out;
}

/// Also of "Dear Jo, dear Lee,".
std::vector<std::string> called_in(const std::string& line) {
  constexpr std::size_t longest = 100;  // bytes: more is prose
  return line.size() <= longest && ends_as_greeting(line) ? words_of_name(line) : salutation_of(line).names;
}

bool calls_any(const std::string& line, const std::vector<OutsideNames>& groups) {
  const auto called = called_in(line);
  return std::ranges::any_of(groups, [&](const OutsideNames& group) {
    return std::ranges::any_of(called, [&](const auto& word) { return group.bears(word); });
  });
}

/// "Dear both,", "두 분 안녕하세요".
bool greets_two(const std::string& line) {
  static const WordSet words = folded_words("both beide beiden deux ambos ambas お二人 两位 兩位 您二位 두분");
  constexpr auto parts = std::to_array<std::string_view>({"두 분", "お二人", "两位", "兩位"});
  constexpr std::size_t longest = 60;  // bytes
  if (line.size() > longest) return false;
  const auto has_part = [&](std::string_view part) { return line.find(part) != std::string::npos; };
  return std::ranges::any_of(salutation_of(line).names, [](const auto& one) { return words.contains(one); }) ||
         std::ranges::any_of(parts, has_part);
}

/// "Thanks, Lena!": anywhere a word that one of them is called by.
std::string line_with_name(const std::string& text, const std::vector<OutsideNames>& groups) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    const auto words = is_quote(line) ? std::vector<std::string>() : words_of_name(line);
    const auto is_name = [&](const std::string& word) {
      return std::ranges::any_of(groups, [&](const OutsideNames& group) { return group.is_called(word); });
    };
    if (std::ranges::any_of(words, is_name)) return plain(line);
    at = end + 1;
  }
  return {};
}

}  // namespace

std::string line_that_names(const std::string& text, const Draft& draft, const std::string& new_customer) {
  std::vector<OutsideNames> groups{names_with(*draft.before, new_customer)};
  for (const auto* part : parts_of(draft.known, draft.ticket.number))
    if (!same_address(part->ticket.customer.address, draft.ticket.customer.address)) groups.push_back(names_on(*part));
  if (groups.size() == 1) return {};
  const auto openings = openings_of(text);
  const auto is_it = [&](const std::string& line) { return greets_two(line) || calls_any(line, groups); };
  if (const auto found = std::ranges::find_if(openings, is_it); found != openings.end())
    return beginning_of(*found, limits::command_shown);
  return beginning_of(line_with_name(text, groups), limits::command_shown);
}

std::string greeting_of_one(const std::string& text, const std::vector<const KnownTicket*>& tickets) {
  if (tickets.size() < 2) return {};
  std::vector<OutsideNames> groups;
  for (const auto* one : tickets) groups.push_back(names_on(*one));
  const auto openings = openings_of(text);
  const auto found = std::ranges::find_if(openings, [&](const auto& line) { return calls_any(line, groups); });
  return found == openings.end() ? std::string() : beginning_of(*found, limits::command_shown);
}

}  // namespace gatepost::decide
