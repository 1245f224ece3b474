#include "fetch/imap_mailbox.hpp"

#include <pthread.h>

#include <chrono>
#include <functional>
#include <string>
#include <thread>

#include "catch.hpp"
#include "fetch/on_server.hpp"
#include "mail/limits.hpp"

namespace {

using namespace gatepost;
using namespace gatepost::fetch;
using namespace std::chrono_literals;
using fakes::ImapServer;
using fakes::On;

/// As the daemon's thread for IMAP has it.
void on_large_stack(std::function<void()> work) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  REQUIRE(pthread_attr_setstacksize(&attributes, 64 * 1024 * 1024) == 0);
  pthread_t thread{};
  const auto run = [](void* it) -> void* {
    (*static_cast<std::function<void()>*>(it))();
    return nullptr;
  };
  REQUIRE(pthread_create(&thread, &attributes, run, &work) == 0);
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
}

/// Half a megabyte, so that few make a batch full.
std::string large_mail(int number) {
  return "Subject: " + std::to_string(number) + "\r\n\r\n" + std::string(500'000, 'x') + "\r\n";
}

}  // namespace

TEST_CASE("mails come with their place, and only once") {
  ImapServer server;
  server.deliver("Subject: one\r\n\r\n");
  server.deliver("Subject: two\r\n\r\n");
  const auto mailbox = open_imap(settings_of(server));
  const Batch batch = fetched(*mailbox, {});
  REQUIRE(batch.mails.size() == 2);
  CHECK(batch.mails[1].bytes == "Subject: two\r\n\r\n");
  CHECK(batch.mails[1].place == place(2));
  CHECK_FALSE(batch.mails[1].envelope.sender);
  CHECK(batch.position.uidvalidity == 7);
  CHECK(fetched(*mailbox, batch.position).mails.empty());
  CHECK(server.count("BODY.PEEK[]") == 1);
}

TEST_CASE("a password may hold quotes and backslashes") {
  ImapServer server;
  fetched(*open_imap(settings_of(server)), {});
  CHECK(server.count("LOGIN \"support@desk.test\" \"se\\\"cr\\\\et\"") +
            server.count("LOGIN support@desk.test \"se\\\"cr\\\\et\"") ==
        1);
}

TEST_CASE("where LOGIN is disabled, SASL PLAIN logs in") {
  ImapServer server({nullptr, false, "IMAP4rev1 LOGINDISABLED AUTH=PLAIN"});
  server.deliver("x");
  CHECK(fetched(*open_imap(settings_of(server)), {}).mails.size() == 1);
  CHECK(server.count("AUTHENTICATE PLAIN") == 1);
  // support@desk.test NUL support@desk.test NUL se"cr\et
  CHECK(server.count("c3VwcG9ydEBkZXNrLnRlc3QAc3VwcG9ydEBkZXNrLnRlc3QAc2UiY3JcZXQ=") == 1);
  CHECK(server.count("LOGIN ") == 0);
}

TEST_CASE("a batch holds as many bytes as its limit, and at least one mail", "[P31]") {
  ImapServer server;
  for (int i = 1; i <= 20; ++i) server.deliver(large_mail(i));
  const auto mailbox = open_imap(settings_of(server));
  const Batch first = fetched(*mailbox, {});
  CHECK(first.mails.size() == 15);
  CHECK(first.is_more);
  const Batch second = fetched(*mailbox, first.position);
  CHECK(second.mails.size() == 5);
  CHECK_FALSE(second.is_more);
  CHECK(server.count("UID SEARCH") == 1);
}

TEST_CASE("the connection cut at any command is Trouble that passes", "[P5]") {
  const On stage =
      GENERATE(On::greeting, On::capability, On::login, On::select, On::noop, On::search, On::sizes, On::bodies);
  const std::string act =
      GENERATE("(cut)", "* 1 FE(cut)", "* OK (drip)", "* OK (flood)", "* BYE shutting down\r\n(cut)");
  CAPTURE(static_cast<int>(stage), act);
  ImapServer server;
  server.deliver("Subject: one\r\n\r\n");
  server.at(stage, act);
  const auto mailbox = open_imap(settings_of(server));
  const Trouble trouble = troubled(*mailbox);  // the server would drip for ever
  CHECK(trouble.next == Trouble::Next::again);
  CHECK_FALSE(trouble.what.empty());
  CHECK(fetched(*mailbox, {}).mails.size() == 1);
}

