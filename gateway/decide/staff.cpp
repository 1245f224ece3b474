#include <algorithm>

#include "decide/absence.hpp"
#include "decide/already.hpp"
#include "decide/answer.hpp"
#include "decide/audience.hpp"
#include "decide/canned.hpp"
#include "decide/closing.hpp"
#include "decide/commands.hpp"
#include "decide/crossing.hpp"
#include "decide/farewell.hpp"
#include "decide/files.hpp"
#include "decide/for_whom.hpp"
#include "decide/gate.hpp"
#include "decide/greeted.hpp"
#include "decide/hidden_command.hpp"
#include "decide/hold.hpp"
#include "decide/inline_answer.hpp"
#include "decide/inward.hpp"
#include "decide/left_behind.hpp"
#include "decide/merge.hpp"
#include "decide/obey.hpp"
#include "decide/passed_on.hpp"
#include "decide/questions.hpp"
#include "decide/readers.hpp"
#include "decide/refusal.hpp"
#include "decide/rules.hpp"
#include "decide/salutation.hpp"
#include "decide/sealed.hpp"
#include "decide/signature.hpp"
#include "decide/text.hpp"
#include "decide/undo.hpp"
#include "ticket/company.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

using Kind = Command::Kind;

/// Beside what mail programs add like a signature.
bool brings_files(const Mail& mail) { return !std::ranges::all_of(mail.attachments, is_decoration); }

/// Only a mark that asks for an answer makes one; in doubt, internal (P13).
Words words_of(const Case& given, const Orders& orders, const Draft& draft, const Staff& writer) {
  Words words{orders.text, given.match.action != Action::answer || orders.has(Kind::note)};
  words.is_question = orders.has(Kind::ask);
  for (const auto& command : orders.commands)
    if (command.kind == Kind::customer) words.new_customer = command.name;
  const auto& signatures = draft.known.signatures;
  const auto closing = orders.commands.empty() ? Closing::none : closing_of(orders.text, writer, signatures);
  if (closing == Closing::learned) words.signature = words.text;
  // Below `#use` an answer goes out, and a farewell ends it.
  const bool ends_answer = orders.has(Kind::use) && is_farewell_only(orders.text, writer);
  if (closing == Closing::learned || (closing == Closing::by_its_words && !ends_answer)) words.text.clear();
  if (const auto canned = canned_text(orders, draft, writer); !canned.empty())
    words.text = canned + (words.text.empty() ? "" : "\n\n" + words.text);
  words.is_sent_already = words.is_comment && !given.match.action && !orders.has(Kind::note) && !words.is_question &&
                          !customer_among(given.mail, draft.ticket).empty();
  const bool has_text = !words.text.empty() && !is_learned_signature(words.text, writer, signatures);
  words.has_any = has_text || brings_files(given.mail) || (orders.commands.empty() && !given.mail.attachments.empty());
  return words;
}

/// To the customer, or to somebody outside.
bool goes_out(const Words& words) { return words.has_any && (!words.is_comment || words.is_question); }

bool has_mail_attached(const Mail& mail) {
  return std::ranges::any_of(mail.attachments, [](const auto& file) { return file.type.starts_with("message/"); });
}

/// After these the desk waits for nothing of the writer's colleagues, and the customer may wait in vain.
bool puts_aside(const Orders& orders) {
  return orders.has(Kind::solve) || orders.has(Kind::spam) || orders.has(Kind::wait);
}

