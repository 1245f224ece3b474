// A store is lost, and made again from the mails alone: played with every story.
#include "rebuild.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "stories/script.hpp"

using namespace gatepost;
using namespace gatepost::stories;

namespace {

namespace fs = std::filesystem;

std::set<fs::path> scripts() {
  std::set<fs::path> out;
  for (const auto& file : fs::directory_iterator(GATEPOST_SOURCE "/tests/stories/scripts"))
    if (file.path().extension() == ".story") out.insert(file.path());
  return out;
}

std::string content_of(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file).rdbuf();
  return out.str();
}

struct Again {
  Rebuilt out;
  std::unique_ptr<store::Store> store;
};

Again rebuilt(Stage& stage, const std::string& name) {
  const auto file = stage.folder() / name;
  Again again;
  {
    const auto draft = store::open(file, store::Create::yes, store::Stay::as_draft);
    RebuildParts parts{stage.config, *draft, stage.signer(), stage.templates(), stage.now};
    again.out = rebuild(parts, {.open_folders = {}, .copies = stage.config.copies});
  }
  again.store = store::open(file, store::Create::no);
  return again;
}

using Views = std::map<std::int64_t, store::TicketView>;

Views views_of(store::Store& store) {
  Views out;
  for (const auto& ticket : store.tickets({.with_solved = true}))
    out.emplace(ticket.number.value, *store.ticket(ticket.number));
  return out;
}

/// What people read on a ticket, letters aside: a line each.
std::vector<std::string> told_on(const store::TicketView& view) {
  std::vector<std::string> out;
  for (const auto& message : view.messages)
    if (message.kind != "letter") out.push_back(message.kind + " of " + message.from + ": " + message.text);
  return out;
}

std::string state_of(const store::TicketView& view) {
  const auto& ticket = view.ticket;
  std::string out = std::string(name_of(ticket.state)) + " " + ticket.customer.address + " " + ticket.subject + " " +
                    ticket.department + " " + ticket.assignee;
  for (const auto& tag : ticket.tags) out += " " + tag;
  for (const auto& one : ticket.participants) out += " " + one.address;
  return out;
}

std::vector<std::string> all_of(store::Store& store) {
  std::vector<std::string> out;
  for (const auto& [number, view] : views_of(store)) {
    out.push_back(std::to_string(number) + " " + state_of(view));
    std::ranges::copy(told_on(view), std::back_inserter(out));
  }
  return out;
}

std::map<std::int64_t, std::string> principals_of(store::Store& store) {
  std::map<std::int64_t, std::string> out;
  for (std::int64_t number = 1; number < 100; ++number) {
    Clues clues;
    clues.addresses.push_back({"", Token{.principal = {number}}});
    for (const auto& one : store.look_up(Mail{}, clues, Time{}).principals)
      out[one.number.value] = std::string(name_of(one.kind)) + " " + one.name;
  }
  return out;
}

/// The same ticket, as far as mails can tell.
bool is_same(const store::TicketView& one, const store::TicketView& other) {
  return state_of(one) == state_of(other) && told_on(one) == told_on(other);
}

void check_numbers(Stage& stage, store::Store& again) {
  const auto before = views_of(stage.store());
  for (const auto& [number, view] : views_of(again)) {
    INFO("ticket " << number);
    if (const auto lost = before.find(number); lost != before.end())
      CHECK(folded(lost->second.ticket.customer.address) == folded(view.ticket.customer.address));
    else
      CHECK(number > 10'000);
  }
}

void check_people(Stage& stage, store::Store& again) {
  const auto people = principals_of(stage.store());
  for (const auto& [number, name] : principals_of(again))
    if (const auto lost = people.find(number); lost != people.end()) CHECK(lost->second == name);
}

/// Staff wrote on it, most of them by replying to a letter whose Message-ID proves the number.
bool is_written_on_by_staff(const store::TicketView& view) {
  return std::ranges::any_of(view.events, [](const Event& one) { return one.mail && staff_id_of(one.actor); });
}

/// There a colleague's letter is answered under another's From, and neither ever answers one of their own.
bool is_answered_by_another_alone(const fs::path& story) {
  return story.stem() == "gathered" || story.stem() == "other_device";
}

void check_whole(const Stage& stage, store::Store& again) {
  CHECK_FALSE(again.next_letter());
  CHECK(again.status().letters_waiting == 0);
  CHECK(again.differing_folds().empty());
  CHECK(again.audit().differences("", stage.now).empty());
  CHECK(again.pending(1, 1).empty());
  const auto timer = again.next_timer();
  CHECK((!timer || *timer > stage.now));
}

}  // namespace

// A story is played once, as that takes longest.
TEST_CASE("every story's store is lost: its numbers mean nobody else afterwards, nothing is sent, all is accounted for",
          "[P3][P7][P8][P30]") {
  int tickets = 0;
  int with_number = 0;
  int the_same = 0;
  for (const auto& file : scripts()) {
    INFO(file.stem().string());
    Stage stage;
    stage.keep_copies();
    play(read_script(content_of(file)), stage);
    const auto once = rebuilt(stage, "once.db");
    check_numbers(stage, *once.store);
    if (!is_answered_by_another_alone(file)) check_people(stage, *once.store);
    check_whole(stage, *once.store);
    const auto twice = rebuilt(stage, "twice.db");
    CHECK(all_of(*once.store) == all_of(*twice.store));
    CHECK(principals_of(*once.store) == principals_of(*twice.store));
    const auto after = views_of(*once.store);
    for (const auto& [number, view] : views_of(stage.store())) {
      if (!is_written_on_by_staff(view)) continue;
      ++tickets;
      const auto found = after.find(number);
      if (found == after.end()) continue;
      ++with_number;
      if (is_same(found->second, view))
        ++the_same;
      else
        UNSCOPED_INFO("otherwise: " << file.stem().string() << " " << number);
    }
  }
  // Stories are about what goes wrong: in the others nothing proves a number, or a letter's text is missed.
  CHECK(with_number * 100 > tickets * 85);
  CHECK(the_same * 100 > with_number * 75);
}
