// Mails that the server lists and does not hand out, or lists late.
#include "fetch/on_server.hpp"

using namespace gatepost;
using namespace gatepost::fetch;

namespace {

/// What a store would say that has taken these.
Stored stored(const std::vector<std::uint32_t>& uids) {
  return [uids](const Position&, std::uint32_t) { return uids; };
}

Batch passed_over(Mailbox& mailbox, std::uint32_t upto, const std::vector<std::uint32_t>& taken) {
  auto result = mailbox.fetch_passed_over({7, upto}, stored(taken));
  if (auto* trouble = std::get_if<Trouble>(&result)) FAIL(trouble->what);
  return std::get<Batch>(std::move(result));
}

}  // namespace

TEST_CASE("a mail that is listed and left out of the answer is passed over and asked for later", "[P1][P5]") {
  ImapServer server;
  for (const char* bytes : {"one", "two", "tri"}) server.deliver(bytes);
  const auto [kind, act] = GENERATE(
      std::make_pair(On::bodies,
                     "* 1 FETCH (UID 1 BODY[] {3}\r\none)\r\n* 3 FETCH (UID 3 BODY[] {3}\r\ntri)\r\n%t OK done\r\n"),
      std::make_pair(On::bodies,
                     "* 1 FETCH (UID 1 BODY[] {3}\r\none)\r\n* 2 FETCH (UID 2 BODY[] NIL)\r\n"
                     "* 3 FETCH (UID 3 BODY[] {3}\r\ntri)\r\n%t OK done\r\n"),
      std::make_pair(On::search, "* SEARCH 1 3\r\n%t OK done\r\n"),
      std::make_pair(On::sizes,
                     "* 1 FETCH (UID 1 RFC822.SIZE 3)\r\n* 3 FETCH (UID 3 RFC822.SIZE 3)\r\n%t OK done\r\n"));
  server.at(kind, act);
  const auto mailbox = open_imap(settings_of(server));
  const Batch batch = fetched(*mailbox, {});
  REQUIRE(batch.mails.size() == 2);
  CHECK(batch.position.uid == 3);
  CHECK_FALSE(batch.is_more);
  const Batch later = passed_over(*mailbox, 3, {1, 3});
  REQUIRE(later.mails.size() == 1);
  CHECK(later.mails[0].bytes == "two");
  CHECK(later.mails[0].place == place(2));
  CHECK(later.position.uid == 3);
}

TEST_CASE("nothing is looked for twice at once", "[P5][P6]") {
  ImapServer server;
  server.deliver("one");
  ImapSettings settings = settings_of(server);
  settings.patience.recheck = 1h;
  const auto mailbox = open_imap(settings);
  for (int i = 0; i < 5; ++i) CHECK(passed_over(*mailbox, 1, {1}).mails.empty());
  CHECK(server.count("UID SEARCH") == 1);
}

TEST_CASE("a mail that is never handed out is told without its bytes, and the next one comes", "[P1][P4]") {
  ImapServer server;
  server.deliver("one", 1234);
  server.deliver("two");
  server.at(On::bodies, "* 2 FETCH (UID 2 BODY[] {3}\r\ntwo)\r\n%t OK done\r\n");
  const auto mailbox = open_imap(settings_of(server));
  const Batch batch = fetched(*mailbox, {});
  REQUIRE(batch.mails.size() == 1);
  CHECK(batch.mails[0].bytes == "two");
  const auto* act = GENERATE("%t OK nothing\r\n", "* 1 FETCH (UID 1 BODY[] NIL)\r\n%t OK done\r\n", "%t NO no\r\n");
  CAPTURE(act);
  for (int i = 0; i < 5; ++i) {
    server.at(On::bodies, act);
    const Batch nothing = passed_over(*mailbox, 2, {2});
    CHECK(nothing.mails.empty());
    CHECK(nothing.left_out == std::vector<std::uint32_t>{1});
  }
  const Batch given_up = passed_over(*mailbox, 2, {2});
  REQUIRE(given_up.mails.size() == 1);
  CHECK(given_up.mails[0].bytes.empty());
  CHECK(given_up.mails[0].whole_size == 1234);
  CHECK(given_up.mails[0].place == place(1));
  CHECK(std::chrono::system_clock::now() - given_up.mails[0].received < 60s);
}

TEST_CASE("a mail that was asked for a moment ago is not asked for at once again, whatever breaks", "[P5]") {
  ImapServer server;
  server.deliver("one");
  ImapSettings settings = settings_of(server);
  settings.patience.recheck = 1h;
  settings.patience.doubt = 1h;
  const auto mailbox = open_imap(settings);
  server.at(On::bodies, "(cut)");
  CHECK(std::holds_alternative<Trouble>(mailbox->fetch_passed_over({7, 1}, stored({}))));
  for (int i = 0; i < 8; ++i) CHECK(passed_over(*mailbox, 1, {}).mails.empty());
  CHECK(server.count("BODY.PEEK") == 1);
}