std::optional<Obstacle> obstacle(const Case& given, const Draft& draft, const Staff& writer, const Orders& orders,
                                 const Words& words) {
  if (given.match.second_ticket) return stopped("two_tickets", "addressed to two tickets");
  if (const auto wrong = orders.faults_at_top(); !wrong.empty())
    return Obstacle{reasons_of(orders.faults), "command: " + wrong.front().line};
  if (const auto wrong = faults_of_merging(orders, draft); !wrong.empty()) return stopped(wrong);
  if (auto reasons = undo_of(given, draft, writer, orders).reasons; !reasons.empty())
    return Obstacle{std::move(reasons), "command: #undo"};
  if (const auto wrong = faults_on(draft.ticket, orders, writer, draft); !wrong.empty()) return stopped(wrong);
  // The lines of a notice must not reach the customer, so words between them are given back.
  if (!own_lines(given.mail.unmarked, draft.answered_text(), Reach::within).empty())
    return stopped("between", "words between the lines of a notice");
  if (is_cut(given.mail)) return stopped("too_long", "more text than is read");
  const bool is_empty_note = orders.commands.size() == 1 && orders.has(Kind::note);
  if (words.is_question && words.text.empty()) return stopped("nothing_asked", "#ask without a question");
  if (words.is_question && (is_forwarded(given.mail) || has_mail_attached(given.mail)))
    return stopped("forwarded_out", "a forwarded mail is no question");
  if (!words.has_any && puts_aside(orders) && waiting_answer(draft, writer, given.released) != nullptr)
    return stopped("still_waits", "an answer of the writer's still waits");
  if (!words.has_any && (orders.commands.empty() || is_empty_note)) return stopped("nothing", "nothing written");
  if (goes_out(words) && is_sealed(given.mail, words.text))
    return stopped("sealed", "a text that the desk cannot read");
  if (!words.has_any || words.is_comment) return std::nullopt;
  const bool has_reader = is_mailable(draft.ticket.customer.address) || orders.has(Kind::customer);
  if (!has_reader) return stopped("no_address", "the customer has no address");
  if (is_forwarded(given.mail)) return stopped("forwarded", "a forwarded mail is no answer");
  return std::nullopt;
}

/// What a program may have sent in somebody's name, whether its header says so or not: an absence, a reaction, the
/// answer to an invitation, or the same words as before. Two such programs would answer each other, and the customer,
/// for ever.
bool seems_automatic(const Case& given, const Draft& draft, const Staff& writer, const Orders& orders, bool is_answer) {
  const auto& mail = given.mail;
  if (is_marked_automatic(given) || mail.begins_as_program || mail.has_absent_subject || mail.answers_invitation)
    return true;
  // To colleagues people say so themselves, and who greets the customer answers.
  if (mail.begins_as_absence && is_answer && !greets_somebody(orders.text)) return true;
  const auto is_same = [&](const Said& one) {
    return one.actor == staff_actor(writer.id) && !one.text.empty() && one.text == orders.text && !one.is_taken_back;
  };
  return orders.commands.empty() && !orders.text.empty() && std::ranges::any_of(draft.before->said, is_same);
}

void add_reason(Doubts& doubts, const char* reason) { doubts.reasons.push_back({{reason, true}}); }

Values new_readers_row(const std::vector<std::string>& addresses) {
  Rows rows;
  for (const auto& one : addresses) rows.push_back({{"address", one}});
  return {{"new_readers", std::move(rows)}};
}

/// Of those whom the answer would reach, whoever came since its writer sent it.
std::vector<std::string> new_readers(const Case& given, const std::vector<std::string>& readers) {
  if (given.released == nullptr || given.released->hold.readers.empty()) return {};
  auto out = readers;
  const auto& known = given.released->hold.readers;
  std::erase_if(out, [&](const std::string& one) { return std::ranges::find(known, one) != known.end(); });
  return out;
}

/// An answer of files alone: a signature's, as likely as not, where a command or nothing but a picture stands with
/// them.
void add_only_files(Doubts& doubts, const Mail& mail, const Orders& orders, const Words& words) {
  if (!words.text.empty() || (orders.commands.empty() && brings_files(mail))) return;
  std::string names;
  for (const auto& file : mail.attachments) names += (names.empty() ? "" : ", ") + file.name;
  doubts.reasons.push_back({{"only_files", std::move(names)}});
}

/// "Hi Carol," or "Best regards, Alice" and nothing else: sent too early, as likely as not.
void add_says_nothing(Doubts& doubts, const Mail& mail, const Words& words, const Staff& writer) {
  if (!doubts.is_answer || brings_files(mail) || !says_nothing(words.text, writer.name)) return;
  add_reason(doubts, "says_nothing");
}

