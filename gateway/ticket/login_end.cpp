#include "ticket/login_end.hpp"

#include <array>

namespace gatepost {
namespace {

constexpr std::array told_before{3, 14};  // days

/// One of them; absent: it is not near.
std::optional<int> stage_of(const LoginEnd& end, Time now) {
  for (const int days : told_before) {
    const auto before = std::chrono::days(days);
    if (end.ends - now > before) continue;
    if (end.since && end.ends - *end.since <= before) return std::nullopt;
    return days;
  }
  return std::nullopt;
}

const char* mending_of(LoginEnd::How how) {
  switch (how) {
    case LoginEnd::How::consent: return "`gatepost authorize` asks for a new one";
    case LoginEnd::How::written: break;
  }
  return "make a new secret, key or password at the provider, then set login_expires to its last day";
}

}  // namespace

std::vector<NearEnd> near_ends(const std::vector<LoginEnd>& ends, Time now) {
  std::vector<NearEnd> out;
  for (const auto& end : ends)
    if (const auto days = stage_of(end, now)) out.push_back({end, {name_of(end), end.ends, *days}});
  return out;
}

std::string name_of(const LoginEnd& end) {
  return (end.how == LoginEnd::How::consent ? "the consent of " : "the login of ") + end.account;
}

std::string sentence_of(const LoginEnd& end, const std::string& day, Time now) {
  const auto days = std::chrono::floor<std::chrono::days>(end.ends - now).count();
  const auto head = name_of(end) + (days < 0 ? " ended on " : " ends on ") + day;
  if (days >= told_before.back()) return head;
  const auto when = days < 0    ? ""
                    : days == 0 ? ", within a day"
                                : ", in " + std::to_string(days) + (days == 1 ? " day" : " days");
  return head + when + ": " + mending_of(end.how);
}

}  // namespace gatepost
