#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <thread>

#include "assembly.hpp"
#include "audit.hpp"
#include "cli/counted.hpp"
#include "cli/ticket_json.hpp"
#include "cli/verb.hpp"
#include "clock.hpp"
#include "forget.hpp"
#include "lease.hpp"
#include "log.hpp"
#include "logins.hpp"
#include "mail/limits.hpp"
#include "network.hpp"

namespace gatepost::cli {
namespace {

using namespace std::chrono_literals;
using Json = nlohmann::ordered_json;

constexpr auto daemons_turn = 3s;      // for what is under way: a daemon decides and sends at once
constexpr auto longest_mending = 90s;  // it looks at the mailbox each minute at least

// --- telling ---

Json json_of(const Difference& difference) {
  return {{"kind", name_of(difference.kind)}, {"what", sentence_of(difference)}, {"mend", mending_of(difference)}};
}

Json json_of(const Audited& audited) {
  const auto& account = audited.account;
  Json letters{
      {"sent", account.letters.sent}, {"waiting", account.letters.waiting}, {"refused", account.letters.refused}};
  if (account.letters.taken_back > 0) letters["taken_back"] = account.letters.taken_back;
  Json json{{"mails", account.mails},     {"recorded", account.recorded},
            {"missing", account.missing}, {"doubled", account.doubled},
            {"letters", letters},         {"ok", account.is_well() && !audited.trouble}};
  if (account.awaited > 0) json["awaited"] = account.awaited;
  if (account.undecided > 0) json["undecided"] = account.undecided;
  if (account.tidied > 0) json["in_no_folder"] = account.tidied;
  if (audited.trouble) json["trouble"] = audited.trouble->what;
  for (const auto& one : account.differences) json["differences"].push_back(json_of(one));
  if (account.more > 0) json["more"] = account.more;
  return json;
}

std::string figures_of(const Account& account) {
  const auto told = [](std::int64_t count, const std::string& word) { return std::to_string(count) + " " + word; };
  auto out = "mails    " + told(account.mails, "in all, ") + told(account.recorded, "recorded, ") +
             told(account.missing, "missing, ") + told(account.doubled, "doubled");
  if (account.awaited > 0) out += ", " + told(account.awaited, "to be fetched next");
  if (account.undecided > 0) out += ", " + told(account.undecided, "for run or once to decide");
  const auto& letters = account.letters;
  out += "\nletters  " + told(letters.sent, "sent, ") + told(letters.waiting, "waiting, ") +
         told(letters.refused, "refused");
  if (letters.taken_back > 0) out += ", " + told(letters.taken_back, "taken back");
  return out + "\n";
}

std::string folders_of(const Config& config, const Account& account) {
  if (config.imap.host.empty()) return "folders  none: without [imap] host, store and outbox alone were looked at\n";
  std::string out;
  for (const auto& folder : audited_folders(config.imap))
    out += (out.empty() ? "folders  " : ", ") + log::printable(folder.name);
  if (account.tidied > 0)
    out +=
        "; of " + counted(static_cast<std::uint64_t>(account.tidied), "recorded mail") + " the store alone has a copy";
  return out + "\n";
}

std::string text_of(const Config& config, const Audited& audited) {
  const auto& account = audited.account;
  auto out = figures_of(account) + folders_of(config, account);
  for (const auto& one : account.differences)
    out += "\n" + log::printable(sentence_of(one)) + "\n  mend: " + std::string(mending_of(one)) + "\n";
  if (account.more > 0) out += "\nand " + std::to_string(account.more) + " more\n";
  if (account.is_well() && !audited.trouble) out += "All is accounted for.\n";
  return out;
}

int tell(const Common& common, const Config& config, const Audited& audited) {
  std::cout << (common.is_json ? printed(json_of(audited)) : text_of(config, audited));
  if (audited.trouble)
    std::cerr << "the folders could not be looked at: " << log::printable(audited.trouble->what) << "; "
              << log::printable(audited.trouble->hint) << '\n';
  return audited.account.is_well() && !audited.trouble ? done : failed;
}

// --- working ---

std::unique_ptr<fetch::Folders> open_folders(const Config& config) {
  return config.imap.host.empty() ? nullptr : network::doors().open_folders(imap_login(config));
}

AuditParts audit_parts(const Config& config, store::Store& store, fetch::Folders* folders) {
  AuditParts parts{config, store, folders, system_now};
  parts.linger = [&config] {
    if (is_store_locked(config)) std::this_thread::sleep_for(daemons_turn);
  };
  return parts;
}

/// Null: without the key nobody knows what was erased.
std::shared_ptr<sign::Signer> signer_of(const Config& config) {
  if (!std::filesystem::exists(config.key_file)) return nullptr;
  return std::make_shared<sign::Signer>(sign::existing_keyring(config.key_file), config.desk.address,
                                        config.desk.has_subaddress);
}

int look(const Common& common) {
  const auto config = config_or_complain(common);
  if (!config) return usage;
  const auto store = store::open(config->store, store::Create::no);
  const auto folders = open_folders(*config);
  auto parts = audit_parts(*config, *store, folders.get());
  if (const auto signer = signer_of(*config))
    parts.is_erased = [&, signer](const Mail& mail) { return is_erased(*store, *signer, mail); };
  return tell(common, *config, audit(parts));
}

/// The mailbox as long as it is mended here: what lies there may be another desk's, which has answered it.
class OwnMailbox {
 public:
  OwnMailbox(Parts& parts, const Config& config)
      : parts_(parts),
        folder_(config.imap.folder),
        mailbox_(network::doors().open_imap(imap_login(config))),
        lease_(parts.store, *mailbox_, config.imap, parts.now) {}
  ~OwnMailbox() {
    try {
      lease_.give_back();
    } catch (const std::exception& fault) {
      log::warning("imap.lease", {{"what", fault.what()}});
    }
  }
  OwnMailbox(const OwnMailbox&) = delete;
  OwnMailbox& operator=(const OwnMailbox&) = delete;

