// Mails that a server lists and does not hand out: what is known of them. For fetch and store.
#pragma once

#include <cstdint>
#include <vector>

#include "mail/time.hpp"

namespace gatepost {

struct TriedMail {
  std::uint32_t uid = 0;
  int times = 0;  // asked for in vain
  Time first{};   // of these
  Time again{};   // not to be asked for before
};

struct Tried {
  std::uint32_t uidvalidity = 0;  // 0: none
  std::vector<TriedMail> mails;   // ascending
};

}  // namespace gatepost
