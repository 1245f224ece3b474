#include "ticket/merged.hpp"

#include "catch.hpp"
#include "mail/limits.hpp"

using namespace gatepost;

namespace {

void add(Known& known, std::int64_t number, std::optional<std::int64_t> into = std::nullopt) {
  auto& ticket = known.tickets[{number}].ticket;
  ticket.number = {number};
  if (into) ticket.merged_into = TicketNumber{*into};
}

std::int64_t surviving_of(const Known& known, std::int64_t number) {
  return surviving(known, TicketNumber{number}).value;
}

std::vector<std::int64_t> parts(const Known& known, std::int64_t number) {
  std::vector<std::int64_t> out;
  for (const auto* one : parts_of(known, {number})) out.push_back(one->ticket.number.value);
  return out;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("a ticket that was not merged, or that nobody knows, goes on itself", "[P11]") {
  Known known;
  add(known, 1001);
  CHECK(surviving_of(known, 1001) == 1001);
  CHECK(surviving_of(known, 1002) == 1002);
  CHECK(parts(known, 1001).empty());
  CHECK_FALSE(surviving(known, std::optional<TicketNumber>()));
}

TEST_CASE("a merge is followed through every ticket on the way", "[P11]") {
  Known known;
  add(known, 1001);
  add(known, 1002, 1001);
  add(known, 1003, 1002);
  add(known, 1004, 1001);
  for (const auto number : {1001, 1002, 1003, 1004}) CHECK(surviving_of(known, number) == 1001);
  CHECK(parts(known, 1001) == Numbers{1002, 1003, 1004});
  CHECK(parts(known, 1002).empty());  // a part of the whole itself
}

TEST_CASE("a merge is followed as far as its tickets are known", "[P11]") {
  Known known;
  add(known, 1002, 1001);
  add(known, 1003, 1002);
  CHECK(surviving_of(known, 1003) == 1002);
  CHECK(parts(known, 1002) == Numbers{1003});
}

TEST_CASE("tickets merged in a ring, which only a broken store has, end", "[P31]") {
  Known known;
  add(known, 1001, 1001);
  add(known, 1002, 1003);
  add(known, 1003, 1002);
  CHECK(surviving_of(known, 1001) == 1001);
  CHECK(known.tickets.contains(surviving(known, TicketNumber{1002})));
  CHECK(parts(known, 1001).empty());
}

TEST_CASE("as many tickets as may be one are followed to the end", "[P31]") {
  Known known;
  const auto most = static_cast<std::int64_t>(limits::merged_tickets);
  add(known, 1000);
  for (std::int64_t i = 1; i <= most; ++i) add(known, 1000 + i, 1000 + i - 1);
  CHECK(surviving_of(known, 1000 + most) == 1000);
  CHECK(parts(known, 1000).size() == limits::merged_tickets);
}
