#include "readiness.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>

#include "catch.hpp"

namespace gatepost {
namespace {

/// A service manager: a socket that programs tell their state.
class Manager {
 public:
  explicit Manager(const std::string& path) : descriptor_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    if (path[0] == '@') address.sun_path[0] = '\0';
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
    REQUIRE(::bind(descriptor_, reinterpret_cast<const sockaddr*>(&address), size) == 0);
    ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
  }
  ~Manager() {
    ::close(descriptor_);
    ::unsetenv("NOTIFY_SOCKET");
  }
  std::string heard() {
    char text[64];
    const auto size = ::recv(descriptor_, text, sizeof text, 0);
    return size < 0 ? "nothing" : std::string(text, static_cast<std::size_t>(size));
  }

 private:
  int descriptor_;
};

std::string own_name(const std::string& kind) { return "gatepost-" + kind + "-" + std::to_string(::getpid()); }

TEST_CASE("a service manager hears that the program is up, at a file and at an abstract name") {
  const auto file = std::filesystem::temp_directory_path() / own_name("notify");
  {
    Manager manager(file.string());
    tell_service_manager("READY=1");
    CHECK(manager.heard() == "READY=1");
    CHECK(manager.heard() == "nothing");
  }
  std::filesystem::remove(file);
  Manager manager("@" + own_name("notify"));
  tell_service_manager("STOPPING=1");
  CHECK(manager.heard() == "STOPPING=1");
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

}  // namespace
}  // namespace gatepost
