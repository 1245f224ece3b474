#include "catch.hpp"
#include "desk_day.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

constexpr TicketNumber first{1001};
constexpr TicketNumber second{1002};
const std::string cora = "cora@shop.test";

Known look_up(DeskDay& day, const Mail& mail, const Clues& clues = {}, Time now = noon) {
  return day.store->look_up(mail, clues, now);
}

Mark mark_of(Action action, std::int64_t number, PrincipalNumber principal = {}) {
  return {"as written", Token{action, number, principal, 1, 0}};
}

std::vector<std::int64_t> numbers_of(const std::vector<Principal>& principals) {
  std::vector<std::int64_t> numbers;
  for (const auto& one : principals) numbers.push_back(one.number.value);
  return numbers;
}

/// A letter to a sender without proof, as decide hands it over.
Record to_unproven(LetterNumber number, const std::string& address, Time made) {
  Record record;
  Letter letter;
  letter.number = number;
  letter.kind = LetterKind::acknowledgement;
  letter.is_unproven = true;
  record.verdict.letters = {letter};
  record.letters = {wire(number, LetterKind::acknowledgement, address, std::nullopt, made)};
  return record;
}

}  // namespace

TEST_CASE("the first numbers are 1001 for tickets and 1 for the rest, and go on from what is there") {
  DeskDay day;
  auto known = look_up(day, mail_from(cora, "a@shop.test"));
  CHECK(known.next_ticket == first);
  CHECK(known.next_letter == LetterNumber{1});
  CHECK(known.next_principal == PrincipalNumber{1});
  day.open_ticket(first, cora);
  known = look_up(day, mail_from(cora, "a@shop.test"));
  CHECK(known.next_ticket == second);
  CHECK(known.next_letter == LetterNumber{2});
}

TEST_CASE("who wants no follow-ups is known on each of their tickets, however the address is written", "[P21]") {
  DeskDay day;
  day.open_ticket(first, cora);
  CHECK_FALSE(day.store->look_up(first, noon).tickets.at(first).wants_no_follow_up);
  for (int times = 0; times < 2; ++times) {  // mail programs send it more than once
    Record stop;
    stop.verdict.unsubscribed = {cora};
    stop.now = noon;
    day.record(stop);
  }
  day.open_ticket(second, "Cora@SHOP.test");
  CHECK(day.store->look_up(first, noon).tickets.at(first).wants_no_follow_up);
  CHECK(day.store->look_up(second, noon).tickets.at(second).wants_no_follow_up);
}

TEST_CASE("where a follow-up is planned, it is known whether mail to the customer came back", "[P21]") {
  DeskDay day;
  day.open_ticket(first, cora);
  day.open_ticket(second, cora);
  auto planned = by_staff(EventKind::follow_planned, first, "alice", "");
  planned.value = "thanks";
  planned.until = noon + hours(24);
  day.happen({planned});
  const auto plan = day.store->look_up(first, noon).tickets.at(first);
  CHECK(plan.ticket.follow_up == FollowUp{noon + hours(24), "thanks", "alice"});
  CHECK_FALSE(plan.has_bounced);
  CHECK(day.store->next_timer() == noon + hours(4));  // the response due comes first
  auto bounced = event_of(EventKind::bounced, second);
  bounced.address = "Cora@shop.test";
  day.happen({bounced});
  CHECK(day.store->look_up(first, noon).tickets.at(first).has_bounced);
  CHECK(day.store->differing_folds().empty());
}

TEST_CASE("within one transaction the numbers go on as well") {
  DeskDay day;
  Transaction transaction(*day.store);
  Record opening;
  opening.verdict.events = {opened(first, cora, "Kettle")};
  day.store->record(opening);
  CHECK(look_up(day, mail_from(cora, "a@shop.test")).next_ticket == second);
}

TEST_CASE("the same mail is known by its fingerprint, the same Message-ID alone is another mail", "[P2]") {
  DeskDay day;
  const auto number = day.open_ticket(first, cora);
  auto again = mail_from(cora, "mail1@shop.test");
  CHECK(look_up(day, again).same == number);
  again.fingerprint = "another content";
  CHECK_FALSE(look_up(day, again).same);
  again.fingerprint.clear();
  CHECK_FALSE(look_up(day, again).same);
}

