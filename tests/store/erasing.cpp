#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.hpp"
#include "store/desk_day.hpp"
#include "store/sqlite.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

constexpr TicketNumber kims{1001};
constexpr TicketNumber lees{1002};

struct ErasingDay : DeskDay {
  Going forget(const std::string& address) {
    Transaction transaction(*store);
    const auto going = store->erasing().of_person(address);
    store->erasing().erase(going, "asked", noon + hours(2));
    transaction.commit();
    return going;
  }

  Going erase_older(Time before) {
    Transaction transaction(*store);
    const auto going = store->erasing().of_age(before, 10);
    store->erasing().erase(going, "age", noon + hours(2));
    transaction.commit();
    return going;
  }

  void finish() {
    while (store->erasing().merge_words()) {
    }
    CHECK(store->erasing().clean_file(100'000'000) == Cleaned::wholly);
  }

  bool stands_in_a_file(const std::string& words) const {
    for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
      std::ostringstream bytes;
      bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
      if (bytes.str().find(words) != std::string::npos) return true;
    }
    return false;
  }

  /// Throws where the full text and the events differ.
  void check_full_text() const {
    Database database(folder.file(), std::chrono::seconds(1));
    database.run("insert into words(words) values('integrity-check')");
  }

  void solve(TicketNumber ticket, Time at = noon + hours(1)) { happen({event_of(EventKind::solved, ticket, at)}); }
};

std::int64_t count_of(const ErasingDay& day, std::string_view sql) {
  Database database(day.folder.file(), std::chrono::seconds(1));
  auto row = database.query(sql);
  return row.next() ? row.number() : 0;
}

}  // namespace

