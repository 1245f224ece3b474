// No promise without a test, no test that nobody builds.
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "tree.hpp"

using namespace house;

namespace {

std::vector<File> tests() {
  auto all = files_below("tests");
  std::erase_if(all, [](const File& one) { return !one.path.ends_with(".cpp"); });
  return all;
}

/// The promises of gateway/README.md: table rows that begin with their number, "| P8 | … |".
std::set<std::string> promised() {
  const auto rows = found(file("gateway/README.md").text, "\n\\| *\\**(P[0-9]+)\\** *\\|");
  return {rows.begin(), rows.end()};
}

/// The comment that a story begins with: what it shows, and of which promises.
std::string opening_of(const File& story) {
  std::string opening;
  for (const auto& line : lines_of(story.text)) {
    if (!line.starts_with("#")) break;
    opening += line + "\n";
  }
  return opening;
}

std::vector<File> stories() {
  auto all = files_below("tests/stories/scripts");
  std::erase_if(all, [](const File& one) { return !one.path.ends_with(".story"); });
  return all;
}

std::vector<std::string> shown_by(const File& story) { return found(opening_of(story), "\\b(P[0-9]+)\\b"); }

/// By the tags of cases and by the first lines of stories.
std::set<std::string> tested() {
  std::set<std::string> all;
  for (const auto& one : tests())
    for (const auto& tag : found(one.text, "\\[(P[0-9]+)\\]")) all.insert(tag);
  for (const auto& story : stories())
    for (const auto& promise : shown_by(story)) all.insert(promise);
  return all;
}

}  // namespace

TEST_CASE("every .cpp below tests is built: its folder has a line in tests/CMakeLists.txt") {
  const auto cmake = file("tests/CMakeLists.txt").text;
  for (const auto& one : tests()) {
    if (one.folder() == "tests") {
      CHECK(cmake.find(one.name()) != std::string::npos);
      continue;
    }
    INFO(one.path);
    const auto folder = one.folder().substr(std::string("tests/").size());
    CHECK((cmake.find("\ntests(" + folder + ")") != std::string::npos ||
           cmake.find("\ntests(" + folder + " ") != std::string::npos));
  }
}

TEST_CASE("every story says in its first lines which promise it shows") {
  REQUIRE_FALSE(stories().empty());
  for (const auto& story : stories()) {
    INFO(story.path);
    CHECK_FALSE(shown_by(story).empty());
  }
}

TEST_CASE("every promise in the table of gateway/README.md has a test that names it, and no test names another") {
  const auto named = tested();
  const auto table = promised();
  REQUIRE_FALSE(table.empty());
  for (const auto& promise : table) {
    INFO(promise);
    CHECK(named.contains(promise));
  }
  for (const auto& tag : named) {
    INFO(tag);
    CHECK(table.contains(tag));
  }
}
