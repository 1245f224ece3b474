#include "catch.hpp"
#include "desk_day.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

std::vector<RawMail> three_mails() {
  return {raw_mail("one", Place{"INBOX", 7, 1}), raw_mail("two", Place{"INBOX", 7, 2}),
          raw_mail("three", Place{"INBOX", 7, 3})};
}

Record final_record(MailNumber number, MailState state) {
  Record record;
  record.number = number;
  record.verdict.state = state;
  record.verdict.rule = "for the test";
  record.now = noon;
  return record;
}

}  // namespace

TEST_CASE("a kept mail comes back as it was, byte for byte", "[P1]") {
  DeskDay day;
  auto raw = raw_mail(std::string("Subject: x\r\n\r\n\0\xff\x80 end", 19), Place{"INBOX", 4294967295U, 4294967295U});
  raw.envelope.sender = "";
  raw.envelope.recipients = {"support@desk.test", "a\nb@desk.test"};
  raw.whole_size = 60'000'000;
  day.store->keep({&raw, 1}, std::nullopt);
  const auto back = day.store->pending(10, 1'000).at(0);
  CHECK(back.raw.bytes == raw.bytes);
  CHECK(back.raw.place == raw.place);
  CHECK(back.raw.envelope.sender == std::optional<std::string>(""));
  CHECK(back.raw.envelope.recipients == raw.envelope.recipients);
  CHECK(back.raw.whole_size == 60'000'000);
  CHECK(back.raw.received == noon);
  CHECK(back.attempts == 0);
}

TEST_CASE("an envelope that is no UTF-8 is kept all the same") {
  DeskDay day;
  auto raw = raw_mail("x");
  raw.envelope.recipients = {"\xff@desk.test"};
  day.store->keep({&raw, 1}, std::nullopt);
  CHECK(day.store->pending(1, 1).at(0).raw.envelope.recipients == std::vector<std::string>{"\xef\xbf\xbd@desk.test"});
  CHECK_FALSE(day.store->pending(1, 1).at(0).raw.envelope.sender);
}

TEST_CASE("a mail whose place is known already is skipped", "[P2]") {
  DeskDay day;
  const auto mails = three_mails();
  CHECK(day.store->keep(std::span(mails).first(2), std::nullopt).size() == 2);
  const auto again = day.store->keep(mails, std::nullopt);
  REQUIRE(again.size() == 1);
  CHECK(day.store->pending(again[0])->raw.bytes == "three");
  CHECK(day.store->pending(10, 1'000).size() == 3);
}

TEST_CASE("after a UIDVALIDITY change the same UID is another mail", "[P5]") {
  DeskDay day;
  const auto before = raw_mail("one", Place{"INBOX", 7, 1});
  const auto after = raw_mail("one", Place{"INBOX", 8, 1});
  CHECK(day.store->keep({&before, 1}, std::nullopt).size() == 1);
  CHECK(day.store->keep({&after, 1}, std::nullopt).size() == 1);
}

TEST_CASE("mails without a place are never taken for one another") {
  DeskDay day;
  CHECK(day.keep("same bytes") != day.keep("same bytes"));
}

TEST_CASE("the position of a mailbox is kept with its mails") {
  DeskDay day;
  CHECK(day.store->cursor("INBOX").uid == 0);
  day.store->keep(three_mails(), Cursor{"INBOX", 7, 3});
  day.store->keep({}, Cursor{"Junk", 9, 12});
  const auto reopened = open(day.folder.file(), Create::no);
  CHECK(reopened->cursor("INBOX").uidvalidity == 7);
  CHECK(reopened->cursor("INBOX").uid == 3);
  CHECK(reopened->cursor("Junk").uid == 12);
}

TEST_CASE("pending mails come with the fewest attempts first, then the oldest", "[P4]") {
  DeskDay day;
  const auto numbers = day.store->keep(three_mails(), std::nullopt);
  day.store->note_attempts(std::vector{numbers[0], numbers[1]});
  day.store->note_attempts(std::vector{numbers[0]});
  const auto pending = day.store->pending(10, 1'000);
  REQUIRE(pending.size() == 3);
  CHECK(pending[0].raw.bytes == "three");
  CHECK(pending[1].raw.bytes == "two");
  CHECK(pending[1].attempts == 1);
  CHECK(pending[2].raw.bytes == "one");
  CHECK(pending[2].attempts == 2);
}

TEST_CASE("pending mails are bounded by number and bytes, but one comes always") {
  DeskDay day;
  day.keep(std::string(600, 'a'));
  day.keep(std::string(600, 'b'));
  day.keep(std::string(600, 'c'));
  CHECK(day.store->pending(2, 10'000).size() == 2);
  CHECK(day.store->pending(10, 1'300).size() == 2);
  CHECK(day.store->pending(10, 10).size() == 1);
}

TEST_CASE("a recorded mail is pending no longer", "[P1]") {
  DeskDay day;
  const auto number = day.keep();
  REQUIRE(day.store->pending(number));
  CHECK(day.store->is_pending(number));
  day.record(final_record(number, MailState::set_aside));
  CHECK_FALSE(day.store->pending(number));
  CHECK_FALSE(day.store->is_pending(number));
  CHECK(day.store->pending(10, 1'000).empty());
}

TEST_CASE("IMAP is told of a mail once, and only after it was recorded") {
  DeskDay day;
  const auto numbers = day.store->keep(three_mails(), std::nullopt);
  CHECK(day.store->to_put_away("INBOX", 10).empty());
  day.record(final_record(numbers[0], MailState::noted));
  day.record(final_record(numbers[2], MailState::quarantined));
  day.record(final_record(day.keep(), MailState::noted));
  const auto list = day.store->to_put_away("INBOX", 10);
  REQUIRE(list.size() == 2);
  CHECK(list[0].place == Place{"INBOX", 7, 1});
  CHECK_FALSE(list[0].is_quarantined);
  CHECK(list[1].place == Place{"INBOX", 7, 3});
  CHECK(list[1].is_quarantined);
  CHECK(day.store->to_put_away("Junk", 10).empty());
  CHECK(day.store->to_put_away("INBOX", 1).size() == 1);

  Transaction transaction(*day.store);
  day.store->put_away(std::vector{numbers[0]});
  transaction.commit();
  CHECK(day.store->to_put_away("INBOX", 10).size() == 1);
}