/// Words to the customer below a command that has nothing to do with an answer; in doubt, internal (P13).
void add_for_whom(Doubts& doubts, const Staff& writer, const Orders& orders, const Words& words, const Draft& draft) {
  if (words.text.empty() || words.is_comment) return;
  auto line = line_for_others(orders, writer, draft.ticket);
  if (!line.empty()) doubts.reasons.push_back({{"for_whom", true}, {"line", std::move(line)}});
}

/// An answer that looks as if it were for colleagues, unless its commands say so already.
void add_inward(Doubts& doubts, const Case& given, const Staff& writer, const Orders& orders, const Words& words,
                const Draft& draft) {
  if (!doubts.is_answer || !doubts.reasons.empty()) return;
  auto sign = inward_sign(given, draft, writer, orders, words.new_customer);
  if (!sign.empty()) doubts.reasons.push_back({{"looks_internal", true}, {"line", std::move(sign)}});
}

/// After a merge: its other readers know nothing of whom it greets.
void add_greeting(Doubts& doubts, const Words& words, const Draft& draft) {
  if (!doubts.is_answer) return;
  auto line = line_that_names(words.text, draft, words.new_customer);
  if (!line.empty()) doubts.reasons.push_back({{"greets_some", true}, {"line", std::move(line)}});
}

/// What stays behind in the quote or below the text, without its writer's knowing.
void add_left_behind(Doubts& doubts, const Case& given, const Draft& draft, const Staff& writer) {
  for (auto& row : reasons_of(left_behind(given.mail, draft, writer))) doubts.reasons.push_back(std::move(row));
}

void add_doubtful_commands(Doubts& doubts, const Draft& draft, const Staff& writer, const Orders& orders) {
  for (auto& row : reasons_of(orders.faults)) doubts.reasons.push_back(std::move(row));
  for (auto& row : given_to_absent(orders, writer, draft)) doubts.reasons.push_back(std::move(row));
}

Rows crossed_meanwhile(const Draft& draft, const Staff& writer, const Orders& orders, const Words& words) {
  if (goes_out(words) && !words.is_question) return crossed(draft, writer);
  return puts_aside(orders) ? crossed_by_customer(draft, writer) : Rows();
}

/// What the writer should look at once more before it is done (P14, P15, P16). Who says `#send` has been told, but not
/// of what happened since, nor of what is inside since: by a new comment, or by new readers.
Doubts doubts_about(const Case& given, const Draft& draft, const Staff& writer, const Orders& orders,
                    const Words& words, const Passed& passed) {
  Doubts doubts;
  doubts.is_answer = words.has_any && !words.is_comment;
  doubts.has_words = words.has_any;
  const bool is_told = was_told(given);
  doubts.is_automatic = given.released == nullptr && seems_automatic(given, draft, writer, orders, doubts.is_answer);
  if (doubts.is_automatic) add_reason(doubts, "automatic");
  if (!is_told) add_doubtful_commands(doubts, draft, writer, orders);
  if (!is_told) add_left_behind(doubts, given, draft, writer);
  if (!is_told && goes_out(words)) add_only_files(doubts, given.mail, orders, words);
  if (!is_told) add_says_nothing(doubts, given.mail, words, writer);
  if (!is_told) add_for_whom(doubts, writer, orders, words, draft);
  if (!is_told) add_inward(doubts, given, writer, orders, words, draft);
  if (!is_told) add_greeting(doubts, words, draft);
  doubts.meanwhile = crossed_meanwhile(draft, writer, orders, words);
  if (!doubts.meanwhile.empty()) add_reason(doubts, "crossed");
  if (!goes_out(words)) return doubts;
  if (!words.is_question) doubts.readers = Readers(draft, words.new_customer).all();
  if (const auto added = new_readers(given, doubts.readers); !added.empty())
    doubts.reasons.push_back(new_readers_row(added));
  doubts.inside = inside_text(passed);
  const bool has_told_inside = is_told && given.released != nullptr && given.released->hold.told == doubts.inside;
  if (!doubts.inside.empty() && !has_told_inside) doubts.reasons.push_back(inside_row(passed));
  if (is_told) return doubts;
  if (!passed.is_all_compared) add_reason(doubts, "not_compared");
  const bool is_below = !orders.commands.empty();
  if (is_below && closing_of(words.text, writer, draft.known.signatures) == Closing::perhaps)
    add_reason(doubts, "perhaps_closing");
  return doubts;
}

