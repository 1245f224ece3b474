// A desk whose store is lost, made again by the program from a real Dovecot; and the conversation goes on.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "parse/parse.hpp"
#include "wire_desk.hpp"

namespace {

using namespace gatepost;
using wire::Desk;
namespace fs = std::filesystem;

/// A letter of the desk as its reader has it.
struct Got {
  std::string kind, recipient;
  Mail mail;
};

/// The relay is not there: what the desk would send waits in its outbox.
class Letters {
 public:
  explicit Letters(const Desk& desk) : desk_(desk) {}

  /// Since the last look, in the order in which they were made.
  void look() {
    const auto far = Time(std::chrono::sys_days(std::chrono::year(2100) / 1 / 1));
    auto due = desk_.store()->letters_due(far, 1'000, 100'000'000);
    std::ranges::sort(due, {}, [](const store::DueLetter& one) { return one.wire.number; });
    for (auto& one : due)
      if (known_.insert(one.wire.message_id).second)
        all_.push_back(
            {std::string(rule_of(one.wire.kind).name), one.wire.recipient, parse::mail({.bytes = one.wire.bytes})});
  }

  /// The newest of that kind to somebody that says so.
  Got newest(const std::string& kind, const std::string& recipient, const std::string& saying = "") const {
    const auto found = std::find_if(all_.rbegin(), all_.rend(), [&](const Got& one) {
      return one.kind == kind && one.recipient == recipient && one.mail.text.find(saying) != std::string::npos;
    });
    if (found == all_.rend()) FAIL("no " << kind << " to " << recipient << " says " << saying);
    return *found;
  }

  std::size_t count(const std::string& kind, const std::string& recipient) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(all_, [&](const Got& one) { return one.kind == kind && one.recipient == recipient; }));
  }

 private:
  const Desk& desk_;
  std::set<std::string> known_;
  std::vector<Got> all_;
};

/// As mail programs write it: to the Reply-To, with the thread, the letter quoted below.
std::string reply_to(const Got& letter, const std::string& from, const std::string& id, const std::string& words) {
  std::string references;
  for (const auto& one : letter.mail.references) references += " <" + one + ">";
  auto bytes = "From: " + from + "\nTo: " + letter.mail.reply_to.at(0).address +
               "\nSubject: Re: " + letter.mail.subject + "\nMessage-ID: <" + id + ">\nIn-Reply-To: <" +
               letter.mail.message_id + ">\nReferences:" + references + " <" + letter.mail.message_id + ">\n\n" +
               words + "\n\nOn Mon, Test Desk wrote:\n";
  std::istringstream lines(letter.mail.text);
  for (std::string line; std::getline(lines, line);) bytes += "> " + line + "\n";
  return bytes;
}

std::string fresh(const Desk& desk, const std::string& from, const std::string& id, const std::string& subject,
                  const std::string& words) {
  return "From: " + from + "\nTo: " + desk.user + "\nSubject: " + subject + "\nMessage-ID: <" + id + ">\n\n" + words +
         "\n";
}

/// What a ticket is, but for times and letters.
std::vector<std::string> told(const Desk& desk) {
  std::vector<std::string> out;
  const auto store = desk.store();
  for (const auto& one : store->tickets({.with_solved = true})) {
    out.push_back(std::to_string(one.number.value) + " " + std::string(name_of(one.state)) + " " +
                  one.customer.address + " " + one.subject + " " + one.assignee + " into " +
                  std::to_string(one.merged_into.value_or(TicketNumber{}).value));
    const auto view = store->ticket(one.number).value_or(store::TicketView{});
    for (const auto& message : view.messages)
      if (message.kind != "letter") out.push_back(message.kind + " " + message.from + ": " + message.text);
  }
  return out;
}

