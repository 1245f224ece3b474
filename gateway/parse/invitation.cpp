#include "parse/invitation.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "mail/address.hpp"
#include "parse/quote_line.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_statement = 200;  // bytes: a name, an address and the phrase

/// Of the attendee in the third person, as nobody speaks of themselves.
const std::vector<std::string_view>& statements() {
  static const std::vector<std::string_view> phrases = {
      " has accepted this invitation",
      " has declined this invitation",
      " has accepted your invitation",
      " has declined your invitation",
      " has accepted your event invitation",
      " has declined your event invitation",
      " has accepted the invitation",
      " has declined the invitation",
      " accepted your invitation",
      " declined your invitation",
      " has tentatively accepted",
      " has replied \"maybe\" to this invitation",
      " yes, i will attend",
      " no, i won't attend",
      " hat diese einladung angenommen",
      " hat diese einladung abgelehnt",
      " hat ihre einladung angenommen",
      " hat ihre einladung abgelehnt",
      " hat die einladung angenommen",
      " hat die einladung abgelehnt",
      " a accepté cette invitation",
      " a refusé cette invitation",
      " a accepté votre invitation",
      " a décliné votre invitation",
      " ha aceptado esta invitación",
      " ha rechazado esta invitación",
      " aceitou este convite",
      " recusou este convite",
      "초대를 수락했습니다",
      "초대를 거절했습니다",
      "초대를 수락하였습니다",
      "초대를 거절하였습니다",
      "招待を承諾しました",
      "招待を辞退しました",
      "已接受此邀请",
      "已拒绝此邀请",
      "已接受這項邀請",
      "已拒絕這項邀請",
  };
  return phrases;
}

/// The phrase ends it: "Kim has accepted this invitation, but comes later" is a person's.
bool is_statement(std::string_view line) {
  if (line.size() > longest_statement) return false;
  auto text = " " + folded_words(line);
  while (!text.empty() && (text.back() == '.' || text.back() == '!')) text.pop_back();
  if (text.ends_with("。")) text.resize(text.size() - std::string_view("。").size());
  return std::ranges::any_of(statements(), [&](auto phrase) { return text.ends_with(phrase); });
}

/// "Accepted: Visit", also without what stands before the colon.
bool is_subject(std::string_view line, std::string_view subject) {
  const auto folded_line = folded_words(line);
  const auto folded_subject = folded_words(subject);
  return folded_line == folded_subject || folded_subject.ends_with(": " + folded_line);
}

/// Google tells the whole event below its statement, and why one gets this mail.
bool is_of_google(std::string_view text) {
  return text.find("https://calendar.google.com/") != std::string_view::npos ||
         text.find("https://www.google.com/calendar") != std::string_view::npos;
}

}  // namespace

bool answers_invitation(const Node& root) {
  const auto is_it = [](const Node& part) {
    const auto method = part.parameters.find("method");
    return part.type == "text/calendar" && method != part.parameters.end() && same_address(method->second, "REPLY");
  };
  // In a mail with files the text and its calendar are one of its parts (RFC 6047 section 2.4).
  const auto has_it = [&](const Node& part) { return is_it(part) || std::ranges::any_of(part.parts, is_it); };
  return has_it(root) || std::ranges::any_of(root.parts, has_it);
}

bool is_calendars_text(std::string_view text, std::string_view subject) {
  bool has_statement = false;
  for (const auto& line : lines_of(text)) {
    if (line.blank()) continue;
    const bool is_theirs = is_statement(line.bare);
    if (!is_theirs && !is_subject(line.bare, subject)) return has_statement && is_of_google(text);
    has_statement = has_statement || is_theirs;
  }
  return true;
}

}  // namespace gatepost::parse
