#include "decide/greeted.hpp"

#include <algorithm>
#include <vector>

#include "decide/outside_names.hpp"
#include "decide/plain_line.hpp"
#include "decide/salutation.hpp"
#include "decide/text.hpp"
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

}  // namespace

std::string greeting_of_some(const std::string& text, const Draft& draft, const std::string& new_customer) {
  std::vector<OutsideNames> groups{names_with(*draft.before, new_customer)};
  for (const auto* part : parts_of(draft.known, draft.ticket.number))
    if (!same_address(part->ticket.customer.address, draft.ticket.customer.address)) groups.push_back(names_on(*part));
  if (groups.size() == 1) return {};
  for (const auto& line : openings_of(text)) {
    const auto called = called_in(line);
    const auto is_greeted = [&](const OutsideNames& group) {
      return std::ranges::any_of(called, [&](const auto& word) { return group.bears(word); });
    };
    const auto greeted = std::ranges::count_if(groups, is_greeted);
    if (greeted > 0 && greeted < std::ssize(groups)) return beginning_of(line, limits::command_shown);
  }
  return {};
}

}  // namespace gatepost::decide
