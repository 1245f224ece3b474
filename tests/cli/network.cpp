// The library that speaks to servers is looked for beside the program and in ../lib/gatepost.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "catch.hpp"

namespace {

namespace fs = std::filesystem;

const char* const library = "libgatepost-network.so";

/// The program somewhere else, as an installation has it.
class Elsewhere {
 public:
  Elsewhere() : root(fs::temp_directory_path() / ("gatepost-elsewhere-" + std::to_string(::getpid()))) {
    fs::create_directories(root / "bin");
    fs::create_directories(root / "lib/gatepost");
    fs::copy_file(GATEPOST_PROGRAM, root / "bin/gatepost", fs::copy_options::overwrite_existing);
    std::ofstream(root / "config.ini")
        << "[desk]\nname = Test Desk\naddress = support@desk.test\nadmin = admin@staff.test\n"
           "[imap]\nhost = localhost\nport = 9\ntls = none\nuser = a\npassword = b\n[smtp]\nhost = localhost\n"
           "tls = none\nport = 9\n[department support]\nstaff = alice\n[staff alice]\nemail = alice@staff.test\n";
    fs::permissions(root / "config.ini", fs::perms::owner_read | fs::perms::owner_write);
  }
  ~Elsewhere() { fs::remove_all(root); }

  std::string once() const {
    const auto line = "cd " + root.string() + " && bin/gatepost once 2>&1 </dev/null";
    std::string said;
    auto* pipe = ::popen(line.c_str(), "r");
    REQUIRE(pipe);
    std::array<char, 4096> part{};
    while (const auto size = std::fread(part.data(), 1, part.size(), pipe)) said.append(part.data(), size);
    CHECK(WEXITSTATUS(::pclose(pipe)) == 1);
    return said;
  }

  fs::path root;
};

/// The library as another build made it: its build's name ends in another character.
void copy_of_another_build(const fs::path& to) {
  std::ostringstream bytes;
  bytes << std::ifstream(fs::path(GATEPOST_PROGRAM).parent_path() / library, std::ios::binary).rdbuf();
  auto text = bytes.str();
  const auto name = std::string(GATEPOST_VERSION) + "-";
  bool is_changed = false;
  for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    text[at + name.size()] = '_';
    is_changed = true;
  }
  REQUIRE(is_changed);
  std::ofstream(to, std::ios::binary) << text;
}

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

TEST_CASE("without the library that speaks to servers, the program says where it looked") {
  const auto said = Elsewhere().once();
  CHECK(has(said, "cannot load"));
  CHECK(has(said, std::string("lib/gatepost/") + library));
}

TEST_CASE("a library of another build is refused before anything in it is called") {
  const Elsewhere elsewhere;
  copy_of_another_build(elsewhere.root / "lib/gatepost" / library);
  const auto said = elsewhere.once();
  CHECK(has(said, "cannot load"));
  CHECK(has(said, std::string("it is of build ") + GATEPOST_VERSION + "-_"));
  CHECK_FALSE(has(said, "imap.trouble"));
}

TEST_CASE("installed, the program finds the library and tells the server's trouble, not its own") {
  const Elsewhere elsewhere;
  fs::copy_file(fs::path(GATEPOST_PROGRAM).parent_path() / library, elsewhere.root / "lib/gatepost" / library);
  const auto said = elsewhere.once();
  CHECK_FALSE(has(said, "cannot load"));
  CHECK(has(said, "imap.trouble"));
}

}  // namespace
