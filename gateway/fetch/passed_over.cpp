#include "fetch/passed_over.hpp"

#include <algorithm>

namespace gatepost::fetch {

std::vector<std::uint32_t> PassedOver::next(const std::vector<std::uint32_t>& missing, std::size_t most) {
  std::erase_if(tries_, [&](const auto& one) { return !std::ranges::binary_search(missing, one.first); });
  const auto times = [this](std::uint32_t uid) {
    const auto found = tries_.find(uid);
    return found == tries_.end() ? 0 : found->second.times;
  };
  auto ordered = missing;
  std::erase_if(ordered, [&](std::uint32_t uid) { return times(uid) > 0 && Clock::now() < tries_[uid].again; });
  std::ranges::stable_sort(ordered, {}, times);
  ordered.resize(std::min(ordered.size(), most));
  return ordered;
}

void PassedOver::tried(std::uint32_t uid, std::chrono::milliseconds rest) {
  auto& one = tries_[uid];
  if (one.times++ == 0) one.first = Clock::now();
  one.again = Clock::now() + rest;
}

std::vector<TriedMail> PassedOver::told(Time now) const {
  const auto by_clock = [now, here = Clock::now()](Clock::time_point at) {
    return now + std::chrono::duration_cast<Time::duration>(at - here);
  };
  std::vector<TriedMail> mails;
  for (const auto& [uid, one] : tries_) mails.push_back({uid, one.times, by_clock(one.first), by_clock(one.again)});
  return mails;
}

/// A clock that was set back makes nobody wait longer than a day.
void PassedOver::recall(const std::vector<TriedMail>& mails, Time now) {
  constexpr std::chrono::hours longest{24};
  for (const auto& mail : mails) {
    const auto since = std::clamp<Time::duration>(now - mail.first, Time::duration(0), longest * 365);
    const auto rest = std::clamp<Time::duration>(mail.again - now, Time::duration(0), longest);
    tries_[mail.uid] = {mail.times, Clock::now() - since, Clock::now() + rest};
  }
}

bool PassedOver::is_hopeless(std::uint32_t uid, int tries, std::chrono::milliseconds doubt) const {
  const auto found = tries_.find(uid);
  return found != tries_.end() && found->second.times >= tries && Clock::now() >= found->second.first + doubt;
}

}  // namespace gatepost::fetch
