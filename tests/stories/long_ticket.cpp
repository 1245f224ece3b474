// A ticket on which more was said than an answer can be compared with.
#include "catch.hpp"
#include "mail/limits.hpp"
#include "stories/script.hpp"

using namespace gatepost;

namespace {

void comment(stories::Stage& stage, std::size_t times) {
  store::Record record;
  record.now = stage.now;
  for (std::size_t i = 0; i < times; ++i)
    record.verdict.events.push_back({.kind = EventKind::commented,
                                     .ticket = TicketNumber{1001},
                                     .at = stage.now,
                                     .actor = staff_actor("bob"),
                                     .text = "comment"});
  store::Transaction transaction(stage.store());
  stage.store().record(record);
  transaction.commit();
}

}  // namespace

TEST_CASE("an answer that cannot be compared with all that was said waits for its writer's word", "[P14][P31]") {
  stories::Stage stage;
  const auto play = [&](const std::string& script) { stories::play(stories::read_script(script), stage); };
  play("kim writes \"Kettle\"\n| It is cold.\nkim gets an acknowledgement\nalice gets a notice\n");
  comment(stage, limits::said_entries - 2);
  play("alice replies\n| Descale it.\nkim gets an answer\n");
  comment(stage, 1);
  play(
      "alice replies\n| Descale it once more.\nkim gets nothing\nalice gets a held saying \"So much was said\"\n"
      "alice replies\n| #send\nkim gets an answer\n");
}
