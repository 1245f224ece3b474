#include "catch.hpp"
#include "desk_day.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

constexpr int first = 1001;

TicketNumber number(int place) { return TicketNumber{first + place}; }

/// So many tickets at once, each gathered until an hour later.
void blow(DeskDay& day, int tickets) {
  std::vector<Event> events;
  for (int place = 0; place < tickets; ++place) {
    events.push_back(opened(number(place), std::to_string(place) + "@elsewhere.test", "Buy now"));
    events.push_back(event_of(EventKind::gathered, number(place)));
    events.back().until = noon + hours(1);
  }
  day.happen(std::move(events));
}

Storm storm_at(DeskDay& day, Time now) {
  return day.store->look_up(mail_from("new@elsewhere.test", "new"), Clues{}, now).storm;
}

}  // namespace

TEST_CASE("the new tickets of ten minutes are counted, as far as anybody wants to know", "[P21]") {
  DeskDay day;
  blow(day, 3);
  CHECK(storm_at(day, noon + minutes(1)).tickets == 3);
  CHECK(storm_at(day, noon + minutes(1)).told.empty());
  CHECK(storm_at(day, noon + limits::storm_window).tickets == 0);
  DeskDay other;
  blow(other, limits::storm_counted + 1);
  CHECK(storm_at(other, noon + minutes(1)).tickets == limits::storm_counted);
}

TEST_CASE("when each department was last told of a storm is known for as long as it matters", "[P21]") {
  DeskDay day;
  blow(day, 2);
  auto moved = by_staff(EventKind::moved, number(1), "alice", "");
  moved.value = "tech";
  day.happen({moved});
  CHECK(storm_at(day, noon + minutes(1)).told.empty());
  day.happen({event_of(EventKind::gathered, number(0), noon + minutes(2))});
  const std::map<std::string, Time> support{{"support", noon + minutes(2)}};
  CHECK(storm_at(day, noon + minutes(6)).told == support);
  day.happen({event_of(EventKind::gathered, number(1), noon + minutes(4))});
  CHECK(storm_at(day, noon + minutes(6)).told.at("tech") == noon + minutes(4));
  CHECK(storm_at(day, noon + minutes(2) + limits::storm_told_again).told.count("support") == 0);
}

TEST_CASE("with one gathered ticket all of its department are known whose time is near, and their folds", "[P21]") {
  DeskDay day;
  blow(day, 3);
  auto moved = by_staff(EventKind::moved, number(1), "alice", "");
  moved.value = "tech";
  auto elsewhere = event_of(EventKind::gathered, number(1));
  elsewhere.until = noon + hours(1);
  day.happen({moved, elsewhere});
  const auto known = day.store->look_up(number(0), noon + minutes(30));
  CHECK(known.one_of_many == std::vector{number(0), number(2)});
  CHECK(known.tickets.at(number(2)).ticket.customer.address == "2@elsewhere.test");
  CHECK(day.store->look_up(number(0), noon - minutes(1)).one_of_many.empty());
  CHECK(day.store->next_timer() == noon + hours(1));
  CHECK(day.store->differing_folds().empty());
}
