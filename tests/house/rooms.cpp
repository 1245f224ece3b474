// Who may know whom: the table of gateway/README.md held against every #include.
#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "catch.hpp"
#include "tree.hpp"

using namespace house;

namespace {

using Names = std::set<std::string>;

// The rooms that a room may include, beside itself.
const std::map<std::string, Names> knows{
    {"mail", {}},
    {"letter", {"mail"}},
    {"ticket", {"mail", "letter"}},
    {"parse", {"mail"}},
    {"sign", {"mail", "letter", "ticket"}},
    {"identify", {"mail", "letter", "ticket"}},
    {"decide", {"mail", "letter", "ticket"}},
    {"render", {"mail", "letter"}},
    {"fetch", {"mail"}},
    {"send", {"mail", "letter"}},
    {"token", {"mail"}},
    {"store", {"mail", "letter", "ticket"}},
    {"config", {"mail", "letter", "ticket", "fetch", "send", "token"}},
};

const Names nouns{"mail", "letter", "ticket"};
const Names pure{"mail", "letter", "ticket", "parse", "identify", "decide", "render", "sign"};

// Outside headers by their beginning, and the rooms that may include them; "" is the corridor (main, cli, config, …).
const std::map<std::string, Names> libraries{
    {"libetpan/", {"fetch"}},       {"gnutls/", {"fetch", "token"}},
    {"nettle/", {"parse", "sign"}}, {"curl/", {"send", "token"}},
    {"sqlite3", {"store"}},         {"kainjow/", {"render"}},
    {"md4c", {"render"}},           {"cld2/", {"parse"}},
    {"uchardet", {"parse"}},        {"unicode/", {"parse", "identify", "decide", "render", "config", ""}},
    {"nlohmann/", {"store", "token", ""}},   {"CLI/", {""}},
};

// What a pure room reads neither directly nor by another name; the keys of sign stand in a file of their own.
const std::vector<std::string> impure{"_clock::now", "<fstream>", "<filesystem>", "<random>",  "<iostream>",
                                      "getenv",      "fopen",     "time(nullptr", "std::cerr", "\"log.hpp\""};
const Names allowed_effects{"gateway/sign/keyring.cpp", "gateway/sign/sign.hpp"};

/// "parse" for gateway/parse/mime.cpp, "store" for store/…, "" for the corridor.
std::string room_of(const File& source) {
  if (source.path.starts_with("store/")) return "store";
  const auto folder = source.folder();
  const auto room = folder.substr(std::min(folder.find('/') + 1, folder.size()));
  return folder == "gateway" || room == "cli" ? "" : room;
}

std::vector<std::string> own_includes(const File& source) { return found(source.text, "#include \"([^\"]+)\""); }
std::vector<std::string> outside_includes(const File& source) { return found(source.text, "#include <([^>]+)>"); }

bool is_door(const std::string& include, const std::string& room) { return include == room + "/" + room + ".hpp"; }

/// What is wrong with a room's include of a project header; empty: nothing.
std::string fault_in_room(const std::string& room, const std::string& include) {
  const auto slash = include.find('/');
  if (slash == std::string::npos) return include.starts_with("builtin_") ? "" : "rooms do not know the corridor";
  const auto other = include.substr(0, slash);
  if (other == room) return "";
  if (!knows.at(room).contains(other)) return room + " may not know " + other;
  return nouns.contains(other) || is_door(include, other) ? "" : "only the door of " + other + " may be included";
}

/// The corridor sees every noun, and of the verbs only the doors.
std::string fault_in_corridor(const std::string& include) {
  const auto slash = include.find('/');
  if (slash == std::string::npos) return "";
  const auto other = include.substr(0, slash);
  if (other == "cli" || nouns.contains(other) || is_door(include, other)) return "";
  return "only the door of " + other + " may be included";
}

Names words_of(const std::string& text) {
  const auto all = found(text, "([^\\s()]+)");
  return {all.begin(), all.end()};
}

}  // namespace

TEST_CASE("every room is in the table, and CMake links it as the table says") {
  const auto cmake = file("CMakeLists.txt").text;
  Names built;
  for (const auto& call : found(cmake, "\nroom\\(([^)]*)\\)")) {
    const auto name = call.substr(0, call.find(' '));
    const auto after_knows = found(call + " USES", "KNOWS(.*?)USES");
    INFO(call);
    REQUIRE(knows.contains(name));
    built.insert(name);
    CHECK(words_of(after_knows.empty() ? "" : after_knows.front()) == knows.at(name));
  }
  Names table;
  for (const auto& [room, others] : knows) table.insert(room);
  CHECK(built == table);
}

TEST_CASE("rooms include only what the table allows, and of verbs only the door") {
  for (const auto& source : sources()) {
    const auto room = room_of(source);
    INFO(source.path);
    REQUIRE((room.empty() || knows.contains(room)));
    for (const auto& include : own_includes(source)) {
      INFO(include);
      CHECK((room.empty() ? fault_in_corridor(include) : fault_in_room(room, include)) == "");
    }
  }
}

TEST_CASE("an outside library is included only in its own rooms, and in no door") {
  for (const auto& source : sources())
    for (const auto& include : outside_includes(source)) {
      const auto library =
          std::ranges::find_if(libraries, [&](const auto& one) { return include.starts_with(one.first); });
      INFO(source.path << " includes " << include);
      if (library == libraries.end()) {
        // The C++ library's headers have no dot; the system's are C's.
        CHECK((include.find('.') == std::string::npos || include.ends_with(".h")));
        continue;
      }
      const auto room = room_of(source);
      CHECK(library->second.contains(room));
      CHECK_FALSE((!room.empty() && source.name() == room + ".hpp"));
    }
}

TEST_CASE("pure rooms read no clock, file, randomness or environment, and log nothing") {
  for (const auto& source : sources()) {
    if (!pure.contains(room_of(source)) || allowed_effects.contains(source.path)) continue;
    for (const auto& sign : impure) {
      INFO(source.path << " has " << sign);
      CHECK(source.text.find(sign) == std::string::npos);
    }
  }
}
