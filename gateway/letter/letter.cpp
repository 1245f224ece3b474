#include "letter/letter.hpp"

#include <algorithm>
#include <array>

namespace gatepost {
namespace {

using enum LetterKind;

// Notices of a person's mail carry no Auto-Submitted: they are that person's words, and absence must show (P21).
constexpr std::array<LetterRule, 18> rules{{
    {acknowledgement, "acknowledgement", EnvelopeSender::null, AutoSubmitted::auto_replied, true, Priority::rest},
    {notice, "notice", EnvelopeSender::bounce, AutoSubmitted::no, false, Priority::notice},
    {answer, "answer", EnvelopeSender::bounce, AutoSubmitted::no, false, Priority::answer},
    {survey, "survey", EnvelopeSender::null, AutoSubmitted::auto_generated, true, Priority::rest},
    {survey_thanks, "survey-thanks", EnvelopeSender::null, AutoSubmitted::auto_replied, true, Priority::rest},
    {receipt, "receipt", EnvelopeSender::null, AutoSubmitted::auto_replied, false, Priority::rest},
    {refusal, "refusal", EnvelopeSender::null, AutoSubmitted::auto_replied, false, Priority::rest},
    {held, "held", EnvelopeSender::null, AutoSubmitted::auto_replied, false, Priority::notice},
    {confirm, "confirm", EnvelopeSender::null, AutoSubmitted::auto_replied, false, Priority::notice},
    {reminder, "reminder", EnvelopeSender::null, AutoSubmitted::auto_generated, false, Priority::rest},
    {gathered, "gathered", EnvelopeSender::null, AutoSubmitted::auto_generated, false, Priority::notice},
    {ask, "ask", EnvelopeSender::bounce, AutoSubmitted::no, false, Priority::notice},
    {status, "status", EnvelopeSender::null, AutoSubmitted::auto_replied, true, Priority::rest},
    {follow_up, "follow-up", EnvelopeSender::bounce, AutoSubmitted::auto_generated, true, Priority::rest},
    {late, "late", EnvelopeSender::null, AutoSubmitted::auto_generated, true, Priority::rest},
    {waiting, "waiting", EnvelopeSender::null, AutoSubmitted::auto_generated, true, Priority::rest},
    {solved_by_time, "solved-by-time", EnvelopeSender::null, AutoSubmitted::auto_generated, true, Priority::rest},
    {admin, "admin", EnvelopeSender::null, AutoSubmitted::auto_generated, false, Priority::rest},
}};

}  // namespace

const LetterRule& rule_of(LetterKind kind) { return *std::ranges::find(rules, kind, &LetterRule::kind); }

const std::vector<LetterKind>& all_letter_kinds() {
  static const auto kinds = [] {
    std::vector<LetterKind> all;
    for (const auto& rule : rules) all.push_back(rule.kind);
    return all;
  }();
  return kinds;
}

bool is_to_customer(LetterKind kind) { return kind == answer || rule_of(kind).is_counted; }

std::optional<LetterKind> letter_kind_of(std::string_view name) {
  const auto* rule = std::ranges::find(rules, name, &LetterRule::name);
  return rule == rules.end() ? std::nullopt : std::optional(rule->kind);
}

}  // namespace gatepost
