// Whatever an IMAP server does at whatever it is asked: each mail has one ticket in the end, and lies once in the
// folder for handled mails (P3, P5).
#include <memory>
#include <utility>

#include "catch.hpp"
#include "peers/imap_acts.hpp"
#include "peers/scene.hpp"

using namespace gatepost;
using namespace gatepost::peers;

namespace {

constexpr int rows_together = 40;  // of one store and one mailbox: so that these stay small, and no storm blows

bool is_question(Say what) {
  return what == Say::capability || what == Say::select || what == Say::noop || what == Say::search ||
         what == Say::sizes || what == Say::bodies;
}

// The fourth keeps us waiting: each row takes as long as our patience.
const std::vector<std::string> delays{"(silence)", "%u(silence)", "(drip)", "(flood)", "%u* OK (flood)"};

using Place = std::pair<Say, int>;

/// Where a round of such a server can be disturbed: what it says, and for the how manieth time.
std::vector<Place> places(const char* capabilities) {
  Scene calm(capabilities);
  REQUIRE(calm.play(Runs::once, [](ImapPeer&) {}).empty());
  std::map<Say, int> said;
  const auto counted = [&](auto add) {
    for (int what = 0; what < static_cast<int>(Say::other); ++what)
      add(said[static_cast<Say>(what)], calm.peer().count(static_cast<Say>(what)));
  };
  counted([](int& have, int now) { have = -now; });
  calm.deliver();
  REQUIRE_FALSE(calm.desk().take_in());
  counted([](int& have, int now) { have += now; });
  std::vector<Place> out;
  for (const auto& [what, times] : said)
    for (int nth = 1; nth <= times; ++nth) out.emplace_back(what, nth);
  return out;
}

/// Which takes in two mails, over a new connection.
std::size_t bytes_of_a_round(const char* capabilities, std::optional<Say> only = std::nullopt) {
  Scene calm(capabilities);
  calm.deliver();
  calm.deliver();
  calm.desk().read(imap_settings(calm.peer(), Waits::long_enough), Runs::once);
  REQUIRE_FALSE(calm.desk().take_in());
  return calm.peer().said(only);
}

class Table {
 public:
  explicit Table(const char* capabilities, Waits waits = Waits::long_enough)
      : capabilities_(capabilities), waits_(waits) {}

  void row(Runs runs, const std::function<void(ImapPeer&)>& make_faulty) {
    if (!scene_ || rows_ % rows_together == 0) {
      scene_ = std::make_unique<Scene>(capabilities_, waits_);
      REQUIRE(scene_->play(Runs::once, [](ImapPeer&) {}) == "");  // so that no folder is empty
    }
    ++rows_;
    const auto wrong = scene_->play(runs, make_faulty);
    CHECK(wrong == "");
    if (!wrong.empty()) scene_.reset();  // a fresh one, so that one fault is told once
  }

  void rows(const std::vector<std::string>& acts, const std::vector<Runs>& ways, bool (*is_meant)(Say) = nullptr) {
    for (const auto& [what, nth] : places(capabilities_)) {
      if (is_meant != nullptr && !is_meant(what)) continue;
      for (const auto& act : acts)
        for (const auto runs : ways) {
          CAPTURE(capabilities_, static_cast<int>(what), nth, act, static_cast<int>(runs));
          row(runs, [&, what = what, nth = nth](ImapPeer& peer) { peer.fail(what, act, nth); });
        }
    }
  }

  int count() const { return rows_; }

 private:
  const char* capabilities_;
  Waits waits_;
  std::unique_ptr<Scene> scene_;
  int rows_ = 0;
};

}  // namespace

TEST_CASE("an IMAP server that refuses or says nonsense loses no mail and doubles none", "[P1][P3][P5]") {
  const auto* capabilities = GENERATE(with_move, without_move);
  Table table(capabilities);
  table.rows(refusals, {Runs::once, Runs::always});
  WARN(table.count() << " refusals with " << capabilities);
}

TEST_CASE("an IMAP server that says more or less than it should loses no mail and doubles none", "[P1][P3][P5]") {
  const auto* capabilities = GENERATE(with_move, without_move);
  Table table(capabilities);
  table.rows(oddities, {Runs::once, Runs::always});
  WARN(table.count() << " oddities with " << capabilities);
}

TEST_CASE("an IMAP server that says yes and tells nothing loses no mail and doubles none", "[P1][P3][P5]") {
  const auto* capabilities = GENERATE(with_move, without_move);
  Table table(capabilities);
  table.rows(empty_answers, {Runs::once, Runs::always}, is_question);
  WARN(table.count() << " empty answers with " << capabilities);
}

TEST_CASE("an IMAP server that keeps us waiting holds us up no longer than our patience", "[P5][P31]") {
  Table table(with_move, Waits::briefly);
  table.rows(delays, {Runs::always});
  WARN(table.count() << " delays");
}

TEST_CASE("the answer with a mail cut after each of its bytes loses no mail and doubles none", "[P3][P5]") {
  Table table(with_move);
  const auto answer = bytes_of_a_round(with_move, Say::bodies);
  for (std::size_t bytes = 0; bytes < answer; ++bytes) {
    CAPTURE(bytes);
    const auto runs = bytes % 2 == 0 ? Runs::once : Runs::always;
    table.row(runs, [bytes](ImapPeer& peer) { peer.cut_after(bytes, Say::bodies); });
  }
  WARN(table.count() << " cuts of an answer");
}

TEST_CASE("a whole conversation cut here and there loses no mail and doubles none", "[P3][P5]") {
  const auto* capabilities = GENERATE(with_move, without_move);
  const auto length = bytes_of_a_round(capabilities);
  Table table(capabilities);
  for (std::size_t bytes = 0; bytes < length; bytes += 3) {
    CAPTURE(capabilities, bytes);
    table.row(Runs::once, [bytes](ImapPeer& peer) { peer.cut_after(bytes); });
  }
  WARN(table.count() << " cuts of a conversation with " << capabilities);
}
