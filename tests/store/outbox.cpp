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
  if (fate == Fate::later && said.starts_with("4")) result.code = std::stoi(said);
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

namespace {

/// As of the letter that alice's answer to cora makes.
Wire answer_to_cora(DeskDay& day) {
  day.open_ticket({1001}, cora);
  const auto number = day.store->look_up(TicketNumber{1001}, noon).next_letter;
  auto letter = wire(number, LetterKind::answer, cora, TicketNumber{1001});
  day.happen({by_staff(EventKind::answered, {1001}, "alice", "Please send it in.")}, {letter});
  return letter;
}

}  // namespace

TEST_CASE("the time of trying begins with the first try that counts", "[P25]") {
  DeskDay day;
  day.happen({}, {wire({1}, LetterKind::answer, cora)});
  const auto first_try = [&] { return day.store->letters_due(noon + hours(99), 1, 1).at(0).first_try; };
  CHECK_FALSE(first_try());
  day.store->settle({1}, outcome(Fate::account, "535 login"), noon + hours(30), noon);
  CHECK_FALSE(first_try());
  day.store->settle({1}, outcome(Fate::later, "450 later"), noon + hours(31), noon + hours(30));
  day.store->settle({1}, outcome(Fate::later, "450 later"), noon + hours(32), noon + hours(31));
  CHECK(first_try() == noon + hours(30));
}

TEST_CASE("an answer that waits for long is given out until its writer was told", "[P25]") {
  DeskDay day;
  const auto letter = answer_to_cora(day);
  CHECK(day.store->letters_stuck(noon + hours(9), 10).empty());  // nobody has tried it
  day.store->settle(letter.number, outcome(Fate::later, "450 later"), noon + hours(9), noon);
  CHECK(day.store->letters_stuck(noon - hours(1), 10).empty());
  const auto stuck = day.store->letters_stuck(noon, 10);
  REQUIRE(stuck.size() == 1);
  CHECK(stuck[0].number == letter.number);
  CHECK(stuck[0].kind == LetterKind::answer);
  CHECK(stuck[0].ticket == TicketNumber{1001});
  CHECK(stuck[0].recipient == cora);
  CHECK(stuck[0].writer == "alice");
  CHECK(stuck[0].said == "450 later");
  CHECK(stuck[0].first_try == noon);
  Record told;
  told.verdict.delays_told = {letter.number};
  day.record(told);
  CHECK(day.store->letters_stuck(noon, 10).empty());
}

TEST_CASE("what found no relay is no delay of its letter, and is due when there is one again", "[P25]") {
  DeskDay day;
  const auto letter = answer_to_cora(day);
  day.happen({}, {wire({letter.number.value + 1}, LetterKind::receipt, cora)});
  day.store->settle(letter.number, outcome(Fate::later, "connection refused"), noon + hours(2), noon);
  day.store->settle({letter.number.value + 1}, outcome(Fate::later, "450 later"), noon + hours(2), noon);
  CHECK(day.store->letters_stuck(noon + hours(9), 10).empty());
  day.store->hurry_unreached(noon + minutes(5));
  CHECK(due(day, noon + minutes(5)) == std::vector<std::int64_t>{letter.number.value, 1});
}

TEST_CASE("a report on a letter is told whether its writer knows of the delay, and what it said", "[P28]") {
  DeskDay day;
  const auto letter = answer_to_cora(day);
  Clues clues;
  clues.addresses = {{"b", Token{Action::bounce, letter.number.value, PrincipalNumber{1}, 1, 0}}};
  const auto known = [&] { return day.store->look_up(Mail{}, clues, noon).letters.at(letter.number); };
  CHECK_FALSE(known().is_delay_told);
  CHECK(known().text == letter.text);
  Record told;
  told.verdict.delays_told = {letter.number};
  day.record(told);
  CHECK(known().is_delay_told);
}

TEST_CASE("letters that nobody waits for can be left out") {
  DeskDay day;
  day.happen({}, {wire({1}, LetterKind::receipt, cora), wire({2}, LetterKind::notice, cora)});
  const auto due = day.store->letters_due(noon, 10, limits::batch_bytes, Priority::notice);
  REQUIRE(due.size() == 1);
  CHECK(due[0].wire.number == LetterNumber{2});
}

TEST_CASE("only what the relay took counts as sent, from when it took it") {
  DeskDay day;
  day.happen({}, {wire({1}, LetterKind::receipt, cora), wire({2}, LetterKind::receipt, cora),
                  wire({3}, LetterKind::receipt, cora)});
  day.store->settle({1}, outcome(Fate::accepted), std::nullopt, noon);
  day.store->settle({2}, outcome(Fate::accepted), std::nullopt, noon + minutes(5));
  day.store->settle({3}, outcome(Fate::refused), std::nullopt, noon + minutes(5));
  CHECK(day.store->sent_since(noon - minutes(1)) == 2);
  CHECK(day.store->sent_since(noon) == 1);
  CHECK(day.store->sent_since(noon + minutes(5)) == 0);
}

TEST_CASE("how a server did is remembered by its name") {
  DeskDay day;
  CHECK_FALSE(day.store->server("smtp"));
  day.store->set_server("smtp", {.is_well = false,
                                 .since = noon,
                                 .until = noon + minutes(5),
                                 .tries = 3,
                                 .told = noon,
                                 .said = "535 login",
                                 .hint = "check the password"});
  const auto ill = day.store->server("smtp");
  REQUIRE(ill);
  CHECK_FALSE(ill->is_well);
  CHECK(ill->since == noon);
  CHECK_FALSE(ill->seen);
  CHECK(ill->until == noon + minutes(5));
  CHECK(ill->tries == 3);
  CHECK(ill->told == noon);
  CHECK(ill->said == "535 login");
  CHECK(ill->hint == "check the password");
  day.store->set_server("smtp", {.since = noon + hours(1), .seen = noon + hours(2)});
  CHECK(day.store->server("smtp")->is_well);
  CHECK(day.store->server("smtp")->seen == noon + hours(2));
  CHECK_FALSE(day.store->server("imap"));
}
