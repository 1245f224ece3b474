#include "catch.hpp"
#include "desk_day.hpp"
#include "store/sqlite.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

Wire with_files(LetterNumber number, TicketNumber ticket) {
  auto letter = wire(number, LetterKind::notice, "alice@staff.test", ticket);
  letter.bytes = "head\r\nAAAA\r\nbetween\r\nBB\r\nend\r\n";
  letter.files = {{6, 4, "hash of a"}, {21, 2, "hash of b"}};
  return letter;
}

std::int64_t count(const Folder& folder, const std::string& table) {
  Database database(folder.file(), hours(0));
  auto row = database.query("select count(*) from " + table);
  row.next();
  return row.number();
}

Known look_up_with(DeskDay& day, TicketNumber ticket, const std::string& sha256) {
  auto mail = mail_from("cora@shop.test", "again@shop.test");
  mail.attachments = {{.name = "logo.png", .type = "image/png", .content = "x", .sha256 = sha256}};
  Clues clues;
  clues.ids = {{"a", Token{Action::answer, ticket.value, PrincipalNumber{1}, 1, 0}}};
  return day.store->look_up(mail, clues, noon);
}

}  // namespace

TEST_CASE("a letter's bytes come back whole, and each content is kept once for all letters") {
  DeskDay day;
  day.open_ticket({1001}, "cora@shop.test");
  day.happen({},
             {with_files({11}, {1001}), with_files({12}, {1001}), wire({13}, LetterKind::notice, "bob@staff.test")});
  int seen = 0;
  for (const auto& due : day.store->letters_due(noon, 10, 1'000'000))
    if (due.wire.number == LetterNumber{11} || due.wire.number == LetterNumber{12}) {
      CHECK(due.wire.bytes == with_files({11}, {1001}).bytes);
      ++seen;
    }
  CHECK(seen == 2);
  CHECK(count(day.folder, "content") == 2);
  CHECK(count(day.folder, "wire_file") == 4);
  CHECK(count(day.folder, "wire where bytes like '%AAAA%'") == 0);
}

TEST_CASE("what was sent on a ticket before is known there, and not on another") {
  DeskDay day;
  day.open_ticket({1001}, "cora@shop.test");
  day.open_ticket({1002}, "cora@shop.test");
  day.happen({}, {with_files({11}, {1001})});
  CHECK(look_up_with(day, {1001}, "hash of a").tickets.at({1001}).sent_files.contains("hash of a"));
  CHECK(look_up_with(day, {1001}, "hash of c").tickets.at({1001}).sent_files.empty());
  CHECK(look_up_with(day, {1002}, "hash of a").tickets.at({1002}).sent_files.empty());
}
