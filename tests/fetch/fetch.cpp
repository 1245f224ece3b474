#include "fetch/fetch.hpp"

#include <unistd.h>

#include <array>
#include <string>
#include <system_error>
#include <thread>

#include "catch.hpp"
#include "mail/limits.hpp"

namespace {

using namespace gatepost;

RawMail piped(const std::string& bytes, Envelope envelope = {}) {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  std::thread writer([&] {
    for (std::size_t sent = 0; sent < bytes.size();) {
      const ssize_t put = write(ends[1], bytes.data() + sent, bytes.size() - sent);
      if (put <= 0) break;
      sent += static_cast<std::size_t>(put);
    }
    close(ends[1]);
  });
  RawMail mail = fetch::read_pipe(ends[0], std::move(envelope), Time(std::chrono::seconds(42)));
  writer.join();
  close(ends[0]);
  return mail;
}

}  // namespace

TEST_CASE("a mail from a pipe has its bytes, its envelope and no place") {
  const RawMail mail = piped("Subject: x\n\nhello\n", {"minji@customers.test", {"support@desk.test"}});
  CHECK(mail.bytes == "Subject: x\n\nhello\n");
  CHECK(mail.envelope.sender == "minji@customers.test");
  CHECK(mail.envelope.recipients == std::vector<std::string>{"support@desk.test"});
  CHECK_FALSE(mail.place);
  CHECK(mail.whole_size == 0);
  CHECK(mail.received == Time(std::chrono::seconds(42)));
}

TEST_CASE("a pipe without a byte is an empty mail") { CHECK(piped("").bytes.empty()); }

TEST_CASE("of a mail over the limit a pipe gives the beginning, and the size", "[P31]") {
  const std::string huge = "Subject: huge\n\n" + std::string(limits::mail_bytes, 'x');
  const RawMail mail = piped(huge);
  CHECK(mail.whole_size == huge.size());
  CHECK(mail.bytes.size() == limits::header_bytes + limits::beginning_bytes);
  CHECK(huge.starts_with(mail.bytes));
}

TEST_CASE("a pipe that cannot be read is no empty mail") {
  CHECK_THROWS_AS(fetch::read_pipe(-1, {}, Time{}), std::system_error);
}
