// UIDs that lie, come late or begin anew, and mails that other clients move and remove meanwhile (P5).
#include <algorithm>

#include "catch.hpp"
#include "peers/scene.hpp"

using namespace gatepost;
using namespace gatepost::peers;

namespace {

std::vector<Stored>& inbox(ImapPeer::Folders& folders) { return folders["INBOX"].mails; }

/// As a server that was rebuilt does it: another UIDVALIDITY, and UIDs from one on.
void number_anew(ImapPeer::Folders& folders) {
  auto& folder = folders["INBOX"];
  folder.validity += 100;
  folder.next_uid = 1;
  for (auto& mail : folder.mails) mail.uid = folder.next_uid++;
}

/// To a folder that is none of ours.
void move_elsewhere(ImapPeer::Folders& folders) {
  auto& mails = inbox(folders);
  if (mails.empty()) return;
  ImapPeer::add(folders["Elsewhere"], mails.front().bytes);
  mails.erase(mails.begin());
}

void move_back(ImapPeer::Folders& folders) {
  for (auto& mail : folders["Elsewhere"].mails) ImapPeer::add(folders["INBOX"], mail.bytes);
  folders["Elsewhere"].mails.clear();
}

bool inbox_is_empty(const ImapPeer& peer) { return peer.folders().at("INBOX").mails.empty(); }

const Runs both_ways[] = {Runs::once, Runs::always};

}  // namespace

TEST_CASE("UIDs that no mail can have hide none that comes later", "[P5]") {
  const auto* told = GENERATE("4294967295", "4294967294", "4000000000", "100000", "3000", "900", "17", "0",
                              "99999999999999999999", "-1");
  const auto runs = GENERATE(from_range(std::begin(both_ways), std::end(both_ways)));
  const bool is_handed_out = GENERATE(false, true);
  CAPTURE(told, static_cast<int>(runs), is_handed_out);
  Scene scene;
  const std::string line = std::string("* SEARCH 1 2 ") + told + "\r\n%t OK done\r\n";
  const std::string uid = std::string("(UID ") + told;
  const auto wrong = scene.play(runs, [&](ImapPeer& peer) {
    peer.fail(Say::search, line);
    if (is_handed_out) peer.fail(Say::sizes, "%u* 3 FETCH " + uid + " RFC822.SIZE 3)\r\n%t OK done\r\n");
  });
  CHECK(wrong == "");
  scene.deliver();
  CHECK(scene.difference_in_the_end() == "");
}

TEST_CASE("a mail with a UID that no mail can have hides none that comes later", "[P5]") {
  const auto runs = GENERATE(from_range(std::begin(both_ways), std::end(both_ways)));
  Scene scene;
  scene.play(runs, [&](ImapPeer& peer) {
    const std::string forged = mail_with("Forged");
    const std::string uid = "* 3 FETCH (UID 4294967295 ";
    peer.fail(Say::search, "* SEARCH 1 2 4294967295\r\n%t OK done\r\n");
    peer.fail(Say::sizes, "%u" + uid + "RFC822.SIZE " + std::to_string(forged.size()) + ")\r\n%t OK done\r\n");
    peer.fail(Say::bodies,
              "%u" + uid + "BODY[] {" + std::to_string(forged.size()) + "}\r\n" + forged + ")\r\n%t OK done\r\n");
  });
  scene.deliver();
  CHECK(scene.difference_in_the_end() == "");
}

TEST_CASE("UIDs twice, out of order or in several lines are mails once each", "[P2][P5]") {
  const auto* told = GENERATE("* SEARCH 2 1\r\n", "* SEARCH 1 1 2 2 1\r\n", "* SEARCH 2\r\n* SEARCH 1\r\n",
                              "* SEARCH\r\n* SEARCH 1 2\r\n", "* SEARCH 1 2 3 4 5\r\n");
  const auto runs = GENERATE(from_range(std::begin(both_ways), std::end(both_ways)));
  Scene scene;
  const auto wrong =
      scene.play(runs, [&](ImapPeer& peer) { peer.fail(Say::search, std::string(told) + "%t OK done\r\n"); });
  CHECK(wrong == "");
}

