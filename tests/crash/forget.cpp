// Forgetting is stopped at every seam in turn, in the store, beside the key and in the folders, and begun again: the
// end is the same as without (P32, P3).
#include "forget.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "catch.hpp"
#include "crash/disk.hpp"
#include "crash/seams.hpp"
#include "crash/world.hpp"
#include "fakes/folder_mailbox.hpp"

using namespace gatepost;
using namespace gatepost::crash;

namespace {

const Time noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(12);

/// A folder at which the program can be stopped before and after each removal.
class SeamedFolders final : public fakes::FolderFolders {
 public:
  using FolderFolders::FolderFolders;
  std::variant<fetch::Removed, fetch::Trouble> remove(const std::vector<std::uint32_t>& uids) override {
    pass_seam();
    auto removed = FolderFolders::remove(uids);
    pass_seam();
    return removed;
  }
};

/// What the program has while it is at work.
struct AtWork {
  explicit AtWork(const World& world)
      : store(store::open(world.config.store, store::Create::yes)),
        signer(sign::open_keyring(world.config.key_file), world.config.desk.address, true),
        parts{world.config, *store, signer, templates, [] { return noon; }, worker} {}

  std::unique_ptr<store::Store> store;
  sign::Signer signer;
  render::Templates templates;
  Worker worker;
  Parts parts;
};

std::string mail_of(const std::string& who, int number) {
  const auto words = std::to_string(number);
  return "From: " + who + "@customers.test\nTo: support@desk.test\nSubject: Kettle of " + who + words +
         "\nMessage-ID: <" + who + words + "@customers.test>\n\nIt does not boil, says " + who + ".\n";
}

/// Mails of two customers were put away, their letters wait.
void begin_day(const World& world) {
  AtWork at(world);
  fakes::FolderMailbox mailbox(world.folder / "imap");
  std::uint32_t uid = 0;
  for (const int number : {1, 2})
    for (const auto* who : {"kimquagga", "leeokapi"}) mailbox.arrive(++uid, mail_of(who, number));
  Intake intake{*at.store, mailbox, world.config.imap.folder};
  REQUIRE_FALSE(exchange(intake, [&] { consider_all(at.parts); }));
  while (at.store->make_findable(1)) {
  }
}

void forget_one(const World& world) {
  AtWork at(world);
  take_erased(at.parts);
  forget(at.parts, "kimquagga@customers.test", Unsolved::solved);
  SeamedFolders folders(world.folder / "imap");
  FinishParts with{at.parts, &folders, {"INBOX", "Handled"}};
  finish_forgetting(with);
}

End end_of(const World& world, const std::function<void()>& break_it) {
  const auto child = ::fork();
  if (child == 0) {
    ::close(STDERR_FILENO);
    break_it();
    try {
      forget_one(world);
    } catch (const store::Failure&) {
      ::_exit(1);
    }
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) return End::killed;
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status) == 0 ? End::itself : End::told;
}

bool stands_in(const std::filesystem::path& folder, const std::string& words) {
  return std::ranges::any_of(std::filesystem::recursive_directory_iterator(folder), [&](const auto& file) {
    return file.is_regular_file() && fakes::content_of(file.path()).find(words) != std::string::npos;
  });
}

std::vector<std::string> seen_from_outside(const World& world) {
  std::vector<std::string> out;
  for (const auto* name : {"INBOX", "Handled"})
    for (const auto& file : std::filesystem::directory_iterator(world.folder / "imap" / name))
      out.push_back(std::string(name) + " " + file.path().filename().string());
  std::ranges::sort(out);
  AtWork at(world);
  for (const auto& ticket : at.store->tickets({.with_solved = true}))
    out.push_back(std::to_string(ticket.number.value) + " " + ticket.subject + " " + ticket.customer.address +
                  (ticket.erased ? " erased" : ""));
  const auto status = at.store->status();
  out.push_back(std::to_string(status.letters_waiting) + " wait, " + std::to_string(status.letters_taken_back) +
                " not");
  if (at.store->erasing().begun()) out.emplace_back("something is left to do");
  for (const auto* who : {"kimquagga", "leeokapi"})
    if (stands_in(world.folder, who)) out.push_back(who);
  REQUIRE(at.store->differing_folds().empty());
  return out;
}

/// How often the fault came.
int play_all(const std::vector<std::string>& expected, int stride, const std::function<void(int)>& fault_at) {
  for (int seam = 1, faults = 0;; seam += stride, ++faults) {
    World world;
    begin_day(world);
    if (end_of(world, [&] { fault_at(seam); }) == End::itself) return faults;
    INFO("seam " << seam);
    REQUIRE(end_of(world, [] {}) == End::itself);
    REQUIRE(seen_from_outside(world) == expected);
  }
}

std::vector<std::string> calm_end() {
  World world;
  begin_day(world);
  REQUIRE(stands_in(world.folder, "kimquagga"));
  REQUIRE(end_of(world, [] {}) == End::itself);
  return seen_from_outside(world);
}

}  // namespace

TEST_CASE("forgetting that is stopped at any commit or removal ends when it is begun again", "[P32][P3]") {
  const auto expected = calm_end();
  CHECK(expected == std::vector<std::string>{"Handled 2.eml", "Handled 4.eml",
                                             "1004 Kettle of leeokapi2 leeokapi@customers.test", "1003   erased",
                                             "1002 Kettle of leeokapi1 leeokapi@customers.test", "1001   erased",
                                             "6 wait, 6 not", "leeokapi"});
  const auto faults = play_all(expected, 1, stop_at_seam);
  CHECK(faults > 4);
  WARN("stopped at " << faults << " seams");
}

TEST_CASE("forgetting that the disk breaks off ends when it is begun again", "[P32][P3]") {
  use_failing_disk();
  const auto expected = calm_end();
  const int stride = std::getenv("GATEPOST_ALL_SEAMS") != nullptr ? 1 : 7;
  CHECK(play_all(expected, stride, [](int seam) { fail_disk_at(seam, DiskFault::stop); }) > 5);
  CHECK(play_all(expected, stride, [](int seam) { fail_disk_at(seam, DiskFault::full); }) > 5);
}