/// What letters about it are called by: the customers' subjects, and the name among staff.
std::vector<std::string> titles_of(const Draft& draft) {
  std::vector<std::string> out{draft.ticket.subject, draft.ticket.renamed};
  for (const auto* part : parts_of(draft.known, draft.ticket.number)) out.push_back(part->ticket.subject);
  return out;
}

bool leaves_files_out(const Rows& done) {
  return std::ranges::any_of(done, [](const Values& one) {
    const auto files = one.find("left_out");
    return files != one.end() && !std::get<Rows>(files->second).empty();
  });
}

bool is_unheard(const Rows& done) {
  return std::ranges::any_of(done, [](const Values& one) { return one.contains("unheard"); });
}

/// People to whom the writer's own mail program has sent the mail as it is, whatever it was meant to be: the desk could
/// keep nothing back from them.
Rows copied_outside(const Mail& mail, const Desk& desk) {
  Rows rows;
  for (const auto* people : {&mail.to, &mail.cc})
    for (const auto& one : *people)
      if (!desk.is_own_address(one.address) && !is_of_company(one.address, desk) &&
          desk.staff_by_address(one.address) == nullptr)
        rows.push_back({{"address", one.address}});
  return rows;
}

/// A reply to a receipt or to a colleague's words that begins "Dear Kim," may have been meant for Kim.
bool is_mistaken_comment(const Words& words, const Orders& orders, const Ticket& ticket) {
  return words.has_any && words.is_comment && !words.is_question && !words.is_sent_already && !orders.has(Kind::note) &&
         greets_customer(words.text, ticket);
}

void receipt(const Case& given, Draft& draft, const Staff& writer, const Orders& orders, const Words& words,
             Rows done) {
  // Who wrote to both addresses, or to none that says what is meant, may believe that the customer got it, and who
  // attached a file that it was sent.
  const bool is_clear = given.match.action && !given.match.is_to_both;
  const bool is_plain = orders.commands.empty() && is_clear && !leaves_files_out(done) && !is_unheard(done);
  const auto action = words.is_comment ? Action::comment : Action::answer;
  const bool has_replaced = words.has_any && replace_held(draft, writer, action);
  const auto outside = copied_outside(given.mail, draft.desk);
  const bool may_undo = has_delayed_answer(draft);
  const bool is_answer = words.has_any && !words.is_comment;
  const bool still_waits = !is_answer && waiting_answer(draft, writer, given.released) != nullptr;
  const bool greets = is_mistaken_comment(words, orders, draft.ticket);
  if (is_plain && !has_replaced && !still_waits && !greets && given.released == nullptr && outside.empty() && !may_undo)
    return;
  if (has_replaced) done.push_back({{"replaced", true}});
  if (still_waits) done.push_back({{"still_waits", true}});
  if (greets) done.push_back({{"greets_customer", true}});
  auto& letter = draft.to_staff(LetterKind::receipt, writer, Action::comment);
  letter.values["done"] = std::move(done);
  letter.values["both"] = given.match.is_to_both;
  if (!outside.empty()) letter.values["outside"] = outside;
  letter.values["is_burned"] = !given.match.burned.empty();
  if (!words.signature.empty()) letter.values["signature"] = Prose{words.signature};
  if (may_undo) offer_undo(draft, letter);
  tell_help(orders, draft, letter);
  tell_findings(orders, writer, draft, letter);
  if (!given.mail.message_id.empty()) letter.in_reply_to = {given.mail.message_id};
}

