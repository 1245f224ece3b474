#include <sys/stat.h>

#include "catch.hpp"
#include "desk_day.hpp"

using namespace gatepost;
using namespace gatepost::store;
namespace fs = std::filesystem;

namespace {

const std::string keys = "0 " + std::string(64, 'a') + "\n";

}  // namespace

TEST_CASE("a backup is one file that nobody else reads, and brings the keys along until it is begun after") {
  DeskDay day;
  day.open_ticket({1001}, "cora@shop.test");
  const auto copy = day.folder.path() / "copy";
  day.store->back_up(copy, {noon, keys});
  struct stat about {};
  REQUIRE(::stat(copy.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
  CHECK_FALSE(day.store->restored());  // nothing is left in the store itself

  const auto restored = store::open(copy, Create::no);
  CHECK(restored->restored()->made == noon);
  CHECK(restored->restored()->keys == keys);
  CHECK(restored->ticket({1001}));
  restored->begin_after_backup();
  CHECK_FALSE(restored->restored());
}

TEST_CASE("what may have been given after a backup is never given again", "[P7]") {
  DeskDay day;
  day.open_ticket({1001}, "cora@shop.test");
  const auto copy = day.folder.path() / "copy";
  day.store->back_up(copy, {noon, keys});
  const auto before = day.store->look_up(TicketNumber{0}, noon);
  for (int ticket = 1002; ticket < 1050; ++ticket) day.open_ticket({ticket}, "kim@shop.test");
  const auto lost = day.store->look_up(TicketNumber{0}, noon);

  day.store = store::open(copy, Create::no);
  day.store->begin_after_backup();
  const auto known = day.store->look_up(TicketNumber{0}, noon);
  CHECK(known.next_ticket.value == 20001);
  CHECK(known.next_letter >= lost.next_letter);
  CHECK(known.next_principal > before.next_principal);
  CHECK(known.next_principal >= lost.next_principal);
  const auto mails = day.store->keep(std::vector<RawMail>{{.bytes = "a"}, {.bytes = "b"}}, std::nullopt);
  CHECK(mails.at(0).value > 1'000'000);
  CHECK(mails.at(1).value == mails.at(0).value + 1);
}

TEST_CASE("of a backup of a restored store the same holds") {
  DeskDay day;
  const auto first = day.folder.path() / "first";
  const auto second = day.folder.path() / "second";
  day.store->back_up(first, {noon, keys});
  store::open(first, Create::no)->begin_after_backup();
  store::open(first, Create::no)->back_up(second, {noon, keys});
  const auto again = store::open(second, Create::no);
  again->begin_after_backup();
  CHECK(again->look_up(TicketNumber{0}, noon).next_ticket.value == 40001);
}

TEST_CASE("a backup writes over nothing, and leaves nothing half-made") {
  DeskDay day;
  const auto copy = day.folder.path() / "copy";
  day.store->back_up(copy, {noon, keys});
  CHECK_THAT(failure_of([&] { day.store->back_up(copy, {noon, keys}); }), Catch::Contains("is there already"));
  CHECK_THAT(failure_of([&] {
               day.store->back_up(day.folder.path() / "nowhere" / "copy", {noon, keys});
             }),
             Catch::Contains("nowhere/copy cannot be written: No such file"));
  for (const auto& file : fs::directory_iterator(day.folder.path())) CHECK(file.path().extension() != ".part");
}