TEST_CASE("a login refused for a passing reason is tried again, any other stops") {
  ImapServer server;
  const auto mailbox = open_imap(settings_of(server));
  server.at(On::login, "%t NO [UNAVAILABLE] the user database is down\r\n");
  CHECK(troubled(*mailbox).next == Trouble::Next::again);
  server.at(On::login, "%t NO [AUTHENTICATIONFAILED] wrong\r\n");
  CHECK(troubled(*mailbox).next == Trouble::Next::stop);
  server.at(On::login, "%t NO go away\r\n");
  const Trouble trouble = troubled(*mailbox);
  CHECK(trouble.next == Trouble::Next::stop);
  CHECK_THAT(trouble.what, Catch::Contains("support@desk.test: go away"));
  CHECK(fetched(*mailbox, {}).mails.empty());
}

TEST_CASE("a server's words reach the operator without control characters") {
  ImapServer server;
  server.at(On::login, "%t NO \x1b[31mred\x07\r\n");
  const Trouble trouble = troubled(*open_imap(settings_of(server)));
  CHECK_THAT(trouble.what, Catch::Contains("[31mred"));
  CHECK(trouble.what.find('\x1b') == std::string::npos);
}

TEST_CASE("a literal that lies about its length allocates nothing and ends the connection", "[P31]") {
  ImapServer server;
  server.deliver("Subject: one\r\n\r\n");
  server.at(On::bodies, "* 1 FETCH (UID 1 BODY[] {4294967290}\r\n(flood)");
  const auto mailbox = open_imap(settings_of(server));
  CHECK(troubled(*mailbox).next == Trouble::Next::again);
  CHECK(fetched(*mailbox, {}).mails.size() == 1);
}

