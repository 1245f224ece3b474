// The audit of a store alone, on a real file.
#include "store/audit.hpp"

#include <algorithm>

#include "catch.hpp"
#include "desk_day.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::store;
using Kind = Difference::Kind;

namespace {

const Time next_day = noon + hours(24);

std::vector<Kind> kinds_at(DeskDay& day, Time now, const std::string& folder = "INBOX") {
  std::vector<Kind> kinds;
  for (const auto& one : day.store->audit().differences(folder, now)) kinds.push_back(one.kind);
  return kinds;
}

std::vector<Difference> wrong_rows(DeskDay& day) {
  std::vector<Difference> found;
  for (std::optional<TicketNumber> last = TicketNumber{0}; last;)
    last = day.store->audit().look_at_tickets(*last, 1, found);
  return found;
}

/// What somebody does to the file behind the desk's back.
void tamper(DeskDay& day, const std::string& sql) {
  Database database(day.folder.file(), std::chrono::seconds(5));
  database.run_script(sql);
}

/// What Message-IDs lead to.
std::string threads(DeskDay& day) {
  Database database(day.folder.file(), std::chrono::seconds(5));
  auto row = database.query(
      "select group_concat(id || ' ' || ticket || ' ' || at || ' ' || is_customers || is_inside, ', ')"
      " from (select * from message_id order by id)");
  return row.next() ? row.text() : "";
}

/// A mail from that place, decided as that.
MailNumber decide(DeskDay& day, const Mail& mail, const std::optional<Place>& place, TicketNumber ticket,
                  const std::string& bytes = "x") {
  const RawMail raw = raw_mail(bytes, place);
  const auto number = day.store->keep({&raw, 1}, std::nullopt).at(0);
  Record record;
  record.number = number;
  record.mail = &mail;
  record.verdict.state = MailState::opened;
  record.verdict.ticket = ticket;
  record.verdict.principals = {{PrincipalNumber{ticket.value}, Principal::Kind::customer, "c@shop.test", 1, noon}};
  record.verdict.events = {opened(ticket, "cora@shop.test", "Kettle")};
  record.verdict.events[0].mail = number;
  record.now = noon;
  day.record(record);
  return number;
}

void add_letter(DeskDay& day, LetterNumber number) {
  Record record;
  record.letters = {wire(number, LetterKind::acknowledgement, "cora@shop.test")};
  record.now = noon;
  day.record(record);
}

}  // namespace

TEST_CASE("a store in which all is done has no differences", "[P30]") {
  DeskDay day;
  const auto number = decide(day, mail_from("cora@shop.test", "a@shop.test"), Place{"INBOX", 1, 1}, {1001});
  add_letter(day, {1});
  day.store->begin_sending(std::vector<LetterNumber>{{1}});
  day.store->settle({1}, {Fate::accepted, 250, "ok", ""}, std::nullopt, noon);
  Transaction transaction(*day.store);
  day.store->put_away(std::vector{number});
  transaction.commit();
  CHECK(kinds_at(day, next_day).empty());
  CHECK(wrong_rows(day).empty());
  const auto figures = day.store->audit().figures();
  CHECK(figures.mails == 1);
  CHECK(figures.recorded == 1);
  CHECK(figures.letters.sent == 1);
  CHECK(figures.letters.waiting == 0);
}

TEST_CASE("a mail that nobody decides or puts away is told once there was time for it", "[P30]") {
  DeskDay day;
  const RawMail raw = raw_mail("y", Place{"INBOX", 1, 2});
  day.store->keep({&raw, 1}, std::nullopt);
  decide(day, mail_from("cora@shop.test", "a@shop.test"), Place{"INBOX", 1, 1}, {1001});
  CHECK(kinds_at(day, noon + minutes(5)).empty());
  CHECK(kinds_at(day, next_day) == std::vector{Kind::undecided, Kind::left_behind});
  CHECK(kinds_at(day, next_day, "") == std::vector{Kind::undecided});  // nothing is put away without a mailbox
  CHECK(day.store->audit().figures().mails == 2);
  CHECK(day.store->audit().figures().recorded == 1);
  CHECK(day.store->audit().figures().undecided == 1);
}

