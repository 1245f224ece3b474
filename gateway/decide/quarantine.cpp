#include <algorithm>

#include "decide/decide.hpp"
#include "decide/draft.hpp"
#include "decide/parked.hpp"
#include "decide/size.hpp"
#include "mail/address.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

constexpr std::size_t shown_bytes = 300;

/// Behind the line that begins at `at`, and behind those that go on with it (RFC 5322 section 2.2.3).
std::size_t end_of_field(std::string_view bytes, std::size_t at) {
  do at = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
  while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\t'));
  return at;
}

std::string unfolded(std::string_view value) {
  std::string out(value.substr(0, shown_bytes));
  std::erase_if(out, [](char c) { return c == '\r' || c == '\n'; });
  return out;
}

/// The field as it stands in the header; empty: not there. parse would tell more, but this mail is one that kills it.
std::string field_in(std::string_view bytes, std::string_view name) {
  for (std::size_t at = 0; at < bytes.size() && bytes[at] != '\n' && bytes[at] != '\r';) {
    const auto end = end_of_field(bytes, at);
    const auto field = bytes.substr(at, end - at);
    if (field.size() > name.size() && field[name.size()] == ':' && same_address(field.substr(0, name.size()), name))
      return unfolded(field.substr(name.size() + 1));
    at = end;
  }
  return "";
}

}  // namespace

Verdict quarantine(const RawMail& raw, MailNumber number, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, number);
  draft.verdict.state = MailState::quarantined;
  draft.verdict.rule = raw.bytes.empty() ? "the mail server does not hand it out"
                                         : "not readable in " + std::to_string(limits::attempts) + " attempts";
  if (is_mailable(desk.admin))
    park(field_in(raw.bytes, "From") + "\n" + field_in(raw.bytes, "Subject") + "\n" +
             size_in_words(std::max<std::uint64_t>(raw.bytes.size(), raw.whole_size)) + "\n" + draft.verdict.rule,
         draft);
  return std::move(draft.verdict);
}

}  // namespace gatepost::decide
