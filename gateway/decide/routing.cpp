#include "decide/routing.hpp"

#include <algorithm>

#include "decide/text.hpp"

namespace gatepost::decide {
namespace {

/// Greedy from the left with one way back: linear for one star, at worst pattern times text, never exponential.
bool matches(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t retry = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      retry = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++retry;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool any_fits(const std::string& pattern, const std::vector<Address>& people) {
  return std::ranges::any_of(people, [&](const Address& one) { return fits(pattern, one.address); });
}

/// `topic: Payment` on a line of its own, as contact forms write it.
bool has_field(const Claim& claim, const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (fits(claim.field + ":*" + claim.pattern + "*", text.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

bool fits_claim(const Claim& claim, const Mail& mail, const std::string& language) {
  switch (claim.kind) {
    case Claim::Kind::to:
      return any_fits(claim.pattern, mail.to) || any_fits(claim.pattern, mail.cc) ||
             std::ranges::any_of(mail.envelope.recipients, [&](const auto& one) { return fits(claim.pattern, one); });
    case Claim::Kind::from: return any_fits(claim.pattern, mail.from);
    case Claim::Kind::subject: return contains(mail.subject, claim.pattern);
    case Claim::Kind::words: return contains(mail.subject, claim.pattern) || contains(mail.typed, claim.pattern);
    case Claim::Kind::field: return has_field(claim, mail.typed);
    case Claim::Kind::language: return same_address(claim.pattern, language);
  }
  return false;
}

struct Routed {
  const Department& department;
  const Claim* claim = nullptr;
};

Routed routed(const Mail& mail, const std::string& language, const Desk& desk) {
  for (const auto& department : desk.departments)
    for (const auto& claim : department.claims)
      if (fits_claim(claim, mail, language)) return {department, &claim};
  return {desk.default_department()};
}

}  // namespace

bool fits(const std::string& pattern, const std::string& text) {
  return matches(case_folded(pattern), case_folded(text));
}

bool contains(const std::string& text, const std::string& words) { return fits("*" + words + "*", text); }

const Department& department_for(const Mail& mail, const std::string& language, const Desk& desk) {
  return routed(mail, language, desk).department;
}

const Claim* claim_for(const Mail& mail, const std::string& language, const Desk& desk) {
  return routed(mail, language, desk).claim;
}

std::string written(const Claim& claim) {
  switch (claim.kind) {
    case Claim::Kind::to: return "to: " + claim.pattern;
    case Claim::Kind::from: return "from: " + claim.pattern;
    case Claim::Kind::subject: return "subject: " + claim.pattern;
    case Claim::Kind::words: return "words: " + claim.pattern;
    case Claim::Kind::field: return "field " + claim.field + ": " + claim.pattern;
    case Claim::Kind::language: return "language: " + claim.pattern;
  }
  return {};
}

}  // namespace gatepost::decide
