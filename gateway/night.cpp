#include "night.hpp"

#include <algorithm>
#include <thread>

#include "assembly.hpp"
#include "audit.hpp"
#include "clock.hpp"
#include "copies.hpp"
#include "forget.hpp"
#include "log.hpp"
#include "logins.hpp"
#include "mail/limits.hpp"
#include "network.hpp"

namespace gatepost {
namespace {

using Rest = std::chrono::steady_clock::duration;

/// Null: mail comes by `gatepost deliver`.
std::unique_ptr<fetch::Folders> folders_of(const Config& config) {
  return config.imap.host.empty() ? nullptr : network::doors().open_folders(imap_login(config));
}

bool end_erasing(const Night& night) {
  const auto& config = night.config;
  Assembly assembly(config);
  auto parts = assembly.parts();
  const auto folders = folders_of(config);
  FinishParts with{parts, folders.get(), folders ? folders_with_mails(config.imap) : std::vector<std::string>(),
                   night.goes_on};
  const auto finished = finish_forgetting(with);
  if (finished.trouble)
    log::warning("erasing.trouble", {{"what", finished.trouble->what}, {"hint", finished.trouble->hint}});
  if (finished.is_all)
    log::info("erasing.done",
              {{"removed", std::to_string(finished.removed)}, {"marked", std::to_string(finished.marked)}});
  return finished.is_all;
}

void note(Parts& parts, const Audited& audited) {
  const auto differences = audited.account.differences.size();
  parts.store.notes().set_audit_end({system_now(), static_cast<std::int64_t>(differences), !audited.trouble});
  tell_differences(parts, audited);
  if (audited.trouble)
    log::warning("audit.trouble", {{"what", audited.trouble->what}, {"hint", audited.trouble->hint}});
  else
    log::info("audit.done", {{"mails", std::to_string(audited.account.mails)},
                             {"missing", std::to_string(audited.account.missing)},
                             {"differences", std::to_string(differences)}});
}

/// Returns whether all of it could be looked at.
bool audit_folders(const Night& night) {
  const auto& config = night.config;
  Assembly assembly(config);
  auto corridor = assembly.parts();
  const auto folders = folders_of(config);
  AuditParts parts{config, corridor.store, folders.get(), system_now};
  parts.goes_on = night.goes_on;
  parts.linger = night.linger;
  parts.is_erased = [&corridor](const Mail& mail) { return is_erased(corridor.store, corridor.signer, mail); };
  const auto audited = audit(parts);
  if (audited.is_stopped) return false;
  if (audited.has_erased) corridor.store.erasing().begin(system_now());
  note(corridor, audited);
  return !audited.trouble;
}

/// A fault of ours here stops no mail.
template <class Work>
bool guarded(const std::string& what, Work work) {
  try {
    return work();
  } catch (const store::Failure&) {
    throw;
  } catch (const std::exception& fault) {
    log::error(what + ".failed", {{"what", fault.what()}});
    return false;
  }
}

}  // namespace

Time begin_audited(const Config& config) {
  const auto store = store::open(config.store, store::Create::no);
  const auto last = store->audit().audited_at();
  if (!last) store->audit().set_audited(system_now());
  return last.value_or(system_now());
}

bool audit_all(const Night& night, Time began) {
  store::open(night.config.store, store::Create::no)->audit().set_audited(began);
  return guarded("audit", [&] { return audit_folders(night); });
}

void erase_aged(const Night& night) {
  guarded("drafts", [&] {
    for (const auto& folder : {night.config.copies, whole_mails(night.config.store)})
      remove_drafts(folder, system_now());
    return true;
  });
  if (night.config.keep_mails == Span(0)) return;
  Assembly assembly(night.config);
  auto parts = assembly.parts();
  guarded("erasing", [&] {
    for (auto begun = std::chrono::steady_clock::now(); forget_aged(parts) && night.goes_on();) {
      // Intake waits for the lock of each step: it gets three times as long as that took.
      std::this_thread::sleep_for(
          std::min<Rest>(3 * (std::chrono::steady_clock::now() - begun), std::chrono::seconds(1)));
      begun = std::chrono::steady_clock::now();
    }
    return true;
  });
}

Time end_erasing_if_due(const Night& night) {
  const auto begun = store::open(night.config.store, store::Create::no)->erasing().begun();
  const bool is_due = begun && system_now() - *begun >= limits::erasing_left_for;
  const bool is_left = is_due && !guarded("erasing", [&] { return end_erasing(night); });
  return system_now() + (is_left ? limits::timer_again : limits::erasing_left_for);
}

}  // namespace gatepost
