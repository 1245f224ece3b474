// Some days of a desk, played through in processes of their own that are broken somewhere and started again.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "config/config.hpp"

namespace gatepost::crash {

struct World {
  World();
  ~World();
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  std::filesystem::path sent() const { return folder / "sent"; }

  std::filesystem::path folder;
  Config config;
};

/// How a round ended: by itself, by kill -9, or with a failure that was told.
enum class End { itself, killed, told };

std::size_t rounds();

/// Plays all rounds, each in a process of its own. In `round` that process first calls `break_it`; where it does not
/// end by itself the round is played once more, unbroken. Returns how the broken one ended.
End play(World& world, std::size_t round, const std::function<void()>& break_it);

/// What the world looks like from outside, without what may differ: the order of letters.
std::vector<std::string> end_state(const World& world);

/// Letters that went twice, under the same Message-ID.
std::size_t doubled_letters(const World& world);

}  // namespace gatepost::crash
