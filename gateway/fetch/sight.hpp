// What `check` tells of an account. A part of fetch.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gatepost::fetch {

struct Sight {
  std::vector<std::string> capabilities;  // after login
  std::uint32_t uidvalidity = 0;
  std::uint32_t mails = 0;
  std::uint32_t next_uid = 0;  // 0: not told. From {uidvalidity, next_uid - 20} on, fetch gives recent mails
  bool can_idle = false;
  bool can_move = false;
};

}  // namespace gatepost::fetch
