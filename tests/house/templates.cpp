// Every language is complete.
#include <algorithm>
#include <map>
#include <set>

#include "catch.hpp"
#include "tree.hpp"

using namespace house;

namespace {

using Names = std::set<std::string>;

/// The templates of the table of letters: {acknowledgement, "acknowledgement", EnvelopeSender::null, …
Names letters() {
  const auto names = found(file("gateway/letter/letter.cpp").text, "\\{[a-z_]+, *\"([a-z-]+)\", *EnvelopeSender");
  return {names.begin(), names.end()};
}

/// By language the files of its folder.
std::map<std::string, Names> languages() {
  std::map<std::string, Names> all;
  for (const auto& one : files_below("templates"))
    if (one.folder().starts_with("templates/") && one.folder().find('/', 10) == std::string::npos)
      all[one.folder().substr(10)].insert(one.name());
  all.erase("answers");
  return all;
}

}  // namespace

TEST_CASE("every letter has a template in every language") {
  REQUIRE(letters().size() >= 9);
  REQUIRE(languages().contains("en"));
  for (const auto& [language, files] : languages())
    for (const auto& letter : letters()) {
      INFO(language << " " << letter);
      CHECK(files.contains(letter + ".md"));
    }
}

TEST_CASE("all languages have the same files") {
  const auto all = languages();
  for (const auto& [language, files] : all) {
    INFO(language);
    CHECK(files == all.at("en"));
  }
}
