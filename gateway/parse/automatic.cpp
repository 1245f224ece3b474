#include "parse/automatic.hpp"

#include <algorithm>

#include "parse/automatic_words.hpp"
#include "parse/bounce_report.hpp"
#include "parse/bounce_text.hpp"
#include "parse/invitation.hpp"
#include "parse/program_text.hpp"

namespace gatepost::parse {
namespace {

using Kind = Automatic::Kind;

constexpr std::size_t shown_bytes = 80;         // of a field's value, in the rule
constexpr std::size_t beginning_bytes = 1'000;  // of a text: an absence is told at once
constexpr std::size_t most_parts = 100;         // of the first two levels, where reports have their parts

// RFC 6522: a report says its type in a parameter of multipart/report, and in the type of its second part.
bool has_report(const Mail& mail, const Node& root, std::string_view report_type, std::string_view part_type) {
  const auto told = root.parameters.find("report-type");
  if (root.type == "multipart/report" && told != root.parameters.end() && same_address(told->second, report_type))
    return true;
  const auto is_it = [&](const Node& part) { return part.type == part_type; };
  if (is_it(root)) return true;
  const auto looked_at = root.parts.begin() + static_cast<std::ptrdiff_t>(std::min(root.parts.size(), most_parts));
  return std::any_of(root.parts.begin(), looked_at, is_it) && has_form_of_report(mail, root);
}

bool is_word_char(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '@' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool has_word(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !is_word_char(text[at - 1])) && (end == text.size() || !is_word_char(text[end]))) return true;
  }
  return false;
}

// "no (sent by a person)" and "no; owner=…" are no as well (RFC 3834 section 5).
bool is_denial(std::string_view value) {
  const auto first = value.substr(0, value.find_first_of(" ;("));
  return first == "no" || first == "false" || first == "0";
}

bool gives_away(const HeaderField& field, const automatic_words::Sign& sign) {
  if (!same_address(field.name, sign.name)) return false;
  const auto value = squeezed(field.value);
  return sign.value.empty() ? !is_denial(value) : has_word(value, sign.value);
}

std::string shown(const HeaderField& field) {
  auto value = field.value.substr(0, shown_bytes);
  return field.name + ": " + value;
}

template <class Signs>
std::string rule_among(const Mail& mail, const Signs& signs) {
  for (const auto& sign : signs)
    for (const auto& field : mail.header)
      if (gives_away(field, sign)) return shown(field);
  return "";
}

std::string rule_of_absence(const Mail& mail) {
  const auto submitted = field_of(mail, "Auto-Submitted");
  if (!has_absent_subject(mail) || (submitted && is_denial(squeezed(*submitted)))) return "";
  if (field_of(mail, "X-Auto-Response-Suppress")) return "Subject of an absence, X-Auto-Response-Suppress";
  if (field_of(mail, "X-MS-Exchange-Inbox-Rules-Loop")) return "Subject of an absence, X-MS-Exchange-Inbox-Rules-Loop";
  const auto text = squeezed(std::string_view(mail.text).substr(0, beginning_bytes));
  return has_any(text, automatic_words::absences) ? "Subject and text of an absence" : "";
}

// Feedback-ID is for those who send to many, but Amazon SES puts it on every mail, a person's as well.
std::string rule_of_bulk(const Mail& mail) {
  auto rule = rule_among(mail, automatic_words::bulk);
  if (!rule.empty()) return rule;
  for (const auto& field : mail.header)
    if (same_address(field.name, "Feedback-ID") && !squeezed(field.value).ends_with(":amazonses")) return shown(field);
  const auto from = lower_case(local_part_of(sender_of(mail)));
  return from == "mailer-daemon" ? "From: " + sender_of(mail) : "";
}

/// What a program sends of its own accord may be a person's words, which another ticket system passes on. An absence is
/// told so as well.
Automatic generated(const Mail& mail, std::string rule) {
  Automatic out{Kind::auto_reply, std::move(rule)};
  const auto beginning = squeezed(std::string_view(mail.reply).substr(0, beginning_bytes));
  out.is_generated = !has_absent_subject(mail) && !has_any(beginning, automatic_words::absences);
  return out;
}

Automatic reaction(std::string rule) {
  Automatic out{Kind::auto_reply, std::move(rule), true};
  out.is_reaction = true;
  return out;
}

std::optional<Automatic> report_of(const Mail& mail, const Node& root, const std::optional<DeliveryReport>& report) {
  if (has_report(mail, root, "feedback-report", "message/feedback-report"))
    return Automatic{Kind::feedback, "Content-Type: message/feedback-report"};
  if (has_report(mail, root, "disposition-notification", "message/disposition-notification"))
    return Automatic{Kind::read_receipt, "Content-Type: message/disposition-notification"};
  if (answers_invitation(root) && is_calendars_text(mail.reply, mail.subject))
    return Automatic{Kind::auto_reply, "Content-Type: text/calendar; method=REPLY", true};
  if (auto rule = rule_of_reaction(mail, root); !rule.empty()) return reaction(std::move(rule));
  if (!report && is_plain_receipt(mail)) return Automatic{Kind::read_receipt, "Subject and text of a read receipt"};
  if (!report) return std::nullopt;
  switch (report->outcome) {
    case DeliveryReport::Outcome::failed: return Automatic{Kind::bounce, report->rule};
    case DeliveryReport::Outcome::delayed: return Automatic{Kind::delay, report->rule};
    case DeliveryReport::Outcome::delivered: break;
  }
  return Automatic{Kind::read_receipt, report->rule + ", delivered"};
}

}  // namespace

bool has_absent_subject(const Mail& mail) {
  const auto subject = squeezed(mail.subject);
  for (const std::string_view beginning : automatic_words::absent_subjects) {
    if (!subject.starts_with(beginning)) continue;
    const auto rest = std::string_view(subject).substr(beginning.size());
    const auto colon = std::min(rest.find(':'), rest.find("："));
    if (beginning.ends_with(':') || rest.size() <= 1 || colon <= 20) return true;
  }
  return false;
}

bool begins_as_absence(const Mail& mail) {
  constexpr std::size_t first_words = 200;  // bytes: a greeting, thanks for the mail, and the sentence
  const auto text = squeezed(std::string_view(mail.reply).substr(0, first_words));
  return has_any(text, automatic_words::own_absences) ||
         (has_any(text, automatic_words::ich) && has_any(text, automatic_words::absences_of_ich));
}

// A second weak sign makes a strong one: Exchange leaves its own fields on what its absence assistant sends.
std::optional<Automatic> automatic_of(const Mail& mail, const Node& root, const std::optional<DeliveryReport>& report) {
  if (auto told = report_of(mail, root, report)) return told;
  if (auto rule = rule_among(mail, automatic_words::standard_answers); !rule.empty())
    return Automatic{Kind::auto_reply, rule, true};
  if (auto rule = rule_among(mail, automatic_words::answers); !rule.empty()) return Automatic{Kind::auto_reply, rule};
  if (auto rule = rule_of_absence(mail); !rule.empty()) return Automatic{Kind::auto_reply, rule};
  if (auto rule = rule_among(mail, automatic_words::lists); !rule.empty()) return Automatic{Kind::list, rule};
  if (auto rule = rule_among(mail, automatic_words::generated); !rule.empty()) return generated(mail, rule);
  if (has_null_sender(mail)) return Automatic{Kind::auto_reply, "null envelope sender"};
  if (auto rule = rule_of_bulk(mail); !rule.empty()) return Automatic{Kind::bulk, rule};
  return std::nullopt;
}

}  // namespace gatepost::parse
