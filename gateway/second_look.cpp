#include "second_look.hpp"

#include "decide/decide.hpp"
#include "parse/parse.hpp"

namespace gatepost {
namespace {

void learn(Parts& parts, Known& known, const Mail& mail) {
  const auto asked = decide::asked_by(mail, parts.config.desk);
  parts.store.learn(known, asked, parts.now());
  if (asked.wants_canned) known.canned = parts.templates.canned();
}

}  // namespace

/// What waits for a word is read again, since the verdict on the word is the verdict on the mail.
Known with_more(Parts& parts, Known known, const Mail* mail) {
  if (mail != nullptr) learn(parts, known, *mail);
  for (auto& held : known.held) {
    held.mail = parse::mail({.bytes = parts.store.raw(held.number), .received = held.received});
    learn(parts, known, *held.mail);
  }
  return known;
}

}  // namespace gatepost
