#include <iostream>

#include "assembly.hpp"
#include "cli/verb.hpp"
#include "log.hpp"

namespace gatepost::cli {
namespace {

bool take_in_all(Parts& parts, const Config& config) {
  if (config.imap.host.empty()) {
    consider_pending(parts);
    return true;
  }
  const auto trouble = take_in(parts, *fetch::open_imap(config.imap));
  if (trouble) log::error("imap.trouble", {{"what", trouble->what}, {"hint", trouble->hint}});
  return !trouble;
}

bool has_letters(Parts& parts, WhichLetters which) {
  return !parts.store.letters_due(parts.now(), 1, which == WhichLetters::any).empty();
}

bool send_all(Parts& parts, const Config& config, WhichLetters which) {
  if (!has_letters(parts, which)) return true;
  const auto relay = send::open_smtp(config.smtp);
  // Every letter once: one that is put off is not due again in this round, whatever `which` says.
  if (which == WhichLetters::any && send_out(parts, *relay, which) == Relayed::paused) return false;
  while (has_letters(parts, WhichLetters::due))
    if (send_out(parts, *relay, WhichLetters::due) == Relayed::paused) return false;
  return true;
}

int once(const Common& common, WhichLetters which) {
  const auto config = config_or_complain(common);
  if (!config) return usage;
  const auto lock = lock_store(*config);
  Assembly assembly(*config);
  auto parts = assembly.parts();
  const bool is_taken_in = take_in_all(parts, *config);
  fall_due(parts);
  return send_all(parts, *config, which) && is_taken_in ? done : failed;
}

}  // namespace

void add_once(CLI::App& app, Common& common) {
  auto* verb = app.add_subcommand("once", "One round: fetch, timers, send what is due; then exit");
  verb->footer("Example: after the relay was down for a while, do not wait for the schedule\n  gatepost once --now");
  const auto is_now = std::make_shared<bool>(false);
  verb->add_flag("--now", *is_now, "also send letters that wait for their next attempt");
  verb->callback(
      [is_now, &common] { common.exit_code = once(common, *is_now ? WhichLetters::any : WhichLetters::due); });
}

}  // namespace gatepost::cli
