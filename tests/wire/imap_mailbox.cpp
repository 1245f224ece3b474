// fetch against a real Dovecot: what the scripted server of tests/fetch cannot know.
#include <algorithm>
#include <chrono>
#include <string>
#include <thread>

#include "catch.hpp"
#include "fetch/fetch.hpp"
#include "mail/limits.hpp"
#include "wire_bed.hpp"

namespace {

using namespace gatepost;
using namespace gatepost::fetch;
using namespace std::chrono_literals;
using wire::Bed;

std::string mail_number(int number) { return "Subject: mail " + std::to_string(number) + "\n\nHello.\n"; }

void deliver_some(const Bed& bed, const std::string& to, int count) {
  for (int i = 1; i <= count; ++i) bed.deliver("minji@customers.test", to, mail_number(i));
}

Batch fetched(Mailbox& mailbox, const Position& from) {
  auto result = mailbox.fetch(from);
  if (auto* trouble = std::get_if<Trouble>(&result)) FAIL(trouble->what << " (" << trouble->hint << ")");
  return std::get<Batch>(std::move(result));
}

Trouble trouble_of(Mailbox& mailbox) {
  auto result = mailbox.fetch({});
  REQUIRE(std::holds_alternative<Trouble>(result));
  return std::get<Trouble>(result);
}

std::vector<Place> places_of(const Batch& batch) {
  std::vector<Place> places;
  for (const RawMail& mail : batch.mails) places.push_back(*mail.place);
  return places;
}

Waited waited(Mailbox& mailbox, std::chrono::milliseconds most) {
  const auto result = mailbox.wait(most);
  if (const auto* trouble = std::get_if<Trouble>(&result)) FAIL(trouble->what);
  return std::get<Waited>(result);
}

}  // namespace

TEST_CASE("a mail comes as it was delivered, by every kind of TLS") {
  WIRE_BED(bed);
  const std::string user = bed.fresh_mailbox();
  bed.deliver("minji@customers.test", user.substr(0, user.find('@')) + "+a1042@desk.test", mail_number(7));
  ImapSettings settings = bed.imap(user);
  SECTION("from the start") {}
  SECTION("by STARTTLS") {
    settings.tls = Tls::starttls;
    settings.port = bed.port(Bed::Ports::imap);
  }
  SECTION("not at all, on loopback") {
    settings.tls = Tls::none;
    settings.port = bed.port(Bed::Ports::imap);
    settings.ca_file.clear();
  }
  const auto mailbox = open_imap(settings);
  const Batch batch = fetched(*mailbox, {});
  REQUIRE(batch.mails.size() == 1);
  const RawMail& mail = batch.mails[0];
  CHECK(mail.bytes.find("Return-Path: <minji@customers.test>\r\n") == 0);
  CHECK(mail.bytes.find("Delivered-To: " + user.substr(0, user.find('@')) + "+a1042@desk.test\r\n") !=
        std::string::npos);
  CHECK(mail.bytes.ends_with("Subject: mail 7\r\n\r\nHello.\r\n"));
  CHECK(mail.whole_size == 0);
  CHECK(mail.place->mailbox == "INBOX");
  CHECK(std::chrono::system_clock::now() - mail.received < 60s);
  CHECK(mail.received <= std::chrono::system_clock::now());
  CHECK(batch.position.uid == mail.place->uid);
  CHECK_FALSE(batch.is_more);
}

TEST_CASE("what must be changed by somebody stops, and says what") {
  WIRE_BED(bed);
  ImapSettings settings = bed.imap("support@desk.test");
  std::string expected;
  SECTION("a wrong password") {
    settings.password = "wrong";
    expected = "refuses the login of support@desk.test: [AUTHENTICATIONFAILED]";
  }
  SECTION("an authority that is not trusted") {
    settings.ca_file.clear();
    expected = "signed by an authority that is not trusted here";
  }
  SECTION("a certificate for another name") {
    settings.host = "127.0.0.1";
    expected = "is for another host name";
  }
  SECTION("a ca_file that is not there") {
    settings.ca_file = "/nowhere/ca.pem";
    expected = "no certificate can be read from /nowhere/ca.pem";
  }
  const auto mailbox = open_imap(settings);
  const Trouble trouble = trouble_of(*mailbox);
  CHECK(trouble.next == Trouble::Next::stop);
  CHECK_THAT(trouble.what, Catch::Contains(expected));
  CHECK_FALSE(trouble.hint.empty());
}

