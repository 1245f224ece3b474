#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "assembly.hpp"
#include "cli/counted.hpp"
#include "cli/ticket_json.hpp"
#include "cli/verb.hpp"
#include "clock.hpp"
#include "log.hpp"
#include "logins.hpp"
#include "network.hpp"
#include "rebuild.hpp"
#include "template_folder.hpp"

namespace gatepost::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// --- telling ---

/// One thing that is not as it was: how often, a name for programs, and a sentence: "2 letters sent, ...".
struct Loss {
  std::int64_t count;
  const char* name;
  const char* noun;
  const char* rest;
};

std::vector<Loss> losses_of(const Rebuilt& out) {
  return {{out.letters, "letters", "letter",
           "sent, as far as the mails tell: what was said, and what became of it, is not known"},
          {out.tickets - out.tickets_proven, "new_numbers", "ticket",
           "that no mail with its number answers: numbered anew, above all that were ever given"},
          {out.tickets_lost, "tickets_lost", "number",
           "of a ticket that mails answer, and whose first mail is not there or not to be told"},
          {out.held, "held", "mail", "of staff that waited for a word, or was given back: to be written again"},
          {out.refused, "refused", "mail", "of staff refused, then or now: look with `gatepost list --all`"},
          {out.parked, "parked", "mail", "in quarantine: nobody has read it again"},
          {out.erased, "erased", "mail", "of people who were erased: they stay so"},
          {out.former, "former_staff", "member",
           "of staff who left: letters from before prove nobody any more, their readers are asked once"},
          {out.left, "unread", "unread mail", "in the folder, for `gatepost run` to take in"}};
}

constexpr const char* timers =
    "what was due until now counts as done: reminders, ends of waits, surveys, follow-ups; votes that no mail tells "
    "are not known";

Json json_of(const Rebuilt& out) {
  Json json{{"mails", out.mails},
            {"tickets", out.tickets},
            {"tickets_proven", out.tickets_proven},
            {"people_proven", out.people_proven}};
  for (const auto& [state, count] : out.mails_by_state) json["mails_by_state"][state] = count;
  for (const auto& loss : losses_of(out)) json["not_known"][loss.name] = loss.count;
  json["not_known"]["timers"] = timers;
  return json;
}

std::string text_of(const Config& config, const Rebuilt& out) {
  std::string text = log::printable(config.store.string()) + " is made again\n";
  text += "mails    " + std::to_string(out.mails);
  for (const auto& [state, count] : out.mails_by_state) text += ", " + std::to_string(count) + " " + state;
  text += "\ntickets  " + std::to_string(out.tickets) + ", " + std::to_string(out.tickets_proven) +
          " of them proven to have the number that they had\n";
  text += "people   " + std::to_string(out.people_proven) + " whose signed addresses go on working\n\n";
  text += "Not as it was:\n";
  for (const auto& loss : losses_of(out))
    if (loss.count > 0)
      text += "  " + counted(static_cast<std::uint64_t>(loss.count), loss.noun) + " " + loss.rest + "\n";
  text += std::string("  timers: ") + timers + "\n\n";
  return text + "Nothing was sent. Next: gatepost audit, then gatepost run.\n";
}

/// On a terminal one line that changes; else nothing, as logs are read by people, too.
void show_progress(std::string_view what, std::size_t done, std::size_t all) {
  if (::isatty(STDERR_FILENO) == 0) return;
  std::cerr << "\r" << what << " " << done << " of " << all << (done == all ? "\n" : "") << std::flush;
}

// --- the file ---

void refuse_to_write_over(const Config& config) {
  for (const auto* end : {"", "-wal"})
    if (fs::exists(config.store.string() + end))
      throw std::runtime_error(
          "there is " + config.store.string() + end +
          " already, and rebuild writes over nothing: if the store is damaged, stop gatepost and "
          "move the file away with its -wal and -shm; if it is whole, there is nothing to rebuild");
}

void remove_draft(const fs::path& draft) {
  for (const auto* end : {"", "-wal", "-shm", "-journal"}) fs::remove(draft.string() + end);
}

void sync(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  const bool is_synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int error = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (!is_synced) throw std::runtime_error(file.string() + " cannot be written: " + std::strerror(error));
}

/// It bears its name when it is whole and on the disk; a file that came to be meanwhile is not written over.
void publish(const fs::path& draft, const fs::path& store) {
  sync(draft);
  if (::link(draft.c_str(), store.c_str()) != 0)
    throw std::runtime_error(store.string() + " cannot be made of " + draft.string() + ": " + std::strerror(errno));
  fs::remove(draft);
  sync(fs::absolute(store).parent_path());
}

// --- working ---

RebuildSources sources_of(const Config& config) {
  RebuildSources sources{.copies = config.copies};
  if (!config.imap.host.empty())
    sources.open_folders = [&config] { return network::doors().open_folders(imap_login(config)); };
  return sources;
}

Rebuilt make(const Config& config, const sign::Signer& signer, const fs::path& draft) {
  const auto store = store::open(draft, store::Create::yes, store::Stay::as_draft);
  render::Templates templates;
  TemplateFolder folder(config.templates);
  if (const auto files = folder.changed()) templates.lay_over(*files);
  RebuildParts parts{config, *store, signer, templates, system_now()};
  parts.progress = show_progress;
  return rebuild(parts, sources_of(config));
}

int rebuild_store(const Common& common) {
  const auto config = config_or_complain(common);
  if (!config) return usage;
  refuse_to_write_over(*config);
  if (config->imap.host.empty() && config->copies.empty())
    throw std::runtime_error("there is nothing to rebuild from: neither [imap] host nor [store] copies is set");
  const sign::Signer signer(sign::existing_keyring(config->key_file), config->desk.address,
                            config->desk.has_subaddress);
  const auto lock = lock_store(*config);
  const auto draft = rebuilt_draft(*config);
  remove_draft(draft);
  const auto out = make(*config, signer, draft);
  publish(draft, config->store);
  std::cout << (common.is_json ? printed(json_of(out)) : text_of(*config, out));
  return done;
}

}  // namespace

Verb rebuild_verb(const Common& common) {
  return {
      .name = "rebuild",
      .what = "Makes a lost store again, from the mails in IMAP, the copies of [store] copies, and gatepost.key",
      .footer =
          "A backup is better where there is one (gatepost backup --help): it has everything. Without, put\n"
          "gatepost.key beside [store] path: it proves which numbers tickets and people had. Nothing is sent, mails\n"
          "stay where they are, and no file is written over. What cannot be known again is told at the end.\n"
          "Example:\n  gatepost rebuild && gatepost audit",
      .work = [&common] { return rebuild_store(common); }};
}

}  // namespace gatepost::cli
