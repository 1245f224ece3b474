#include "parse/bounce_report.hpp"

#include <algorithm>

#include "mail/limits.hpp"
#include "parse/bounce_notification.hpp"
#include "parse/bounce_reason.hpp"
#include "parse/bounce_text.hpp"
#include "parse/bounce_words.hpp"
#include "parse/charset.hpp"
#include "parse/delivery_status.hpp"

namespace gatepost::parse {
namespace {

using Outcome = DeliveryReport::Outcome;

constexpr std::size_t text_looked_at = 256 * 1024;  // a report stands above the mail that it returns
constexpr std::size_t report_bytes = 16 * 1024;
constexpr std::size_t said_bytes = 2'000;
constexpr std::size_t few_claims = 5;  // for each of which the whole report may be searched
constexpr std::string_view notification_domain = "sns.amazonaws.com";

/// The parts that matter, without what is inside the returned mail.
struct Parts {
  std::vector<const Node*> statuses;  // message/delivery-status
  std::vector<const Node*> returned;  // message/rfc822 with its header, text/rfc822-headers as text
  std::vector<const Node*> texts;
  bool is_other_report = false;  // RFC 5965, RFC 8098
};

void sort_in(Parts& parts, const Node& node) {
  if (node.type == "message/delivery-status" || node.type == "message/global-delivery-status")
    parts.statuses.push_back(&node);
  else if (node.type.starts_with("message/rfc822") || node.type == "message/global" || node.type.ends_with("-headers"))
    parts.returned.push_back(&node);
  else if (node.type == "message/feedback-report" || node.type == "message/disposition-notification")
    parts.is_other_report = true;
  else if (node.parts.empty() && !node.type.starts_with("image/"))
    parts.texts.push_back(&node);
}

Parts parts_of(const Node& root) {
  Parts out;
  std::vector<const Node*> open{&root};
  while (!open.empty()) {
    const Node& node = *open.back();
    open.pop_back();
    sort_in(out, node);
    if (!node.type.starts_with("message/"))
      for (auto part = node.parts.rbegin(); part != node.parts.rend(); ++part) open.push_back(&*part);
  }
  return out;
}

// Gateways wrap the report that they got in one of their own that says nothing.
Parts unwrapped(Parts parts) {
  if (!parts.statuses.empty()) return parts;
  for (const auto* part : parts.returned)
    for (const auto& inner : part->parts)
      if (auto inside = parts_of(inner); inner.type == "multipart/report" && !inside.statuses.empty()) return inside;
  return parts;
}

std::string text_of(const Mail& mail, const Parts& parts) {
  std::string out;
  for (const auto& text : mail.texts) out += text + "\n\n";
  if (out.empty()) out = mail.text;
  // Broken MIME (a boundary that never comes) leaves no text at all.
  if (out.find_first_not_of(" \n") == std::string::npos)
    for (const auto* part : parts.texts) out.append(part->content).append("\n\n");
  return std::string(cut(scrubbed(out), text_looked_at));
}

bool is_any_of(std::string_view word, const auto& words) { return std::ranges::find(words, word) != std::end(words); }

// MAILER-DAEMON is never a person; a postmaster may be one.
enum class Sender { person, postmaster, daemon };

Sender sender_kind_of(const Mail& mail) {
  const auto from = squeezed(field_of(mail, "From").value_or(""));
  if (squeezed(field_of(mail, "Return-Path").value_or("")).find("mailer-daemon") != std::string::npos)
    return Sender::daemon;
  if (from.find("mailer-daemon") != std::string::npos || from.find("<>") != std::string::npos) return Sender::daemon;
  if (mail.from.empty()) return Sender::person;
  const auto& first = mail.from.front();
  const bool is_named_so = is_any_of(folded(local_part_of(first.address)), bounce_words::daemons) ||
                           has_any(squeezed(first.name), bounce_words::daemon_names);
  return is_named_so ? Sender::postmaster : Sender::person;
}

bool is_answer_or_forward(std::string_view subject) {
  return subject.starts_with("re:") || subject.starts_with("fw:") || subject.starts_with("fwd:") ||
         subject.starts_with("aw:") || subject.starts_with("wg:");
}

/// Everything that is read once and asked often.
struct Sight {
  const Mail& mail;
  Parts parts;
  std::string text;
  Prose prose;
  std::string report;   // squeezed, of prose.report
  std::string subject;  // squeezed
  Sender sender = Sender::person;
};

void look_at_outside(Sight& sight, const Node& root) {
  sight.parts = parts_of(root);
  sight.sender = sender_kind_of(sight.mail);
  if (has_null_sender(sight.mail) && sight.sender == Sender::postmaster) sight.sender = Sender::daemon;
  if (sight.sender != Sender::person) sight.parts = unwrapped(std::move(sight.parts));
}

void look_inside(Sight& sight) {
  sight.text = text_of(sight.mail, sight.parts);
  sight.prose = split_at_copy(sight.text);
  sight.prose.report = cut(sight.prose.report, report_bytes);
  sight.report = squeezed(sight.prose.report);
  sight.subject = squeezed(sight.mail.subject);
}

std::vector<std::string> addresses_of_header(const Mail& mail) {
  for (const std::string_view name : {"X-Failed-Recipients", "X-Bounced-Address"})
    if (const auto value = field_of(mail, name)) return addresses_in(*value);
  return {};
}

// Where no machine-readable part says so: a program's name as sender and words of a report, or no sender at all and
// such words in the text. A person who passes a report on, or asks about one, is neither.
std::string rule_of_prose(const Sight& sight) {
  if (field_of(sight.mail, "X-Failed-Recipients")) return "X-Failed-Recipients";
  const bool has_words = has_any(sight.report, bounce_words::failures) || has_any(sight.report, bounce_words::delays);
  const bool has_subject = has_any(sight.subject, bounce_words::subjects) && !is_answer_or_forward(sight.subject);
  const bool has_code = !reply_code_in(sight.prose.report).empty();
  const bool has_recipients = !recipients_in(sight.prose.report).empty();
  const auto from = "From: " + std::string(field_of(sight.mail, "From").value_or("")) + ", words of a delivery report";
  switch (sight.sender) {
    case Sender::daemon: return has_words || has_subject || has_code ? from : "";
    case Sender::postmaster: return (has_words || has_subject) && (has_recipients || has_code) ? from : "";
    case Sender::person: break;
  }
  return has_null_sender(sight.mail) && has_words && (has_recipients || has_subject)
             ? "null sender, words of a delivery report"
             : "";
}

Outcome outcome_of_prose(const Sight& sight) {
  if (has_any(sight.report, bounce_words::successes) && !has_any(sight.report, bounce_words::given_up))
    return Outcome::delivered;
  const bool is_delay = has_any(sight.report, bounce_words::delays) || has_any(sight.subject, bounce_words::delays);
  return is_delay && !has_any(sight.report, bounce_words::given_up) ? Outcome::delayed : Outcome::failed;
}

// RFC 3464 section 2.3.3; "deliverable" and "undeliverable" are Postfix's answers to address probes.
std::optional<Outcome> outcome_of(const StatusOfRecipient& recipient) {
  if (recipient.action == "failed" || recipient.action == "undeliverable") return Outcome::failed;
  if (recipient.action == "delayed") return Outcome::delayed;
  if (!recipient.action.empty()) return Outcome::delivered;
  if (recipient.status.starts_with('2')) return Outcome::delivered;
  if (recipient.status.starts_with('5')) return Outcome::failed;
  return std::nullopt;
}

/// One that the outcome is true of, before it is judged.
struct Claim {
  std::string address;
  std::string status;
  std::string said;
};

// Failed before delayed before delivered: one failure makes the report a bounce, and then the others are left out.
Outcome settle(const DeliveryStatus& told, Outcome unknown, std::vector<Claim>& claims) {
  auto outcome = Outcome::delivered;
  for (const auto& recipient : told.recipients) outcome = std::min(outcome, outcome_of(recipient).value_or(unknown));
  for (const auto& recipient : told.recipients)
    if (outcome_of(recipient).value_or(unknown) == outcome)
      claims.push_back({recipient.address, recipient.status, recipient.diagnostic});
  return outcome;
}

DeliveryStatus told_by_parts(const Sight& sight) {
  DeliveryStatus out;
  for (const auto* part : sight.parts.statuses) {
    auto more = delivery_status_of(to_utf8(part->content.substr(0, limits::text_bytes), {}));
    out.recipients.insert(out.recipients.end(), more.recipients.begin(), more.recipients.end());
    if (out.original_message_id.empty()) out.original_message_id = std::move(more.original_message_id);
  }
  // The same fields stand in the text where MIME is broken, and where WorkMail writes them.
  if (out.recipients.empty() && sight.sender != Sender::person) out = delivery_status_of(sight.prose.report);
  if (out.recipients.empty() && domain_of(sender_of(sight.mail)) == notification_domain)
    out = notification_of(sight.text);
  return out;
}

std::string_view field_in(std::string_view text, std::string_view name) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    if (line.size() > name.size() && lower_case(line.substr(0, name.size())) == name) return line.substr(name.size());
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

std::string only_address(std::string_view value) {
  auto found = addresses_in(value);
  return found.size() == 1 ? std::move(found.front()) : std::string();
}

// Some reports name nobody; then whoever the returned mail was to, if it is one, is meant.
std::vector<Claim> claim_of_returned(const Sight& sight) {
  std::string to;
  for (const auto* part : sight.parts.returned)
    for (const auto& inner : part->parts)
      for (const auto& field : inner.header)
        if (to.empty() && same_address(field.name, "To")) to = only_address(field.value);
  if (to.empty()) to = only_address(field_in(sight.prose.copy, "to:"));
  return to.empty() ? std::vector<Claim>{} : std::vector<Claim>{{to, "", ""}};
}

std::vector<Claim> claims_of_prose(const Sight& sight) {
  std::vector<Claim> out;
  const auto listed = addresses_of_header(sight.mail);
  for (const auto& address : listed) out.push_back({address, "", ""});
  if (out.empty())
    for (auto& named : recipients_in(sight.prose.report))
      out.push_back({std::move(named.address), "", std::move(named.text)});
  return out.empty() ? claim_of_returned(sight) : out;
}

bool tells_why(std::string_view text) {
  return !reply_code_in(text).empty() || !status_in(text).empty() || !reason_in_words(squeezed(text)).empty();
}

std::string lines_with(std::string_view text, std::string_view address) {
  std::string out;
  while (!text.empty() && out.size() < said_bytes) {
    const auto end = std::min(text.find('\n'), text.size());
    if (lower_case(text.substr(0, end)).find(address) != std::string::npos)
      out += std::string(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// What the prose says of one address: its own block, else all of it where it is the only one, else the lines that name
// it.
std::string said_of(const Sight& sight, const std::vector<NamedRecipient>& named, const Claim& claim,
                    std::size_t claims) {
  auto own = std::ranges::find(named, claim.address, &NamedRecipient::address);
  if (own == named.end() && claims == 1 && named.size() == 1) own = named.begin();
  if (own != named.end() && tells_why(own->text)) return own->text;
  auto lines = claims == 1 ? std::string() : lines_with(sight.prose.report, claim.address);
  if (tells_why(lines)) return lines;
  // Many recipients without a word on each: their common reason is told once, by `verdict_of`.
  return claims <= few_claims ? std::string(sight.prose.report) : std::string();
}

bool is_telling(std::string_view status) { return !status.empty() && !status.ends_with(".0.0"); }

std::string first_known(std::initializer_list<std::string> values) {
  for (const auto& value : values)
    if (!value.empty()) return value;
  return "";
}

/// What the report as a whole says, for recipients of whom it says nothing.
struct Verdict {
  std::string reason;
  Stage stage = Stage::unknown;
};

Verdict verdict_of(const Sight& sight) {
  return {first_known({std::string(reason_in_words(sight.report)), std::string(reason_in_words(sight.subject))}),
          stage_in(sight.report)};
}

Stage first_told(std::initializer_list<Stage> stages) {
  for (const auto stage : stages)
    if (stage != Stage::unknown) return stage;
  return Stage::unknown;
}

BouncedRecipient judged(const Claim& claim, const std::string& prose, const Verdict& whole) {
  BouncedRecipient out;
  out.address = claim.address;
  const auto& said = claim.said.empty() ? prose : claim.said;
  const auto in_words = first_known({status_in(said), status_in(prose)});
  out.status = is_telling(in_words) || claim.status.empty() ? in_words : claim.status;
  out.reply_code = first_known({reply_code_in(said), reply_code_in(prose)});
  const auto around = squeezed(prose);
  const auto stage = first_told({stage_in(squeezed(said)), stage_in(around), whole.stage});
  const auto fallback = first_known({std::string(reason_in_words(around)), whole.reason});
  out.reason = reason_of({said, out.status, out.reply_code, fallback, stage});
  out.hard = is_hard(out.reason, out.status);
  out.text = cut(said, said_bytes);
  return out;
}

std::string original_id_of(const Sight& sight, const DeliveryStatus& told) {
  for (const auto* part : sight.parts.returned) {
    for (const auto& inner : part->parts)
      for (const auto& field : inner.header)
        if (same_address(field.name, "Message-ID")) return message_id_in("Message-ID: " + field.value);
    if (auto id = message_id_in(part->content); !id.empty()) return id;
  }
  if (!told.original_message_id.empty()) return told.original_message_id;
  if (auto id = message_id_in(sight.prose.copy); !id.empty()) return id;
  for (const auto* part : sight.parts.texts)
    if (auto id = message_id_in(part->content); !id.empty()) return id;
  if (auto id = message_id_in(sight.prose.report); !id.empty()) return id;
  // Gmail and Exchange send the report as an answer to the mail.
  return sight.mail.in_reply_to.empty() ? "" : sight.mail.in_reply_to.front();
}

bool is_report_part(const Node& part) {
  return part.type == "multipart/report" || part.type == "message/delivery-status" ||
         part.type == "message/global-delivery-status" || part.type == "message/feedback-report" ||
         part.type == "message/disposition-notification";
}

}  // namespace

bool has_form_of_report(const Mail& mail, const Node& root) {
  if (has_null_sender(mail) || sender_kind_of(mail) != Sender::person) return true;
  // Gateways put a report, as it came, above lines of their own.
  if (is_report_part(root) || (!root.parts.empty() && is_report_part(root.parts.front()))) return true;
  // Exim's, whose reports answer nothing.
  if (field_of(mail, "X-Failed-Recipients") && mail.in_reply_to.empty()) return true;
  const auto submitted = squeezed(field_of(mail, "Auto-Submitted").value_or("no"));
  return !submitted.starts_with("no") || domain_of(sender_of(mail)) == notification_domain;
}

std::optional<DeliveryReport> delivery_report_of(const Mail& mail, const Node& root) {
  // Almost every mail is a person's, and reading its text as a report's costs more than the rest of parsing it.
  if (!has_form_of_report(mail, root)) return std::nullopt;
  Sight sight{mail, {}, {}, {}, {}, {}};
  look_at_outside(sight, root);
  if (sight.parts.is_other_report && sight.parts.statuses.empty()) return std::nullopt;
  look_inside(sight);
  const auto told = told_by_parts(sight);
  DeliveryReport out;
  std::vector<Claim> claims;
  if (!told.recipients.empty()) {
    out.rule = sight.parts.statuses.empty() ? "fields of a delivery report in the text"
                                            : "Content-Type: message/delivery-status";
    out.outcome = settle(told, outcome_of_prose(sight), claims);
  } else {
    out.rule = rule_of_prose(sight);
    if (out.rule.empty()) return std::nullopt;
    out.outcome = outcome_of_prose(sight);
    claims = claims_of_prose(sight);
  }
  const auto named = recipients_in(sight.prose.report);
  const auto whole = verdict_of(sight);
  for (const auto& claim : claims)
    out.bounce.recipients.push_back(judged(claim, said_of(sight, named, claim, claims.size()), whole));
  out.bounce.original_message_id = scrubbed(original_id_of(sight, told));
  return out;
}

}  // namespace gatepost::parse
