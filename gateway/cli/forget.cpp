#include <iostream>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>

#include "assembly.hpp"
#include "cli/counted.hpp"
#include "cli/verb.hpp"
#include "forget.hpp"
#include "log.hpp"
#include "logins.hpp"
#include "network.hpp"

namespace gatepost::cli {
namespace {

using Json = nlohmann::ordered_json;
using store::Going;

struct Asked {
  std::string address;
  bool is_meant = false;      // --really
  bool is_with_open = false;  // --with-open
};

// --- telling ---

std::string numbers_of(const std::vector<TicketNumber>& tickets) {
  constexpr std::size_t most = 20;
  std::string out;
  for (std::size_t i = 0; i < tickets.size() && i < most; ++i)
    out += (i == 0 ? "" : ", ") + std::to_string(tickets[i].value);
  return tickets.size() > most ? out + " and " + std::to_string(tickets.size() - most) + " more" : out;
}

std::string text_of(const Going& going) {
  std::string out = counted(going.tickets.size(), "ticket");
  if (!going.tickets.empty()) out += " (" + numbers_of(going.tickets) + ") with all that was said on them";
  if (!going.beside.empty())
    out +=
        "; their part in " + counted(going.beside.size(), "ticket") + " of others (" + numbers_of(going.beside) + ")";
  out += "; " + counted(going.mails.size(), "mail") + "; " + counted(going.letters.size(), "letter");
  return going.waiting == 0 ? out : out + ", " + std::to_string(going.waiting) + " of them not sent yet";
}

Json json_of(const Going& going) {
  Json json{{"tickets", Json::array()}, {"open", Json::array()}, {"beside", Json::array()}};
  for (const auto one : going.tickets) json["tickets"].push_back(one.value);
  for (const auto one : going.unsolved) json["open"].push_back(one.value);
  for (const auto one : going.beside) json["beside"].push_back(one.value);
  json["mails"] = going.mails.size();
  json["letters"] = going.letters.size();
  json["waiting"] = going.waiting;
  return json;
}

void tell_finished(const Finished& finished) {
  if (finished.removed > 0) std::cout << "Removed from the folders: " << finished.removed << ".\n";
  if (finished.marked > 0)
    std::cout << "Marked as deleted in the folders: " << finished.marked
              << ". The server cannot remove them alone (it has no UIDPLUS): let a mail client expunge the folder.\n";
  if (finished.trouble)
    std::cout << "The folders are not done: " << log::printable(finished.trouble->what)
              << ". gatepost run goes on with it, or the same command again.\n";
  else if (finished.has_remains)
    std::cout
        << "The store is large, so free space in its file may have pieces of it: run the same command again while\n"
           "gatepost run stands still.\n";
  else if (!finished.is_all)
    std::cout << "The store is in use, so its log still has some of it: gatepost run ends that within minutes.\n";
}

// --- doing ---

int refuse(const std::string& why) {
  std::cerr << "gatepost: " << log::printable(why) << '\n';
  return failed;
}

Finished finish(Parts& parts, const Config& config) {
  const auto folders = config.imap.host.empty() ? nullptr : network::doors().open_folders(imap_login(config));
  FinishParts with{parts, folders.get(), folders ? folders_with_mails(config.imap) : std::vector<std::string>()};
  if (!is_store_locked(config)) with.most_rewritten = std::numeric_limits<std::uint64_t>::max();  // nobody waits
  return finish_forgetting(with);
}

int show(const Common& common, const Going& going) {
  if (common.is_json) {
    auto json = json_of(going);
    json["erased"] = false;
    std::cout << json.dump(2) << '\n';
  } else if (going.is_empty()) {
    std::cout << "Nothing is known of this address.\n";
  } else {
    std::cout << "Would erase: " << text_of(going) << ".\n";
    if (!going.unsolved.empty())
      std::cout << "Not solved yet: " << numbers_of(going.unsolved) << "; --with-open solves and erases these, too.\n";
    std::cout << "Nothing was erased. It cannot be undone: add --really.\n";
  }
  return done;
}

/// Also where the store knows nothing of them any more: an earlier run may have been cut off before the folders.
int erase(const Common& common, const Config& config, Parts& parts, const Asked& asked) {
  const auto going = forget(parts, asked.address, asked.is_with_open ? Unsolved::solved : Unsolved::refused);
  if (!asked.is_with_open && !going.unsolved.empty())
    return refuse("not solved yet: " + numbers_of(going.unsolved) +
                  ". Nothing was erased: solve them first, or add --with-open");
  const auto finished = finish(parts, config);
  if (common.is_json) {
    auto json = json_of(going);
    json["erased"] = true;
    json["removed"] = finished.removed;
    json["marked"] = finished.marked;
    json["finished"] = finished.is_all && !finished.has_remains;
    if (finished.trouble) json["trouble"] = finished.trouble->what;
    std::cout << log::printable_json(json.dump(2, ' ', false, Json::error_handler_t::replace)) << '\n';
  } else {
    std::cout << (going.is_empty() ? "Nothing is known of this address.\n" : "Erased: " + text_of(going) + ".\n");
    tell_finished(finished);
    if (!going.is_empty()) std::cout << "Copies that gatepost backup made still have all of it.\n";
  }
  return finished.is_all ? done : failed;
}

int work(const Common& common, const Asked& asked) {
  const auto config = config_or_complain(common);
  if (!config) return usage;
  if (const auto why = refusal_to_forget(config->desk, asked.address); !why.empty()) return refuse(why);
  static_cast<void>(store::open(config->store, store::Create::no));  // where there is none, none is made
  Assembly assembly(*config);
  auto parts = assembly.parts();
  if (!asked.is_meant) return show(common, assembly.store().erasing().of_person(asked.address));
  return erase(common, *config, parts, asked);
}

}  // namespace

Verb forget_verb(const Common& common) {
  const auto asked = std::make_shared<Asked>();
  return {.name = "forget",
          .what = "Erases what the desk has of a person, in the store and in the folders, for ever; figures stay",
          .footer =
              "Without --really it tells what it would erase. Works beside the daemon; when it is cut off, the same\n"
              "command or the daemon goes on with it. What `gatepost backup` copied before is not touched.\n"
              "Example:\n  gatepost forget kim@customers.example\n  gatepost forget kim@customers.example --really",
          .arguments = {{"ADDRESS", &asked->address, "of the person; another address is another person"},
                        {"--really", &asked->is_meant, "erase it"},
                        {"--with-open", &asked->is_with_open, "also tickets that are not solved yet"}},
          .work = [asked, &common] { return work(common, *asked); }};
}

}  // namespace gatepost::cli
