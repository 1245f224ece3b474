#include <iostream>
#include <memory>

#include "alarm.hpp"
#include "assembly.hpp"
#include "cli/verb.hpp"
#include "clock.hpp"
#include "lease.hpp"
#include "log.hpp"
#include "logins.hpp"
#include "mail/limits.hpp"
#include "network.hpp"

namespace gatepost::cli {
namespace {

bool look_into_junk(Parts& parts, const Config& config) {
  if (config.imap.junk.empty()) return true;
  const auto mailbox = network::doors().open_imap(junk_login(config));
  Intake intake{parts.store, *mailbox, config.imap.junk};
  const auto trouble = exchange(intake, [&parts] { consider_all(parts); });
  if (trouble) log::error("junk.trouble", {{"what", trouble->what}, {"hint", trouble->hint}});
  return !trouble;
}

bool take_in_all(Parts& parts, const Config& config) {
  consider_all(parts);  // what an earlier run stored and did not get to
  if (config.imap.host.empty()) return true;
  const auto mailbox = network::doors().open_imap(imap_login(config));
  Lease lease(parts.store, *mailbox, config.imap, parts.now);
  Intake intake{parts.store, *mailbox, config.imap.folder, [&lease] { return lease.hold(); }};
  const auto trouble = exchange(intake, [&parts] { consider_all(parts); });
  lease.give_back();
  note_round(parts.store, trouble, parts.now());
  if (trouble) log::error("imap.trouble", {{"what", trouble->what}, {"hint", trouble->hint}});
  return look_into_junk(parts, config) && !trouble;
}

bool send_all(Parts& parts, const Config& config) {
  const auto next = parts.store.next_letter();
  if (!next || *next > parts.now()) return true;
  const auto relay = network::doors().open_smtp(smtp_login(config));
  auto round = send_out(parts, *relay);
  while (round.how == Relayed::some) round = send_out(parts, *relay);
  if (round.how == Relayed::paced)
    log::info("smtp.paced", {{"what", "the rest waits, as [smtp] per_minute or per_day is reached"}});
  if (round.how == Relayed::paused)
    log::error("smtp.trouble", {{"what", log::without_words(round.trouble.said)}, {"hint", round.trouble.hint}});
  return round.how != Relayed::paused;
}

enum class Retries { as_scheduled, now };

/// Mail cannot tell all of it.
void tell_alarms(Parts& parts) {
  Alarms alarms(parts.config, [] { return true; });
  if (!alarms.has_command()) return;
  if (alarms.is_told("stopped")) parts.store.notes().prove_writable();
  alarms.tell(alarms_of(parts.store, parts.config, parts.now()), parts.now(), Uptime::long_enough);
}

int work(const Config& config, Retries retries) {
  Assembly assembly(config);
  auto parts = assembly.parts();
  const bool is_taken_in = take_in_all(parts, config);
  fall_due(parts);
  if (retries == Retries::now) {
    parts.store.hurry(parts.now());
    end_rest(parts);
  }
  const bool is_sent = send_all(parts, config);
  while (parts.store.make_findable(limits::findable_events)) {
  }
  tell_alarms(parts);
  return is_sent && is_taken_in ? done : failed;
}

int once(const Common& common, Retries retries) {
  const auto config = config_or_complain(common);
  if (!config) return usage;
  const auto lock = lock_store(*config);
  try {
    return work(*config, retries);
  } catch (const std::exception& fault) {
    Alarms(*config, [] { return true; }).tell_stopped(fault.what(), system_now());
    throw;
  }
}

}  // namespace

Verb once_verb(const Common& common) {
  const auto is_now = std::make_shared<bool>(false);
  return {.name = "once",
          .what = "One round: fetch, timers, send what is due; then exit",
          .footer =
              "Example: after the relay was down for a while, do not wait for the schedule\n"
              "  gatepost once --now",
          .arguments = {{"--now", is_now.get(), "also send letters that wait for their next attempt"}},
          .work = [is_now, &common] { return once(common, *is_now ? Retries::now : Retries::as_scheduled); }};
}

}  // namespace gatepost::cli
