#include "catch.hpp"
#include "desk_day.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

const std::string cora = "cora@shop.test";

std::vector<std::int64_t> due(DeskDay& day, Time now, bool any_time = false) {
  std::vector<std::int64_t> numbers;
  for (const auto& letter : day.store->letters_due(any_time ? now + hours(24) : now, 10, limits::batch_bytes))
    numbers.push_back(letter.wire.number.value);
  return numbers;
}

Outcome outcome(Fate fate, const std::string& said = {}) {
  Outcome result;
  result.fate = fate;
  result.said = said;
  return result;
}

}  // namespace

TEST_CASE("a letter comes out of the outbox with the bytes that went in", "[P3]") {
  DeskDay day;
  auto letter = wire({1}, LetterKind::answer, "Cora@Shop.test");
  letter.envelope_sender = "support+b1@desk.test";
  letter.bytes += std::string("\0\xff", 2);
  day.happen({}, {letter});
  const auto back = day.store->letters_due(noon, 1, limits::batch_bytes).at(0);
  CHECK(back.wire.number == letter.number);
  CHECK(back.wire.kind == letter.kind);
  CHECK_FALSE(back.wire.ticket);
  CHECK(back.wire.message_id == letter.message_id);
  CHECK(back.wire.envelope_sender == letter.envelope_sender);
  CHECK(back.wire.recipient == letter.recipient);
  CHECK(back.wire.subject == letter.subject);
  CHECK(back.wire.text == letter.text);
  CHECK(back.wire.bytes == letter.bytes);
  CHECK(back.wire.made == letter.made);
  CHECK(back.attempts == 0);
}

TEST_CASE("answers go before notices, notices before the rest, and the older before the newer") {
  DeskDay day;
  day.happen({}, {wire({1}, LetterKind::receipt, cora), wire({2}, LetterKind::notice, cora),
                  wire({3}, LetterKind::answer, cora), wire({4}, LetterKind::acknowledgement, cora),
                  wire({5}, LetterKind::answer, cora)});
  CHECK(due(day, noon) == std::vector<std::int64_t>{3, 5, 2, 1, 4});
  CHECK(day.store->letters_due(noon, 2, limits::batch_bytes).size() == 2);
}

TEST_CASE("an accepted letter is over") {
  DeskDay day;
  day.happen({}, {wire({1}, LetterKind::answer, cora)});
  CHECK(day.store->next_letter() == noon);
  day.store->settle({1}, outcome(Fate::accepted, "250 ok"), std::nullopt, noon);
  CHECK(due(day, noon, true).empty());
  CHECK_FALSE(day.store->next_letter());
  CHECK(day.store->status().letters_sent == 1);
}

TEST_CASE("a refused letter is over and its refusal is not tried away", "[P25]") {
  DeskDay day;
  day.happen({}, {wire({1}, LetterKind::answer, cora)});
  day.store->settle({1}, outcome(Fate::refused, "550 no such user"), noon + hours(1), noon);
  CHECK(due(day, noon + hours(2), true).empty());
  CHECK(day.store->status().letters_failed == 1);
}

TEST_CASE("a letter that was not taken waits for its next try") {
  DeskDay day;
  day.happen({}, {wire({1}, LetterKind::answer, cora)});
  day.store->settle({1}, outcome(Fate::later, "451 busy"), noon + minutes(1), noon);
  CHECK(due(day, noon).empty());
  CHECK(due(day, noon, true) == std::vector<std::int64_t>{1});
  CHECK(day.store->next_letter() == noon + minutes(1));
  CHECK(due(day, noon + minutes(1)) == std::vector<std::int64_t>{1});
  const auto waiting = day.store->status().waiting.at(0);
  CHECK(waiting.said == "451 busy");
  CHECK(waiting.attempts == 1);
  CHECK(waiting.kind == "answer");
  CHECK(waiting.next_try == noon + minutes(1));
}

TEST_CASE("trouble with our own account counts against no letter") {
  DeskDay day;
  day.happen({}, {wire({1}, LetterKind::answer, cora)});
  day.store->settle({1}, outcome(Fate::account, "535 login"), noon + minutes(5), noon);
  day.store->settle({1}, outcome(Fate::unknown, "cut"), noon + minutes(6), noon);
  CHECK(day.store->letters_due(noon + std::chrono::hours(24), 1, limits::batch_bytes).at(0).attempts == 1);
}

TEST_CASE("a letter whose time of trying is over has failed") {
  DeskDay day;
  day.happen({}, {wire({1}, LetterKind::answer, cora)});
  day.store->settle({1}, outcome(Fate::later, "451 busy"), std::nullopt, noon);
  CHECK(day.store->status().letters_failed == 1);
  CHECK_FALSE(day.store->next_letter());
}

TEST_CASE("what is settled stays settled", "[P3]") {
  DeskDay day;
  day.happen({}, {wire({1}, LetterKind::answer, cora)});
  day.store->settle({1}, outcome(Fate::accepted), std::nullopt, noon);
  day.store->settle({1}, outcome(Fate::later), noon + hours(1), noon);
  CHECK(due(day, noon + hours(2), true).empty());
  CHECK(day.store->status().letters_sent == 1);
}

TEST_CASE("a settling inside a transaction holds or falls with it", "[P25]") {
  DeskDay day;
  day.happen({}, {wire({1}, LetterKind::answer, cora)});
  {
    const Transaction given_up(*day.store);
    day.store->settle({1}, outcome(Fate::refused), std::nullopt, noon);
  }
  CHECK(due(day, noon) == std::vector<std::int64_t>{1});
  Transaction transaction(*day.store);
  day.store->settle({1}, outcome(Fate::refused), std::nullopt, noon);
  transaction.commit();
  CHECK(due(day, noon, true).empty());
}
