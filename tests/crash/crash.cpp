// The program is stopped at every seam in turn and started again: the end is the same as without (P3).
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "catch.hpp"
#include "crash/seams.hpp"
#include "fakes/folder_mailbox.hpp"
#include "fakes/folder_relay.hpp"
#include "parse/parse.hpp"
#include "passes.hpp"
#include "stories/desk.hpp"

using namespace gatepost;

namespace {

const Time monday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(9);

struct World {
  World() {
    std::string pattern = std::filesystem::temp_directory_path() / "gatepost-crash-XXXXXX";
    folder = ::mkdtemp(pattern.data());
    config = stories::story_config(folder);
    config.imap.folder = "INBOX";
    config.desk.undo_window = std::chrono::minutes(2);
    // The same key in every world, so that the same letters have the same addresses.
    std::ofstream(config.key_file) << "0 " << std::string(64, 'a') << "\n";
    std::filesystem::permissions(config.key_file, std::filesystem::perms(0600));
  }
  ~World() { std::filesystem::remove_all(folder); }

  std::filesystem::path sent() const { return folder / "sent"; }

  std::filesystem::path folder;
  Config config;
};

/// One round as `gatepost once` does it, at a time that the test gives.
void one_round(const World& world, Time now) {
  const auto store = store::open(world.config.store, store::Create::yes);
  const sign::Signer signer(sign::open_keyring(world.config.key_file), world.config.desk.address, true);
  render::Templates templates;
  Worker worker;
  Parts parts{world.config, *store, signer, templates, [now] { return now; }, worker};
  fakes::FolderMailbox mailbox(world.folder / "imap");
  fakes::FolderRelay relay(world.sent(), crash::pass_seam);
  consider_all(parts);
  Intake intake{*store, mailbox, world.config.imap.folder};
  if (exchange(intake, [&parts] { consider_all(parts); })) std::abort();
  fall_due(parts);
  while (send_out(parts, relay).how == Relayed::some) {
  }
}

/// Runs the round in a child that is stopped at the seam; returns whether it came to its end.
bool survives(const World& world, Time now, int seam) {
  const auto child = ::fork();
  if (child == 0) {
    ::close(STDERR_FILENO);
    crash::stop_at_seam(seam);
    one_round(world, now);
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFEXITED(status) && WEXITSTATUS(status) != 0) throw std::runtime_error("the round failed of itself");
  return WIFEXITED(status);
}

std::string mail_from(const std::string& who, const std::string& subject, const std::string& text) {
  return "From: " + who + "\nTo: support@desk.test\nSubject: " + subject + "\nMessage-ID: <" + subject +
         "@customers.test>\nDate: Mon, 23 Nov 2026 09:00:00 +0000\n\n" + text + "\n";
}

std::vector<Mail> letters_of(const World& world) {
  std::vector<Mail> out;
  if (!std::filesystem::exists(world.sent())) return out;
  for (const auto& file : std::filesystem::directory_iterator(world.sent()))
    out.push_back(parse::mail({.bytes = fakes::content_of(file.path())}));
  return out;
}

/// A reply of one of staff to the letter of theirs that says those words.
std::string reply_of(const World& world, const std::string& who, const std::string& words, const std::string& text) {
  for (const auto& letter : letters_of(world)) {
    const bool is_it = letter.to.at(0).address == who && letter.subject.find("Two") == std::string::npos &&
                       letter.text.find(words) != std::string::npos;
    if (is_it)
      return "From: " + who + "\nTo: " + letter.reply_to.at(0).address + "\nSubject: Re: " + letter.subject +
             "\nMessage-ID: <reply-to-" + letter.message_id + ">\nIn-Reply-To: <" + letter.message_id + ">\n\n" + text;
  }
  throw std::runtime_error(who + " got no such letter");
}

/// What the world looks like from outside, without what may differ: the order of letters.
std::vector<std::string> end_state(const World& world) {
  std::vector<std::string> out;
  const auto store = store::open(world.config.store, store::Create::no);
  for (const auto& ticket : store->tickets({.with_solved = true})) {
    const auto view = store->ticket(ticket.number);
    auto line = "ticket " + std::to_string(ticket.number.value) + " " + ticket.subject + " " +
                std::string(name_of(ticket.state));
    for (const auto& event : view->events) line += " " + std::string(name_of(event.kind));
    out.push_back(line);
  }
  for (const auto& [state, count] : store->status().mails_by_state) out.push_back(state + " " + std::to_string(count));
  std::map<std::string, std::string> letters;  // by Message-ID: what SMTP made unavoidable is counted elsewhere
  for (const auto& letter : letters_of(world))
    letters[letter.message_id] = "letter to " + letter.to.at(0).address + ": " + letter.subject + "\n" + letter.reply;
  for (const auto& [id, letter] : letters) out.push_back(letter);
  const fakes::FolderMailbox mailbox(world.folder / "imap");
  out.push_back("INBOX " + std::to_string(mailbox.count("INBOX")) + ", Handled " +
                std::to_string(mailbox.count("Handled")));
  CHECK(store->differing_folds().empty());
  std::ranges::sort(out);
  return out;
}

struct Round {
  Time at;
  std::function<void(World&)> prepare;
};

std::vector<Round> rounds() {
  const auto mails = [](World& world) {
    fakes::FolderMailbox mailbox(world.folder / "imap");
    mailbox.arrive(1, mail_from("kim@customers.test", "One", "The first thing does not work."));
    mailbox.arrive(2, mail_from("lee@customers.test", "Two", "The second thing does not work."));
    mailbox.arrive(3, mail_from("kim@customers.test", "One", "The first thing does not work."));
  };
  const auto arrives = [](World& world, std::uint32_t uid, const std::string& bytes) {
    fakes::FolderMailbox(world.folder / "imap").arrive(uid, bytes);
  };
  // The second answer crosses the first and is held. The first is taken back before it goes; the second is sent by its
  // writer's word, two minutes after it.
  const auto replies = [arrives](World& world) {
    arrives(world, 4, reply_of(world, "alice@staff.test", "The first thing", "#solve\nIt is done.\n"));
    arrives(world, 5, reply_of(world, "bob@staff.test", "The first thing", "I have mended it.\n"));
  };
  const auto undoes = [arrives](World& world) {
    arrives(world, 6, reply_of(world, "alice@staff.test", "Your answer goes to", "#undo\n"));
  };
  const auto word = [arrives](World& world) {
    arrives(world, 7, reply_of(world, "bob@staff.test", "Your answer waits", "#send\n"));
  };
  return {{monday, mails},
          {monday + std::chrono::minutes(5), replies},
          {monday + std::chrono::minutes(6), undoes},
          {monday + std::chrono::minutes(10), word},
          {monday + std::chrono::hours(3), [](World&) {}}};
}

/// Plays all rounds; in round `stopped` the program is stopped at seam `seam`, then started again. Returns whether
/// there was such a seam.
bool play(World& world, std::size_t stopped, int seam) {
  bool was_stopped = false;
  const auto all = rounds();
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].prepare(world);
    if (i == stopped && !survives(world, all[i].at, seam)) was_stopped = true;
    if (!survives(world, all[i].at, 0)) throw std::runtime_error("not stopped, and yet it did not end");
  }
  return was_stopped;
}

