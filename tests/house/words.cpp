// Words that have no place in the tree. They are put together here so that this file does not hold them itself.
#include <cctype>

#include "catch.hpp"
#include "tree.hpp"

using namespace house;

namespace {

using Words = std::vector<std::string>;

const Words left_over{std::string("TO") + "DO", std::string("FIX") + "ME",   std::string("XX") + "X",
                      std::string("HA") + "CK", std::string("for") + " now", std::string("st") + "ub"};
const Words not_ours{std::string("/wor") + "k/",      std::string(".lib") + "rary",  std::string("farm") + "-bench",
                     std::string("farm") + "-studio", std::string("sub-") + "agent", std::string("sub") + "agent"};
const Words hiding{std::string("[!may") + "fail]", std::string("[!hi") + "de]", std::string("[") + ".]"};

/// Everything that people read or a machine builds.
std::vector<File> whole_tree() {
  std::vector<File> all;
  for (const auto* folder : {"gateway", "store", "templates", "contrib", "cmake", "tests"})
    for (auto& one : files_below(folder)) all.push_back(std::move(one));
  for (const auto* name : {"CMakeLists.txt", "CMakePresets.json", "README.md", "config.ini", ".ci/run"})
    all.push_back(file(name));
  return all;
}

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// A word that begins or ends with a letter has to stand for itself there.
bool holds(const std::string& line, const std::string& word) {
  for (auto at = line.find(word); at != std::string::npos; at = line.find(word, at + 1)) {
    const auto end = at + word.size();
    const auto goes_on = at > 0 && is_letter(word.front()) && is_letter(line[at - 1]);
    if (!goes_on && !(end < line.size() && is_letter(word.back()) && is_letter(line[end]))) return true;
  }
  return false;
}

void check_without(const Words& words) {
  for (const auto& one : whole_tree())
    for (const auto& word : words) {
      if (one.text.find(word) == std::string::npos) continue;
      for (const auto& line : lines_of(one.text)) {
        INFO(one.path << ": " << line);
        CHECK_FALSE(holds(line, word));
      }
    }
}

}  // namespace

TEST_CASE("words are found where they stand for themselves") {
  CHECK(holds("a bad word", "bad"));
  CHECK(holds("not badly, bad", "bad"));
  CHECK_FALSE(holds("badly unbad _bad_", "bad"));
  CHECK(holds("see /path/x", "/path/"));
}

TEST_CASE("nothing in the tree is marked as left for later") { check_without(left_over); }

TEST_CASE("nothing in the tree speaks of the place where it was written") { check_without(not_ours); }

TEST_CASE("no case is hidden or allowed to fail") { check_without(hiding); }
