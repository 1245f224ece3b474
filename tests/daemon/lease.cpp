// Who has a mailbox, on a server that is a set of folder names; the clock is the test's.
#include "lease.hpp"

#include <unistd.h>

#include <filesystem>
#include <memory>
#include <set>
#include <string>

#include "catch.hpp"
#include "fakes/idle_mailbox.hpp"

using namespace gatepost;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

using Folders = std::set<std::string>;
const Time noon = Time(std::chrono::sys_days(std::chrono::year(2026) / 3 / 2)) + 12h;

/// What several desks reach over connections of their own.
struct Server {
  Folders folders;
  bool may_make = true;
  bool may_rename = true;
  bool wants_inbox = false;  // folders stand below INBOX.
};

class Connection final : public fakes::IdleMailbox, public fetch::Marks {
 public:
  explicit Connection(Server& server) : server_(server) {}

  fetch::Marks* marks() override { return this; }

  std::variant<std::optional<std::vector<std::string>>, fetch::Trouble> marks_with(const std::string& text) override {
    std::vector<std::string> found;
    for (const auto& one : server_.folders)
      if (one.find(text) != std::string::npos) found.push_back(one);
    return std::optional(found);
  }
  std::variant<bool, fetch::Trouble> make_mark(const std::string& name) override {
    if (!server_.may_make || (server_.wants_inbox && !name.starts_with("INBOX."))) return false;
    return server_.folders.insert(name).second;
  }
  std::variant<bool, fetch::Trouble> rename_mark(const std::string& from, const std::string& to) override {
    if (!server_.may_rename || server_.folders.erase(from) == 0) return false;
    return server_.folders.insert(to).second;
  }
  std::variant<bool, fetch::Trouble> remove_mark(const std::string& name) override {
    return server_.folders.erase(name) > 0;
  }

 private:
  Server& server_;
};

/// A process of a desk.
class Desk {
 public:
  Desk(Server& server, Time& now, const fs::path& store, const std::string& handled = "Handled")
      : connection_(server), store_(store::open(store, store::Create::yes)) {
    settings_.folder = "INBOX";
    settings_.handled = handled;
    settings_.lease = 5min;
    lease_ = std::make_unique<Lease>(*store_, connection_, settings_, [&now] { return now; });
  }
  Lease& lease() { return *lease_; }
  bool has_it() { return !lease_->hold(); }

 private:
  Connection connection_;
  std::unique_ptr<store::Store> store_;
  fetch::ImapSettings settings_;
  std::unique_ptr<Lease> lease_;
};

class Scene {
 public:
  Scene() {
    std::string pattern = fs::temp_directory_path() / "gatepost-lease-XXXXXX";
    folder_ = ::mkdtemp(pattern.data());
  }
  ~Scene() { fs::remove_all(folder_); }
  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  fs::path store(const std::string& name) const { return folder_ / name; }
  Desk desk(const std::string& name) { return {server, now, store(name)}; }

  Server server;
  Time now = noon;

 private:
  fs::path folder_;
};

/// Looks as often as a daemon does, for that long. Returns whether it had the mailbox at the end.
bool looks_for(Scene& scene, Desk& desk, std::chrono::seconds time) {
  bool has_it = desk.has_it();
  for (const auto end = scene.now + time; scene.now < end;) {
    scene.now += 1min;
    has_it = desk.has_it();
  }
  return has_it;
}

}  // namespace

TEST_CASE("a desk that is alone has the mailbox, and leaves one folder there that says so", "[P5]") {
  Scene scene;
  auto desk = scene.desk("one");
  CHECK(desk.has_it());
  REQUIRE(scene.server.folders.size() == 1);
  const auto mark = *scene.server.folders.begin();
  CHECK(mark.starts_with("Gatepost lease INBOX "));
  CHECK(looks_for(scene, desk, 1h));
  CHECK(scene.server.folders.size() == 1);
  CHECK(*scene.server.folders.begin() != mark);
  desk.lease().give_back();
  CHECK(scene.server.folders == Folders{"Gatepost lease INBOX free"});
}

TEST_CASE("a second desk is refused as long as the first one is at work, and has the mailbox after it", "[P2][P5]") {
  Scene scene;
  auto first = scene.desk("one");
  auto second = scene.desk("two");
  REQUIRE(first.has_it());
  CHECK_FALSE(second.has_it());
  CHECK_FALSE(second.lease().is_alive());
  for (int minute = 0; minute < 60; ++minute) {
    scene.now += 1min;
    CHECK(first.has_it());
    CHECK_FALSE(second.has_it());
    CHECK(second.lease().is_alive());
  }
  first.lease().give_back();
  CHECK(second.has_it());
  CHECK_FALSE(first.has_it());
}

TEST_CASE("where mails stay in the folder the mailbox is nobody else's before the time of the lease is over",
          "[P2][P5]") {
  Scene scene;
  Desk first(scene.server, scene.now, scene.store("one"), "");
  REQUIRE(first.has_it());
  first.lease().give_back();
  auto second = scene.desk("two");
  CHECK_FALSE(second.has_it());
  CHECK(Desk(scene.server, scene.now, scene.store("one"), "").has_it());
}

