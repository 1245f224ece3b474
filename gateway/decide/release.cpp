#include <algorithm>
#include <array>

#include "decide/changed_quote.hpp"
#include "decide/closing.hpp"
#include "decide/commands.hpp"
#include "decide/crossing.hpp"
#include "decide/decide.hpp"
#include "decide/hold.hpp"
#include "decide/refusal.hpp"
#include "decide/salutation.hpp"
#include "decide/signature.hpp"
#include "decide/word_set.hpp"
#include "mail/limits.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

using Kind = Command::Kind;

/// `#note` alone, in a reply to the question whether the customer should get it: colleagues do instead.
bool makes_comment(const Orders& orders, const Match& match, const HeldMail* held, const Desk& desk) {
  const bool is_note = orders.commands.size() == 1 && orders.has(Kind::note) && orders.text.empty();
  const bool is_it = is_note && held != nullptr && held->is_waiting && match.held == held->number &&
                     held->hold.why == Hold::Why::proven && held->hold.action == Action::answer && held->hold.ticket;
  // `#reply-all` is about many tickets; what the mail is, is known once it was read again.
  return is_it && !(held->mail && orders_of(held->mail->reply, desk).has(Kind::reply_all));
}

/// As if it had come with its writer's token from the start.
Match proven(const HeldMail& held, const Known& known) {
  Match match;
  match.rule = "confirmed by its writer";
  match.role = Role::staff;
  match.proof = Proof::token;
  match.who = held.hold.person;
  match.ticket = surviving(known, held.hold.ticket);
  if (match.ticket != held.hold.ticket) match.came_by = held.hold.ticket;
  match.action = held.hold.action.value_or(Action::comment);
  return match;
}

void release(const HeldMail& held, Draft& draft, std::optional<Action> action) {
  auto match = proven(held, draft.known);
  if (action) match.action = *action;
  const Case then{*held.mail, match, &held};
  const auto reply = draft.mail();
  const auto* answered = draft.answered;
  draft.speak_for(held.number, held.answered ? &*held.answered : nullptr);
  draft.come_by(match.came_by);
  for (const auto rule : {reply_all, staff_mail, on_behalf, fresh_staff_mail, open})
    if (rule(then, draft) == Applies::yes) break;
  learn_signature(then, draft);
  if (draft.verdict.state != MailState::held)
    draft.verdict.settled.push_back(
        {held.number, draft.verdict.state, "confirmed by its writer: " + draft.verdict.rule, draft.verdict.ticket});
  if (reply) draft.speak_for(*reply, answered);
}

void confirm(const Case& given, Draft& draft, const Staff& writer, const char* what) {
  auto& letter = draft.to_staff(LetterKind::receipt, writer, Action::comment);
  letter.values["done"] = Rows{{{what, true}}};
  letter.seen = read_up_to(draft, writer);
  if (!given.mail.message_id.empty()) letter.in_reply_to = {given.mail.message_id};
}

std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  bool is_inside = false;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t';
    if (!is_blank && !is_inside) ++words;
    is_inside = !is_blank;
  }
  return words;
}

bool is_short(std::string_view text) {
  return text.size() <= limits::short_word_bytes && words_in(text) <= limits::short_word;
}

/// "Please forget mine", "send it anyway": of the mail that waits, unless it greets a customer.
bool is_about_sending(const std::string& text) {
  constexpr std::size_t longest = 300;  // bytes: two sentences
  static const WordSet verbs = folded_words(
      "send sent sending drop dropped forget cancel discard ignore delete senden sende sendet gesendet schicken schick "
      "verwerfen verwirf vergessen vergiss löschen lösche envoyer envoyez envoie annuler annulez oubliez supprimez "
      "enviar envía envíe envie cancelar cancela olvida olvide cancele esqueça");
  constexpr std::array<std::string_view, 12> parts{"보내",   "취소",       "무시", "送って", "送信", "送らない",
                                                   "取り消", "キャンセル", "发送", "發送",   "取消", "忽略"};
  if (text.size() > longest) return false;
  const auto words = words_of_name(text);
  return std::ranges::any_of(words, [&](const auto& one) { return verbs.contains(one); }) ||
         std::ranges::any_of(parts, [&](auto part) { return text.find(part) != std::string::npos; });
}

