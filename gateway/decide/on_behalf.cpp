#include "decide/on_behalf.hpp"

#include <algorithm>
#include <array>

#include "decide/audience.hpp"
#include "decide/command_line.hpp"
#include "decide/elsewhere.hpp"
#include "decide/hidden_command.hpp"
#include "decide/hold.hpp"
#include "decide/leak.hpp"
#include "decide/obey.hpp"
#include "decide/open.hpp"
#include "decide/passed_on.hpp"
#include "decide/questions.hpp"
#include "decide/refusal.hpp"
#include "decide/signature.hpp"
#include "decide/subject.hpp"

namespace gatepost::decide {
namespace {

using Kind = Command::Kind;

Orders orders_in(const Mail& mail, const Forward* forward, const Desk& desk) {
  return orders_of(forward == nullptr ? mail.reply : forward->own, desk);
}

bool is_inside(const Address& person, const Desk& desk) {
  return desk.is_own_address(person.address) || desk.staff_by_address(person.address) != nullptr;
}

/// Our letters to staff tell what customers must not read, and quoting them on a ticket would make it common knowledge.
bool shows_our_letter(const Mail& mail, const Desk& desk) {
  const bool is_below = mail.forward && shows_inside(mail.forward->text, {}, desk);
  return is_below || shows_inside(mail.text, mail.attachments, desk) || shows_inside(mail.html, {}, desk);
}

Address named_by(const Command& command, const Forward* forward) {
  const bool is_writer = forward != nullptr && same_address(forward->from.address, command.name);
  return is_writer ? forward->from : Address{"", command.name};
}

/// A forward that names no address: Outlook shows names alone.
bool is_unnamed(const Mail& mail, const Desk& desk) {
  const auto* forward = passed_on(mail);
  return forward != nullptr && !is_mailable(forward->from.address) && !is_inside(forward->from, desk) &&
         !shows_our_letter(mail, desk);
}

std::ptrdiff_t attached_mails(const Mail& mail) {
  return std::ranges::count_if(mail.attachments, [](const auto& file) { return file.type == "message/rfc822"; });
}

/// The desk's own addresses say which department is meant; the other readers were not the customer's choice for sure.
std::vector<Address> own_addresses(const Mail& mail, const Desk& desk) {
  std::vector<Address> out;
  for (const auto* people : {&mail.to, &mail.cc})
    for (const auto& one : *people)
      if (desk.is_own_address(one.address)) out.push_back(one);
  return out;
}

/// As if the customer had sent it.
Mail mail_of(const Brought& brought, const Orders& orders, const Mail& mail, const Desk& desk) {
  Mail theirs;
  theirs.from = {brought.customer};
  theirs.to = own_addresses(mail, desk);
  theirs.envelope.recipients = mail.envelope.recipients;
  theirs.attachments = mail.attachments;
  theirs.defects = mail.defects;
  const auto* forward = brought.forward;
  theirs.subject = forward == nullptr || forward->subject.empty() ? mail.subject : forward->subject;
  theirs.text = forward == nullptr ? orders.text : forward->text;
  theirs.typed = theirs.text;
  theirs.reply = theirs.text;
  theirs.language = forward == nullptr ? mail.language : forward->language;
  theirs.language_percent = forward == nullptr ? mail.language_percent : forward->language_percent;
  return theirs;
}

/// What the customer wrote is no answer, and no question of ours; and there is nothing yet to merge, split or show.
bool needs_older_ticket(const Command& command) {
  using enum Command::Kind;
  constexpr std::array kinds{use, ask, merge, split, undo};
  return std::ranges::find(kinds, command.kind) != kinds.end() ||
         (is_question(command.kind) && is_about_ticket(command));
}

std::optional<Obstacle> obstacle(const Case& given, const Draft& draft, const Staff& writer,
                                 const std::optional<Brought>& brought, const Orders& orders) {
  auto faults = orders.faults_at_top();
  for (const auto& command : orders.commands)
    if (needs_older_ticket(command)) faults.push_back({CommandFault::Why::no_ticket, command.line, "", {}});
  if (faults.empty()) faults = faults_on(draft.ticket, orders, writer, draft);
  if (!faults.empty()) return stopped(faults);
  if (is_cut(given.mail)) return stopped("too_long", "more text than is read");
  if (!brought && attached_mails(given.mail) > 1) return stopped("several_forwarded", "several mails attached");
  if (!brought) return stopped("no_sender", "the forwarded mail does not say who wrote it");
  if (shows_our_letter(given.mail, draft.desk)) return stopped("own_letter", "a letter of ours on a customer's behalf");
  const bool has_matter = brought->forward != nullptr ||
                          (!orders.has(Kind::note) && (!orders.text.empty() || !given.mail.attachments.empty()));
  if (!has_matter) return stopped("no_matter", "nothing that the customer wants");
  return std::nullopt;
}

/// What the writer says about the matter, for colleagues.
std::string comment_of(const Brought& brought, const Orders& orders) {
  return brought.forward == nullptr ? std::string() : orders.text;
}

/// What staff type there is for staff, as with `#subject`: "Rude caller, fraud?" is in no text that the gate reads.
void open_for(const Case& theirs, const Brought& brought, const std::string& actor, Draft& draft) {
  const auto own = brought.forward == nullptr ? std::string() : brought.forward->subject;
  open_ticket(theirs, own.empty() ? draft.desk.name : own, actor, draft);
  const auto title = bare_subject(theirs.mail.subject);
  if (own.empty() && !title.empty() && !is_order_line(title))
    draft.happen({.kind = EventKind::renamed, .actor = actor, .text = title});
}

void tell_department(const Case& theirs, const Staff& writer, const std::string& comment, Draft& draft) {
  News news{.flags = {"is_mail", "is_new"},
            .writer = draft.ticket.customer,
            .text = theirs.mail.typed,
            .files = files_of(theirs.mail, draft),
            .warnings = warnings_of(theirs, draft)};
  news.behalf = {{"name", writer.name}};
  if (!comment.empty()) news.behalf["comment"] = Prose{comment};
  notify(draft, audience(draft, writer.id), Action::answer, news);
}

/// Whoever else had the forwarded mail. That its header is true is nobody's word, so they take part only by `#cc`.
Rows others_of(const Brought& brought, const Draft& draft) {
  Rows rows;
  if (brought.forward == nullptr) return rows;
  for (const auto* people : {&brought.forward->to, &brought.forward->cc})
    for (const auto& one : *people)
      if (is_mailable(one.address) && !is_inside(one, draft.desk) && !takes_part(draft.ticket, one.address))
        rows.push_back({{"address", one.address}});
  return rows;
}

void receipt(const Case& given, const Brought& brought, const Orders& orders, const Staff& writer, Rows done,
             Draft& draft) {
  auto& letter = draft.to_staff(LetterKind::receipt, writer, Action::comment);
  letter.values["done"] = std::move(done);
  letter.values["others"] = others_of(brought, draft);
  tell_help(orders, draft, letter);
  tell_findings(orders, writer, draft, letter);
  if (!given.mail.message_id.empty()) letter.in_reply_to = {given.mail.message_id};
}

/// An answer is promised to nobody whose matter is settled.
bool acknowledge_to_customer(Mail theirs, const Match& vouched, const Staff& writer, Draft& draft) {
  theirs.from = {draft.ticket.customer};
  const Case given{theirs, vouched};
  if (draft.ticket.state == State::solved || !may_write_automatically(given, draft)) return false;
  acknowledge(given, draft);
  draft.verdict.letters.back().values["passed_on_by"] = writer.name;
  return true;
}

void bring_in(const Case& given, const Brought& brought, const Orders& orders, const Staff& writer, Draft& draft) {
  const auto theirs = mail_of(brought, orders, given.mail, draft.desk);
  Match vouched;
  vouched.proof = Proof::evidence;  // staff vouch for the customer
  const Case as_theirs{theirs, vouched};
  const auto actor = staff_actor(writer.id);
  open_for(as_theirs, brought, actor, draft);
  const auto comment = comment_of(brought, orders);
  if (!comment.empty())
    draft.happen({.kind = EventKind::commented, .actor = actor, .name = writer.name, .text = comment});
  Rows obeyed;
  obey_on_readers(orders, writer, draft, obeyed);
  obey_others(orders, writer, draft, obeyed);
  const bool is_acknowledged = acknowledge_to_customer(theirs, vouched, writer, draft);
  tell_department(as_theirs, writer, comment, draft);
  tell_elsewhere(draft, writer.id);
  const auto& customer = draft.ticket.customer;
  Rows done{{{"opened_for", true}, {"name", customer.name}, {"address", customer.address}, {"told", is_acknowledged}}};
  done.insert(done.end(), obeyed.begin(), obeyed.end());
  if (!comment.empty()) done.push_back({{"commented", true}});
  receipt(given, brought, orders, writer, std::move(done), draft);
}

void tell_signature(const std::string& signature, Draft& draft) {
  for (auto& letter : draft.verdict.letters)
    if (letter.kind == LetterKind::receipt) letter.values["signature"] = Prose{signature};
}

}  // namespace

std::optional<Brought> brought_by(const Mail& mail, const Desk& desk) {
  const auto* forward = passed_on(mail);
  const auto orders = orders_in(mail, forward, desk);
  const auto named = std::ranges::find(orders.commands, Kind::on_behalf, &Command::kind);
  if (named != orders.commands.end()) return Brought{named_by(*named, forward), forward};
  if (forward == nullptr || !is_mailable(forward->from.address) || is_inside(forward->from, desk)) return std::nullopt;
  if (shows_our_letter(mail, desk)) return std::nullopt;
  return Brought{forward->from, forward};
}

/// A ticket for whoever wrote what staff pass on, or for whom they say it is. A program that answers in their place
/// ("Automatic reply: …") brings nothing in.
Applies on_behalf(const Case& given, Draft& draft) {
  if (given.match.role != Role::staff || given.match.ticket || given.mail.has_absent_subject) return Applies::no;
  const auto brought = brought_by(given.mail, draft.desk);
  const bool is_several = !brought && attached_mails(given.mail) > 1;
  if (!brought && !is_several && !is_unnamed(given.mail, draft.desk)) return Applies::no;
  const auto& writer = *draft.desk.staff_by_id(given.match.who);
  auto orders = orders_in(given.mail, passed_on(given.mail), draft.desk);
  // Of a forwarded mail the formatted side is the customer's.
  if (passed_on(given.mail) == nullptr)
    if (auto hidden = hidden_in_html(given.mail, orders, draft.desk)) orders.faults.push_back(std::move(*hidden));
  const auto closing = closing_of(orders.text, writer, draft.known.signatures);
  const auto signature = closing == Closing::learned ? orders.text : std::string();
  if (closing == Closing::learned || closing == Closing::by_its_words) orders.text.clear();
  auto doubts = hidden_in(given, draft, writer, orders);
  if (doubts.is_automatic) return hold(given, draft, writer, std::move(doubts));
  if (const auto why = obstacle(given, draft, writer, brought, orders)) {
    refuse(given, draft, writer, why->reasons);
    return end(draft, MailState::refused, why->rule);
  }
  if (doubts.any()) return hold(given, draft, writer, std::move(doubts));
  bring_in(given, *brought, orders, writer, draft);
  if (!signature.empty()) tell_signature(signature, draft);
  return end(draft, MailState::opened, "on behalf of a customer");
}

}  // namespace gatepost::decide
