// No case depends on time: what must not be waited for has an hour to take, and fails by the test's own time limit.
#include "daemon.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <thread>

#include "catch.hpp"

using namespace gatepost;
using namespace std::chrono_literals;

namespace {

/// What is logged while `act` runs: the log writes to standard error.
template <class Act>
std::string logged(const Act& act) {
  std::FILE* file = std::tmpfile();
  REQUIRE(file != nullptr);
  std::fflush(stderr);
  const int before = ::dup(STDERR_FILENO);
  ::dup2(::fileno(file), STDERR_FILENO);
  act();
  std::fflush(stderr);
  ::dup2(before, STDERR_FILENO);
  ::close(before);
  std::string said(4096, '\0');
  said.resize(static_cast<std::size_t>(::pread(::fileno(file), said.data(), said.size(), 0)));
  std::fclose(file);
  return said;
}

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("each failure doubles the wait, up to five minutes, and a success ends that") {
  BackOff back_off;
  for (const auto expected : {1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 300s, 300s})
    CHECK(back_off.next() == expected);
  for (int i = 0; i < 100; ++i) back_off.next();
  CHECK(back_off.next() == BackOff::longest);
  back_off.reset();
  CHECK(back_off.next() == 1s);
}

TEST_CASE("a server's trouble is told once, however long it lasts, and so is its end") {
  Health health("imap");
  CHECK(logged([&] { health.is_well(); }).empty());
  const auto trouble = logged([&] { health.is_ill("no answer", "is it up?"); });
  CHECK(has(trouble, "warning imap.trouble what=\"no answer\" hint=\"is it up?\""));
  CHECK(logged([&] { health.is_ill("no answer", "is it up?"); }).empty());
  CHECK(has(logged([&] { health.is_well(); }), "info imap.well"));
  CHECK(logged([&] { health.is_well(); }).empty());
}

TEST_CASE("another trouble than before is told as well") {
  Health health("smtp");
  logged([&] { health.is_ill("no answer", ""); });
  CHECK(has(logged([&] { health.is_ill("login refused", ""); }), "smtp.trouble what=\"login refused\""));
}

TEST_CASE("a thread that does not come round is no longer alive, until it does") {
  Pulse pulse;
  const auto now = Pulse::Clock::now();
  CHECK(pulse.is_alive(now + Pulse::longest_silence - 1s));
  CHECK_FALSE(pulse.is_alive(now + Pulse::longest_silence + 1h));
  std::this_thread::sleep_for(1ms);
  pulse.beat();
  CHECK(pulse.is_alive(now + Pulse::longest_silence));
}

TEST_CASE("a ring while nobody waits is heard by the next who does, and by nobody after that") {
  Bell bell;
  bell.ring();
  bell.ring();
  bell.wait(1h);
  bell.wait(0ms);
  std::jthread ringer([&] { bell.ring(); });
  bell.wait(1h);
}

TEST_CASE("once asked for, a stop ends every wait, now and later") {
  Stop stop;
  CHECK_FALSE(stop.is_requested());
  stop.wait(0ms);
  CHECK_FALSE(stop.is_requested());
  {
    std::jthread one([&] { stop.wait(1h); });
    std::jthread other([&] { stop.wait(1h); });
    stop.request();
  }
  CHECK(stop.is_requested());
  stop.wait(1h);
}
