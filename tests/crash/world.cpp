#include "crash/world.hpp"

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

namespace gatepost::crash {
namespace {

const Time monday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(9);

/// One round as `gatepost once` does it, at a time that the test gives.
void one_round(const World& world, Time now) {
  const auto store = store::open(world.config.store, store::Create::yes);
  const sign::Signer signer(sign::open_keyring(world.config.key_file), world.config.desk.address, true);
  render::Templates templates;
  Worker worker;
  Parts parts{world.config, *store, signer, templates, [now] { return now; }, worker};
  fakes::FolderMailbox mailbox(world.folder / "imap");
  fakes::FolderRelay relay(world.sent(), pass_seam);
  consider_all(parts);
  Intake intake{*store, mailbox, world.config.imap.folder};
  if (exchange(intake, [&parts] { consider_all(parts); })) std::abort();
  fall_due(parts);
  while (send_out(parts, relay).how == Relayed::some) {
  }
}

/// Runs the round in a child, which tells a failure by its exit code.
End end_of(const World& world, Time now, const std::function<void()>& break_it) {
  constexpr int told = 1;
  const auto child = ::fork();
  if (child == 0) {
    ::close(STDERR_FILENO);
    break_it();
    try {
      one_round(world, now);
    } catch (const store::Failure&) {
      ::_exit(told);
    }
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) return End::killed;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return End::itself;
  if (WIFEXITED(status) && WEXITSTATUS(status) == told) return End::told;
  throw std::runtime_error("the round broke off with status " + std::to_string(status));
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

struct Round {
  Time at;
  std::function<void(World&)> prepare;
};

const std::vector<Round>& all_rounds() {
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
  static const std::vector<Round> rounds{{monday, mails},
                                         {monday + std::chrono::minutes(5), replies},
                                         {monday + std::chrono::minutes(6), undoes},
                                         {monday + std::chrono::minutes(10), word},
                                         {monday + std::chrono::hours(3), [](World&) {}}};
  return rounds;
}

}  // namespace

World::World() {
  std::string pattern = std::filesystem::temp_directory_path() / "gatepost-crash-XXXXXX";
  folder = ::mkdtemp(pattern.data());
  config = stories::story_config(folder);
  config.imap.folder = "INBOX";
  config.desk.undo_window = std::chrono::minutes(2);
  // The same key in every world, so that the same letters have the same addresses.
  std::ofstream(config.key_file) << "0 " << std::string(64, 'a') << "\n";
  std::filesystem::permissions(config.key_file, std::filesystem::perms(0600));
}

World::~World() { std::filesystem::remove_all(folder); }

std::size_t rounds() { return all_rounds().size(); }

End play(World& world, std::size_t round, const std::function<void()>& break_it) {
  auto how = End::itself;
  const auto& all = all_rounds();
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].prepare(world);
    if (i == round) how = end_of(world, all[i].at, break_it);
    if (end_of(world, all[i].at, [] {}) != End::itself) throw std::runtime_error("not broken, and yet it did not end");
  }
  return how;
}

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

std::size_t doubled_letters(const World& world) {
  std::map<std::string, int> seen;
  for (const auto& letter : letters_of(world)) ++seen[letter.message_id];
  return static_cast<std::size_t>(std::ranges::count_if(seen, [](const auto& one) { return one.second > 1; }));
}

}  // namespace gatepost::crash
