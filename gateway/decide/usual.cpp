#include "decide/usual.hpp"

#include <algorithm>

#include "decide/decide.hpp"
#include "decide/hours.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

constexpr std::size_t share = 80;  // percent: one of five may come later

/// "10:00" is a promise, "09:47" a figure. Not into the time in which nobody works.
Time on_the_half_hour(const Department& department, Time at) {
  const auto rounded = std::chrono::ceil<std::chrono::duration<int, std::ratio<1800>>>(at);
  const bool is_worked = worked(department, at, rounded) == std::chrono::duration_cast<Span>(rounded - at);
  return is_worked ? Time(rounded) : at;
}

}  // namespace

std::optional<Span> usual_response(const std::vector<Figures::Response>& responses, const Department& department) {
  if (responses.size() < limits::usual_responses) return std::nullopt;
  std::vector<Span> spans;
  for (const auto& one : responses) spans.push_back(worked(department, one.opened, one.answered));
  // The smallest that at least so many of them do not exceed.
  const auto rank = (spans.size() * share + 99) / 100;
  const auto at = spans.begin() + static_cast<std::ptrdiff_t>(rank - 1);
  std::ranges::nth_element(spans, at);
  return *at;
}

Time promise_of(const Department& department, const std::map<std::string, Span>& usual, Time now, Time target) {
  const auto found = usual.find(department.id);
  if (found == usual.end()) return on_the_half_hour(department, target);
  return on_the_half_hour(department, std::max(target, reached(department, now, {found->second, true})));
}

}  // namespace gatepost::decide