TEST_CASE("erased words are in no page of the store, nor in its log, nor in the full text", "[P32]") {
  ErasingDay day;
  std::string large(200'000, 'x');
  day.open_ticket(kims, "kim@shop.test", "Zebrakettle", "It does not okapiboil." + large);
  day.open_ticket(lees, "lee@shop.test", "Lamp", "It flickers.");
  for (int i = 0; i < 50; ++i)
    day.happen({wrote(kims, "kim@shop.test", "Again okapiboil number " + std::to_string(i))});
  while (day.store->make_findable(3)) {
  }
  day.happen({wrote(kims, "kim@shop.test", "Not findable yet, okapiboil")});
  REQUIRE(day.stands_in_a_file("okapiboil"));
  REQUIRE(day.store->find("okapiboil").size() == 1);
  day.forget("kim@shop.test");
  day.finish();
  CHECK_FALSE(day.stands_in_a_file("okapiboil"));
  CHECK_FALSE(day.stands_in_a_file("Zebrakettle"));
  CHECK_FALSE(day.stands_in_a_file("kim@shop.test"));
  CHECK_FALSE(day.stands_in_a_file("xxxxxxxxxx"));
  CHECK(day.store->find("okapiboil").empty());
  CHECK(day.store->find("kim@shop").empty());
  CHECK(day.store->find("flickers").size() == 1);
  CHECK(count_of(day, "select count(*) from words where words match '\"kap\"'") == 0);
  CHECK_NOTHROW(day.check_full_text());
  CHECK(day.store->differing_folds().empty());
}

TEST_CASE("of a mail that answers many tickets the others keep theirs", "[P32]") {
  ErasingDay day;
  day.open_ticket(kims, "kim@shop.test");
  day.open_ticket(lees, "lee@shop.test");
  Record record;
  record.number = day.keep("Subject: Re\r\n\r\nTo all of you.\r\n");
  for (const auto ticket : {kims, lees}) {
    record.verdict.events.push_back(by_staff(EventKind::answered, ticket, "alice", "To all of you."));
    record.verdict.events.back().mail = record.number;
  }
  add_answers(day, record, std::nullopt, {{"kim@shop.test", kims}, {"lee@shop.test", lees}});
  const Mail mail = mail_from("alice@staff.test", "all@staff.test");
  record.mail = &mail;
  record.now = noon;
  day.record(record);
  const auto going = day.forget("kim@shop.test");
  CHECK(going.mails.size() == 1);
  CHECK(going.letters.size() == 2);
  CHECK_FALSE(day.store->raw(*record.number).empty());
  CHECK(day.store->ticket(lees)->messages.size() == 3);
  CHECK(day.store->letters_due(noon, 10, 1'000'000).size() == 2);
  day.solve(lees);
  const auto later = day.forget("lee@shop.test");
  CHECK(later.mails.size() == 2);
  CHECK(day.store->raw(*record.number).empty());
}

TEST_CASE("another customer's ticket that was merged into one that goes is a ticket of its own again", "[P32]") {
  ErasingDay day;
  day.open_ticket(kims, "kim@shop.test");
  day.open_ticket(lees, "lee@shop.test", "Lamp", "It flickers.");
  auto merged = event_of(EventKind::merged, lees);
  merged.value = "1001";
  auto absorbed = event_of(EventKind::absorbed, kims);
  absorbed.value = "1002";
  day.happen({merged, absorbed});
  day.solve(kims);
  CHECK(day.forget("kim@shop.test").tickets == std::vector{kims});
  const auto other = day.store->ticket(lees)->ticket;
  CHECK_FALSE(other.merged_into);
  CHECK(other.state == State::solved);
  CHECK(other.customer.address == "lee@shop.test");
  CHECK(day.store->look_up(lees, noon).tickets.contains(lees));
  CHECK(day.store->find("flickers").size() == 1);
  CHECK(day.store->differing_folds().empty());
}

TEST_CASE("what is erased is known to no look-up, and its letters to no outbox", "[P32]") {
  ErasingDay day;
  day.open_ticket(kims, "kim@shop.test");
  CHECK(day.forget("Kim@Shop.test").waiting == 1);
  CHECK(day.store->letters_due(noon + hours(9), 10, 1'000'000).empty());
  CHECK_FALSE(day.store->look_up(kims, noon).tickets.contains(kims));
  CHECK(day.store->look_up(kims, noon).worn.empty());
  CHECK(day.store->history("kim@shop.test").empty());
  CHECK(day.store->ticket(kims)->ticket.erased);
}

TEST_CASE("for its age goes what was solved by then, with what it absorbed, and no ticket that is open", "[P32]") {
  ErasingDay day;
  day.open_ticket(kims, "kim@shop.test");
  day.open_ticket(lees, "lee@shop.test");
  constexpr TicketNumber parks{1003};
  day.open_ticket(parks, "park@shop.test");
  day.happen({event_of(EventKind::reminded, kims)});
  for (auto& due : day.store->letters_due(noon, 10, 1'000'000))
    day.store->settle(due.wire.number, {Fate::accepted, 250, "ok", ""}, std::nullopt, noon);
  day.solve(kims, noon + minutes(10));
  day.solve(lees, noon + minutes(50));
  CHECK(day.erase_older(noon + minutes(10)).is_empty());
  CHECK(day.erase_older(noon + minutes(30)).tickets == std::vector{kims});
  CHECK(day.erase_older(noon + minutes(30)).is_empty());
  CHECK(day.store->look_up(kims, noon).worn.contains(kims));
  CHECK(day.erase_older(noon + hours(100)).tickets == std::vector{lees});
  CHECK_FALSE(day.store->ticket(parks)->ticket.erased);
}

TEST_CASE("signed addresses end with the last ticket of their customer, those of others go on", "[P32][P8]") {
  ErasingDay day;
  day.open_ticket(kims, "kim@shop.test");
  day.open_ticket(lees, "lee@shop.test");
  Record made;
  made.verdict.principals = {{PrincipalNumber{7}, Principal::Kind::customer, "kim@shop.test", 1, noon},
                             {PrincipalNumber{8}, Principal::Kind::customer, "lee@shop.test", 1, noon}};
  day.record(made);
  for (auto& due : day.store->letters_due(noon, 10, 1'000'000))
    day.store->settle(due.wire.number, {Fate::accepted, 250, "ok", ""}, std::nullopt, noon);
  day.solve(kims, noon + minutes(10));
  REQUIRE(day.erase_older(noon + minutes(30)).tickets == std::vector{kims});
  const auto generation_of = [&](const std::string& address) {
    const auto known = day.store->look_up(mail_from(address, "new@shop.test"), Clues{}, noon);
    const auto found = std::ranges::find(known.principals, address, &Principal::name);
    return found == known.principals.end() ? 0 : found->generation;
  };
  CHECK(generation_of("kim@shop.test") == 0);
  CHECK(generation_of("lee@shop.test") == 1);
}

TEST_CASE("mails and letters of no ticket go for their age, never one that waits for somebody's word", "[P32]") {
  ErasingDay day;
  const auto spam = day.keep("Subject: Win\r\n\r\nWin!\r\n");
  const auto held = day.keep("Subject: Held\r\n\r\nHeld.\r\n");
  const auto unread = day.keep("Subject: New\r\n\r\nNew.\r\n");
  for (const auto& [number, state] : {std::pair{spam, MailState::set_aside}, {held, MailState::held}}) {
    Record record;
    record.number = number;
    const auto mail = mail_from("x@shop.test", std::to_string(number.value) + "@shop.test");
    record.mail = &mail;
    record.verdict.state = state;
    record.now = noon;
    day.record(record);
  }
  const auto going = day.erase_older(noon + hours(1));
  REQUIRE(going.mails.size() == 1);
  CHECK(going.mails[0].number == spam);
  CHECK(day.store->raw(spam).empty());
  CHECK_FALSE(day.store->raw(held).empty());
  CHECK(day.store->pending(unread));
  CHECK(day.store->audit().differences("", noon).empty());
}

TEST_CASE("what is left to do ends with the last that was begun", "[P32]") {
  ErasingDay day;
  auto& erasing = day.store->erasing();
  CHECK_FALSE(erasing.begun());
  erasing.begin(noon);
  erasing.begin(noon + hours(1));
  erasing.end(noon);
  CHECK(erasing.begun() == noon + hours(1));
  erasing.end(noon + hours(1));
  CHECK_FALSE(erasing.begun());
}

TEST_CASE("with who brought a comment's file its words go, on others' tickets as well", "[P32]") {
  ErasingDay day;
  day.open_ticket(lees, "lee@shop.test");
  const auto mail = mail_from("parts@supplier.test", "list@supplier.test");
  Record record;
  record.number = day.keep("Subject: List\r\n\r\nSee the file.\r\n");
  record.mail = &mail;
  record.now = noon;
  record.verdict.state = MailState::appended;
  record.verdict.ticket = lees;
  auto said = event_of(EventKind::commented, lees);
  said.address = "parts@supplier.test";
  said.mail = record.number;
  record.verdict.events = {said};
  record.verdict.inside_files = {{lees, "abc", "Our prices: secretprice"}};
  day.record(record);
  REQUIRE(day.stands_in_a_file("secretprice"));
  day.forget("parts@supplier.test");
  day.finish();
  CHECK_FALSE(day.stands_in_a_file("secretprice"));
  CHECK(day.store->ticket(lees)->ticket.customer.address == "lee@shop.test");
}

TEST_CASE("a Message-ID that another customer's mail had first stays theirs", "[P32][P7]") {
  ErasingDay day;
  day.open_ticket(kims, "kim@shop.test");
  day.open_ticket(lees, "lee@shop.test");
  const auto append = [&](TicketNumber ticket, const std::string& who) {
    const auto mail = mail_from(who, "same@shop.test");
    Record record;
    record.number = day.keep("Subject: More\r\n\r\nMore of " + who + ".\r\n");
    record.mail = &mail;
    record.now = noon;
    record.verdict.state = MailState::appended;
    record.verdict.ticket = ticket;
    record.verdict.events = {wrote(ticket, who, "More.")};
    record.verdict.events.back().mail = record.number;
    day.record(record);
  };
  append(lees, "lee@shop.test");
  append(kims, "kim@shop.test");
  day.forget("kim@shop.test");
  auto reply = mail_from("lee@shop.test", "reply@shop.test");
  reply.in_reply_to = {"same@shop.test"};
  CHECK(day.store->look_up(reply, Clues{}, noon).message_ids.contains("same@shop.test"));
}

TEST_CASE("for their age go the numbers of those as well who have no ticket, or have left it", "[P32][P8]") {
  ErasingDay day;
  day.open_ticket(kims, "kim@shop.test");
  auto joined = event_of(EventKind::joined, kims);
  joined.address = "lee@shop.test";
  auto left = event_of(EventKind::left, kims);
  left.address = "lee@shop.test";
  day.happen({joined, left});
  Record asks;
  asks.number = day.keep("Subject: status\r\n\r\n\r\n");
  const auto mail = mail_from("max@shop.test", "status@shop.test");
  asks.mail = &mail;
  asks.now = noon;
  asks.verdict.state = MailState::obeyed;
  asks.verdict.principals = {{PrincipalNumber{7}, Principal::Kind::customer, "lee@shop.test", 1, noon},
                             {PrincipalNumber{8}, Principal::Kind::customer, "max@shop.test", 1, noon}};
  asks.letters = {wire({90}, LetterKind::status, "max@shop.test", std::nullopt, noon)};
  day.record(asks);
  for (auto& due : day.store->letters_due(noon, 10, 1'000'000))
    day.store->settle(due.wire.number, {Fate::accepted, 250, "ok", ""}, std::nullopt, noon);
  day.solve(kims, noon + minutes(10));
  day.erase_older(noon + hours(1));
  CHECK(count_of(day, "select count(*) from principal where name in ('lee@shop.test', 'max@shop.test')") == 0);
}