void say(const Case& given, Draft& draft, const Staff& writer, const Orders& orders, const Words& words, Rows& done) {
  if (words.is_question) {
    auto asked = ask(given, draft, writer, orders, words.text);
    done.insert(done.end(), asked.begin(), asked.end());
  } else if (words.is_sent_already) {
    done.push_back(note_answer(given, draft, writer, words.text));
    take_if_free(draft, writer, orders);
  } else if (words.is_comment) {
    done.push_back(comment(given, draft, writer, words.text));
  } else {
    done.push_back(answer(given, draft, writer, words, used_names(orders, draft)));
    take_if_free(draft, writer, orders);
  }
}

/// In the order in which the mail's reader would expect it done.
void carry_out(const Case& given, Draft& draft, const Staff& writer, const Orders& written, const Words& words) {
  auto orders = written;
  auto done = take_out_done(orders, writer, draft);
  const auto heard = audience(draft, writer.id);
  const auto read = read_up_to(draft, writer);
  // Who writes is here: the letters made from here on must not say "away".
  if (!orders.has(Kind::away) && !orders.has(Kind::back) && come_back(writer, draft))
    done.push_back({{"came_back", true}});
  obey_on_readers(orders, writer, draft, done);
  if (words.has_any) say(given, draft, writer, orders, words, done);
  obey_others(orders, writer, draft, done);
  const auto hearers = tell_colleagues(given, draft, writer, orders, words, heard);
  if (words.has_any && words.is_comment && !words.is_sent_already && hearers.empty())
    done.push_back({{"unheard", true}});
  tell_who_lost_it(draft, writer);
  join_or_part(orders, writer, draft, done);
  const auto undone = undo_of(given, draft, writer, orders);
  undo(undone, writer, draft, done);
  receipt(given, draft, writer, written, words, std::move(done));
  for (auto& letter : draft.verdict.letters)
    if (letter.kind == LetterKind::receipt && !letter.seen) letter.seen = read;
  if (undone.answer != nullptr) give_back(*undone.answer, draft);
}

}  // namespace

/// A mail of proven staff on a ticket: an answer, a comment, commands, or any of them together (P13, P16, P17).
Applies staff_mail(const Case& arrived, Draft& draft) {
  if (arrived.match.role != Role::staff || !arrived.match.ticket) return Applies::no;
  const auto& writer = *draft.desk.staff_by_id(arrived.match.who);
  draft.take_up(draft.known.tickets.at(*arrived.match.ticket));
  auto orders = orders_of(arrived.mail.reply, draft.desk);
  if (auto hidden = hidden_in_subject(arrived.mail.subject, orders, draft.desk, titles_of(draft)))
    orders.faults.push_back(std::move(*hidden));
  if (auto hidden = hidden_in_html(arrived.mail, orders, draft.desk)) orders.faults.push_back(std::move(*hidden));
  auto match = arrived.match;
  // A reply to our question or refusal about a mail that asks somebody outside must not reach the customer either.
  if (orders.has(Kind::ask)) match.action = Action::comment;
  const Case given{arrived.mail, match, arrived.released};
  auto words = words_of(given, orders, draft, writer);
  if (words.is_question) words.text = without_quotes(words.text);
  Passed passed;
  if (goes_out(words)) {
    passed = through_gate(given, draft, words);
    if (!words.text.empty() && passed.text.empty()) words.has_any = brings_files(given.mail);
    words.text = passed.text;
  }
  if (is_marked_automatic(given))
    return hold(given, draft, writer, doubts_about(given, draft, writer, orders, words, passed));
  if (auto why = obstacle(given, draft, writer, orders, words)) {
    refuse(given, draft, writer, std::move(why->reasons));
    return end(draft, MailState::refused, why->rule);
  }
  if (auto doubts = doubts_about(given, draft, writer, orders, words, passed); doubts.any()) {
    if (!doubts.is_automatic) come_back(writer, draft);
    return hold(given, draft, writer, std::move(doubts));
  }
  carry_out(given, draft, writer, orders, words);
  if (was_told(given)) learn_left_behind(given.mail, writer, draft);
  const auto* rule = !words.has_any      ? "commands"
                     : words.is_question ? "question"
                     : words.is_comment  ? "comment"
                                         : "answer";
  return end(draft, orders.commands.empty() ? MailState::appended : MailState::obeyed, rule);
}

}  // namespace gatepost::decide
