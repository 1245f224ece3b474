#include <sqlite3.h>

#include <regex>
#include <set>

#include "catch.hpp"
#include "desk_day.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

/// The connection that was opened last in this process, so that its statements can be asked for their plans.
sqlite3* opened_last = nullptr;

int remember(sqlite3* database, const char**, const struct sqlite3_api_routines*) {
  opened_last = database;
  return SQLITE_OK;
}

using Extension = void (*)();

/// While it lives, every connection is remembered.
struct Watch {
  Watch() { sqlite3_auto_extension(reinterpret_cast<Extension>(remember)); }
  ~Watch() { sqlite3_reset_auto_extension(); }
};

std::set<std::string> statements_of(sqlite3* database) {
  std::set<std::string> statements;
  for (auto* one = sqlite3_next_stmt(database, nullptr); one; one = sqlite3_next_stmt(database, one))
    statements.insert(sqlite3_sql(one));
  return statements;
}

std::vector<std::string> plan_of(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* explained = nullptr;
  REQUIRE(sqlite3_prepare_v2(database, ("explain query plan " + sql).c_str(), -1, &explained, nullptr) == SQLITE_OK);
  std::vector<std::string> steps;
  while (sqlite3_step(explained) == SQLITE_ROW)
    steps.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(explained, 3)));
  sqlite3_finalize(explained);
  return steps;
}

bool scans_what_grows(const std::string& step) {
  static const std::regex scan(
      "^SCAN "
      "(ending|held|h|inside_file|mail|m|ticket|t|event|e|letter|l|raw|wire|wire_file|f|content|c|message_id|"
      "participant|"
      "p|o|principal|r)\\b");
  return std::regex_search(step, scan);
}

/// Of each that was not there before.
void check_plans(sqlite3* database, const std::set<std::string>& before) {
  for (const auto& sql : statements_of(database)) {
    if (before.contains(sql)) continue;
    for (const auto& step : plan_of(database, sql)) {
      INFO(sql);
      INFO(step);
      CHECK_FALSE(scans_what_grows(step));
    }
  }
}

/// A mail of staff that waits, with a file from inside, and what its writer's word looks up.
void live_through_held(DeskDay& day, TicketNumber ticket) {
  const auto number = day.keep();
  auto mail = mail_from("alice@staff.test", "held@staff.test");
  mail.attachments = {{.name = "a.pdf", .content = "x", .sha256 = "hash"}};
  Record record;
  record.number = number;
  record.mail = &mail;
  record.verdict.state = MailState::held;
  record.verdict.held = {{number, {.person = "alice", .ticket = ticket, .is_told = false, .due = noon}}};
  record.verdict.inside_files = {{ticket, "hash", "Prices"}};
  record.verdict.absences = {{"alice", true, noon}};
  record.verdict.endings = {{"alice", "card", "words"}};
  auto joined = event_of(EventKind::absorbed, ticket);
  joined.value = "1";
  record.verdict.events = {joined};
  record.verdict.ticket = ticket;
  day.record(record);
  Clues clues;
  clues.ids = {{"a", Token{Action::click, number.value, PrincipalNumber{1}, 1, 0}},
               {"b", Token{Action::comment, ticket.value, PrincipalNumber{1}, 1, 0}}};
  auto known = day.store->look_up(mail, clues, noon);
  day.store->learn(known,
                   {.customers = {"kim@shop.test"},
                    .addresses = {"kim@shop.test"},
                    .assignee = "alice",
                    .files = {"hash"},
                    .signed_by = "alice",
                    .tickets = {ticket},
                    .has_undo = true,
                    .said = ticket,
                    .tag = "outage",
                    .together = {ticket},
                    .answered_by = number},
                   noon);
  day.store->raw(number);
  day.store->held_due(noon, 10);
  day.store->look_up(number, noon);
  day.store->look_up(ticket, noon);
  Record sent;
  sent.verdict.settled = {{number, MailState::appended, "confirmed"}};
  day.record(sent);
}

/// What is old goes each night, and what was erased may come at any time.
void erase_old(DeskDay& day) {
  Transaction transaction(*day.store);
  const auto going = day.store->erasing().of_age(noon + hours(24 * 365), 20);
  CHECK_FALSE(going.tickets.empty());
  CHECK_FALSE(going.mails.empty());
  day.store->erasing().erase(going, "age", noon);
  day.store->erasing().erase_arrived(day.keep(), noon);
  day.store->erasing().begin_later(noon);
  transaction.commit();
}