void lose_store(const Desk& desk) {
  for (const auto* end : {"", "-wal", "-shm"}) fs::remove(desk.folder() / (std::string("gatepost.db") + end));
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Three customers, two of them with the same subject; an answer to each, a comment, a merge.
void play_day(const Desk& desk, Letters& letters) {
  const auto step = [&](const std::string& from, const std::string& bytes) {
    desk.post(from, bytes);
    desk.run("once");  // 1: there is no relay
    letters.look();
  };
  step("kim@customers.test", fresh(desk, "Kim <kim@customers.test>", "k1@customers.test", "Kettle", "It leaks."));
  step("lee@customers.test", fresh(desk, "Lee <lee@customers.test>", "l1@customers.test", "Kettle", "It is loud."));
  step("max@customers.test", fresh(desk, "Max <max@customers.test>", "m1@customers.test", "Invoice", "Where is it?"));
  step("max@customers.test", fresh(desk, "Max <max@customers.test>", "m2@customers.test", "Bill", "Still none."));
  step("alice@staff.test", reply_to(letters.newest("notice", "alice@staff.test", "It leaks."),
                                    "Alice <alice@staff.test>", "a1@staff.test", "Turn the lid."));
  step("alice@staff.test", reply_to(letters.newest("notice", "alice@staff.test", "It is loud."),
                                    "Alice <alice@staff.test>", "a2@staff.test", "#solve\nThat is the bell."));
  step("kim@customers.test", reply_to(letters.newest("answer", "kim@customers.test"), "Kim <kim@customers.test>",
                                      "k2@customers.test", "It still leaks."));
  step("bob@staff.test", reply_to(letters.newest("notice", "bob@staff.test", "It leaks."), "Bob <bob@staff.test>",
                                  "b1@staff.test", "#note\nThe old model, I fear."));
  step("bob@staff.test", reply_to(letters.newest("notice", "bob@staff.test", "Still none."), "Bob <bob@staff.test>",
                                  "b2@staff.test", "#merge 1003"));
}

}  // namespace

TEST_CASE("a desk whose store is lost is made again from its folders, and goes on where it was", "[P3][P7][P30]") {
  WIRE_BED(bed);
  const Desk desk(bed);
  Letters letters(desk);
  play_day(desk, letters);
  const auto before = told(desk);
  REQUIRE(before.size() >= 12);
  REQUIRE(desk.run("audit") == 0);
  const auto handled = bed.files_of(desk.user, "Handled").size();

  CHECK(desk.run("rebuild") == 1);  // the store is there
  CHECK(told(desk) == before);
  lose_store(desk);
  REQUIRE(desk.run("rebuild") == 0);
  INFO(desk.out());
  CHECK(told(desk) == before);
  CHECK(desk.store()->status().letters_waiting == 0);
  CHECK(bed.files_of(desk.user, "Handled").size() == handled);
  CHECK(desk.run("audit") == 0);
  desk.run("once");
  CHECK(told(desk) == before);
  CHECK(desk.store()->status().letters_waiting == 0);

  Letters later(desk);
  desk.post("lee@customers.test", reply_to(letters.newest("answer", "lee@customers.test"), "Lee <lee@customers.test>",
                                           "l2@customers.test", "Thank you, but why?"));
  desk.run("once");
  later.look();
  const auto loud = desk.store()->ticket({1002});
  REQUIRE(loud);
  CHECK(loud->messages.back().text.find("Thank you, but why?") == 0);
  CHECK(loud->ticket.state == State::open);
  CHECK(later.count("notice", "alice@staff.test") == 1);

  desk.post("alice@staff.test", reply_to(letters.newest("notice", "alice@staff.test", "It still leaks."),
                                         "Alice <alice@staff.test>", "a3@staff.test", "We send you a new one."));
  desk.run("once");
  later.look();
  CHECK(has(later.newest("answer", "kim@customers.test").mail.text, "We send you a new one."));
  CHECK(later.count("answer", "lee@customers.test") == 0);
  CHECK(desk.run("audit") == 0);
}

TEST_CASE("a rebuild that is killed leaves no store, and is run again", "[P3]") {
  WIRE_BED(bed);
  const Desk desk(bed);
  Letters letters(desk);
  play_day(desk, letters);
  const auto before = told(desk);
  lose_store(desk);
  std::ofstream(desk.folder() / "gatepost.db.rebuild") << "half";  // as a killed one leaves it
  CHECK(desk.run("once") == 1);                                    // nobody makes an empty store meanwhile
  CHECK_FALSE(fs::exists(desk.folder() / "gatepost.db"));
  CHECK(desk.run("deliver < config.ini") == 75);
  const auto child = desk.start("rebuild");
  ::kill(child, SIGKILL);
  Desk::ended(child);
  CHECK_FALSE(fs::exists(desk.folder() / "gatepost.db"));
  REQUIRE(desk.run("rebuild --json") == 0);
  CHECK(has(desk.out(), "\"tickets\": 4"));
  CHECK(told(desk) == before);
  CHECK_FALSE(fs::exists(desk.folder() / "gatepost.db.rebuild"));
}
