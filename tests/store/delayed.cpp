// Answers that wait for `#undo`: how long, and who is first where the sender and `#undo` meet.
#include <algorithm>

#include "catch.hpp"
#include "desk_day.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

struct Waiting : DeskDay {
  Waiting() {
    open_ticket(ticket, "cora@shop.test");
    store->settle({1}, {.fate = Fate::accepted}, std::nullopt, noon);  // the acknowledgement
    mail = wait_for_undo(*this, ticket);
  }
  std::vector<LetterNumber> due(Time now) {
    std::vector<LetterNumber> numbers;
    for (const auto& letter : store->letters_due(now, 10, limits::batch_bytes)) numbers.push_back(letter.wire.number);
    return numbers;
  }
  Message message() {
    const auto messages = store->ticket(ticket).value().messages;
    return *std::ranges::find(messages, "answer", &Message::kind);
  }
  DelayedAnswer answer() { return known_to_undo(*this, ticket).delayed.at(0); }

  const TicketNumber ticket{1001};
  MailNumber mail;
};

}  // namespace

TEST_CASE("an answer waits in the outbox, however much hurry the rest is in", "[P17]") {
  Waiting day;
  CHECK(day.due(noon + minutes(1)).empty());
  day.store->hurry(noon + minutes(1));
  CHECK(day.due(noon + minutes(1)).empty());
  CHECK(day.store->next_letter() == noon + minutes(2));
  const auto waiting = day.store->status().waiting;
  REQUIRE(waiting.size() == 2);
  CHECK(waiting.front().is_for_undo);
  CHECK(day.message().waits_until == noon + minutes(2));
  CHECK(day.due(noon + minutes(2)).size() == 2);
  CHECK(day.answer().is_waiting());
}

TEST_CASE("letters that were taken back are never begun, and stay in the store", "[P3][P17]") {
  Waiting day;
  const auto found = day.due(noon + minutes(2));  // the sender has read them, and not yet begun
  take_back(day, day.answer());
  CHECK(day.store->begin_sending(found).empty());
  CHECK(day.due(noon + hours(9)).empty());
  CHECK_FALSE(day.store->next_letter());
  CHECK(day.store->status().letters_taken_back == 2);
  CHECK(day.answer().is_taken_back);
  CHECK_FALSE(day.answer().is_waiting());
  const auto message = day.message();
  CHECK(message.is_taken_back);
  CHECK(message.text == "Press the button.");
}

TEST_CASE("an answer whose sending was begun is not taken back, whatever became of it", "[P3][P17]") {
  Waiting day;
  const auto found = day.due(noon + minutes(2));
  CHECK(day.store->begin_sending(std::vector{found.front()}) == std::vector{found.front()});
  const auto answer = day.answer();
  CHECK_FALSE(answer.is_waiting());
  CHECK(answer.copies.at(0).is_begun);
  CHECK_FALSE(answer.copies.at(1).is_begun);
  CHECK_THROWS(take_back(day, answer));
  CHECK_FALSE(day.answer().is_taken_back);
  CHECK(day.due(noon + minutes(2)).size() == 2);
}

TEST_CASE("what an answer would have left undone is what was before it, and what came since", "[P17]") {
  Waiting day;
  const auto answer = day.answer();
  CHECK(answer.mail == day.mail);
  CHECK(answer.before.due == noon + hours(4));
  CHECK(answer.without.due == noon + hours(4));
  CHECK_FALSE(answer.without.first_response);
  CHECK_FALSE(day.store->ticket(day.ticket)->ticket.due);
}