TEST_CASE("bytes that are gone are told", "[P30]") {
  DeskDay day;
  const auto number = decide(day, mail_from("cora@shop.test", "a@shop.test"), std::nullopt, {1001});
  tamper(day, "delete from raw");
  const auto found = day.store->audit().differences("", noon);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == Kind::lost);
  CHECK(found[0].number == number.value);
}

TEST_CASE("bytes that are not as many as came are told", "[P30]") {
  DeskDay day;
  const auto number = decide(day, mail_from("cora@shop.test", "a@shop.test"), std::nullopt, {1001}, "12345");
  tamper(day, "update raw set bytes = cast('1234' as blob)");
  const auto found = day.store->audit().differences("", noon);
  REQUIRE(found.size() == 1);
  CHECK(found[0].number == number.value);
  CHECK(sentence_of(found[0]) == "mail 1 is longer or shorter in the store than it came");
}

TEST_CASE("rows that another program took away are told, and a ticket's is made again", "[P30]") {
  DeskDay day;
  const auto number = decide(day, mail_from("cora@shop.test", "a@shop.test"), std::nullopt, {1001});
  add_letter(day, {1});
  add_letter(day, {2});
  tamper(day,
         "pragma foreign_keys = off; delete from letter where id = 2; delete from participant;"
         " delete from ticket; delete from mail");
  const auto found = day.store->audit().differences("", noon);
  REQUIRE(found.size() == 3);
  CHECK(found[0].kind == Kind::lost_row);
  CHECK(found[0].number == number.value);
  CHECK(sentence_of(found[1]) == "letter 2 was made, and its row or its bytes are gone from the store");
  CHECK(sentence_of(found[2]) == "ticket 1001 is not what its events say");
  CHECK(day.store->audit().rebuild({1001}));
  CHECK(kinds_at(day, noon) == std::vector{Kind::lost_row, Kind::lost_letter});
  tamper(day, "delete from event");
  const auto lost = wrong_rows(day);
  REQUIRE(lost.size() == 1);
  CHECK(lost[0].kind == Kind::lost_events);
}

TEST_CASE("an answer whose letters are gone is told, and one that its writer sent past the desk is not", "[P30]") {
  DeskDay day;
  day.open_ticket({1001}, "cora@shop.test");
  const auto answer = wait_for_undo(day, {1001});
  CHECK(kinds_at(day, noon).empty());
  tamper(day,
         "delete from wire where letter in (select id from letter where kind = 'answer');"
         " delete from letter where kind = 'answer'");
  const auto found = day.store->audit().differences("", noon);
  REQUIRE(found.size() == 1);
  CHECK(found[0].number == answer.value);
  CHECK(sentence_of(found[0]) ==
        "mail 2 was an answer whose letters are all gone from the store; nobody knows whether anyone got it: ticket"
        " 1001");
  tamper(day, "update event set is_unlooked = 1 where kind = 'answered'");
  CHECK(kinds_at(day, noon).empty());
}

TEST_CASE("a mail that points to a ticket where nothing happened by it is told, and so is a second row of it",
          "[P30]") {
  DeskDay day;
  day.open_ticket({1001}, "cora@shop.test");
  const auto other = day.open_ticket({1002}, "lee@shop.test");
  CHECK(kinds_at(day, noon).empty());
  tamper(day, "update mail set ticket = 1001 where ticket = 1002");
  const auto found = day.store->audit().differences("", noon);
  REQUIRE(found.size() == 1);
  CHECK(found[0].number == other.value);
  CHECK(sentence_of(found[0]) == "mail 2 is recorded on a ticket where nothing happened by it: ticket 1001");
  tamper(day,
         "update mail set ticket = 1002 where id = 2;"
         " create table copied as select * from mail where id = 2; update copied set id = 3;"
         " insert into mail select * from copied; drop table copied;"
         " insert into raw select 3, bytes from raw where mail = 2");
  CHECK(kinds_at(day, noon) == std::vector{Kind::mispointed});
}

