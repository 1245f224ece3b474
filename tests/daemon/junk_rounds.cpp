// When the spam folder is looked into: the clock is the test's, and each question to the server takes its time.
#include "junk_rounds.hpp"

#include <unistd.h>

#include <filesystem>
#include <string>

#include "catch.hpp"
#include "fakes/idle_mailbox.hpp"

using namespace gatepost;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

/// A folder on a server that answers late.
class SlowFolder final : public fakes::IdleMailbox {
 public:
  std::variant<fetch::Batch, fetch::Trouble> fetch(const fetch::Position&) override {
    ++looks;
    now += takes;
    if (trouble) return *trouble;
    return fetch::Batch{};
  }

  Pulse::Clock::time_point now{1h};
  std::chrono::seconds takes{};
  std::optional<fetch::Trouble> trouble;
  int looks = 0;
};

struct Scene {
  Scene() {
    std::string pattern = fs::temp_directory_path() / "gatepost-junk-XXXXXX";
    path = ::mkdtemp(pattern.data());
    store = store::open(path / "store", store::Create::yes);
    rounds = std::make_unique<JunkRounds>(&folder, name, *store, mails, [this] { return folder.now; });
    rounds->look();
  }
  ~Scene() {
    store.reset();
    fs::remove_all(path);
  }
  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  /// From the end of the last look to the begin of the next, which is over when it returns.
  std::chrono::seconds rest() {
    const auto over = folder.now;
    auto began = over;
    for (const int before = folder.looks; folder.looks == before; rounds->look()) began = folder.now += 1s;
    return std::chrono::duration_cast<std::chrono::seconds>(began - over);
  }

  fs::path path;
  std::unique_ptr<store::Store> store;
  SlowFolder folder;
  const std::string name = "Junk";
  Bell mails;
  std::unique_ptr<JunkRounds> rounds;
};

}  // namespace

TEST_CASE("the rest between two looks begins when the look is over") {
  Scene scene;
  scene.folder.takes = 40s;
  CHECK(scene.rest() == 15s);
  CHECK(scene.rest() == 15s);
}

TEST_CASE("a spam folder that cannot be read is asked for ever less often, until it can") {
  Scene scene;
  scene.folder.takes = 60s;
  scene.folder.trouble = fetch::Trouble{fetch::Trouble::Next::again, "no answer", ""};
  CHECK(scene.rest() == 15s);
  for (const auto expected : {30s, 60s, 120s, 240s, 480s, 900s}) CHECK(scene.rest() == expected);
  scene.folder.trouble.reset();
  CHECK(scene.rest() == 900s);
  CHECK(scene.rest() == 15s);
  scene.folder.trouble = fetch::Trouble{fetch::Trouble::Next::again, "no answer", ""};
  CHECK(scene.rest() == 15s);
  CHECK(scene.rest() == 30s);
}

TEST_CASE("one that somebody has to mend first is asked for rarely at once") {
  Scene scene;
  scene.folder.trouble = fetch::Trouble{fetch::Trouble::Next::stop, "login refused", ""};
  CHECK(scene.rest() == 15s);
  CHECK(scene.rest() == 900s);
}

TEST_CASE("nothing is taken from the spam folder of a mailbox that is another desk's meanwhile", "[P5]") {
  Scene scene;
  const int before = scene.folder.looks;
  scene.folder.now += 1h;
  scene.rounds->look([] { return fetch::Trouble{fetch::Trouble::Next::again, "another desk works on it", ""}; });
  CHECK(scene.folder.looks == before);
}
