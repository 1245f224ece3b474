// What the provider lets through as envelope sender ([smtp] envelope).
#pragma once

namespace gatepost {

enum class EnvelopeRule {
  verp,     // the letter's own address for what people wrote, the null sender for what is automatic
  null,     // the null sender for all
  address,  // the public address for all, automatic letters as well: who refuses other senders refuses that, too
};

}  // namespace gatepost