TEST_CASE("Message-IDs that lead nowhere any more are told, and lead again to where they did", "[P30]") {
  DeskDay day;
  day.open_ticket({1001}, "cora@shop.test");
  const auto answer = wait_for_undo(day, {1001});
  take_back(day, known_to_undo(day, {1001}).delayed.front());
  const auto comment = day.keep();
  const auto mail = mail_from("alice@staff.test", "comment@staff.test");
  Record record;
  record.number = comment;
  record.mail = &mail;
  record.verdict.ticket = TicketNumber{1001};
  record.verdict.events = {by_staff(EventKind::commented, {1001}, "alice", "Is it the lid?")};
  record.verdict.events[0].mail = comment;
  record.verdict.events[0].at = record.now = noon;
  record.letters = {wire(day.next_letter_number(), LetterKind::notice, "bob@staff.test", TicketNumber{1001})};
  day.record(record);
  const auto before = threads(day);
  CHECK(kinds_at(day, noon).empty());

  tamper(day, "delete from message_id");
  auto& audit = day.store->audit();
  const auto found = audit.differences("", noon);
  REQUIRE(found.size() == 7);
  CHECK(found[1].number == answer.value);
  CHECK(sentence_of(found[0]) == "mail 1 is on a ticket, and its Message-ID leads nowhere");
  CHECK(sentence_of(found[3]) == "letter 1 is on a ticket, and its Message-ID leads nowhere");
  for (const auto& one : found)
    if (one.kind == Kind::unthreaded)
      audit.thread_again(MailNumber{one.number});
    else
      audit.thread_again(LetterNumber{one.number});
  CHECK(threads(day) == before);
  CHECK(kinds_at(day, noon).empty());
}

TEST_CASE("the same mail on two tickets is told until they are merged", "[P30]") {
  DeskDay day;
  const auto mail = mail_from("cora@shop.test", "a@shop.test");
  decide(day, mail, std::nullopt, {1001});
  decide(day, mail, std::nullopt, {1002});
  const auto found = day.store->audit().differences("", noon);
  REQUIRE(found.size() == 1);
  CHECK(sentence_of(found[0]) ==
        "mail 2 was recorded twice: it is the same as mail 1, and they led to ticket 1001 and ticket 1002");
  tamper(day, "update ticket set merged_into = 1001 where id = 1002");
  CHECK(kinds_at(day, noon).empty());
}

TEST_CASE("the same mail that was set aside the second time is not doubled", "[P30][P2]") {
  DeskDay day;
  const auto mail = mail_from("cora@shop.test", "a@shop.test");
  decide(day, mail, std::nullopt, {1001});
  const auto again = day.keep();
  Record record;
  record.number = again;
  record.mail = &mail;
  record.verdict.state = MailState::noted;
  day.record(record);
  CHECK(kinds_at(day, noon).empty());
}

TEST_CASE("a letter that is due for hours is told, and one that waits for its next try is not", "[P30]") {
  DeskDay day;
  add_letter(day, {1});
  CHECK(kinds_at(day, noon + hours(3)).empty());
  CHECK(kinds_at(day, noon + hours(5)) == std::vector{Kind::overdue});
  day.store->begin_sending(std::vector<LetterNumber>{{1}});
  day.store->settle({1}, {Fate::later, 450, "later", ""}, noon + hours(5), noon + hours(4));
  CHECK(kinds_at(day, noon + hours(5)).empty());
}

