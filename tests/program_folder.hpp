// A folder in which the real program is at work, beside its config.ini, with what it printed and logged.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace gatepost {

/// How often the words stand in the text.
inline int times(const std::string& text, const std::string& words) {
  int count = 0;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

inline std::string content_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

class ProgramFolder {
 public:
  ProgramFolder() {
    std::string pattern = std::filesystem::temp_directory_path() / "gatepost-desk-XXXXXX";
    folder_ = ::mkdtemp(pattern.data());
  }
  ~ProgramFolder() { std::filesystem::remove_all(folder_); }
  ProgramFolder(const ProgramFolder&) = delete;
  ProgramFolder& operator=(const ProgramFolder&) = delete;

  /// With words of a shell. Returns the exit code.
  int run(const std::string& words) const {
    const auto line = "cd '" + folder_.string() + "' && '" GATEPOST_PROGRAM "' " + words + " >out 2>>log";
    const int status = std::system(line.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  pid_t start(const char* verb) const {
    const auto child = ::fork();
    if (child != 0) return child;
    std::filesystem::current_path(folder_);
    if (!std::freopen("log", "a", stderr) || !std::freopen("out", "a", stdout)) ::_exit(99);
    ::execl(GATEPOST_PROGRAM, "gatepost", verb, nullptr);
    ::_exit(98);
  }

  /// Waits for it. Its exit code; -1: a signal ended it.
  static int ended(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  const std::filesystem::path& folder() const { return folder_; }

  void write(const std::string& name, const std::string& text) const { std::ofstream(folder_ / name) << text; }

  /// Read and written by us alone, as the program demands.
  void write_secret(const std::string& name, const std::string& text) const {
    using std::filesystem::perms;
    write(name, text);
    std::filesystem::permissions(folder_ / name, perms::owner_read | perms::owner_write);
  }

  std::string out() const { return content_of(folder_ / "out"); }
  std::string log() const { return content_of(folder_ / "log"); }

 private:
  std::filesystem::path folder_;
};

}  // namespace gatepost