TEST_CASE("what may pass is tried again, and says what") {
  WIRE_BED(bed);
  ImapSettings settings = bed.imap("support@desk.test");
  std::string expected;
  SECTION("a folder that is not there") {
    settings.folder = "Nowhere";
    expected = "refuses to open the folder Nowhere";
  }
  SECTION("a port where nobody listens") {
    settings.port = 1;
    expected = "cannot connect to localhost:1: Connection refused";
  }
  SECTION("TLS where plain text is spoken") {
    settings.port = bed.port(Bed::Ports::imap);
    expected = "no TLS with localhost";
  }
  const auto mailbox = open_imap(settings);
  const Trouble trouble = trouble_of(*mailbox);
  CHECK(trouble.next == Trouble::Next::again);
  CHECK_THAT(trouble.what, Catch::Contains(expected));
  CHECK_FALSE(trouble.hint.empty());
}

TEST_CASE("a backlog comes in batches, in order, each mail once", "[P5]") {
  WIRE_BED(bed);
  const std::string user = bed.fresh_mailbox();
  const int count = static_cast<int>(limits::batch_mails) + 6;
  deliver_some(bed, user, count);
  const auto mailbox = open_imap(bed.imap(user));
  const Batch first = fetched(*mailbox, {});
  CHECK(first.mails.size() == limits::batch_mails);
  CHECK(first.is_more);
  const Batch second = fetched(*mailbox, first.position);
  REQUIRE(second.mails.size() == 6);
  CHECK_FALSE(second.is_more);
  CHECK(second.mails.back().bytes.find("mail " + std::to_string(count)) != std::string::npos);
  CHECK(fetched(*mailbox, second.position).mails.empty());

  SECTION("another program goes on where the first stopped") {
    const auto later = open_imap(bed.imap(user));
    CHECK(fetched(*later, first.position).mails.size() == 6);
  }
  SECTION("mails that somebody removed between two batches are passed over") {
    const auto again = open_imap(bed.imap(user));
    const Batch begin = fetched(*again, {});
    CHECK(bed.doveadm("expunge -u " + user + " mailbox INBOX uid " + std::to_string(begin.position.uid + 1)));
    CHECK(fetched(*again, begin.position).mails.size() == 5);
  }
}

TEST_CASE("a folder made anew is read from its first mail on", "[P5]") {
  WIRE_BED(bed);
  const std::string user = bed.fresh_mailbox();
  REQUIRE(bed.doveadm("mailbox create -u " + user + " Work"));
  ImapSettings settings = bed.imap(user);
  settings.folder = "Work";
  const auto mailbox = open_imap(settings);
  deliver_some(bed, user, 3);
  REQUIRE(bed.doveadm("move -u " + user + " Work mailbox INBOX all"));
  const Batch before = fetched(*mailbox, {});
  CHECK(before.mails.size() == 3);

  REQUIRE(bed.doveadm("mailbox delete -u " + user + " Work"));
  REQUIRE(bed.doveadm("mailbox create -u " + user + " Work"));
  deliver_some(bed, user, 2);
  REQUIRE(bed.doveadm("move -u " + user + " Work mailbox INBOX all"));
  const auto later = open_imap(settings);
  const Batch after = fetched(*later, before.position);
  CHECK(after.position.uidvalidity != before.position.uidvalidity);
  CHECK(after.mails.size() == 2);
}

