// Sizes and names.
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "tree.hpp"

using namespace house;

namespace {

constexpr std::size_t longest_file = 400;
constexpr std::size_t longest_door = 120;
constexpr std::size_t widest_line = 120;

// What knows no better name is homeless.
const std::set<std::string> homeless{"util",    "utils",   "helper",    "helpers", "common", "misc",
                                     "manager", "handler", "processor", "service", "base",   "impl"};

/// room/room.hpp of a verb: nouns have no door, they are what is carried through.
bool is_door(const File& source) {
  const auto folder = source.folder();
  const auto room = folder.substr(folder.rfind('/') + 1);
  return source.name() == room + ".hpp" && room != "mail" && room != "letter" && room != "ticket";
}

std::size_t columns_of(const std::string& line) {
  return static_cast<std::size_t>(
      std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<File> sources_and_tests() {
  auto all = sources();
  for (auto& one : files_below("tests"))
    if (one.path.ends_with(".cpp") || one.path.ends_with(".hpp")) all.push_back(std::move(one));
  return all;
}

}  // namespace

TEST_CASE("no file is too long to be read at once, doors less so") {
  for (const auto& source : sources_and_tests()) {
    const auto lines = lines_of(source.text).size();
    INFO(source.path);
    CHECK(lines <= (is_door(source) ? longest_door : longest_file));
  }
}

TEST_CASE("no line is wider than 120 columns") {
  for (const auto& source : sources_and_tests())
    for (const auto& line : lines_of(source.text)) {
      if (columns_of(line) <= widest_line) continue;
      INFO(source.path << ": " << line);
      CHECK(columns_of(line) <= widest_line);
    }
}

TEST_CASE("every file has a name that says what it is") {
  for (const auto& source : sources_and_tests()) {
    INFO(source.path);
    for (const auto& word : found(source.name(), "([a-z0-9]+)")) CHECK_FALSE(homeless.contains(word));
  }
}
