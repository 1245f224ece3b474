#include "decide/trace.hpp"

#include <algorithm>

#include "decide/looks_related.hpp"
#include "decide/routing.hpp"
#include "decide/rules.hpp"
#include "decide/text.hpp"

namespace gatepost::decide {
namespace {

constexpr std::size_t most_evidence = 300;

std::string results_in(const Mail& mail) {
  const auto field = field_of(mail, "Authentication-Results");
  return field ? beginning_of(std::string(*field), most_evidence) : "";
}

void tell_trust(const Mail& mail, const Match& match, TicketNumber own, Values& row) {
  row["takes_part"] = match.role == Role::customer && match.proof != Proof::refuted;
  row["by_evidence"] = match.proof == Proof::evidence;
  row["refuted"] = match.proof == Proof::refuted;
  row["unproven"] = match.proof == Proof::none && match.role != Role::customer;
  row["results"] = results_in(mail);
  row["bad_mark"] = match.doubt == Doubt::bad_mac;
  row["other_address"] = match.is_other_address;
  const auto other = looks_related(mail, match, own);
  row["looks_related"] = other ? std::to_string(other->value) : "";
}

void tell_route(const Mail& mail, const Ticket& ticket, const Desk& desk, Values& row) {
  const auto language = ticket.language.empty() ? mail.language : ticket.language;
  const auto* claim = claim_for(mail, language, desk);
  row["routed_to"] = department_for(mail, language, desk).id;
  row["claim"] = claim == nullptr ? "" : written(*claim);
}

bool is_acknowledged(const Trace& trace) {
  return std::ranges::find(trace.letters, "acknowledgement", &Trace::Sent::kind) != trace.letters.end();
}

/// Without a reason in the mail itself the counters are what is left.
void tell_silence(const Mail& mail, const Match& match, Values& row) {
  const auto reason = reason_for_silence(mail, match);
  Values silent;
  for (const std::string one : {"no_address", "unread_address", "null_sender", "automatic", "refuted", "counters"})
    silent[one] = reason.empty() ? one == "counters" : one == reason;
  row["silent"] = std::move(silent);
  if (mail.automatic) row["automatic_rule"] = mail.automatic->rule;
}

Rows letters_of(const Trace& trace) {
  Rows rows;
  for (const auto& one : trace.letters)
    rows.push_back({{"kind", one.kind},
                    {"is_acknowledgement", one.kind == "acknowledgement"},
                    {"is_notice", one.kind == "notice"},
                    {"is_survey", one.kind == "survey"},
                    {"to", one.to},
                    {"is_sent", one.state == "sent"},
                    {"is_on_its_way", one.state == "waiting"},
                    {"is_failed", one.state == "failed"},
                    {"said", one.said}});
  return rows;
}

}  // namespace

Values why_row(const Finding& finding, const Desk& desk) {
  const auto own = finding.tickets.front().ticket.number;
  Values row{{"number", std::to_string(own.value)}};
  if (!finding.trace) return {{"why", Values{{"no_mail", true}}}};
  const auto& trace = *finding.trace;
  const bool has_opened = trace.state == name_of(MailState::opened);
  row["received"] = trace.received;
  row["rule"] = trace.rule;
  row["has_opened"] = has_opened;
  row["is_new_matter"] = trace.rule == "new matter";
  row["letters"] = letters_of(trace);
  if (trace.read && trace.match) {
    row["from"] = sender_of(*trace.read);
    row["from_name"] = first_from(*trace.read).name;
    row["mail_subject"] = trace.read->subject;
    tell_trust(*trace.read, *trace.match, own, row);
    if (has_opened) tell_route(*trace.read, finding.tickets.front().ticket, desk, row);
    if (has_opened && !is_acknowledged(trace)) tell_silence(*trace.read, *trace.match, row);
  }
  return {{"why", std::move(row)}};
}

}  // namespace gatepost::decide