/// "Yes please, I know that Alice has answered": what the question asked is answered.
bool begins_as_reply(const std::string& text) {
  constexpr std::size_t longest = 300;  // bytes: two sentences
  static const WordSet replies = folded_words(
      "yes yep yeah yup no nope nah ok okay sure right correct fine ja jo jawohl nein doch klar oui ouais non sí si "
      "claro sim não nao はい ええ いいえ うん 네 넵 예 아니요 아니오 아뇨 是 是的 对 對 好 好的 不 不是");
  const auto words = words_of_name(text);
  return text.size() <= longest && !words.empty() && replies.contains(words.front());
}

/// What the question gives back, in one line.
std::string given_back(std::string_view letter) {
  std::string out;
  while (!letter.empty()) {
    const auto line = letter.substr(0, letter.find('\n'));
    if (line.starts_with("> ")) out.append(line.substr(2)).append(" ");
    letter.remove_prefix(std::min(line.size() + 1, letter.size()));
  }
  return out;
}

/// "Yes, please send it" is said to the desk, and is no answer in the place of the one that waits; a part of that one
/// is.
bool is_short_word(const Mail& mail, const Orders& orders, const HeldMail& held, const Staff& writer,
                   const Draft& draft) {
  const auto& text = orders.text;
  if (held.hold.action != Action::answer || !held.is_waiting || !orders.commands.empty() || !mail.attachments.empty())
    return false;
  if (!held.hold.ticket || greets_somebody(text) || given_back(draft.answered_text()).find(text) != std::string::npos)
    return false;
  const auto gap = std::min(text.find("\n\n"), text.size());
  return is_short(text) || is_about_sending(text) || begins_as_reply(text) ||
         (is_short(text.substr(0, gap)) && is_closing_only(text.substr(gap), writer));
}

void drop(const HeldMail& held, const Case& given, Draft& draft, const Staff& writer) {
  draft.verdict.settled.push_back({held.number, MailState::refused, "dropped by its writer"});
  confirm(given, draft, writer, "dropped");
}

/// Words below `#send` were not asked for: their writer hears that they went nowhere.
void tell_unused(const std::string& words, Draft& draft) {
  if (words.empty()) return;
  for (auto& letter : draft.verdict.letters)
    if (letter.kind == LetterKind::receipt) letter.values["unused"] = Prose{words};
}

/// Their writer may believe that the words go out. A reply to this letter is one to the question: `#send` is about the
/// same mail, and a new text takes its place.
void refuse_changed(const Case& given, Draft& draft, const Staff& writer, const HeldMail& held, std::string lines) {
  auto match = given.match;
  const bool is_theirs = held.hold.why == Hold::Why::proven && held.hold.ticket;
  if (is_theirs) match.action = held.hold.action;
  Values reason{{"changed_quote", Prose{std::move(lines)}}};
  reason["can_write_anew"] = is_theirs;
  auto& letter = refuse({given.mail, match}, draft, writer, {std::move(reason)});
  letter.identity = click_on(held.number, draft, letter);
  if (!is_theirs || !letter.reply_to) letter.reply_to = letter.identity;
  letter.values.erase("quoted");
}

const char* obstacle(const Orders& orders, const HeldMail* held, bool is_word) {
  if (!is_word) return held == nullptr || held->is_waiting ? "neither" : "nothing_held";
  if (orders.commands.size() > 1) return "send_alone";
  const bool is_there = held != nullptr && held->is_waiting && (held->mail || orders.has(Kind::drop));
  return is_there ? nullptr : "nothing_held";
}

Applies refuse_word(const char* reason, const Case& given, Draft& draft, const Staff& writer) {
  Rows reasons(1);
  reasons.front()[reason] = true;
  refuse(given, draft, writer, std::move(reasons));
  return end(draft, MailState::refused, std::string("word on a held mail: ") + reason);
}

