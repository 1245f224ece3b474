// Whatever an IMAP server does while the audit walks over its folders: it tells no difference that is none, or says
// that it could not look (P30); and nothing is mended by a look that did not see all.
#include <algorithm>
#include <map>
#include <utility>

#include "catch.hpp"
#include "peers/imap_acts.hpp"
#include "peers/scene.hpp"

using namespace gatepost;
using namespace gatepost::peers;

namespace {

/// Three handled mails; one of them lies there longer than it came, so that it is known by its content alone.
class Walk {
 public:
  Walk() {
    for (int i = 0; i < 3; ++i) scene_.deliver();
    scene_.desk().read(settings(), Runs::once);
    REQUIRE_FALSE(scene_.desk().take_in());
    peer().change([](ImapPeer::Folders& folders) {
      auto& bytes = folders.at("Handled").mails.at(1).bytes;
      bytes = "X-Moved: by hand\r\n" + bytes;
    });
  }

  ImapPeer& peer() { return scene_.peer(); }
  RealDesk& desk() { return scene_.desk(); }
  fetch::ImapSettings settings() { return imap_settings(peer(), Waits::long_enough); }
  Audited audit() { return desk().audit(settings()); }

  /// How often the server is asked for what, in one audit.
  std::map<Say, int> questions() {
    std::map<Say, int> times;
    for (int what = 0; what <= static_cast<int>(Say::list); ++what)
      times[static_cast<Say>(what)] = -peer().count(static_cast<Say>(what));
    REQUIRE_FALSE(audit().trouble);
    for (auto& [what, count] : times) count += peer().count(what);
    return times;
  }

  /// What is wrong with the outcome of an audit that met a fault, and with the next one; empty: nothing.
  std::string difference() {
    const auto faulty = audit();
    const bool was_met = peer().has_failed();
    peer().mend();
    const auto calm = audit();
    std::string wrong = was_met ? "" : "the fault had no turn\n";
    for (const auto& one : faulty.account.differences) wrong += "told: " + sentence_of(one) + "\n";
    if (faulty.trouble && faulty.trouble->what.empty()) wrong += "trouble without a word\n";
    if (calm.trouble) wrong += "afterwards: " + calm.trouble->what + "\n";
    for (const auto& one : calm.account.differences) wrong += "afterwards: " + sentence_of(one) + "\n";
    return wrong;
  }

 private:
  Scene scene_;
};

/// Each act at each question in turn. Returns how many rows that were.
int play(Walk& walk, const std::vector<std::string>& acts) {
  int rows = 0;
  for (const auto& [what, times] : walk.questions())
    for (int nth = 1; nth <= times; ++nth)
      for (const auto& act : acts) {
        CAPTURE(static_cast<int>(what), nth, act);
        walk.peer().fail(what, act, nth);
        CHECK(walk.difference() == "");
        ++rows;
      }
  return rows;
}

}  // namespace

TEST_CASE("the audit tells no false difference of a server that refuses or says nonsense", "[P30]") {
  Walk walk;
  WARN(play(walk, refusals) << " refusals");
}

TEST_CASE("the audit tells no false difference of a server that says more or less than it should", "[P30]") {
  Walk walk;
  WARN(play(walk, oddities) << " oddities");
}

TEST_CASE("the audit tells no false difference of a server that says yes and tells nothing", "[P30]") {
  Walk walk;
  WARN(play(walk, empty_answers) << " empty answers");
}

TEST_CASE("the audit tells no false difference of a server that is cut off, wherever that is", "[P30]") {
  Walk walk;
  const auto before = walk.peer().said();
  REQUIRE_FALSE(walk.audit().trouble);
  const auto bytes = walk.peer().said() - before;  // the last ones bid farewell
  for (std::size_t at = 0; at + 16 < bytes; at += 7) {
    CAPTURE(at);
    walk.peer().cut_after(at);
    CHECK(walk.difference() == "");
  }
  WARN(bytes << " bytes");
}

TEST_CASE("a folder that vanishes while the audit walks is tidied away, and no difference", "[P30]") {
  Walk walk;
  const auto at = GENERATE(Say::login, Say::search);
  CAPTURE(static_cast<int>(at));
  walk.peer().meanwhile(at, [](ImapPeer::Folders& folders) { folders.erase("Handled"); });
  const auto audited = walk.audit();
  CHECK_FALSE(audited.trouble);
  CHECK(audited.account.differences.empty());
  CHECK(audited.account.tidied == 3);
}

TEST_CASE("mails that go away or are marked while the audit walks are no difference", "[P30]") {
  Walk walk;
  const auto at = GENERATE(Say::headers, Say::bodies);
  CAPTURE(static_cast<int>(at));
  walk.peer().meanwhile(at, [](ImapPeer::Folders& folders) {
    folders.at("Handled").mails.erase(folders.at("Handled").mails.begin() + 1);
  });
  const auto audited = walk.audit();
  CHECK_FALSE(audited.trouble);
  CHECK(audited.account.differences.empty());
}

TEST_CASE("sizes and counts that lie have all mails read, and are no difference", "[P30]") {
  Walk walk;
  const std::string lie =
      GENERATE("* 1 FETCH (UID 1 RFC822.SIZE 1 BODY[HEADER.FIELDS (Message-ID)]<0> {2}\r\n\r\n)\r\n",
               "* 1 FETCH (UID 1 RFC822.SIZE 4294967295 BODY[HEADER.FIELDS (Message-ID)]<0> {2}\r\n"
               "\r\n)\r\n");
  walk.peer().fail(Say::headers, lie + "* 900 EXISTS\r\n%t OK done\r\n");
  CHECK(walk.difference() == "");
}

TEST_CASE("a look that did not see all mends nothing, the next one does", "[P30]") {
  Walk walk;
  walk.peer().change([](ImapPeer::Folders& folders) {
    ImapPeer::add(folders.at("Handled"), mail_with("Stray"));
    ImapPeer::add(folders.at("Handled"), mail_with("Other"));
  });
  // The second of the two, and the one that is known by its content alone, are read after it.
  walk.peer().fail(Say::bodies, "(cut)", 3);
  const auto faulty = walk.audit();
  REQUIRE(faulty.trouble);
  CHECK(faulty.account.differences.size() == 1);
  CHECK(walk.desk().mend(walk.settings(), faulty) == 0);
  CHECK(walk.desk().store().status().mails == 3);
  const auto whole = walk.audit();
  CHECK_FALSE(whole.trouble);
  CHECK(whole.account.differences.size() == 2);
  CHECK(walk.desk().mend(walk.settings(), whole) == 2);
}
