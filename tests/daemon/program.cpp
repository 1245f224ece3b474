// Programs of the admin's: what they are given, and how they are ended.
#include "program.hpp"

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

#include "catch.hpp"

using namespace gatepost;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

constexpr auto long_enough = 60s;

/// A script in a folder of its own.
class Script {
 public:
  explicit Script(const std::string& lines) {
    std::string pattern = fs::temp_directory_path() / "gatepost program XXXXXX";
    folder_ = ::mkdtemp(pattern.data());
    std::ofstream(file()) << "#!/bin/sh\n" << lines << "\n";
    fs::permissions(file(), fs::perms::owner_all);
  }
  ~Script() { fs::remove_all(folder_); }
  Script(const Script&) = delete;
  Script& operator=(const Script&) = delete;

  std::string file() const { return folder_ / "script"; }
  fs::path beside(const std::string& name) const { return folder_ / name; }
  Ran run(std::chrono::milliseconds most = long_enough, const std::string& input = {}) const {
    const Program program{{file(), "two words", "$HOME;*"}, {"GATEPOST_ALERT=relay"}, input, most, 2'000};
    return gatepost::run(program, [] { return true; });
  }

 private:
  fs::path folder_;
};

/// A corpse that init has not seen to is at work no more.
bool is_at_work(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string number, name, state;
  return file >> number >> name >> state && state != "Z" && state != "X";
}

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// No file and no pipe can be opened but `left`.
class FewDescriptors {
 public:
  explicit FewDescriptors(rlim_t left) {
    ::getrlimit(RLIMIT_NOFILE, &before_);
    const int next = ::dup(STDIN_FILENO);
    ::close(next);
    const rlimit few{static_cast<rlim_t>(next) + left, before_.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &few);
  }
  ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &before_); }
  FewDescriptors(const FewDescriptors&) = delete;
  FewDescriptors& operator=(const FewDescriptors&) = delete;

 private:
  rlimit before_{};
};

}  // namespace

TEST_CASE("a program gets its words as they are, its input, and an environment without our secrets") {
  ::setenv("GATEPOST_TEST_PASSWORD", "secret", 1);
  const Script script("cat; echo \"[$1][$2][$GATEPOST_ALERT][$GATEPOST_TEST_PASSWORD]\"; ls /proc/self/fd | wc -l");
  const auto ran = script.run(long_enough, "what happened\n");
  ::unsetenv("GATEPOST_TEST_PASSWORD");
  CHECK(ran.is_well);
  CHECK(has(ran.output, "what happened\n[two words][$HOME;*][relay][]\n"));
  CHECK(has(ran.output, "\n4\n"));  // its three, and the one that ls reads the folder by
}

TEST_CASE("of a program that says much the beginning is kept, and it ends by itself") {
  const Script script("yes | head -c 1000000; echo end >&2");
  const auto ran = script.run();
  CHECK(ran.is_well);
  CHECK(ran.output.size() == 2'000);
}

TEST_CASE("a program that fails is told with its exit code, one that does not start with the reason") {
  CHECK(Script("echo no network >&2; exit 3").run().how == "it ended with exit code 3");
  CHECK(Script("kill -TERM $$").run().how == "it was ended by signal 15");
  const auto ran = run({{"/nowhere/at-all"}, {}, {}, long_enough, 100}, [] { return true; });
  CHECK_FALSE(ran.is_well);
  CHECK(has(ran.how, "/nowhere/at-all cannot be started"));
}

TEST_CASE("a program that no pipe is left for is one that does not start") {
  const Script script("echo started");
  for (const rlim_t left : {0, 2}) {  // none for the first pipe, none for the second
    const auto ran = [&] {
      const FewDescriptors few(left);
      return script.run();
    }();
    CHECK_FALSE(ran.is_well);
    CHECK(has(ran.how, "script cannot be started: Too many open files"));
  }
  CHECK(script.run().is_well);
}

TEST_CASE("a program that hangs is ended with all that it has started") {
  const Script script("sleep 3600 & echo $! > \"$(dirname \"$0\")/child\"; wait");
  const auto ran = script.run(2s);
  CHECK_FALSE(ran.is_well);
  CHECK(ran.how == "it was still at work and has been ended");
  pid_t child = 0;
  std::ifstream(script.beside("child")) >> child;
  REQUIRE(child > 0);
  while (is_at_work(child)) std::this_thread::sleep_for(10ms);  // the test's own time limit ends it where it lives
}

TEST_CASE("what a program leaves behind holds nobody up, and is ended") {
  const Script script("sleep 3600 & echo started");
  const auto ran = script.run();
  CHECK(ran.is_well);
  CHECK(ran.output == "started\n");
}

TEST_CASE("whoever wants to stop waits for no program") {
  const Script script("sleep 3600");
  const Program program{{script.file()}, {}, {}, 3'600s, 100};
  CHECK_FALSE(run(program, [] { return false; }).is_well);
}

TEST_CASE("what is no program is told before it is needed") {
  const Script script("true");
  CHECK(fault_of_program(script.file()).empty());
  CHECK(fault_of_program("sh").empty());
  CHECK(has(fault_of_program("no-such-program-here"), "in PATH"));
  CHECK(has(fault_of_program("/etc/passwd"), "executable"));
  CHECK(has(fault_of_program(script.beside("").string()), "executable"));
}
