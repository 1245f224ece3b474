#include "decide/junk.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "decide/hours.hpp"
#include "decide/parked.hpp"
#include "decide/rules.hpp"
#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

constexpr std::string_view lies_in = "junk: it lies in ";
constexpr std::string_view of_ours = "ours";  // the last line of Hold::told

bool bears(const Mail& mail, const HeaderField& mark) {
  const auto value = field_of(mail, mark.name);
  if (!value) return false;
  const auto begin = value->find_first_not_of(" \t");
  if (begin == std::string_view::npos) return false;
  const auto word = value->substr(begin);
  return same_address(word.substr(0, word.find_first_of(" \t,;")), mark.value);
}

/// Why the mail is taken for spam; empty: it is not.
std::string reason_of(const Mail& mail, const Desk& desk) {
  if (mail.is_released) return {};
  if (is_in_junk(mail, desk)) return std::string(lies_in) + desk.junk;
  const auto mark = std::ranges::find_if(desk.spam_marks, [&](const HeaderField& one) { return bears(mail, one); });
  return mark == desk.spam_marks.end() ? std::string() : "junk: " + mark->name + ": " + mark->value;
}

/// A provider's guess weighs less than the proof that this mail belongs to a ticket: a customer's answer must not wait
/// a day. A known Message-ID is none: mails of stolen mailboxes bear it, and are spam.
bool is_proven_ours(const Case& given, const Draft& draft) {
  const auto& match = given.match;
  if (match.proof == Proof::refuted) return false;
  if (match.held || match.unsubscribed || match.bounced) return true;
  if (given.mail.bounce && !draft.known.letters.empty()) return true;
  if (!match.ticket || !match.rule.starts_with("signed")) return false;
  if (match.role == Role::staff || match.role == Role::outsider) return true;
  const auto found = draft.known.tickets.find(surviving(draft.known, *match.ticket));
  return found != draft.known.tickets.end() && takes_part(found->second.ticket, sender_of(given.mail));
}

/// It may well be a mail that somebody waits for.
bool looks_ours(const Match& match) { return match.ticket || match.looks_like; }

/// What nobody waits for is told in the morning.
Time telling_time(bool is_ours, const Draft& draft) {
  if (is_ours) return was_told_lately(draft) ? draft.now + limits::held_until_asked : draft.now;
  return next_time(draft.desk, std::chrono::floor<std::chrono::minutes>(limits::junk_telling), draft.now);
}

std::string line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text + "\n";
}

std::string about(const Case& given, const std::string& why, bool is_ours) {
  return line(senders_of(given.mail)) + line(given.mail.subject) + line(why) +
         (is_ours ? std::string(of_ours) : std::string());
}

Values row_of(const HeldMail& one, const Draft& draft, const Letter& letter) {
  constexpr std::array fields{"from", "subject", "why"};
  Values row{{"mail", std::to_string(one.number.value)}};
  std::string_view rest = one.hold.told;
  for (const auto* field : fields) {
    const auto text = rest.substr(0, rest.find('\n'));
    row[field] = std::string(text);
    rest.remove_prefix(std::min(text.size() + 1, rest.size()));
  }
  row["is_ours"] = rest == of_ours;
  if (draft.desk.has_subaddress) row["send_address"] = word_address(one.number, draft, letter);
  return row;
}

bool lies_in_junk(const HeldMail* one) { return one->hold.told.find("\n" + std::string(lies_in)) != std::string::npos; }

/// What somebody waits for comes first.
void tell(std::vector<const HeldMail*> mails, Draft& draft) {
  std::stable_partition(mails.begin(), mails.end(),
                        [](const HeldMail* one) { return one->hold.told.ends_with(of_ours); });
  auto& letter = draft.to_admin();
  letter.is_unproven = true;  // counted, as anybody may have written what it tells of
  name_mails(mails.size(), mails.front()->number, letter);
  Rows rows;
  for (const auto* one : mails) rows.push_back(row_of(*one, draft, letter));
  letter.values["junk"] = Values{{"mails", std::move(rows)},
                                 {"is_one", mails.size() == 1},
                                 {"first", std::to_string(mails.front()->number.value)},
                                 {"has_links", draft.desk.has_subaddress},
                                 {"is_in_folder", std::ranges::any_of(mails, lies_in_junk)}};
}

}  // namespace

bool is_in_junk(const Mail& mail, const Desk& desk) {
  return !desk.junk.empty() && mail.folder == desk.junk && !mail.is_released;
}

bool is_moved_out(const Mail& mail, const Known& known, const Desk& desk) {
  return !known.same_in.empty() && known.same_in != mail.folder && mail.folder != desk.junk;
}

Applies junk(const Case& given, Draft& draft) {
  if (is_moved_out(given.mail, draft.known, draft.desk)) {
    draft.verdict.settled.push_back({*draft.known.same, MailState::set_aside, "moved out of the spam folder"});
    return Applies::no;
  }
  const auto why = reason_of(given.mail, draft.desk);
  if (why.empty() || is_proven_ours(given, draft)) return Applies::no;
  const bool is_ours = looks_ours(given.match);
  Hold hold{.why = Hold::Why::junk, .person = "", .told = about(given, why, is_ours)};
  hold.is_told = false;
  hold.due = telling_time(is_ours, draft);
  if (draft.mail() && is_mailable(draft.desk.admin)) draft.verdict.held.push_back({*draft.mail(), std::move(hold)});
  return end(draft, MailState::set_aside, why);
}

void junk_due(const HeldMail& held, Draft& draft) {
  if (held.hold.is_told) {
    draft.verdict.settled.push_back({held.number, MailState::set_aside, "nobody let it in"});
    return;
  }
  std::vector<const HeldMail*> mails;
  for (const auto& one : draft.known.held) {
    if (one.hold.why != Hold::Why::junk || !one.is_waiting || one.hold.is_told) continue;
    mails.push_back(&one);
    auto hold = one.hold;
    hold.is_told = true;
    hold.due = draft.now + limits::held_for;
    draft.verdict.held.push_back({one.number, std::move(hold)});
  }
  tell(std::move(mails), draft);
}

}  // namespace gatepost::decide
