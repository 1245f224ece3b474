#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "fetch/fetch.hpp"
#include "mail/limits.hpp"

namespace gatepost::fetch {

RawMail read_pipe(int descriptor, Envelope envelope, Time now) {
  RawMail mail;
  mail.envelope = std::move(envelope);
  mail.received = now;
  std::uint64_t size = 0;
  std::array<char, 65'536> buffer{};
  for (;;) {
    const ssize_t got = read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw std::system_error(errno, std::generic_category(), "reading the mail");
    if (got == 0) break;
    size += static_cast<std::uint64_t>(got);
    if (size <= limits::mail_bytes) mail.bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
  if (size <= limits::mail_bytes) return mail;
  mail.bytes.resize(std::min<std::size_t>(mail.bytes.size(), limits::header_bytes + limits::beginning_bytes));
  mail.bytes.shrink_to_fit();
  mail.whole_size = size;
  return mail;
}

}  // namespace gatepost::fetch
