// One reading of a delivery report that both automatic.hpp and bounce.hpp use: what became of the mail, for whom.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mail/mail.hpp"
#include "parse/node.hpp"

namespace gatepost::parse {

struct DeliveryReport {
  enum class Outcome { failed, delayed, delivered };
  Outcome outcome = Outcome::failed;
  std::string rule;  // what gave it away
  Bounce bounce;     // recipients that the outcome is true of
};

/// Nobody writes so: no sender, a mail server's name in From, a report as a whole (RFC 6522), Auto-Submitted. A person
/// who passes a report on has parts of one in a mail of theirs.
bool has_form_of_report(const Mail& mail, const Node& root);

/// Reads header, from, subject, texts and envelope of `mail`, and the parts under `root`. Nothing: it is no delivery
/// report.
std::optional<DeliveryReport> delivery_report_of(const Mail& mail, const Node& root);

}  // namespace gatepost::parse
