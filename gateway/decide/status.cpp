#include "decide/status.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "decide/closing.hpp"
#include "decide/files.hpp"
#include "decide/inline_answer.hpp"
#include "decide/rules.hpp"
#include "decide/status_words.hpp"
#include "decide/subject.hpp"
#include "decide/text.hpp"
#include "mail/code_point.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

/// Outlook writes a blank that does not break into every mail without words.
bool is_blank(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    if (!u_isUWhiteSpace(c) && !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return false;
  }
  return true;
}

/// Quotes are none, nor is a signature.
bool has_own_text(const Mail& mail, const Known& known) {
  if (!typed_inside(mail, known.answered ? &*known.answered : nullptr).empty()) return true;
  const auto writer = first_from(mail);
  const Staff signer{.id = local_part_of(writer.address), .name = writer.name, .addresses = {writer.address}};
  return !is_blank(mail.reply) && !is_closing_only(mail.reply, signer);
}

const Finding* finding_in(const Known& known) {
  const auto is_it = [](const Finding& one) { return one.question.kind == Question::Kind::own; };
  const auto found = std::ranges::find_if(known.findings, is_it);
  return found == known.findings.end() ? nullptr : &*found;
}

/// Anybody may have sent a mail that nothing proves, the one that opened the ticket too: its subject goes out again
/// only where somebody of the desk has answered it, or where the mail bears the ticket's own mark (P22).
bool may_name(const Ticket& ticket, const Match& match) {
  const auto marked = match.came_by ? match.came_by : match.ticket;
  const bool has_mark = match.action && marked == ticket.number && !match.is_other_address;
  return match.proof == Proof::evidence || ticket.first_response || has_mark;
}

/// How it stands is how the ticket stands that goes on for it; what it is called is its own.
Values row_of(const FoundTicket& found, const Match& match, Time now) {
  const auto& own = found.ticket;
  const auto& now_is = found.goes_on ? *found.goes_on : own;
  Values row{{"number", std::to_string(own.number.value)},
             {"subject", ""},
             {"opened", own.opened},
             {"is_open", now_is.state == State::open},
             {"is_waiting", now_is.state == State::waiting},
             {"is_solved", now_is.state == State::solved}};
  if (may_name(own, match)) row["subject"] = beginning_of(matter_of(own.subject), limits::own_subject_characters);
  if (now_is.state == State::open && now_is.due) row["due"] = *now_is.due;
  row["is_late"] = now_is.state == State::open && now_is.due && *now_is.due < now;
  if (now_is.state == State::solved && now_is.solved) row["solved"] = *now_is.solved;
  return row;
}

/// That of their mails; without any, one in which the subject is such a word, best the desk's own.
std::string language_for(const Mail& mail, const std::vector<FoundTicket>& tickets, const Draft& draft) {
  if (!draft.known.sender_language.empty()) return draft.known.sender_language;
  if (!tickets.empty() && !tickets.front().ticket.language.empty()) return tickets.front().ticket.language;
  const auto languages = languages_of_status(mail.subject);
  const bool is_desks = std::ranges::find(languages, draft.desk.language) != languages.end();
  return is_desks || languages.empty() ? draft.desk.language : std::string(languages.front());
}

/// The address that their tickets are kept under, however From writes it.
Address reader_of(const Mail& mail, const Match& match, const std::vector<FoundTicket>& tickets) {
  const auto writer = first_from(mail);
  return {match.proof == Proof::evidence ? writer.name : "",
          tickets.empty() ? writer.address : tickets.front().ticket.customer.address};
}

void tell(const Case& given, const Finding& finding, Draft& draft) {
  const auto& tickets = finding.tickets;
  auto& letter = draft.to_asker(LetterKind::status, reader_of(given.mail, given.match, tickets));
  letter.is_unproven = given.match.proof != Proof::evidence;
  letter.language = language_for(given.mail, tickets, draft);
  if (!tickets.empty()) letter.time_zone = department_of(tickets.front().ticket, draft.desk).time_zone;
  if (!given.mail.message_id.empty()) letter.in_reply_to = letter.references = {given.mail.message_id};
  Rows rows;
  for (const auto& one : tickets) rows.push_back(row_of(one, given.match, draft.now));
  letter.values["is_none"] = rows.empty();
  letter.values["tickets"] = std::move(rows);
  if (finding.more > 0) letter.values["more"] = std::to_string(finding.more);
}

/// Once an hour, whatever acknowledgements went there meanwhile. Whoever forges From fills no mailbox by that: what
/// nothing proves stays within the counters of the day, of the domain and of all that is unproven.
bool may_tell(const Case& given, const Draft& draft) {
  if (!reason_for_silence(given.mail, given.match).empty()) return false;
  auto counts = draft.known.counts;
  counts.to_address_hour = 0;
  return given.match.proof == Proof::evidence ||
         (is_within_counters(sender_of(given.mail), counts) && counts.to_unproven_hour < limits::letters_unproven_hour);
}

}  // namespace

bool asks_status(const Mail& mail, const Match& match, const Known& known) {
  const auto silence = reason_for_silence(mail, match);
  return (match.role == Role::customer || match.role == Role::stranger) && (silence.empty() || silence == "refuted") &&
         !mail.forward && std::ranges::all_of(mail.attachments, is_logo) &&
         !languages_of_status(mail.subject).empty() && !has_own_text(mail, known);
}

Question status_question(const Mail& mail, Time now) {
  return {.kind = Question::Kind::own, .words = folded(sender_of(mail)), .now = now};
}

/// It opens no ticket and is no message on one. From may be forged, so the list goes to that address alone (P21).
Applies status(const Case& given, Draft& draft) {
  if (!asks_status(given.mail, given.match, draft.known)) return Applies::no;
  const auto* finding = finding_in(draft.known);
  if (finding != nullptr && finding->told) return end(draft, MailState::noted, "status asked again");
  if (!may_tell(given, draft)) return end(draft, MailState::noted, "status, which may not be answered");
  static const Finding none;  // explain does not look it up
  tell(given, finding == nullptr ? none : *finding, draft);
  return end(draft, MailState::obeyed, "status");
}

}  // namespace gatepost::decide
