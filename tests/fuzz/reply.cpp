#include "parse/reply.hpp"
#include "fuzz/targets.hpp"
#include "parse/charset.hpp"
#include "parse/forward.hpp"
#include "parse/language.hpp"

namespace gatepost::fuzz {

void reply(std::string_view bytes) {
  const auto text = parse::scrubbed(bytes);
  const auto parts = parse::split_reply(text, "Re: a question");
  for (const auto* part : {&parts.reply, &parts.quoted, &parts.signature}) {
    must_be_text(*part);
    if (part->size() > text.size() + 2) throw Finding("a part that is longer than the whole");
  }
  if (const auto forward = parse::find_forward(text, "Fwd: a question")) must_be_text(forward->text);
  const auto language = parse::language_of(parts.reply);
  if (language.percent < 0 || language.percent > 100) throw Finding("a certainty beyond its scale");
}

}  // namespace gatepost::fuzz
