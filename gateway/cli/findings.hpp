// What `check` has found, for its sides: this machine (check_machine.cpp), the servers and the probe (check.cpp).
#pragma once

#include <string>
#include <vector>

#include "cli/probe.hpp"
#include "config/config.hpp"

namespace gatepost::cli {

struct Findings {
  Complaints complaints;              // somebody has to mend a file: exit code 2
  Complaints warnings;                // it works, but is hardly meant
  std::vector<std::string> failures;  // the world does not do what the files say: 1
  std::vector<std::string> fine;
  std::vector<ProbeFinding> probe;  // told among the failures and what is fine as well
};

/// Templates, store, key, programs and the ends of logins. `file`: config.ini.
void check_machine(const Config& config, const std::string& file, Findings& findings);

}  // namespace gatepost::cli
