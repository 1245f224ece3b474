// The service's sandbox, judged by systemd itself.
#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "catch.hpp"

namespace {

int exit_code_of(const std::string& command) {
  const int status = std::system((command + " >/dev/null 2>&1").c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("the unit leaves a service that was taken over little to do") {
  if (exit_code_of("systemd-analyze --version") != 0) {
    WARN("SKIPPED: there is no systemd-analyze");
    return;
  }
  const std::string unit = GATEPOST_SOURCE "/contrib/systemd/gatepost.service";
  const auto is_at_most = [&](const char* tenths) {
    return exit_code_of("systemd-analyze security --offline=true --threshold=" + std::string(tenths) + " " + unit) == 0;
  };
  CHECK(is_at_most("20"));
  CHECK_FALSE(is_at_most("1"));  // a judge who finds everything good
}
