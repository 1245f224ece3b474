// The maps name every file, so that nobody has to look for one.
#include <set>

#include "catch.hpp"
#include "tree.hpp"

using namespace house;

namespace {

/// What a map names: `blank` and `store.cpp` between grave accents, with or without an ending.
std::set<std::string> named_in(const std::string& map) {
  const auto names = found(file(map).text, "`(?:[a-z_]+/)*([a-z_]+)(?:\\.[a-z*]+)?`");
  return {names.begin(), names.end()};
}

std::set<std::string> stems_in(const std::string& folder) {
  std::set<std::string> stems;
  for (const auto& one : sources())
    if (one.folder() == folder) stems.insert(one.name().substr(0, one.name().find('.')));
  return stems;
}

void check_map(const std::string& map, const std::string& folder) {
  const auto named = named_in(map);
  const auto stems = stems_in(folder);
  REQUIRE(stems.size() > 10);
  for (const auto& stem : stems) {
    INFO(map << " does not name " << stem);
    CHECK(named.contains(stem));
  }
}

}  // namespace

TEST_CASE("the map of the store names all of its files") { check_map("store/README.md", "store"); }

TEST_CASE("the map of the gateway names all files that are in no room") { check_map("gateway/README.md", "gateway"); }
