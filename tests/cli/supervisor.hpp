// A service manager: a socket that programs tell their state.
#pragma once

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <string>

#include "catch.hpp"

namespace gatepost {

class Supervisor {
 public:
  explicit Supervisor(const std::string& path) : descriptor_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    if (path[0] == '@') address.sun_path[0] = '\0';
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
    REQUIRE(::bind(descriptor_, reinterpret_cast<const sockaddr*>(&address), size) == 0);
    ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
  }
  ~Supervisor() {
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

inline std::string own_name(const std::string& kind) { return "gatepost-" + kind + "-" + std::to_string(::getpid()); }

}  // namespace gatepost