  /// Nothing: it is ours, or nobody can say.
  std::optional<fetch::Trouble> refusal() {
    auto trouble = lease_.hold();
    return lease_.is_anothers() ? trouble : std::nullopt;
  }

  void exchange_all() {
    Intake intake{parts_.store, *mailbox_, folder_, [this] { return lease_.hold(); }};
    // Trouble: the next look meets it and tells it.
    static_cast<void>(exchange(intake, [this] { consider_all(parts_); }).has_value());
  }

 private:
  Parts& parts_;
  const std::string& folder_;
  std::unique_ptr<fetch::Mailbox> mailbox_;
  Lease lease_;
};

/// Decides what was brought in and puts away what is recorded, as `once` does; nothing is sent.
void end_alone(Parts& parts, OwnMailbox* mailbox) {
  consider_all(parts);
  fall_due(parts);
  if (mailbox != nullptr) mailbox->exchange_all();
}

/// `run` decides what was brought in, and puts away what is recorded.
void wait_for_daemon(store::Store& store, const Config& config, const std::vector<MailNumber>& brought) {
  const auto until = std::chrono::steady_clock::now() + longest_mending;
  const auto is_at_work = [&] {
    return std::ranges::any_of(brought, [&](MailNumber one) { return store.is_pending(one); }) ||
           !store.to_put_away(config.imap.folder, 1).empty();
  };
  while (is_at_work() && std::chrono::steady_clock::now() < until) std::this_thread::sleep_for(100ms);
}

std::int64_t count_of(const Account& account) {
  return static_cast<std::int64_t>(account.differences.size()) + account.more;
}

int refuse(const fetch::Trouble& trouble) {
  std::cerr << "nothing is mended: " << log::printable(trouble.what) << "; " << log::printable(trouble.hint) << '\n';
  return failed;
}

int mend_all(const Common& common) {
  const auto config = config_or_complain(common);
  if (!config) return usage;
  static_cast<void>(store::open(config->store, store::Create::no));  // there is nothing to mend where there is none
  const bool has_daemon = is_store_locked(*config);
  const auto lock = has_daemon ? std::nullopt : std::optional<StoreLock>(lock_store(*config));
  Assembly assembly(*config);
  auto corridor = assembly.parts();
  std::optional<OwnMailbox> mailbox;  // the daemon has it
  if (!has_daemon && !config->imap.host.empty()) mailbox.emplace(corridor, *config);
  if (const auto refusal = mailbox ? mailbox->refusal() : std::nullopt) return refuse(*refusal);
  const auto folders = open_folders(*config);
  auto parts = audit_parts(*config, assembly.store(), folders.get());
  parts.is_erased = [&](const Mail& mail) { return is_erased(corridor.store, corridor.signer, mail); };
  auto audited = audit(parts);
  if (audited.has_erased) corridor.store.erasing().begin(system_now());
  const auto is_to_be_mended = [&] { return !audited.trouble && count_of(audited.account) > 0; };  // nothing half-seen
  for (std::size_t round = 0; round < limits::mending_rounds && is_to_be_mended(); ++round) {
    const auto before = count_of(audited.account);
    const auto brought = mend(parts, audited);
    if (has_daemon)
      wait_for_daemon(parts.store, *config, brought);
    else
      end_alone(corridor, mailbox ? &*mailbox : nullptr);
    leave_in_place(parts);
    audited = audit(parts);
    if (count_of(audited.account) >= before) break;  // what is left wants a person
  }
  return tell(common, *config, audited);
}

}  // namespace

Verb audit_verb(const Common& common) {
  const auto is_mending = std::make_shared<bool>(false);
  return {.name = "audit",
          .what = "Compares mailbox, store and outbox, and accounts for each mail and letter; exit 1 on a difference",
          .footer =
              "Works beside the daemon, which does the same each night and tells the admin of what is new.\n"
              "Example: after somebody has moved mails by hand\n"
              "  gatepost audit || gatepost audit --mend",
          .arguments = {{"--mend", is_mending.get(),
                         "bring in mails that the store does not know, put away what was left, rebuild what was lost"}},
          .work = [is_mending, &common] { return *is_mending ? mend_all(common) : look(common); }};
}

}  // namespace gatepost::cli