TEST_CASE("the same words within a day lead to where they went before, and never to themselves", "[P7]") {
  DeskDay day;
  auto mail = mail_from(cora, "a@shop.test");
  mail.wording = "the same words";
  mail.attachments = {{.name = "a.pdf", .type = "application/pdf", .sha256 = "hash"},
                      {.name = "smime.p7s", .type = "application/pkcs7-signature", .sha256 = "other"}};
  Record opening;
  opening.number = day.keep();
  opening.mail = &mail;
  opening.verdict.state = MailState::opened;
  opening.verdict.ticket = first;
  opening.verdict.events = {opened(first, cora, "Kettle")};
  opening.verdict.may_come_again = true;
  day.record(opening);
  auto again = mail_from(cora, "b@shop.test");
  CHECK(look_up(day, again).same_words.empty());
  again.wording = mail.wording;
  const auto known = look_up(day, again);
  REQUIRE(known.same_words.size() == 1);
  CHECK(known.same_words[0].ticket == first);
  CHECK(known.same_words[0].files == std::vector<std::string>{"hash"});
  CHECK(known.tickets.contains(first));
  CHECK(day.store->look_up(again, Clues{}, noon + hours(25)).same_words.empty());
  CHECK(look_up(day, mail).same_words.empty());  // as `#why` asks about it
}

TEST_CASE("what was said about other matters of a ticket's people is read with it, within limits", "[P14]") {
  DeskDay day;
  day.open_ticket(first, cora, "Kettle", "It does not boil.");
  day.open_ticket(second, cora);
  auto joined = event_of(EventKind::joined, first);
  joined.address = "Lee@shop.test";
  Record told;
  told.verdict.events = {by_staff(EventKind::commented, first, "alice", "She breaks them."), joined};
  told.verdict.inside_files = {{first, "hash", "Forty euros."}};
  day.record(told);
  auto known = day.store->look_up(second, noon);
  CHECK(known.tickets.at(second).elsewhere.empty());
  day.store->learn(known, {.files = {"hash"}, .said = second}, noon);
  const auto& elsewhere = known.tickets.at(second).elsewhere;
  REQUIRE(elsewhere.size() == 1);
  CHECK(elsewhere[0].ticket == first);
  CHECK(elsewhere[0].readers == std::set<std::string>{cora, "lee@shop.test"});
  CHECK(elsewhere[0].inside == std::vector<std::string>{"Forty euros.", "She breaks them."});
  CHECK(elsewhere[0].outside == std::vector<std::string>{"It does not boil."});
  CHECK(known.tickets.at(second).inside_files.contains("hash"));
  auto there = day.store->look_up(first, noon);
  day.store->learn(there, {.said = first}, noon);
  CHECK(there.tickets.at(first).said_beside == std::vector<std::string>{"Forty euros."});
}

TEST_CASE("a mail is not taken for itself while it is considered", "[P2]") {
  DeskDay day;
  day.keep();
  CHECK_FALSE(look_up(day, mail_from(cora, "mail1@shop.test")).same);
}

TEST_CASE("every token leads to its ticket, a bounce token to its letter", "[P7]") {
  DeskDay day;
  day.open_ticket(first, cora);
  day.open_ticket(second, "bo@shop.test");
  Clues clues;
  clues.addresses = {mark_of(Action::comment, 1001), {"forged", std::nullopt}, mark_of(Action::answer, 4711)};
  clues.ids = {mark_of(Action::bounce, 2)};
  const auto known = look_up(day, mail_from("dan@else.test", "x@else.test"), clues);
  CHECK(known.tickets.contains(first));
  REQUIRE(known.letters.contains(LetterNumber{2}));
  CHECK(known.letters.at(LetterNumber{2}).ticket == second);
  CHECK(known.letters.at(LetterNumber{2}).recipient == "bo@shop.test");
  CHECK(known.tickets.contains(second));
  CHECK(known.tickets.size() == 2);
}

TEST_CASE("the Message-IDs of mails and of letters lead to their ticket", "[P7]") {
  DeskDay day;
  day.open_ticket(first, cora);
  auto reply = mail_from(cora, "reply@shop.test");
  reply.in_reply_to = {"letter1@desk.test"};
  reply.references = {"unknown@else.test", "mail1@shop.test"};
  const auto known = look_up(day, reply);
  CHECK(known.message_ids ==
        std::map<std::string, TicketNumber>{{"letter1@desk.test", first}, {"mail1@shop.test", first}});
  CHECK(known.tickets.contains(first));
}

TEST_CASE("a Message-ID stays with the ticket that had it first", "[P7]") {
  DeskDay day;
  day.open_ticket(first, cora);
  const auto stolen = mail_from("mallory@else.test", "mail1@shop.test");
  Record record;
  record.number = day.keep();
  record.mail = &stolen;
  record.verdict.state = MailState::opened;
  record.verdict.ticket = second;
  record.verdict.events = {opened(second, "mallory@else.test", "Mine")};
  day.record(record);
  auto reply = mail_from(cora, "reply@shop.test");
  reply.in_reply_to = {"mail1@shop.test"};
  CHECK(look_up(day, reply).message_ids.at("mail1@shop.test") == first);
}