std::size_t doubled_letters(const World& world) {
  std::map<std::string, int> seen;
  for (const auto& letter : letters_of(world)) ++seen[letter.message_id];
  return static_cast<std::size_t>(std::ranges::count_if(seen, [](const auto& one) { return one.second > 1; }));
}

}  // namespace

TEST_CASE("stopped at any seam and started again, the end is the same", "[P1][P3]") {
  World calm;
  play(calm, rounds().size(), 0);
  const auto expected = end_state(calm);
  REQUIRE(doubled_letters(calm) == 0);
  REQUIRE(expected.size() >= 10);
  const auto is_among = [&](const std::string& piece) {
    return std::ranges::any_of(expected, [&](const auto& line) { return line.find(piece) != std::string::npos; });
  };
  REQUIRE(is_among(" taken_back restored"));
  REQUIRE(is_among("I have mended it."));

  int stops = 0;
  for (std::size_t round = 0; round < rounds().size(); ++round)
    for (int seam = 1;; ++seam) {
      World world;
      if (!play(world, round, seam)) break;
      ++stops;
      INFO("round " << round << ", seam " << seam);
      REQUIRE(end_state(world) == expected);
      // At most the one letter that the relay had accepted when the program was stopped, with the same Message-ID.
      REQUIRE(doubled_letters(world) <= 1);
    }
  CHECK(stops > 30);
  WARN("stopped at " << stops << " seams");
}
