#include "program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <thread>
#include <utility>

namespace gatepost {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds glance{20};

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_;
};

struct Pipe {
  Descriptor out, in;
  int failed;  // 0, or the error's number
};

/// Both ends close in programs that others start at the same time.
Pipe open_pipe() {
  std::array<int, 2> ends{-1, -1};
  const int failed = ::pipe2(ends.data(), O_CLOEXEC) == 0 ? 0 : errno;
  return {Descriptor(ends[0]), Descriptor(ends[1]), failed};
}

std::vector<std::string> environment_for(const Program& program) {
  auto environment = program.environment;
  for (const auto* name : {"PATH", "HOME", "USER", "LOGNAME", "LANG", "TZ"})
    if (const char* value = std::getenv(name)) environment.push_back(std::string(name) + "=" + value);
  return environment;
}

std::vector<char*> pointers_to(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (const auto& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

/// What our threads block and ignore is nothing to it; it leads a process group, so that all of it can be ended.
class Attributes {
 public:
  Attributes() {
    ::posix_spawnattr_init(&attributes_);
    sigset_t none, usual;
    sigemptyset(&none);
    sigemptyset(&usual);
    for (const int signal : {SIGPIPE, SIGTERM, SIGINT, SIGHUP}) sigaddset(&usual, signal);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setsigdefault(&attributes_, &usual);
    ::posix_spawnattr_setpgroup(&attributes_, 0);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }
  ~Attributes() { ::posix_spawnattr_destroy(&attributes_); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

class Actions {
 public:
  Actions(int input, int output) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, output, STDERR_FILENO);
    // Not every library opens its connections so that they close in another program.
    ::posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
  }
  ~Actions() { ::posix_spawn_file_actions_destroy(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// 0, or the error's number. Thrown, it would hide the fault that the program is to tell.
int start(const Program& program, const Pipe& input, const Pipe& output, pid_t& child) {
  if (input.failed != 0 || output.failed != 0) return input.failed != 0 ? input.failed : output.failed;
  const auto environment = environment_for(program);
  const Attributes attributes;
  const Actions actions(input.out.number(), output.in.number());
  return ::posix_spawnp(&child, program.words.front().c_str(), actions.get(), attributes.get(),
                        pointers_to(program.words).data(), pointers_to(environment).data());
}

/// It may not want to read any of it: whatever the pipe does not hold is lost to it.
void tell(Descriptor& to, const std::string& input) {
  ::fcntl(to.number(), F_SETFL, O_NONBLOCK);
  [[maybe_unused]] const auto told = ::write(to.number(), input.data(), input.size());
  to.close();
}

/// What is there now; beyond the bound it is read and dropped, so that nobody waits for us.
void listen(int from, std::size_t most, std::string& heard) {
  std::array<char, 4096> part{};
  for (auto size = ::read(from, part.data(), part.size()); size > 0; size = ::read(from, part.data(), part.size()))
    heard.append(part.data(), std::min(static_cast<std::size_t>(size), most - std::min(most, heard.size())));
}

bool has_ended(pid_t child) {
  siginfo_t told{};
  return ::waitid(P_PID, static_cast<id_t>(child), &told, WEXITED | WNOHANG | WNOWAIT) == 0 && told.si_pid == child;
}

std::string how_it_ended(int status) {
  if (WIFEXITED(status)) return "it ended with exit code " + std::to_string(WEXITSTATUS(status));
  return "it was ended by signal " + std::to_string(WTERMSIG(status));
}

bool is_runnable(const std::string& file) {
  struct stat found {};
  return ::stat(file.c_str(), &found) == 0 && S_ISREG(found.st_mode) && ::access(file.c_str(), X_OK) == 0;
}

}  // namespace

Ran run(const Program& program, const std::function<bool()>& goes_on) {
  auto input = open_pipe();
  auto output = open_pipe();
  pid_t child = 0;
  const int failed = start(program, input, output, child);
  if (failed != 0) return {false, program.words.front() + " cannot be started: " + std::strerror(failed), {}};
  ::fcntl(output.out.number(), F_SETFL, O_NONBLOCK);
  input.out.close();
  output.in.close();
  tell(input.in, program.input);

  Ran ran;
  int status = 0;
  bool is_over = false;
  const auto until = Clock::now() + program.most;
  while (!is_over && Clock::now() < until && goes_on()) {
    pollfd waits{output.out.number(), POLLIN, 0};
    ::poll(&waits, 1, static_cast<int>(glance.count()));
    if ((waits.revents & POLLIN) == 0) std::this_thread::sleep_for(glance);
    listen(output.out.number(), program.output, ran.output);
    is_over = has_ended(child);
  }
  ::kill(-child, SIGKILL);  // and whatever it has left behind; nobody else can have its number yet
  ::waitpid(child, &status, 0);
  listen(output.out.number(), program.output, ran.output);
  ran.is_well = is_over && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  if (!is_over)
    ran.how = "it was still at work and has been ended";
  else if (!ran.is_well)
    ran.how = how_it_ended(status);
  return ran;
}

std::string fault_of_program(const std::string& name) {
  if (name.find('/') != std::string::npos)
    return is_runnable(name) ? "" : name + " is no program that can be run: is it there, and executable (chmod +x)?";
  const char* path = std::getenv("PATH");
  std::istringstream folders(path ? path : "/usr/local/bin:/usr/bin:/bin");
  for (std::string folder; std::getline(folders, folder, ':');)
    if (is_runnable((folder.empty() ? "." : folder) + "/" + name)) return {};
  return "there is no program " + name + " in PATH: write its whole path";
}

}  // namespace gatepost