/// The one that the reply names; without a name the newest that is the writer's for certain and waits on the ticket.
const HeldMail* held_by(const Match& match, const Known& known, const Desk& desk) {
  const auto is_it = [&](const HeldMail& one) {
    const bool is_named = match.held && one.number == *match.held;
    const bool is_here = !match.held && one.is_waiting && one.hold.why == Hold::Why::proven && match.ticket &&
                         surviving(known, one.hold.ticket) == match.ticket;
    // By its token identify knows whose it is: of what waits at a shared address each of its people may say.
    const bool is_theirs = is_named || (is_here && one.hold.person == match.who);
    return is_theirs && desk.staff_by_id(one.hold.person) != nullptr;  // who may have left meanwhile
  };
  const auto found = std::ranges::find_if(known.held, is_it);
  return found == known.held.end() ? nullptr : &*found;
}

}  // namespace

std::optional<MailNumber> released_by(const Mail& mail, const Match& match, const Known& known, const Desk& desk) {
  if (match.role != Role::staff) return std::nullopt;
  const auto orders = orders_of(mail.reply, desk);
  const auto* held = held_by(match, known, desk);
  if (!orders.has(Kind::send) && !makes_comment(orders, match, held, desk)) return std::nullopt;
  return held != nullptr && held->is_waiting ? std::optional(held->number) : std::nullopt;
}

/// `#send` and `#drop` about a mail of theirs that waits (P9, P15), or `#note` alone (P13). Any other reply to the
/// question is a mail on its ticket, where it is theirs for certain; else it does nothing.
Applies word_on_held(const Case& given, Draft& draft) {
  if (given.match.role != Role::staff) return Applies::no;
  const auto orders = orders_of(given.mail.reply, draft.desk);
  const auto* held = held_by(given.match, draft.known, draft.desk);
  const bool is_note = makes_comment(orders, given.match, held, draft.desk);
  const bool is_word = is_note || orders.has(Kind::send) || orders.has(Kind::drop);
  const auto& writer = *draft.desk.staff_by_id(given.match.who);
  const bool is_to_question = draft.answered != nullptr && draft.answered->kind == LetterKind::held;
  if (!is_word && is_to_question && held != nullptr && is_short_word(given.mail, orders, *held, writer, draft)) {
    draft.take_up_known(held->hold.ticket);
    return refuse_word("short_word", given, draft, writer);
  }
  if (!is_word && (given.match.ticket || !given.match.held || orders.has(Kind::reply_all))) return Applies::no;
  // The receipt of what belongs to no ticket: whatever is asked there is a matter of its own.
  const bool is_past =
      held != nullptr && !held->is_waiting && !held->hold.ticket && held->hold.why == Hold::Why::proven;
  if (!is_word && is_past && !orders.commands.empty()) return Applies::no;
  if (!is_word && held != nullptr && held->hold.why == Hold::Why::proven && held->hold.ticket) {
    auto match = given.match;  // where the provider knows no signed addresses, the question alone names the ticket
    match.ticket = surviving(draft.known, held->hold.ticket);
    match.action = held->hold.action;
    draft.come_by(held->hold.ticket);
    return staff_mail({given.mail, match}, draft);
  }
  draft.take_up_known(held != nullptr && held->hold.ticket ? held->hold.ticket : given.match.ticket);
  if (const auto faults = orders.faults_at_top(); is_word && !faults.empty()) {
    refuse(given, draft, writer, reasons_of(faults));
    return end(draft, MailState::refused, "command: " + faults.front().line);
  }
  if (const auto* reason = obstacle(orders, held, is_word)) return refuse_word(reason, given, draft, writer);
  if (auto changed = changed_in_quote(given.mail, draft.answered_text()); !changed.empty()) {
    refuse_changed(given, draft, writer, *held, std::move(changed));
    return end(draft, MailState::refused, "words typed in the quote of a letter");
  }
  if (orders.has(Kind::drop))
    drop(*held, given, draft, writer);
  else
    release(*held, draft, is_note ? std::optional(Action::comment) : std::nullopt);
  tell_unused(orders.text, draft);
  return end(draft, MailState::obeyed, is_note ? "#note" : orders.has(Kind::drop) ? "#drop" : "#send");
}

}  // namespace gatepost::decide
