#include "second_look.hpp"

#include <algorithm>
#include <utility>

#include "decide/decide.hpp"
#include "parse/parse.hpp"
#include "retrace.hpp"

namespace gatepost {
namespace {

void learn(Parts& parts, Known& known, const Mail& mail) {
  const auto asked = decide::asked_by(mail, parts.config.desk);
  parts.store.learn(known, asked, parts.now());
  if (asked.wants_canned) known.canned = parts.templates.canned();
}

/// What waits for a word, as it came, with the letter that it answered.
void read_again(Parts& parts, Known& known, HeldMail& held) {
  held.mail =
      parse::mail({.bytes = parts.store.raw(held.number), .envelope = held.envelope, .received = held.received});
  auto then = parts.store.look_up(*held.mail, parts.signer.clues(*held.mail), parts.now());
  held.answered = std::move(then.answered).value_or(AnsweredLetter{});
  held.answered->is_named = true;
  held.answered->seen = held.seen;
  learn(parts, known, *held.mail);
}

}  // namespace

void look_again(Parts& parts, Known& known, const Mail& mail) { learn(parts, known, mail); }

void look_again(Parts& parts, Known& known, const Mail& mail, const Match& match) {
  const auto& desk = parts.config.desk;
  const auto released = decide::released_by(mail, match, known, desk);
  for (auto& held : known.held)
    if (held.number == released) read_again(parts, known, held);
  const auto asked = decide::asked_by(mail, match, known, desk, parts.now());
  parts.store.learn(known, asked, parts.now());
  for (auto& held : known.held)
    if (!asked.untold.empty() && !held.hold.is_told && held.hold.person == asked.untold) read_again(parts, known, held);
  retrace(parts, known);
}

void look_again(Parts& parts, Known& known) {
  for (auto& held : known.held) read_again(parts, known, held);
}

}  // namespace gatepost
