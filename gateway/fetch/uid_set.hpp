// UIDs as libetpan wants them: "3:7,9".
#pragma once

#include <libetpan/libetpan.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace gatepost::fetch {

using UidSet = std::unique_ptr<mailimap_set, decltype(&mailimap_set_free)>;

/// From ascending UIDs; neighbours become ranges.
inline UidSet uid_set(const std::vector<std::uint32_t>& uids) {
  UidSet set(mailimap_set_new_empty(), &mailimap_set_free);
  for (std::size_t i = 0; i < uids.size();) {
    std::size_t end = i + 1;
    while (end < uids.size() && uids[end] == uids[end - 1] + 1) ++end;
    mailimap_set_add_interval(set.get(), uids[i], uids[end - 1]);
    i = end;
  }
  return set;
}

}  // namespace gatepost::fetch