TEST_CASE("a bounce finds the answer that it speaks of and who wrote that", "[P28]") {
  DeskDay day;
  day.open_ticket(first, cora);
  day.happen({by_staff(EventKind::answered, first, "alice", "Descale it.")},
             {wire({2}, LetterKind::answer, cora, first)});
  auto report = mail_from("mailer-daemon@shop.test", "report@shop.test");
  report.bounce = Bounce{{}, "letter2@desk.test"};
  const auto known = look_up(day, report);
  REQUIRE(known.letters.contains(LetterNumber{2}));
  CHECK(known.letters.at(LetterNumber{2}).writer == "alice");
  CHECK(known.letters.at(LetterNumber{2}).kind == LetterKind::answer);
  CHECK(known.tickets.contains(first));
}

TEST_CASE("principals: all of the desk, those of the tokens, and whoever the mail names") {
  DeskDay day;
  Record record;
  using enum Principal::Kind;
  record.verdict.principals = {{{1}, desk, "desk", 1, noon},
                               {{2}, staff, "alice", 1, noon},
                               {{3}, department, "support", 1, noon},
                               {{4}, customer, cora, 1, noon},
                               {{5}, customer, "bo@shop.test", 1, noon},
                               {{6}, outsider, "olaf@else.test", 1, noon},
                               {{7}, customer, "nobody@else.test", 1, noon}};
  day.record(record);
  auto mail = mail_from("CORA@shop.test", "x@shop.test");
  mail.cc = {{"", "olaf@else.test"}};
  CHECK(numbers_of(look_up(day, mail).principals) == std::vector<std::int64_t>{1, 2, 3, 4, 6});
  Clues clues;
  clues.ids = {mark_of(Action::customer, 1, PrincipalNumber{5})};
  CHECK(numbers_of(look_up(day, mail, clues).principals) == std::vector<std::int64_t>{1, 2, 3, 5, 4, 6});
}

TEST_CASE("a ticket brings the principals of its customer and of who takes part") {
  DeskDay day;
  Record record;
  record.verdict.principals = {{{1}, Principal::Kind::customer, cora, 1, noon},
                               {{2}, Principal::Kind::customer, "bo@shop.test", 1, noon}};
  auto opening = opened(first, cora, "Kettle");
  opening.principal = PrincipalNumber{1};
  auto joined = event_of(EventKind::joined, first);
  joined.address = "Bo@shop.test";
  record.verdict.events = {opening, joined};
  day.record(record);
  CHECK(numbers_of(day.store->look_up(first, noon).principals) == std::vector<std::int64_t>{1, 2});
}

TEST_CASE("a known ticket tells what its customer has seen and wrote last") {
  DeskDay day;
  day.open_ticket(first, cora);
  const auto mail = mail_from(cora, "later@shop.test");
  Record more;
  more.number = day.keep();
  more.mail = &mail;
  more.verdict.state = MailState::appended;
  more.verdict.ticket = first;
  more.verdict.events = {wrote(first, cora, "Still cold.")};
  more.now = noon + minutes(20);
  more.letters = {wire({2}, LetterKind::notice, "alice@staff.test", first, noon + minutes(20)),
                  wire({3}, LetterKind::answer, cora, first, noon + minutes(10))};
  day.record(more);
  const auto known = day.store->look_up(first, noon).tickets.at(first);
  CHECK(known.last_from_customer == "Still cold.");
  auto ids = known.customer_ids;
  REQUIRE(ids.size() == 4);
  CHECK(ids[2].id == "letter3@desk.test");
  CHECK(ids[3].id == "later@shop.test");
}

TEST_CASE("the Message-ID of a mail sent on the customer's behalf is none that the customer has seen") {
  DeskDay day;
  const auto mail = mail_from("alice@staff.test", "forward@staff.test");
  Record record;
  record.number = day.keep();
  record.mail = &mail;
  record.verdict.state = MailState::opened;
  record.verdict.ticket = first;
  record.verdict.events = {opened(first, cora, "Kettle"), wrote(first, cora, "It does not boil.")};
  day.record(record);
  CHECK(day.store->look_up(first, noon).tickets.at(first).customer_ids.empty());
}

TEST_CASE("of many Message-IDs the newest thirty are told, oldest first") {
  DeskDay day;
  day.open_ticket(first, cora);
  for (int i = 2; i <= 40; ++i) day.happen({}, {wire({i}, LetterKind::answer, cora, first, noon + minutes(i))});
  const auto ids = day.store->look_up(first, noon).tickets.at(first).customer_ids;
  REQUIRE(ids.size() == 30);
  CHECK(ids.front().id == "letter11@desk.test");
  CHECK(ids.back().id == "letter40@desk.test");
}

