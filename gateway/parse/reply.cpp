#include "parse/reply.hpp"

#include "mail/marker.hpp"

namespace gatepost::parse {
namespace {

bool is_marker(std::string_view line) {
  const auto first = line.find_first_not_of("> ");
  return first != std::string_view::npos && line.substr(first).starts_with(reply_marker);
}

}  // namespace

ReplyParts split_reply(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (is_marker(text.substr(at, end - at))) {
      return {std::string(text.substr(0, at)), std::string(text.substr(at)), {}};
    }
    at = end + 1;
  }
  return {std::string(text), {}, {}};
}

}  // namespace gatepost::parse
