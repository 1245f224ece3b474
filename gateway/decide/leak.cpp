#include "decide/leak.hpp"

#include <algorithm>

#include "mail/address.hpp"
#include "mail/marker.hpp"

namespace gatepost::decide {
namespace {

/// support+a1042-… or support+c1042-…: a way in that is a staff member's alone.
bool has_staff_address(const std::string& text, const Desk& desk) {
  const auto local = folded(local_part_of(desk.address));
  for (const auto* sign : {"+", "%2b"}) {  // as an address, and as it stands in a link
    const auto start = local + sign;
    for (auto at = text.find(start); at != std::string::npos; at = text.find(start, at + 1)) {
      const auto tag = text.substr(at + start.size(), 2);
      if (tag.size() == 2 && (tag[0] == 'a' || tag[0] == 'c') && tag[1] >= '0' && tag[1] <= '9') return true;
    }
  }
  return false;
}

bool shows(const std::string& text, const Desk& desk) {
  const auto lower = folded(text);
  return lower.find(reply_marker) != std::string::npos || lower.find("x-gatepost-") != std::string::npos ||
         has_staff_address(lower, desk);
}

}  // namespace

bool shows_inside(const std::string& text, const std::vector<Attachment>& files, const Desk& desk) {
  return shows(text, desk) ||
         std::ranges::any_of(files, [&](const Attachment& file) { return shows(file.content, desk); });
}

}  // namespace gatepost::decide
