#include "decide/parked.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "decide/commands.hpp"
#include "decide/rules.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

struct Parked {
  MailNumber number;
  std::string_view about;
};

Values row_of(const Parked& one, const Draft& draft, const Letter& letter) {
  constexpr std::array fields{"from", "subject", "size", "why"};
  Values row{{"mail", std::to_string(one.number.value)}};
  auto rest = one.about;
  for (const auto* field : fields) {
    const auto line = rest.substr(0, rest.find('\n'));
    row[field] = std::string(line);
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  if (draft.desk.has_subaddress) row["send_address"] = word_address(one.number, draft, letter);
  return row;
}

void tell(const std::vector<Parked>& mails, Draft& draft) {
  auto& letter = draft.to_admin();
  letter.is_unproven = true;  // counted: the next ones within the hour are gathered
  letter.identity.number = mails.front().number.value;
  if (mails.size() == 1) letter.reply_to = letter.identity;
  Rows rows;
  for (const auto& one : mails) rows.push_back(row_of(one, draft, letter));
  letter.values["quarantined"] = Values{{"mails", std::move(rows)}, {"is_one", mails.size() == 1}};
}

void wait_on(MailNumber mail, Hold hold, bool is_told, Draft& draft) {
  hold.is_told = is_told;
  hold.due = draft.now + (is_told ? limits::held_for : limits::held_until_asked);
  draft.verdict.held.push_back({mail, std::move(hold)});
}

const HeldMail* parked_in(const Match& match, const Known& known) {
  if (!match.held) return nullptr;
  const auto found = std::ranges::find(known.held, *match.held, &HeldMail::number);
  const bool is_parked =
      found != known.held.end() && (found->hold.why == Hold::Why::parked || found->hold.why == Hold::Why::junk);
  return is_parked ? &*found : nullptr;
}

}  // namespace

bool was_told_lately(const Draft& draft) {
  return draft.known.counts.unproven_letters_hour.contains(folded(draft.desk.admin));
}

Token word_address(MailNumber mail, const Draft& draft, const Letter& letter) {
  auto token = letter.identity;
  token.action = Action::click;
  token.number = mail.value;
  return draft.desk.has_subaddress ? token : letter.identity;
}

void park(std::string about, Draft& draft) {
  const Hold hold{.why = Hold::Why::parked, .person = "", .told = std::move(about)};
  const bool is_told = !was_told_lately(draft);
  wait_on(*draft.mail(), hold, is_told, draft);
  if (is_told) tell({{*draft.mail(), hold.told}}, draft);
}

void parked_due(const HeldMail& held, Draft& draft) {
  if (held.hold.is_told) {
    draft.verdict.settled.push_back({held.number, MailState::quarantined, "nobody let it be read once more"});
    return;
  }
  if (was_told_lately(draft)) return wait_on(held.number, held.hold, false, draft);
  std::vector<Parked> mails;
  for (const auto& one : draft.known.held) {
    // Without signed addresses only a reply can name a mail, so each has a letter of its own.
    const bool is_meant = draft.desk.has_subaddress ? one.is_waiting && !one.hold.is_told : &one == &held;
    if (one.hold.why != Hold::Why::parked || !is_meant) continue;
    mails.push_back({one.number, one.hold.told});
    wait_on(one.number, one.hold, true, draft);
  }
  tell(mails, draft);
}

/// The admin's `#send` has a parked mail read once more, as after an update, or lets in what was taken for spam;
/// `#drop` leaves it where it is.
Applies word_on_parked(const Case& given, Draft& draft) {
  const auto* held = parked_in(given.match, draft.known);
  if (held == nullptr) return Applies::no;
  const auto orders = orders_of(given.mail.reply, draft.desk);
  const bool is_read_again = orders.has(Command::Kind::send);
  if (!is_read_again && !orders.has(Command::Kind::drop)) return Applies::no;
  const bool is_junk = held->hold.why == Hold::Why::junk;
  const auto left = is_junk ? MailState::set_aside : MailState::quarantined;
  if (held->is_waiting)
    draft.verdict.settled.push_back({held->number, is_read_again ? MailState::received : left, "by the admin's word"});
  auto& letter = draft.to_admin();
  letter.values["word"] = Values{{"mail", std::to_string(held->number.value)},
                                 {"is_read_again", held->is_waiting && is_read_again && !is_junk},
                                 {"is_let_in", held->is_waiting && is_read_again && is_junk},
                                 {"is_left", held->is_waiting && !is_read_again},
                                 {"is_over", !held->is_waiting}};
  if (!given.mail.message_id.empty()) letter.in_reply_to = {given.mail.message_id};
  return end(draft, MailState::obeyed, is_read_again ? "#send" : "#drop");
}

}  // namespace gatepost::decide