TEST_CASE("handled mails go to their folder, which is made where it is missing") {
  WIRE_BED(bed);
  const std::string user = bed.fresh_mailbox();
  deliver_some(bed, user, 3);
  ImapSettings settings = bed.imap(user);
  settings.handled = "Handled";
  settings.quarantine = "Quarantine";
  const auto mailbox = open_imap(settings);
  const Batch batch = fetched(*mailbox, {});
  auto places = places_of(batch);
  const std::vector<Place> quarantined{places.back()};
  places.pop_back();
  CHECK_FALSE(mailbox->put_away(places, quarantined));
  CHECK(bed.mails_of(user).empty());
  CHECK(bed.mails_of(user, "Handled").size() == 2);
  CHECK(bed.mails_of(user, "Quarantine").size() == 1);

  SECTION("once more is no trouble") { CHECK_FALSE(mailbox->put_away(places, quarantined)); }
  SECTION("a mail of another folder or UIDVALIDITY is left alone") {
    deliver_some(bed, user, 1);
    Place place = *fetched(*mailbox, batch.position).mails.at(0).place;
    place.uidvalidity += 1;
    CHECK_FALSE(mailbox->put_away({place}, {}));
    place.uidvalidity -= 1;
    place.mailbox = "Elsewhere";
    CHECK_FALSE(mailbox->put_away({place}, {}));
    CHECK(bed.mails_of(user).size() == 1);
  }
}

TEST_CASE("a folder's name may be of any script") {
  WIRE_BED(bed);
  const std::string user = bed.fresh_mailbox();
  deliver_some(bed, user, 1);
  ImapSettings settings = bed.imap(user);
  settings.handled = "처리됨 & 끝";
  const auto mailbox = open_imap(settings);
  CHECK_FALSE(mailbox->put_away(places_of(fetched(*mailbox, {})), {}));
  CHECK(bed.mails_of(user, "&zJi5rLQo- &- &sF0-").size() == 1);
}

TEST_CASE("where handled mails stay, they are marked seen and not read again") {
  WIRE_BED(bed);
  const std::string user = bed.fresh_mailbox();
  deliver_some(bed, user, 2);
  ImapSettings settings = bed.imap(user);
  SECTION("no folder is named") {}
  SECTION("the folder named is the one read") { settings.handled = "inbox"; }
  const auto mailbox = open_imap(settings);
  const Batch batch = fetched(*mailbox, {});
  CHECK_FALSE(mailbox->put_away(places_of(batch), {}));
  const auto files = bed.files_of(user);
  REQUIRE(files.size() == 2);
  for (const auto& file : files) CHECK(file.filename().string().ends_with("S"));
  CHECK(fetched(*mailbox, batch.position).mails.empty());
}

TEST_CASE("of a mail over the limit the beginning comes, and its size", "[P31]") {
  WIRE_BED(bed);
  const std::string user = bed.fresh_mailbox();
  bed.deliver("minji@customers.test", user, mail_number(1));
  std::string huge = "Subject: huge\n\n";
  const std::string line(75, 'x');
  while (huge.size() < limits::mail_bytes + 1'000'000) huge += line + '\n';
  REQUIRE(bed.deliver("minji@customers.test", user, huge).front() == '2');
  bed.deliver("minji@customers.test", user, mail_number(3));

  const auto mailbox = open_imap(bed.imap(user));
  Position position;
  std::vector<RawMail> mails;
  for (bool is_more = true; is_more;) {
    Batch batch = fetched(*mailbox, position);
    position = batch.position;
    is_more = batch.is_more;
    std::ranges::move(batch.mails, std::back_inserter(mails));
  }
  REQUIRE(mails.size() == 3);
  CHECK(mails[1].bytes.size() == limits::header_bytes + limits::beginning_bytes);
  CHECK(mails[1].whole_size > limits::mail_bytes);
  CHECK(mails[1].bytes.find("Subject: huge") != std::string::npos);
  CHECK(mails[2].bytes.find("Subject: mail 3") != std::string::npos);
}

