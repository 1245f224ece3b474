// Claims: what in a mail makes it a department's. "to: a@b, c@d; subject: invoice; field topic: Payment; language: ko".
#include <optional>

#include "config/ini.hpp"
#include "config/value.hpp"
#include "mail/nearest.hpp"

namespace gatepost::config {
namespace {

std::optional<Claim::Kind> kind_of(std::string_view word) {
  if (word == "to") return Claim::Kind::to;
  if (word == "from") return Claim::Kind::from;
  if (word == "subject") return Claim::Kind::subject;
  if (word == "words") return Claim::Kind::words;
  if (word == "language") return Claim::Kind::language;
  if (word == "field") return Claim::Kind::field;
  return std::nullopt;
}

/// What stands before the colon: "to", "field topic".
Read<Claim> claim_head(std::string_view head) {
  const auto word = head.substr(0, head.find(' '));
  const auto kind = kind_of(word);
  if (!kind)
    return Wrong{std::string(word) + " claims nothing; the nearest is " +
                 nearest(word, {"to", "from", "subject", "words", "field", "language"})};
  Claim claim{*kind, std::string(ini::trimmed(head.substr(word.size()))), {}};
  if ((claim.kind == Claim::Kind::field) == claim.field.empty())
    return Wrong{"only a field has a name, and needs one: field topic: Payment"};
  return claim;
}

/// "subject: invoice, refund"
std::string add_claims(std::string_view part, std::vector<Claim>& out) {
  const auto colon = part.find(':');
  if (colon == std::string_view::npos) return "each claim is written as to: a@b; claims are separated by ;";
  auto head = claim_head(ini::trimmed(part.substr(0, colon)));
  if (auto* wrong = std::get_if<Wrong>(&head)) return wrong->what;
  auto claim = std::get<Claim>(head);
  for (const auto pattern : split(part.substr(colon + 1), ',')) {
    if (pattern.empty()) return "nothing is claimed behind " + std::string(part.substr(0, colon + 1));
    claim.pattern = pattern;
    out.push_back(claim);
  }
  return {};
}

}  // namespace

Read<std::vector<Claim>> claims(std::string_view written) {
  std::vector<Claim> out;
  if (written.empty()) return out;
  for (const auto part : split(written, ';'))
    if (!part.empty())
      if (auto wrong = add_claims(part, out); !wrong.empty()) return Wrong{wrong};
  return out;
}

}  // namespace gatepost::config
