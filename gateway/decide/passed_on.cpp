#include "decide/passed_on.hpp"

#include <algorithm>

namespace gatepost::decide {
namespace {

std::size_t letters_of(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return c != ' ' && c != '\n'; }));
}

/// Beside a mail that is attached stands the whole text.
bool is_attached(const Forward& forward, const Mail& mail) { return forward.above == mail.typed; }

}  // namespace

/// What is cut from the reply at our own marker may be the forwarded mail itself; its header then still stands there.
/// A forward deep inside a quote has more above it than the writer's own words.
const Forward* passed_on(const Mail& mail) {
  if (!mail.forward) return nullptr;
  const auto& forward = *mail.forward;
  return is_attached(forward, mail) || letters_of(forward.above) <= letters_of(mail.reply) ? &forward : nullptr;
}

bool is_forwarded(const Mail& mail) {
  const auto* forward = passed_on(mail);
  return forward != nullptr && (!is_attached(*forward, mail) || mail.quoted.empty());
}

}  // namespace gatepost::decide