TEST_CASE("a mail that the server leaves out for a while is found later, and others do not wait for it", "[P1][P5]") {
  const auto there = GENERATE(Say::search, Say::sizes, Say::bodies);
  const auto runs = GENERATE(from_range(std::begin(both_ways), std::end(both_ways)));
  CAPTURE(static_cast<int>(there), static_cast<int>(runs));
  Scene scene;
  const auto low = scene.deliver();
  scene.peer().leave_out(there, low);
  if (there == Say::sizes) scene.peer().leave_out(Say::bodies, low);  // else it comes all the same
  scene.deliver();
  scene.desk().read(imap_settings(scene.peer(), Waits::long_enough), runs);
  for (int round = 0; round < 3; ++round) {
    CHECK_FALSE(scene.desk().take_in());
    CHECK(scene.desk().difference({"Word2"}) == "");
  }
  scene.peer().mend();
  scene.deliver();
  CHECK(scene.difference_in_the_end() == "");
}

TEST_CASE("a mail that is always left out ends each round, is not asked for at once again, and is told", "[P4][P5]") {
  const auto there = GENERATE(Say::sizes, Say::bodies);
  Scene scene;
  const auto low = scene.deliver();
  scene.peer().leave_out(there, low);
  scene.peer().leave_out(Say::bodies, low);
  scene.deliver();
  auto settings = imap_settings(scene.peer(), Waits::long_enough);
  SECTION("where there is time between the questions, each round asks once") {
    settings.patience.recheck = std::chrono::hours(1);
    scene.desk().read(settings, Runs::always);
    for (int round = 0; round < 9; ++round) CHECK_FALSE(scene.desk().take_in());
    CHECK(scene.peer().count(Say::bodies) <= 2);
    CHECK(scene.desk().difference({"Word2"}) == "");
  }
  SECTION("in the end it is told without its bytes") {
    settings.patience.doubt = std::chrono::milliseconds(0);
    scene.desk().read(settings, Runs::always);
    for (int round = 0; round < 9; ++round) CHECK_FALSE(scene.desk().take_in());
    CHECK(scene.peer().count(Say::bodies) == 1 + 5);
    const auto states = scene.desk().store().status().mails_by_state;
    CHECK(std::ranges::count(states, std::pair<std::string, std::int64_t>("quarantined", 1)) == 1);
  }
}

TEST_CASE("a mail that is always refused, or breaks the connection, does not stop those behind it", "[P4][P5]") {
  const std::string act = GENERATE("%t NO cannot read it\r\n", "(cut)");
  const auto runs = GENERATE(from_range(std::begin(both_ways), std::end(both_ways)));
  CAPTURE(act, static_cast<int>(runs));
  Scene scene;
  scene.peer().spoil(scene.deliver(), act);
  scene.desk().read(imap_settings(scene.peer(), Waits::long_enough), runs);
  scene.deliver();
  for (int round = 0; round < 9; ++round) static_cast<void>(scene.desk().take_in());
  CHECK(scene.desk().difference({"Word2"}) == "");
  scene.peer().mend();
  CHECK(scene.difference_in_the_end() == "");
}

TEST_CASE("a mail that breaks each connection is given up by who starts anew each time as by the daemon", "[P4][P5]") {
  const auto runs = GENERATE(from_range(std::begin(both_ways), std::end(both_ways)));
  CAPTURE(static_cast<int>(runs));
  Scene scene;
  const auto bad = scene.deliver();
  scene.peer().spoil(bad, "(cut)");
  auto settings = imap_settings(scene.peer(), Waits::long_enough);
  settings.patience.doubt = std::chrono::milliseconds(0);
  scene.desk().read(settings, runs);
  scene.deliver();
  for (int round = 0; round < 20; ++round) static_cast<void>(scene.desk().take_in());
  const auto states = scene.desk().store().status().mails_by_state;
  CHECK(std::ranges::count(states, std::pair<std::string, std::int64_t>("quarantined", 1)) == 1);
  CHECK(std::ranges::count(states, std::pair<std::string, std::int64_t>("opened", 1)) == 1);
  CHECK(scene.desk().store().notes().tried("INBOX").mails.empty());
}

TEST_CASE("a body that is NIL is no mail, and is asked for again", "[P1][P5]") {
  const auto* body = GENERATE("NIL", "\"\"", "{0}\r\n");
  const auto runs = GENERATE(from_range(std::begin(both_ways), std::end(both_ways)));
  CAPTURE(body);
  Scene scene;
  const auto wrong = scene.play(runs, [&](ImapPeer& peer) {
    peer.fail(Say::bodies, std::string("* 1 FETCH (UID 1 BODY[] ") + body + ")\r\n%t OK done\r\n");
  });
  CHECK(wrong == "");
  CHECK(scene.desk().store().status().mails == 2);
}