/// Everything that happens to a mail and its letters, so that every statement of their way has been prepared.
void live_through(DeskDay& day) {
  const std::vector<RawMail> mails = {raw_mail("x", Place{"INBOX", 1, 1})};
  day.store->note_attempts(day.store->keep(mails, Cursor{"INBOX", 1, 1}));
  day.store->cursor("INBOX");
  const auto number = day.store->pending(10, 1'000).at(0).number;
  day.store->pending(number);
  day.store->is_pending(number);
  const auto ticket = day.store->look_up(TicketNumber{0}, noon).next_ticket;
  auto mail = mail_from("cora@shop.test", "x@shop.test");
  mail.in_reply_to = {"letter1@desk.test"};
  mail.bounce = Bounce{{}, "letter1@desk.test"};
  mail.wording = "words";
  mail.reply = "The lid of my kettle does not close any more, and it leaks.";
  mail.attachments = {{.name = "a.pdf", .content = "x", .sha256 = "hash"}};
  Record record;
  record.number = number;
  record.mail = &mail;
  record.verdict.state = MailState::opened;
  record.verdict.ticket = ticket;
  record.verdict.principals = {{PrincipalNumber{1}, Principal::Kind::customer, "cora@shop.test", 1, noon}};
  record.verdict.events = {opened(ticket, "cora@shop.test", "Kettle")};
  record.letters = {wire({1}, LetterKind::answer, "cora@shop.test", ticket)};
  record.letters.front().files = {{0, 4, "hash"}};
  day.record(record);
  Clues clues;
  clues.ids = {{"a", Token{Action::answer, ticket.value, PrincipalNumber{1}, 1, 0}},
               {"b", Token{Action::bounce, 1, PrincipalNumber{1}, 1, 0}}};
  day.store->look_up(mail, clues, noon);
  auto planned = by_staff(EventKind::follow_planned, ticket, "alice", "");
  planned.until = noon + hours(5);
  Record stop;
  stop.verdict.unsubscribed = {"cora@shop.test"};
  stop.verdict.events = {planned};
  stop.now = noon;
  day.record(stop);
  day.store->look_up(ticket, noon + hours(5));
  const auto away = day.store->to_put_away("INBOX", 10).at(0).number;
  Transaction transaction(*day.store);
  day.store->put_away(std::vector{away});
  transaction.commit();
  day.store->tickets_due(noon + hours(9), 10);
  day.store->next_timer();
  day.store->letters_due(noon, 10, limits::batch_bytes);
  day.store->next_letter();
  day.store->sent_since(noon);
  day.store->letters_stuck(noon, 10);
  live_through_held(day, ticket);
  day.store->settle({1}, Outcome{}, noon, noon);
}

}  // namespace

TEST_CASE("no statement on a mail's way reads through a table that grows", "[P6]") {
  const Watch watch;
  DeskDay day;
  auto* const database = opened_last;
  live_through(day);
  CHECK(statements_of(database).size() > 35);
  check_plans(database, {});
}

TEST_CASE("what #undo asks for is found without reading through a table that grows", "[P6]") {
  const Watch watch;
  DeskDay day;
  auto* const database = opened_last;
  day.open_ticket({1001}, "cora@shop.test");
  const auto before = statements_of(database);
  wait_for_undo(day, {1001});
  auto known = known_to_undo(day, {1001});
  REQUIRE(known.delayed.size() == 1);
  take_back(day, known.delayed.front());
  Clues clues;
  clues.addresses = {{"x", Token{Action::click, known.delayed.front().mail.value, PrincipalNumber{1}, 1, 0}}};
  CHECK(day.store->look_up(Mail{}, clues, noon).clicked.size() == 1);
  check_plans(database, before);
}

TEST_CASE("questions of staff read through no table that grows", "[P6]") {
  const Watch watch;
  DeskDay day;
  auto* const database = opened_last;
  const auto before = statements_of(database);
  day.open_ticket({1001}, "cora@shop.test");
  Asked asked;
  for (const auto kind : {Question::Kind::show, Question::Kind::list, Question::Kind::find, Question::Kind::history,
                          Question::Kind::why, Question::Kind::report, Question::Kind::own})
    asked.questions.push_back({.kind = kind, .words = "kettle", .ticket = TicketNumber{1001}, .now = noon});
  asked.questions.push_back({.kind = Question::Kind::find, .words = "ab"});
  asked.addresses = {"parts@supplier.test"};
  auto known = day.store->look_up(TicketNumber{1001}, noon);
  day.store->learn(known, asked, noon);
  CHECK(known.findings.size() == 8);
  check_plans(database, before);
}

TEST_CASE("what is erased for its age, or comes again, is found without reading through a table that grows",
          "[P6][P32]") {
  const Watch watch;
  DeskDay day;
  auto* const database = opened_last;
  day.open_ticket({1001}, "cora@shop.test");
  for (auto& due : day.store->letters_due(noon, 10, 1'000'000))
    day.store->settle(due.wire.number, {Fate::accepted, 250, "ok", ""}, std::nullopt, noon);
  day.happen({event_of(EventKind::solved, {1001})});
  const auto before = statements_of(database);
  erase_old(day);
  CHECK(statements_of(database).size() > before.size() + 20);
  check_plans(database, before);
}

TEST_CASE("the look at plans sees a read through a table where there is one", "[P6]") {
  const Watch watch;
  DeskDay day;
  const auto steps = plan_of(opened_last, "select id from mail where rule = 'x'");
  REQUIRE(steps.size() == 1);
  CHECK(scans_what_grows(steps[0]));
}
