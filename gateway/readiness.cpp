#include "readiness.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace gatepost {

void tell_service_manager(std::string_view state) {
  const char* told = std::getenv("NOTIFY_SOCKET");
  const std::string_view path = told ? told : "";
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() < 2 || path.size() >= sizeof(address.sun_path) || (path[0] != '/' && path[0] != '@')) return;
  path.copy(address.sun_path, path.size());
  if (path[0] == '@') address.sun_path[0] = '\0';  // Linux's abstract names
  const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) return;
  const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
  [[maybe_unused]] const auto sent =
      ::sendto(descriptor, state.data(), state.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&address), size);
  ::close(descriptor);
}

std::chrono::microseconds watchdog_interval() {
  const char* told = std::getenv("WATCHDOG_USEC");
  const char* whose = std::getenv("WATCHDOG_PID");
  const std::string_view asked = told ? told : "";
  std::int64_t micros = 0;
  const auto [end, error] = std::from_chars(asked.data(), asked.data() + asked.size(), micros);
  const bool is_asked = error == std::errc{} && end == asked.data() + asked.size() && micros > 0;
  const bool is_ours = whose == nullptr || whose == std::to_string(::getpid());
  return is_asked && is_ours ? std::chrono::microseconds(micros) : std::chrono::days(1);
}

}  // namespace gatepost