TEST_CASE("mails that are numbered anew lose none and have no second ticket", "[P2][P5]") {
  const auto at = GENERATE(Say::login, Say::noop, Say::search, Say::sizes, Say::bodies, Say::move);
  const auto runs = GENERATE(from_range(std::begin(both_ways), std::end(both_ways)));
  const bool is_told = GENERATE(true, false);
  CAPTURE(static_cast<int>(at), static_cast<int>(runs), is_told);
  Scene scene;
  const auto wrong = scene.play(runs, [&](ImapPeer& peer) {
    peer.meanwhile(at, number_anew, is_told ? "* OK [UIDVALIDITY 107] new\r\n%u%t OK done\r\n" : "(cut)");
  });
  CHECK(wrong == "");
}

TEST_CASE("mails that come after a numbering anew within a session are taken, though their UIDs were there", "[P5]") {
  const auto at = GENERATE(Say::noop, Say::search);
  Scene scene;
  REQUIRE(scene.play(Runs::always, [](ImapPeer&) {}) == "");
  scene.peer().meanwhile(at, number_anew, "* OK [UIDVALIDITY 107] new\r\n%u%t OK done\r\n");
  static_cast<void>(scene.desk().take_in());
  CHECK(scene.peer().has_failed());
  scene.deliver();
  scene.deliver();
  CHECK(scene.difference_in_the_end() == "");
}

TEST_CASE("mails that others move away and back have one ticket", "[P2][P5]") {
  const auto at = GENERATE(Say::login, Say::noop, Say::search, Say::sizes, Say::bodies, Say::move);
  const auto runs = GENERATE(from_range(std::begin(both_ways), std::end(both_ways)));
  CAPTURE(static_cast<int>(at), static_cast<int>(runs));
  Scene scene;
  scene.play(runs, [&](ImapPeer& peer) { peer.meanwhile(at, move_elsewhere); });
  scene.peer().change(move_back);
  CHECK(scene.difference_in_the_end() == "");
}

TEST_CASE("mails that others remove for good take no other with them", "[P5]") {
  const auto at = GENERATE(Say::login, Say::noop, Say::search, Say::sizes, Say::bodies, Say::move);
  const auto* told = GENERATE("%u%t OK done\r\n", "* 1 EXPUNGE\r\n%u%t OK done\r\n", "%u(cut)");
  const auto runs = GENERATE(from_range(std::begin(both_ways), std::end(both_ways)));
  CAPTURE(static_cast<int>(at), told, static_cast<int>(runs));
  Scene scene;
  scene.play(runs, [&](ImapPeer& peer) {
    peer.meanwhile(
        at, [](ImapPeer::Folders& folders) { inbox(folders).erase(inbox(folders).begin()); }, told);
  });
  CHECK(scene.desk().difference({"Word1", "Word2"}).find("\"Word2\"") == std::string::npos);
  CHECK(inbox_is_empty(scene.peer()));
}

TEST_CASE("a folder that others empty loses nothing that was taken", "[P5]") {
  const auto runs = GENERATE(from_range(std::begin(both_ways), std::end(both_ways)));
  Scene scene;
  scene.play(runs, [&](ImapPeer& peer) {
    peer.meanwhile(Say::move, [](ImapPeer::Folders& folders) { inbox(folders).clear(); });
  });
  CHECK(scene.desk().difference({"Word1", "Word2"}) == "");
  scene.deliver();
  CHECK(scene.desk().difference({"Word1", "Word2"}) == "");
  CHECK_FALSE(scene.desk().take_in());
  CHECK(scene.desk().difference({"Word1", "Word2", "Word3"}) == "");
}

TEST_CASE("an untagged line before the plus of IDLE, and cuts in IDLE, wake no mail too late", "[P5]") {
  const auto* act = GENERATE("* 1 EXISTS\r\n+ idling\r\n", "(cut)", "+ idling\r\n(cut)", "%t NO not now\r\n",
                             "%t BAD what?\r\n", "* BYE\r\n(cut)");
  CAPTURE(act);
  Scene scene(with_move, Waits::briefly);
  scene.desk().read(imap_settings(scene.peer(), Waits::briefly), Runs::always);
  scene.deliver();
  REQUIRE(scene.difference_in_the_end() == "");
  scene.peer().fail(Say::idle, act);
  scene.desk().wait(std::chrono::milliseconds(20));
  scene.peer().mend();
  scene.deliver();
  CHECK(scene.difference_in_the_end() == "");
}
