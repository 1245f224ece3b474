// Mails that a server lists and does not hand out: what one process leaves the next one. For fetch and store.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "mail/time.hpp"

namespace gatepost {

/// A mail that was passed over.
struct TriedMail {
  std::uint32_t uid = 0;
  int times = 0;  // asked for in vain
  Time first{};   // of these
  Time again{};   // not to be asked for before
};

/// After a mail that could not be had: up to `until` mails are asked for one by one.
struct Caution {
  std::uint32_t until = 0;
  std::uint32_t uid = 0;  // the first of those that were asked for in vain
  int times = 0;
  bool operator==(const Caution&) const = default;
};

struct Tried {
  std::uint32_t uidvalidity = 0;  // 0: nothing is known
  Caution caution;
  std::vector<TriedMail> mails;  // ascending
};

/// The same tries; when they were is known to a second or so.
inline bool is_same(const Tried& a, const Tried& b) {
  const auto is_one = [](const TriedMail& x, const TriedMail& y) { return x.uid == y.uid && x.times == y.times; };
  return a.uidvalidity == b.uidvalidity && a.caution == b.caution && std::ranges::equal(a.mails, b.mails, is_one);
}

}  // namespace gatepost