TEST_CASE("a session that the server ends is Trouble, and the next call goes on", "[P5]") {
  WIRE_BED(bed);
  const std::string user = bed.fresh_mailbox();
  deliver_some(bed, user, 1);
  const auto mailbox = open_imap(bed.imap(user));
  const Batch batch = fetched(*mailbox, {});
  REQUIRE(bed.doveadm("kick " + user));
  deliver_some(bed, user, 1);
  SECTION("while fetching") {
    const auto cut = mailbox->fetch(batch.position);
    REQUIRE(std::holds_alternative<Trouble>(cut));
    CHECK(std::get<Trouble>(cut).next == Trouble::Next::again);
  }
  SECTION("while putting away") { CHECK(mailbox->put_away(places_of(batch), {})); }
  CHECK(fetched(*mailbox, batch.position).mails.size() == 1);
}

TEST_CASE("a session that ends during the wait ends the wait") {
  WIRE_BED(bed);
  const std::string user = bed.fresh_mailbox();
  ImapSettings settings = bed.imap(user);
  settings.patience.brisk_for = 0ms;
  const auto mailbox = open_imap(settings);
  fetched(*mailbox, {});
  std::thread kicker([&] {
    std::this_thread::sleep_for(100ms);
    bed.doveadm("kick " + user);
  });
  const auto result = mailbox->wait(20s);
  kicker.join();
  CHECK(std::holds_alternative<Trouble>(result));
}

TEST_CASE("a wait ends for mail, for a wake or for time") {
  WIRE_BED(bed);
  const std::string user = bed.fresh_mailbox();
  ImapSettings settings = bed.imap(user);
  SECTION("asking briskly") {}
  SECTION("in IDLE") { settings.patience.brisk_for = 0ms; }
  const auto mailbox = open_imap(settings);
  Position position = fetched(*mailbox, {}).position;
  CHECK(waited(*mailbox, 50ms) == Waited::for_time);

  std::thread other([&] {
    std::this_thread::sleep_for(100ms);
    mailbox->wake();
  });
  CHECK(waited(*mailbox, 20s) == Waited::for_wake);
  other.join();

  mailbox->wake();
  CHECK(waited(*mailbox, 20s) == Waited::for_wake);

  std::thread sender([&] {
    std::this_thread::sleep_for(100ms);
    deliver_some(bed, user, 1);
  });
  CHECK(waited(*mailbox, 20s) == Waited::for_mail);
  sender.join();
  const Batch batch = fetched(*mailbox, position);
  CHECK(batch.mails.size() == 1);

  deliver_some(bed, user, 1);
  CHECK(waited(*mailbox, 20s) == Waited::for_mail);
  CHECK(waited(*mailbox, 20s) == Waited::for_mail);
  CHECK(fetched(*mailbox, batch.position).mails.size() == 1);
}

TEST_CASE("mail that comes while others are put away is not overslept") {
  WIRE_BED(bed);
  const std::string user = bed.fresh_mailbox();
  deliver_some(bed, user, 1);
  ImapSettings settings = bed.imap(user);
  settings.handled = "Handled";
  settings.patience.brisk_for = 0ms;
  const auto mailbox = open_imap(settings);
  const Batch batch = fetched(*mailbox, {});
  deliver_some(bed, user, 1);
  CHECK_FALSE(mailbox->put_away(places_of(batch), {}));
  CHECK(waited(*mailbox, 20s) == Waited::for_mail);
}

TEST_CASE("check sees what the account can") {
  WIRE_BED(bed);
  const std::string user = bed.fresh_mailbox();
  deliver_some(bed, user, 2);
  const auto result = look(bed.imap(user));
  REQUIRE(std::holds_alternative<Sight>(result));
  const Sight& sight = std::get<Sight>(result);
  CHECK(sight.can_idle);
  CHECK(sight.can_move);
  CHECK(sight.mails == 2);
  CHECK(sight.next_uid == 3);
  CHECK(std::ranges::find(sight.capabilities, "UIDPLUS") != sight.capabilities.end());
}
