// A store is lost, and made again from the mails alone: played with every story.
#include "rebuild.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
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

void play_with_copies(Stage& stage, const std::string& script) {
  stage.keep_copies();
  play(read_script(script), stage);
}

}  // namespace

TEST_CASE("how near a rebuilt store comes to the lost one, in every story", "[.][near]") {
  int same = 0, tickets = 0, numbers = 0, shown = 0;
  for (const auto& file : scripts()) {
    Stage stage;
    play_with_copies(stage, content_of(file));
    const auto before = views_of(stage.store());
    const auto again = rebuilt(stage, "again.db");
    const auto after = views_of(*again.store);
    bool is_same = before.size() == after.size();
    for (const auto& [number, view] : before) {
      ++tickets;
      const auto found = after.find(number);
      if (found != after.end()) ++numbers;
      const bool is_equal =
          found != after.end() && state_of(found->second) == state_of(view) && told_on(found->second) == told_on(view);
      if (is_equal) continue;
      is_same = false;
      std::cout << file.stem().string() << " " << number << " "
                << (found == after.end()                        ? "not there"
                    : state_of(view) == state_of(found->second) ? "words"
                                                                : state_of(view) + " | " + state_of(found->second))
                << "\n";
      if (found != after.end() && ++shown < 400) {
        const auto a = told_on(view), b = told_on(found->second);
        for (const auto& one : a)
          if (std::ranges::find(b, one) == b.end()) std::cout << "   - " << one.substr(0, 100) << "\n";
        for (const auto& one : b)
          if (std::ranges::find(a, one) == a.end()) std::cout << "   + " << one.substr(0, 100) << "\n";
      }
    }
    for (const auto& [number, view] : after)
      if (!before.contains(number))
        std::cout << file.stem().string() << " NEW " << number << " " << state_of(view) << "\n";
    same += is_same;
  }
  std::cout << same << " stories the same; " << numbers << " of " << tickets << " tickets with their number\n";
}

TEST_CASE("whatever was lost, a number that was given means nobody else afterwards", "[P7][P8]") {
  for (const auto& file : scripts()) {
    INFO(file.stem().string());
    Stage stage;
    play_with_copies(stage, content_of(file));
    const auto before = views_of(stage.store());
    const auto again = rebuilt(stage, "again.db");
    for (const auto& [number, view] : views_of(*again.store)) {
      INFO("ticket " << number);
      if (const auto lost = before.find(number); lost != before.end())
        CHECK(folded(lost->second.ticket.customer.address) == folded(view.ticket.customer.address));
      else
        CHECK(number > before.rbegin()->first);
    }
    const auto people = principals_of(stage.store());
    for (const auto& [number, name] : principals_of(*again.store))
      if (const auto lost = people.find(number); lost != people.end()) CHECK(lost->second == name);
  }
}

TEST_CASE("a rebuild sends nothing, and leaves a store that is accounted for", "[P3][P30]") {
  for (const auto& file : scripts()) {
    INFO(file.stem().string());
    Stage stage;
    play_with_copies(stage, content_of(file));
    const auto again = rebuilt(stage, "again.db");
    auto& store = *again.store;
    CHECK_FALSE(store.next_letter());
    CHECK(store.status().letters_waiting == 0);
    CHECK(store.differing_folds().empty());
    CHECK(store.audit().differences("", stage.now).empty());
    CHECK(store.pending(1, 1).empty());
    const auto timer = store.next_timer();
    CHECK((!timer || *timer >= stage.now));
  }
}

TEST_CASE("a rebuilt store that is lost again is made the same once more") {
  for (const auto& file : scripts()) {
    INFO(file.stem().string());
    Stage stage;
    play_with_copies(stage, content_of(file));
    const auto once = rebuilt(stage, "once.db");
    const auto twice = rebuilt(stage, "twice.db");
    CHECK(all_of(*once.store) == all_of(*twice.store));
    CHECK(principals_of(*once.store) == principals_of(*twice.store));
  }
}