TEST_CASE("a mark that nobody renews is taken over after the time of the lease, and not before", "[P5]") {
  Scene scene;
  REQUIRE(scene.desk("one").has_it());
  auto second = scene.desk("two");
  CHECK_FALSE(looks_for(scene, second, 4min));
  CHECK_FALSE(second.lease().is_alive());
  CHECK(looks_for(scene, second, 2min));
  CHECK(scene.server.folders.size() == 1);
  CHECK_FALSE(scene.desk("one").has_it());  // it comes back, and is the second one now
}

TEST_CASE("who is started anew for each look takes a mark over as well", "[P5]") {
  Scene scene;
  REQUIRE(scene.desk("one").has_it());
  int looks = 0;
  for (; !scene.desk("two").has_it(); ++looks) scene.now += 5min;
  CHECK(looks == 5);
}

TEST_CASE("a clock that is set forward takes no mailbox away", "[P5]") {
  Scene scene;
  auto first = scene.desk("one");
  auto second = scene.desk("two");
  REQUIRE(first.has_it());
  CHECK_FALSE(second.has_it());
  scene.now += 24h;
  CHECK_FALSE(second.has_it());
  scene.now -= 48h;
  CHECK_FALSE(second.has_it());
  CHECK(first.has_it());
}

TEST_CASE("a desk that was killed goes on at once with its store, wherever it was in between", "[P3]") {
  Scene scene;
  REQUIRE(scene.desk("one").has_it());
  CHECK(scene.desk("one").has_it());
  SECTION("before the rename, which was noted") {
    auto store = store::open(scene.store("one"), store::Create::no);
    auto note = store->notes().lease("INBOX");
    note.ours = *scene.server.folders.begin();
    note.wanted = "Gatepost lease INBOX here neverdone";
    store->notes().set_lease("INBOX", note);
    CHECK(scene.desk("one").has_it());
  }
  CHECK(scene.server.folders.size() == 1);
}

TEST_CASE("of a store and its copy one has the mailbox", "[P2][P5]") {
  Scene scene;
  REQUIRE(scene.desk("one").has_it());
  fs::copy_file(scene.store("one"), scene.store("copy"));
  auto copy = scene.desk("copy");
  auto first = scene.desk("one");
  CHECK(copy.has_it());
  CHECK_FALSE(first.has_it());
  scene.now += 1min;
  CHECK(copy.has_it());
  CHECK_FALSE(first.has_it());
  CHECK(first.lease().is_alive());
}

TEST_CASE("a mark that somebody takes away is made anew", "[P5]") {
  Scene scene;
  auto desk = scene.desk("one");
  REQUIRE(desk.has_it());
  scene.server.folders.clear();
  scene.now += 1min;
  CHECK(desk.has_it());
  CHECK(scene.server.folders.size() == 1);
}

TEST_CASE("a server that takes no marks stops no mail", "[P5]") {
  Scene scene;
  SECTION("no folders at all") { scene.server.may_make = false; }
  SECTION("none that can be renamed") { scene.server.may_rename = false; }
  auto desk = scene.desk("one");
  CHECK(looks_for(scene, desk, 1h));
}

TEST_CASE("where folders stand below INBOX the mark does as well", "[P5]") {
  Scene scene;
  scene.server.wants_inbox = true;
  auto desk = scene.desk("one");
  CHECK(desk.has_it());
  REQUIRE(scene.server.folders.size() == 1);
  CHECK(scene.server.folders.begin()->starts_with("INBOX.Gatepost lease INBOX "));
  CHECK_FALSE(scene.desk("two").has_it());
}

TEST_CASE("whoever looks once sees another desk's mark, and neither the own one nor a free one") {
  Scene scene;
  auto desk = scene.desk("ours");
  fetch::ImapSettings settings;
  settings.folder = "INBOX";
  Connection connection(scene.server);
  const auto store = store::open(scene.store("ours"), store::Create::no);
  const auto marks = [&] { return other_marks(connection, settings, [&] { return store->notes().lease("INBOX"); }); };
  CHECK(marks().empty());
  REQUIRE(desk.has_it());
  CHECK(marks().empty());
  scene.server.folders.insert("Gatepost lease INBOX free");
  scene.server.folders.insert("Gatepost lease INBOX-2fSub other k3j2h1q7w9");  // of another folder
  CHECK(marks().empty());
  scene.server.folders.insert("INBOX.Gatepost lease INBOX alpha k3j2h1q7w9\x1b[31m");
  const auto before = scene.server.folders;
  REQUIRE(marks().size() == 1);
  CHECK(marks()[0].machine == "alpha");
  CHECK(marks()[0].folder == "INBOX.Gatepost lease INBOX alpha k3j2h1q7w931m");
  CHECK(scene.server.folders == before);
}