TEST_CASE("a letter that a wrong clock put off for years is due again where no try of it is open", "[P30][P3]") {
  DeskDay day;
  const auto far = noon + hours(24 * 365);
  for (const std::int64_t number : {1, 2, 3}) add_letter(day, {number});
  day.store->begin_sending(std::vector<LetterNumber>{{2}, {3}});
  day.store->settle({2}, {Fate::later, 450, "later", ""}, far, noon);
  tamper(day, "update letter set next_try = " + std::to_string(far.time_since_epoch().count()));
  auto& audit = day.store->audit();
  const auto found = audit.differences("", noon);
  REQUIRE(found.size() == 3);
  CHECK(std::ranges::all_of(found, [](const auto& one) { return one.kind == Kind::limbo; }));
  CHECK(found[2].detail.find("may double") != std::string::npos);
  CHECK(audit.make_due({1}, noon));
  CHECK(audit.make_due({2}, noon));        // its try ended with a refusal
  CHECK_FALSE(audit.make_due({3}, noon));  // its try may have arrived
  CHECK(kinds_at(day, noon).size() == 1);
  CHECK(day.store->letters_due(noon, 10, 1'000).size() == 2);
}

TEST_CASE("a letter without its bytes would never be sent, and is told", "[P30]") {
  DeskDay day;
  add_letter(day, {1});
  tamper(day, "delete from wire");
  CHECK(kinds_at(day, noon) == std::vector{Kind::lost_letter});
  CHECK_FALSE(day.store->next_letter());  // nobody waits for it
  CHECK_FALSE(day.store->audit().make_due({1}, noon));
}

TEST_CASE("a ticket that is not what its events say is made anew from them", "[P30]") {
  DeskDay day;
  decide(day, mail_from("cora@shop.test", "a@shop.test"), std::nullopt, {1001});
  decide(day, mail_from("cora@shop.test", "b@shop.test"), std::nullopt, {1002});
  const auto before = day.store->tickets({});
  tamper(day, "update ticket set subject = 'changed', state = 'solved', timer = null where id = 1002");
  const auto found = wrong_rows(day);
  REQUIRE(found.size() == 1);
  CHECK(found[0].number == 1002);
  CHECK(day.store->audit().rebuild({1002}));
  CHECK(wrong_rows(day).empty());
  CHECK(day.store->tickets({}) == before);
  CHECK_FALSE(day.store->audit().rebuild({999}));
}

TEST_CASE("a mail in a folder is known by its place, by Message-ID with its size, by content, and unread by its bytes",
          "[P30][P2]") {
  DeskDay day;
  auto& audit = day.store->audit();
  const auto mail = mail_from("cora@shop.test", "a@shop.test");
  const auto first = decide(day, mail, Place{"INBOX", 1, 7}, {1001}, "12345");
  const RawMail unread = raw_mail("abc", Place{"INBOX", 1, 9});
  const auto second = day.store->keep({&unread, 1}, std::nullopt).at(0);

  const auto kept = audit.kept_from({"INBOX", 1, 1}, 8);
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].number == first);
  CHECK(kept[0].uid == 7);
  CHECK(kept[0].is_decided);
  CHECK(kept[0].is_to_put_away);
  CHECK(audit.kept_from({"INBOX", 2, 1}, 8).empty());
  CHECK(audit.kept_from({"INBOX", 1, 1}, 9).size() == 2);

  CHECK(audit.alike("a@shop.test", 5) == std::vector{first});
  CHECK(audit.alike("a@shop.test", 6).empty());
  CHECK(audit.alike("", 3).empty());
  CHECK(audit.same_as(mail, raw_mail("other bytes")) == std::vector{first});
  CHECK(audit.same_as(Mail{}, raw_mail("abc")) == std::vector{second});
  CHECK(audit.same_as(Mail{}, raw_mail("abd")).empty());
  CHECK(audit.from_folders({0}, 10) == std::vector{first});
}

TEST_CASE("a mail whose beginning alone was fetched is known by the size of the whole", "[P30]") {
  DeskDay day;
  RawMail raw = raw_mail("beginning", Place{"INBOX", 1, 7});
  raw.whole_size = 60'000'000;
  const auto number = day.store->keep({&raw, 1}, std::nullopt).at(0);
  const auto mail = mail_from("cora@shop.test", "large@shop.test");
  Record record;
  record.number = number;
  record.mail = &mail;
  day.record(record);
  CHECK(day.store->audit().alike("large@shop.test", 60'000'000) == std::vector{number});
}

TEST_CASE("what the admin was told of, and when the last audit was, outlives the program", "[P30]") {
  DeskDay day;
  auto& audit = day.store->audit();
  CHECK_FALSE(audit.audited_at());
  audit.set_audited(noon);
  audit.set_audited(next_day);
  const std::vector<ToldDifference> told{{"unknown", "UID 1"}, {"unknown", "UID 1"}, {"limbo", "letter 2"}};
  audit.set_told_differences(told);
  day.store = open(day.folder.file(), Create::no);
  CHECK(day.store->audit().audited_at() == next_day);
  CHECK(day.store->audit().told_differences().size() == 2);
  day.store->audit().set_told_differences({});
  CHECK(day.store->audit().told_differences().empty());
}

TEST_CASE("a mail that waits for its writer's word longer than it may is told", "[P30]") {
  DeskDay day;
  const auto number = day.keep();
  Record record;
  record.number = number;
  record.verdict.state = MailState::held;
  record.verdict.held = {{number, {.person = "alice", .is_told = false, .due = noon}}};
  day.record(record);
  CHECK(kinds_at(day, noon + minutes(30)).empty());
  CHECK(kinds_at(day, noon + hours(2)) == std::vector{Kind::held_too_long});
}
