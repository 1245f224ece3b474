// A full disk is found out before a letter is sent, not when its fate is to be written down: it would go out again and
// again (P3).
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <map>

#include "catch.hpp"
#include "passes.hpp"
#include "stories/desk.hpp"

using namespace gatepost;

namespace {

const Time monday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(9);

class CountingRelay : public send::Relay {
 public:
  Outcome send(const Wire& wire) override {
    ++times[wire.number];
    return {Fate::accepted, 250, "ok", ""};
  }
  Outcome greet() override { return {Fate::accepted, 220, "", ""}; }

  std::map<LetterNumber, int> times;
};

/// A desk whose outbox holds the letters of a new ticket.
struct Outbox {
  Outbox() {
    std::string pattern = std::filesystem::temp_directory_path() / "gatepost-full-XXXXXX";
    folder = ::mkdtemp(pattern.data());
    config = stories::story_config(folder);
    sign::open_keyring(config.key_file);
    const auto store = store::open(config.store, store::Create::yes);
    const RawMail raw{.bytes = "From: kim@customers.test\nTo: support@desk.test\nSubject: Hello\n\nAre you there?\n",
                      .received = monday};
    store->keep({&raw, 1}, std::nullopt);
    with(*store, [](Parts& parts) { consider_all(parts); });
  }
  ~Outbox() { std::filesystem::remove_all(folder); }

  template <class Act>
  void with(store::Store& store, const Act& act) const {
    const sign::Signer signer(sign::open_keyring(config.key_file), config.desk.address, true);
    render::Templates templates;
    Worker worker(Worker::Place::here);
    Parts parts{config, store, signer, templates, [] { return monday; }, worker};
    act(parts);
  }

  std::filesystem::path folder;
  Config config;
};

/// As a disk without room: what would make a file longer fails.
void let_files_grow_to(rlim_t most) {
  rlimit limit{};
  ::getrlimit(RLIMIT_FSIZE, &limit);
  limit.rlim_cur = most;
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

bool breaks_off(Parts& parts, send::Relay& relay) {
  try {
    send_out(parts, relay);
  } catch (const store::Failure&) {
    return true;
  }
  return false;
}

/// In a process of its own: what went wrong in it, as an exit code; 0: nothing.
int send_on_full_disk(const Outbox& outbox) {
  int wrong = 0;
  ::signal(SIGXFSZ, SIG_IGN);
  const auto store = store::open(outbox.config.store, store::Create::no);
  outbox.with(*store, [&](Parts& parts) {
    CountingRelay relay;
    let_files_grow_to(0);
    if (!breaks_off(parts, relay)) wrong |= 1;
    if (!relay.times.empty()) wrong |= 2;
    let_files_grow_to(RLIM_INFINITY);
    while (send_out(parts, relay).how == Relayed::some) continue;
    if (relay.times.size() != 3) wrong |= 4;
    for (const auto& [letter, times] : relay.times)
      if (times != 1) wrong |= 8;
  });
  return wrong;
}

}  // namespace

TEST_CASE("on a full disk no letter is sent; once there is room each goes out once", "[P3]") {
  const Outbox outbox;
  const auto child = ::fork();
  if (child == 0) {
    ::close(STDERR_FILENO);
    ::_exit(send_on_full_disk(outbox));
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(store::open(outbox.config.store, store::Create::no)->status().letters_sent == 3);
}
