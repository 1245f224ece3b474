// Mails that the server lists and does not hand out.
#include "fetch/on_server.hpp"

using namespace gatepost;
using namespace gatepost::fetch;

TEST_CASE("a mail that is listed and left out of the answer is asked for again", "[P1][P5]") {
  ImapServer server;
  for (const char* bytes : {"one", "two", "tri"}) server.deliver(bytes);
  const auto [kind, act] = GENERATE(
      std::make_pair(On::bodies,
                     "* 1 FETCH (UID 1 BODY[] {3}\r\none)\r\n* 3 FETCH (UID 3 BODY[] {3}\r\ntri)\r\n%t OK done\r\n"),
      std::make_pair(On::sizes,
                     "* 1 FETCH (UID 1 RFC822.SIZE 3)\r\n* 3 FETCH (UID 3 RFC822.SIZE 3)\r\n%t OK done\r\n"));
  server.at(kind, act);
  const auto mailbox = open_imap(settings_of(server));
  Batch batch = fetched(*mailbox, {});
  REQUIRE(batch.mails.size() == 1);
  CHECK(batch.position.uid == 1);
  std::vector<std::string> rest;
  while (batch.is_more) {
    batch = fetched(*mailbox, batch.position);
    for (const RawMail& mail : batch.mails) rest.push_back(mail.bytes);
  }
  CHECK(rest == std::vector<std::string>{"two", "tri"});
  CHECK(server.count("NOOP") >= 2);
  CHECK(server.count("UID SEARCH") >= 2);
}

TEST_CASE("a mail that is listed and never handed out is told without its bytes, and the next one comes", "[P1][P4]") {
  ImapServer server;
  server.deliver("one");
  server.deliver("two");
  const auto [kind, act] = GENERATE(std::make_pair(On::bodies, "* 2 FETCH (UID 2 BODY[] {3}\r\ntwo)\r\n%t OK done\r\n"),
                                    std::make_pair(On::sizes, "* 2 FETCH (UID 2 RFC822.SIZE 3)\r\n%t OK done\r\n"));
  for (int i = 0; i < 5; ++i) server.at(kind, act);
  if (kind == On::sizes)
    for (int i = 0; i < 5; ++i) server.at(On::bodies, "%t OK nothing\r\n");
  const auto mailbox = open_imap(settings_of(server));
  Batch batch = fetched(*mailbox, {});
  for (int i = 0; i < 5 && batch.mails.empty(); ++i) {
    CHECK(batch.is_more);
    batch = fetched(*mailbox, batch.position);
  }
  REQUIRE(batch.mails.size() == 1);
  CHECK(batch.mails[0].bytes.empty());
  CHECK(batch.mails[0].place == place(1));
  REQUIRE(batch.is_more);
  batch = fetched(*mailbox, batch.position);
  REQUIRE(batch.mails.size() == 1);
  CHECK(batch.mails[0].bytes == "two");
  CHECK_FALSE(batch.is_more);
}
