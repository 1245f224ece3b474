#include "retrace.hpp"

#include "decide/decide.hpp"
#include "identify/identify.hpp"
#include "parse/parse.hpp"

namespace gatepost {

void retrace(Parts& parts, Known& known) {
  for (auto& finding : known.findings) {
    auto& trace = finding.trace;
    if (!trace) continue;
    auto bytes = parts.store.raw(trace->mail);
    if (bytes.empty()) continue;
    const RawMail raw{.bytes = std::move(bytes), .envelope = trace->envelope, .received = trace->received};
    trace->read = decide::without_banners(parse::mail(raw), parts.config.desk);
    const auto clues = parts.signer.clues(*trace->read);
    const auto then = parts.store.look_up(*trace->read, clues, parts.now());
    trace->match = identify::match(*trace->read, clues, then, parts.config.desk, parts.now());
  }
}

}  // namespace gatepost
