// Every script in scripts/ is a case of its own.
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "stories/script.hpp"

namespace {

std::set<std::filesystem::path> scripts() {
  std::set<std::filesystem::path> out;
  for (const auto& file : std::filesystem::directory_iterator(GATEPOST_SOURCE "/tests/stories/scripts"))
    if (file.path().extension() == ".story") out.insert(file.path());
  return out;
}

std::string content_of(const std::filesystem::path& file) {
  std::ostringstream out;
  out << std::ifstream(file).rdbuf();
  return out.str();
}

/// What the audit of its store finds at a story's end (P30): nothing, whatever has happened.
std::vector<std::string> differences_of(gatepost::stories::Stage& stage) {
  std::vector<std::string> found;
  for (const auto& one : stage.store().audit().differences("", stage.now)) found.push_back(sentence_of(one));
  return found;
}

}  // namespace

// The scripts name the promises that they show in their first lines.
TEST_CASE("every story goes as it is told") {
  const auto files = scripts();
  REQUIRE(files.size() >= 10);
  for (const auto& file : files) {
    DYNAMIC_SECTION(file.stem().string()) {
      gatepost::stories::Stage stage;
      REQUIRE_NOTHROW(gatepost::stories::play(gatepost::stories::read_script(content_of(file)), stage));
      CHECK(differences_of(stage).empty());
    }
  }
}

TEST_CASE("a story that does not go as it is told fails") {
  gatepost::stories::Stage stage;
  const auto script = gatepost::stories::read_script("kim writes \"Hello\"\n| Hello\nkim gets a survey\n");
  CHECK_THROWS_WITH(gatepost::stories::play(script, stage), Catch::Contains("got acknowledgement"));
}
