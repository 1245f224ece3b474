#include "cli/ticket_story.hpp"

#include "catch.hpp"

using namespace gatepost;

namespace {

const Time noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(12);

/// A ticket on which each thing happened a minute after the one before.
struct Told {
  store::TicketView view;
  Time at = noon;

  void happened(Event event) {
    event.at = at += std::chrono::minutes(1);
    view.events.push_back(std::move(event));
  }
  std::string text() const { return cli::ticket_story(view, {{MailNumber{3}, {"bill\x1b.pdf"}}}, "UTC"); }
};

bool has(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("what was done on a ticket stands between what was written, in order") {
  Told told;
  told.view.ticket.number = {1042};
  told.view.ticket.product = "kettle";
  told.happened({.kind = EventKind::assigned, .actor = "staff:alice", .value = "alice"});
  told.happened({.kind = EventKind::assigned, .actor = "staff:alice", .value = "bob"});
  told.happened({.kind = EventKind::solved, .actor = "staff:bob"});
  told.happened({.kind = EventKind::reopened, .actor = "customer"});
  told.view.messages = {{"answer", "alice", noon + std::chrono::seconds(90), "It is on its way.", {}}};
  told.happened({.kind = EventKind::product_set, .actor = "desk", .value = "kettle"});
  told.happened({.kind = EventKind::follow_planned, .actor = "staff:bob", .value = "thanks", .until = noon});
  told.happened({.kind = EventKind::followed_up, .actor = "desk", .value = "sent no follow-up: x", .name = "thanks"});
  const auto text = told.text();
  CHECK(has(text, "bob planned to send thanks on 2026-11-21 12:00\n"));
  CHECK(has(text, "desk sent no follow-up: x\n"));
  CHECK(has(text, "product         kettle\n"));
  CHECK(has(text, "desk set its product to kettle\n"));
  CHECK(has(text, "2026-11-21 12:01  alice took it\n\n2026-11-21 12:01  answer  alice\n    It is on its way.\n"));
  CHECK(has(text, "2026-11-21 12:02  alice gave it to bob\n\n2026-11-21 12:03  bob solved it\n"));
  CHECK(has(text, "2026-11-21 12:04  customer opened it again\n"));
}

TEST_CASE("an answer that waits for undo says until when, and one that was taken back that nobody got it") {
  Told told;
  told.view.messages = {{.kind = "answer", .from = "alice", .at = noon, .text = "One.", .is_taken_back = true},
                        {.kind = "answer",
                         .from = "alice",
                         .at = noon + std::chrono::minutes(2),
                         .text = "Two.",
                         .waits_until = noon + std::chrono::minutes(4)}};
  told.happened({.kind = EventKind::taken_back, .actor = "staff:alice", .value = "3"});
  told.happened({.kind = EventKind::restored, .actor = "staff:alice", .name = "open"});
  const auto text = told.text();
  CHECK(has(text, "2026-11-21 12:00  answer  alice, taken back: nobody outside got it\n    One.\n"));
  CHECK(has(text, "2026-11-21 12:01  alice took the answer back\n"));
  CHECK(has(text, "alice so made it open again\n"));
  CHECK(has(text, "2026-11-21 12:02  answer  alice, waits for undo until 2026-11-21 12:04\n    Two.\n"));
}

TEST_CASE("a bounce, a vote with its words and the names of files are shown, and nothing reaches the terminal") {
  Told told;
  told.happened({.kind = EventKind::bounced,
                 .actor = "desk",
                 .letter = LetterNumber{7},
                 .value = "5.1.1",
                 .address = "kim@customers.test",
                 .text = "no such user"});
  told.happened(
      {.kind = EventKind::voted, .actor = "customer", .mail = MailNumber{3}, .value = "2", .text = "too slow"});
  const auto text = told.text();
  CHECK(has(text, "desk heard that letter 7 did not reach kim@customers.test (5.1.1)\n    no such user\n"));
  CHECK(has(text, "customer gave the mark 2\n    too slow\n    attached: bill\\x1B.pdf\n"));
}