TEST_CASE("brackets nested as deep as an answer can be long do not bring us down", "[P31]") {
  ImapServer server;
  server.at(On::noop, "* 1 FETCH (BODYSTRUCTURE " + std::string(60'000, '(') + "\r\n(silence)");
  on_large_stack([&] { CHECK(troubled(*open_imap(settings_of(server))).next == Trouble::Next::again); });
}

TEST_CASE("a mail larger than its server says comes all the same, alone", "[P4]") {
  ImapServer server;
  server.deliver("Subject: one\r\n\r\n");
  server.deliver("Subject: two\r\n\r\n" + std::string(900'000, 'x'), 20);
  server.deliver("Subject: three\r\n\r\n");
  const auto mailbox = open_imap(settings_of(server));
  CHECK(troubled(*mailbox).next == Trouble::Next::again);
  Position position;
  std::vector<std::size_t> sizes;
  for (int i = 0; i < 3; ++i) {
    const Batch batch = fetched(*mailbox, position);
    REQUIRE(batch.mails.size() == 1);
    sizes.push_back(batch.mails[0].bytes.size());
    position = batch.position;
  }
  CHECK(sizes == std::vector<std::size_t>{16, 900'016, 18});
  CHECK(server.count("BODY.PEEK[]<0.50000000>") == 3);
}

TEST_CASE("a mail that the server refuses does not stop the next one", "[P4]") {
  ImapServer server;
  server.deliver("Subject: broken\r\n\r\n", 1234);
  server.deliver("Subject: two\r\n\r\n");
  server.at(On::bodies, "%t NO internal error\r\n");  // both
  server.at(On::bodies, "%t NO internal error\r\n");  // the first alone
  const auto mailbox = open_imap(settings_of(server));
  Position position;
  std::vector<std::string> came;
  for (bool is_more = true; is_more;) {
    const Batch batch = fetched(*mailbox, position);
    for (const RawMail& mail : batch.mails) came.push_back(mail.bytes);
    position = batch.position;
    is_more = batch.is_more;
  }
  CHECK(came == std::vector<std::string>{"Subject: two\r\n\r\n"});
  CHECK(position.uid == 2);
  CHECK(server.connections() == 1);
}

TEST_CASE("a mail at which the connection breaks again and again stops the next one not for long", "[P4][P5]") {
  ImapServer server;
  server.deliver("Subject: broken\r\n\r\n");
  server.deliver("Subject: two\r\n\r\n");
  const std::string act = GENERATE("* 1 FETCH (UID 1 BODY[] ((((\r\n%t OK\r\n", "(cut)");
  CAPTURE(act);
  for (int i = 0; i < 5; ++i) server.at(On::bodies, act);
  const auto mailbox = open_imap(settings_of(server));
  for (int i = 0; i < 4; ++i) CHECK(troubled(*mailbox).next == Trouble::Next::again);
  const Batch passed = fetched(*mailbox, {});
  CHECK(passed.mails.empty());
  CHECK(passed.position.uid == 1);
  const Batch next = fetched(*mailbox, passed.position);
  REQUIRE(next.mails.size() == 1);
  CHECK(next.mails[0].bytes == "Subject: two\r\n\r\n");
}

TEST_CASE("a body may come as a quoted string, and answers that nobody asked for in between") {
  ImapServer server;
  server.deliver("abc");
  server.deliver("def");
  server.at(On::bodies,
            "* 2 FETCH (FLAGS (\\Seen))\r\n* 2 FETCH (BODY[] \"def\" UID 2)\r\n* 3 EXISTS\r\n"
            "* 9 FETCH (UID 9 BODY[] {3}\r\nxyz)\r\n* 1 FETCH (FLAGS () BODY[] {3}\r\nabc UID 1)\r\n%t OK done\r\n");
  const Batch batch = fetched(*open_imap(settings_of(server)), {});
  REQUIRE(batch.mails.size() == 2);
  CHECK(batch.mails[0].bytes == "abc");
  CHECK(batch.mails[1].bytes == "def");
}

TEST_CASE("mails are told with the time at which the server got them, in UTC") {
  ImapServer server;
  server.deliver("abc");
  server.deliver("def");
  server.at(On::bodies,
            "* 1 FETCH (UID 1 INTERNALDATE \" 1-Mar-2024 00:30:00 +0530\" BODY[] {3}\r\nabc)\r\n"
            "* 2 FETCH (UID 2 INTERNALDATE \"31-Dec-2099 12:00:00 -0800\" BODY[] {3}\r\ndef)\r\n%t OK done\r\n");
  const Batch batch = fetched(*open_imap(settings_of(server)), {});
  REQUIRE(batch.mails.size() == 2);
  using namespace std::chrono;
  CHECK(batch.mails[0].received == sys_days(2024y / February / 29) + 19h);
  CHECK(batch.mails[1].received <= system_clock::now());
}

TEST_CASE("mails that vanish between list and fetch are passed over", "[P5]") {
  ImapServer server;
  server.deliver("one");
  server.deliver("two");
  server.at(On::sizes, "* 1 FETCH (UID 1 RFC822.SIZE 3)\r\n* 2 FETCH (UID 2 RFC822.SIZE 3)\r\n%t OK done\r\n");
  server.remove(1);
  server.at(On::search, "* SEARCH 1 2\r\n%t OK done\r\n");
  const auto mailbox = open_imap(settings_of(server));
  const Batch batch = fetched(*mailbox, {});
  REQUIRE(batch.mails.size() == 1);
  CHECK(batch.mails[0].place == place(2));
  CHECK(batch.position.uid == 2);
}

TEST_CASE("mails are moved, or copied and removed where the server has no MOVE") {
  const std::string able = GENERATE("MOVE UIDPLUS", "UIDPLUS", "");
  CAPTURE(able);
  ImapServer server({nullptr, false, "IMAP4rev1 " + able});
  for (int i = 0; i < 3; ++i) server.deliver("x");
  ImapSettings settings = settings_of(server);
  settings.handled = "Handled";
  const auto mailbox = open_imap(settings);
  CHECK_FALSE(mailbox->put_away({place(3), place(1), place(2)}, {}));
  const bool moves = able == "MOVE UIDPLUS";
  CHECK(server.count("UID MOVE 1:3 Handled") + server.count("UID MOVE 1:3 \"Handled\"") == (moves ? 1 : 0));
  CHECK(server.count("UID COPY 1:3") == (moves ? 0 : 1));
  CHECK(server.count("UID STORE 1:3 +FLAGS.SILENT (\\Deleted)") == (moves ? 0 : 1));
  CHECK(server.count("EXPUNGE") == (able == "UIDPLUS" ? 1 : 0));
}

TEST_CASE("a folder that cannot be made is told with its reason") {
  ImapServer server;
  server.deliver("x");
  ImapSettings settings = settings_of(server);
  settings.handled = "Handled";
  server.at(On::move, "%t NO [TRYCREATE] no such folder\r\n");
  SECTION("it can be made") {
    CHECK_FALSE(open_imap(settings)->put_away({place(1)}, {}));
    CHECK(server.count("SUBSCRIBE") == 1);
    CHECK(server.count("UID MOVE") == 2);
  }
  SECTION("it cannot") {
    server.at(On::create, "%t NO permission denied\r\n");
    server.at(On::move, "%t NO [TRYCREATE] no such folder\r\n");
    const auto trouble = open_imap(settings)->put_away({place(1)}, {});
    REQUIRE(trouble);
    CHECK_THAT(trouble->what, Catch::Contains("refuses to move mails to Handled"));
    CHECK_THAT(trouble->hint, Catch::Contains("make the folder"));
  }
}

TEST_CASE("mail told in the same breath as the begin of IDLE is not overslept") {
  ImapServer server;
  const auto mailbox = open_imap(settings_of(server));
  fetched(*mailbox, {});
  server.at(On::idle, "+ idling\r\n* 1 EXISTS\r\n");
  server.deliver("Subject: one\r\n\r\n");
  CHECK(std::get<Waited>(mailbox->wait(1h)) == Waited::for_mail);
}

TEST_CASE("where IDLE fails twice, the server is asked from time to time") {
  const std::string act = GENERATE("* 3 EXISTS\r\n(cut)", "%t NO not now\r\n", "%t BAD what?\r\n");
  CAPTURE(act);
  ImapServer server;
  server.at(On::idle, act);
  server.at(On::idle, act);
  const auto mailbox = open_imap(settings_of(server));
  fetched(*mailbox, {});
  CHECK(std::holds_alternative<Trouble>(mailbox->wait(30s)));
  CHECK(std::holds_alternative<Trouble>(mailbox->wait(30s)));
  std::thread sender([&] {
    std::this_thread::sleep_for(150ms);
    server.deliver("Subject: one\r\n\r\n");
  });
  CHECK(std::get<Waited>(mailbox->wait(30s)) == Waited::for_mail);
  sender.join();
  CHECK(server.count("IDLE") == 2);
}

TEST_CASE("a server without IDLE is asked from time to time") {
  ImapServer server({nullptr, false, "IMAP4rev1"});
  const auto mailbox = open_imap(settings_of(server));
  fetched(*mailbox, {});
  CHECK(std::get<Waited>(mailbox->wait(200ms)) == Waited::for_time);
  const int questions = server.count("NOOP");
  CHECK(questions >= 3);
  CHECK(questions <= 8);
  CHECK(server.count("IDLE") == 0);
}

TEST_CASE("IDLE is begun anew before servers end it") {
  ImapServer server;
  ImapSettings settings = settings_of(server);
  settings.patience.idle = 100ms;
  const auto mailbox = open_imap(settings);
  fetched(*mailbox, {});
  CHECK(std::get<Waited>(mailbox->wait(450ms)) == Waited::for_time);
  CHECK(server.count("IDLE") >= 3);
  CHECK(server.count("LOGIN") == 1);
}

TEST_CASE("a near server is asked briskly only while mail comes") {
  ImapServer server;
  ImapSettings settings = settings_of(server);
  settings.patience.brisk_for = 300ms;
  const auto mailbox = open_imap(settings);
  fetched(*mailbox, {});
  CHECK(std::get<Waited>(mailbox->wait(600ms)) == Waited::for_time);
  CHECK(server.count("NOOP") >= 5);
  CHECK(server.count("NOOP") <= 40);
  CHECK(server.count("IDLE") == 1);
}

TEST_CASE("the connection cut in IDLE is Trouble") {
  ImapServer server;
  server.at(On::idle, "+ idling\r\n(cut)");
  const auto mailbox = open_imap(settings_of(server));
  fetched(*mailbox, {});
  const auto result = mailbox->wait(30s);
  REQUIRE(std::holds_alternative<Trouble>(result));
  CHECK(std::get<Trouble>(result).next == Trouble::Next::again);
}
