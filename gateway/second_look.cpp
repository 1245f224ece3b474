#include "second_look.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "decide/decide.hpp"
#include "identify/identify.hpp"
#include "parse/parse.hpp"
#include "past.hpp"

namespace gatepost {
namespace {

void learn(Parts& parts, Known& known, const Mail& mail) {
  const auto asked = decide::asked_by(mail, parts.config.desk);
  parts.store.learn(known, asked, parts.now());
  if (asked.wants_canned) known.canned = parts.templates.canned();
}

/// Who was told why their mail waits has read what had happened by then; else they know what they knew when they wrote,
/// and where nothing says what that was, nothing that came later.
AnsweredLetter seen_with(const HeldMail& held, std::optional<AnsweredLetter> answered) {
  const bool is_told = held.hold.why == Hold::Why::proven;
  if (answered && answered->is_named && !is_told) return *std::move(answered);
  const bool is_known = answered && !is_told;
  auto letter = std::move(answered).value_or(AnsweredLetter{});
  letter.is_named = is_told;
  letter.seen = is_known ? std::min(letter.seen, held.seen) : held.seen;
  letter.ticket = held.hold.ticket;
  return letter;
}

/// What waits for a word, as it came, with the letter that it answered.
void read_again(Parts& parts, Known& known, HeldMail& held) {
  if (held.hold.why == Hold::Why::parked || held.hold.why == Hold::Why::junk) return;  // no words of staff to read
  const RawMail raw{.bytes = parts.store.raw(held.number), .envelope = held.envelope, .received = held.received};
  held.mail = decide::without_banners(parse::mail(raw), parts.config.desk);
  auto then = parts.store.look_up(*held.mail, parts.signer.clues(*held.mail), parts.now());
  held.answered = seen_with(held, std::move(then.answered));
  learn(parts, known, *held.mail);
}

/// The mail that a word of staff is about: the verdict on the word is the verdict on it.
void read_released(Parts& parts, Known& known, const Mail& mail, const Match& match) {
  const auto released = decide::released_by(mail, match, known, parts.config.desk);
  for (auto& held : known.held)
    if (held.number == released) read_again(parts, known, held);
}

/// An answer that `#undo` may give back to its writer.
void read_delayed(Parts& parts, Known& known) {
  std::map<MailNumber, Mail> read;  // one mail may have answered many tickets
  for (auto& answer : known.delayed) {
    if (!answer.is_waiting()) continue;
    if (!read.contains(answer.mail))
      read[answer.mail] =
          decide::without_banners(parse::mail({.bytes = parts.store.raw(answer.mail)}), parts.config.desk);
    answer.read = read[answer.mail];
  }
}

void read_untold(Parts& parts, Known& known, const std::string& person) {
  for (auto& held : known.held)
    if (!held.hold.is_told && held.hold.person == person) read_again(parts, known, held);
}

}  // namespace

Judged judged(Parts& parts, const Mail& mail, Questions questions) {
  const auto& desk = parts.config.desk;
  auto clues = parts.signer.clues(mail);
  if (parts.past != nullptr) recall(*parts.past, parts.store, mail, clues, parts.now());
  auto known = parts.store.look_up(mail, clues, parts.now());
  learn(parts, known, mail);
  auto match = identify::match(mail, clues, known, desk, parts.now());
  read_released(parts, known, mail, match);
  auto asked = decide::asked_by(mail, match, known, desk, parts.now());
  if (questions == Questions::left_out) asked.questions.clear();
  parts.store.learn(known, asked, parts.now());
  if (!asked.untold.empty()) read_untold(parts, known, asked.untold);
  read_delayed(parts, known);
  return {std::move(known), std::move(match)};
}

void read_held(Parts& parts, Known& known) {
  for (auto& held : known.held) read_again(parts, known, held);
}

}  // namespace gatepost