TEST_CASE("the sender's and the customer's other tickets are told, the newest five", "[P18]") {
  DeskDay day;
  for (int i = 0; i < 7; ++i) day.open_ticket({1001 + i}, cora, "Matter " + std::to_string(i));
  const auto known = look_up(day, mail_from("CORA@shop.test", "x@shop.test"));
  REQUIRE(known.sender_tickets.size() == 5);
  CHECK(known.sender_tickets[0].number == TicketNumber{1007});
  CHECK(known.sender_tickets[0].subject == "Matter 6");
  const auto others = day.store->look_up(TicketNumber{1007}, noon).tickets.at({1007}).others;
  REQUIRE(others.size() == 5);
  CHECK(others[0].number == TicketNumber{1006});
}

TEST_CASE("the sender's language is that of most of their newest mails that had one") {
  DeskDay day;
  CHECK(look_up(day, mail_from(cora, "x@shop.test")).sender_language.empty());
  day.open_ticket(first, cora);
  const auto keep = [&](const std::string& language) {
    auto mail = mail_from(cora, "in" + language + "@shop.test");
    mail.language = language;
    Record record;
    record.number = day.keep();
    record.mail = &mail;
    day.record(record);
    return look_up(day, mail_from("CORA@shop.test", "x@shop.test")).sender_language;
  };
  CHECK(keep("") == "en");
  CHECK(keep("de") == "de");  // of two the newer one
  CHECK(keep("en") == "en");
  CHECK(keep("ko") == "en");
}

TEST_CASE("counters count automatic letters to customers by address, domain and ticket", "[P21]") {
  DeskDay day;
  day.open_ticket(first, cora);
  day.happen({}, {wire({2}, LetterKind::acknowledgement, cora, std::nullopt, noon - hours(2)),
                  wire({3}, LetterKind::acknowledgement, cora, std::nullopt, noon - hours(25)),
                  wire({4}, LetterKind::acknowledgement, "bo@shop.test"), wire({5}, LetterKind::answer, cora, first),
                  wire({6}, LetterKind::survey, cora, first), wire({7}, LetterKind::survey, "x@else.test")});
  Clues clues;
  clues.addresses = {mark_of(Action::customer, 1001)};
  const auto counts = look_up(day, mail_from("Cora@SHOP.test", "x@shop.test"), clues).counts;
  CHECK(counts.to_address_hour == 2);
  CHECK(counts.to_address_day == 3);
  CHECK(counts.to_domain_hour == 3);
  CHECK(counts.on_ticket_hour == 2);
  CHECK(counts.to_unproven_hour == 0);
}

TEST_CASE("tags of an address do not multiply its letters", "[P21]") {
  DeskDay day;
  day.happen({}, {wire({1}, LetterKind::acknowledgement, "Cora+1@shop.test"),
                  wire({2}, LetterKind::acknowledgement, "cora+2@shop.test"),
                  wire({3}, LetterKind::acknowledgement, "+3@shop.test")});
  CHECK(look_up(day, mail_from("cora+3@shop.test", "a@shop.test")).counts.to_address_hour == 2);
  CHECK(look_up(day, mail_from("cora@shop.test", "b@shop.test")).counts.to_address_hour == 2);
}

TEST_CASE("letters to senders without proof are counted together", "[P21]") {
  DeskDay day;
  day.record(to_unproven({1}, "a@one.test", noon));
  day.record(to_unproven({2}, "b@two.test", noon - minutes(59)));
  day.record(to_unproven({3}, "c@three.test", noon - minutes(61)));
  CHECK(look_up(day, mail_from(cora, "x@shop.test")).counts.to_unproven_hour == 2);
}

TEST_CASE("the last survey of the sender or the ticket's customer is known", "[P23]") {
  DeskDay day;
  day.open_ticket(first, cora);
  CHECK_FALSE(day.store->look_up(first, noon).surveyed);
  day.happen({}, {wire({2}, LetterKind::survey, cora, first, noon - hours(50)),
                  wire({3}, LetterKind::survey, "CORA@shop.test", first, noon - hours(20))});
  CHECK(day.store->look_up(first, noon).surveyed == noon - hours(20));
  Clues clues;
  clues.ids = {mark_of(Action::answer, 1001)};
  CHECK(look_up(day, mail_from("alice@staff.test", "x@staff.test"), clues).surveyed == noon - hours(20));
  CHECK_FALSE(look_up(day, mail_from("alice@staff.test", "x@staff.test")).surveyed);
}

TEST_CASE("a mail from nobody is looked up all the same") {
  DeskDay day;
  day.open_ticket(first, cora);
  const auto known = look_up(day, Mail{});
  CHECK(known.tickets.empty());
  CHECK(known.counts.to_address_day == 0);
}
