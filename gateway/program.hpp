// Running a program of the admin's: its words as they are, without a shell; bounded in time and output; in a process
// group of its own, which nothing of it outlives. Its environment is PATH, HOME, USER, LOGNAME, LANG and TZ of ours and
// what is given, so that no password goes along; its working directory is ours.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace gatepost {

struct Program {
  std::vector<std::string> words;        // the first: a path, or a name that is looked for in PATH
  std::vector<std::string> environment;  // "NAME=value"
  std::string input;                     // on standard input; at most a few kilobytes
  std::chrono::milliseconds most{};      // then it is killed, with all that it has started
  std::size_t output = 0;                // bytes of what it prints that are kept
};

struct Ran {
  bool is_well = false;  // it ended by itself, with exit code 0
  std::string how;       // else a sentence
  std::string output;    // of both standard output and standard error; as it came
};

/// Waits until it is over. `goes_on` false ends it early. One that cannot be started is told as one that failed.
Ran run(const Program& program, const std::function<bool()>& goes_on);

/// Why it cannot be run; empty: it can.
std::string fault_of_program(const std::string& name);

}  // namespace gatepost
