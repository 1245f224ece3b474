#include "readiness.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "catch.hpp"
#include "cli/supervisor.hpp"

namespace gatepost {
namespace {

TEST_CASE("a service manager hears that the program is up, at a file and at an abstract name") {
  const auto file = std::filesystem::temp_directory_path() / own_name("notify");
  {
    Supervisor supervisor(file.string());
    tell_service_manager("READY=1");
    CHECK(supervisor.heard() == "READY=1");
    CHECK(supervisor.heard() == "nothing");
  }
  std::filesystem::remove(file);
  Supervisor supervisor("@" + own_name("notify"));
  tell_service_manager("STOPPING=1");
  CHECK(supervisor.heard() == "STOPPING=1");
}

TEST_CASE("without a service manager, or with one that is gone, nothing happens") {
  ::unsetenv("NOTIFY_SOCKET");
  tell_service_manager("READY=1");
  for (const auto& path : {std::string("/nowhere/at/all"), std::string("relative"), std::string(500, '/')}) {
    ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
    tell_service_manager("READY=1");
  }
  ::unsetenv("NOTIFY_SOCKET");
}

TEST_CASE("how often a service manager wants to hear is believed only as sd_watchdog_enabled(3) says") {
  const auto asked = [](const char* micros, const std::string& whose) {
    ::setenv("WATCHDOG_USEC", micros, 1);
    ::setenv("WATCHDOG_PID", whose.c_str(), 1);
    const auto interval = watchdog_interval();
    ::unsetenv("WATCHDOG_USEC");
    ::unsetenv("WATCHDOG_PID");
    return interval;
  };
  const auto never = watchdog_interval();
  CHECK(never == std::chrono::days(1));
  CHECK(asked("30000000", std::to_string(::getpid())) == std::chrono::seconds(30));
  CHECK(asked("30000000", "1") == never);
  for (const auto* nonsense : {"", "0", "-5", "soon", "30s", "99999999999999999999"})
    CHECK(asked(nonsense, std::to_string(::getpid())) == never);
}

}  // namespace
}  // namespace gatepost
