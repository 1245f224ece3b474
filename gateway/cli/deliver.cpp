#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <memory>

#include "assembly.hpp"
#include "cli/verb.hpp"
#include "clock.hpp"
#include "copies.hpp"
#include "log.hpp"

namespace gatepost::cli {
namespace {

/// Once the bytes are stored the mail is ours: what goes wrong afterwards must not make the MTA deliver it again.
void consider_or_leave(Parts& parts, MailNumber number) {
  try {
    consider_begun(parts, number);
  } catch (const std::exception& fault) {
    log::error("mail.left", {{"what", fault.what()}, {"hint", "gatepost run or once considers it again"}});
  }
}

/// `run` looks for such mails all the time, and sends what it decides. Not while it is about to make its store, of
/// nothing or of a backup.
bool is_left_to_daemon(const Config& config, const RawMail& raw) {
  if (!is_store_locked(config) || !std::filesystem::exists(config.store)) return false;
  const auto store = store::open(config.store, store::Create::no, store::Stay::brief);
  if (store->restored()) return false;
  for (const auto number : store->keep({&raw, 1}, std::nullopt))
    log::info("mail.kept", {{"mail", std::to_string(number.value)}});
  return true;
}

/// Into the store, by whoever is at work on it. The number, where it is to be considered here.
std::optional<MailNumber> record(const Config& config, std::optional<Assembly>& assembly, const RawMail& raw) {
  if (is_left_to_daemon(config, raw)) return std::nullopt;
  assembly.emplace(config, store::Stay::brief);
  auto parts = assembly->parts();
  return take_in(parts, raw);
}

int deliver(const Common& common, const Envelope& envelope) {
  const auto config = config_or_complain(common);
  if (!config) return try_again;
  const auto now = system_now();
  Draft whole(whole_mails(config->store), now);
  auto raw = fetch::read_pipe(STDIN_FILENO, envelope, now, whole.file());
  if (raw.bytes.empty()) {
    std::cerr << "gatepost: no mail on standard input\n";
    return bad_input;
  }
  Draft copy(config->copies, now);
  if (!config->copies.empty()) write_copy(raw, copy);
  std::optional<Assembly> assembly;
  const auto number = record(*config, assembly, raw);
  if (raw.whole_size != 0) whole.keep();
  if (!config->copies.empty()) copy.keep();
  if (!number) return done;
  raw = {};  // it is read back: a mail may have 50 MB, and need not be here twice
  auto parts = assembly->parts();
  consider_or_leave(parts, *number);
  return done;
}

/// An MTA bounces the mail at any code but 0 and 75: whatever is broken here may be mended later.
int deliver_for_mta(const Common& common, const Envelope& envelope) {
  try {
    return deliver(common, envelope);
  } catch (const std::exception& fault) {
    log::error("deliver.failed", {{"what", fault.what()}});
    return try_again;
  }
}

}  // namespace

Verb deliver_verb(const Common& common) {
  const auto sender = std::make_shared<std::optional<std::string>>();
  const auto recipients = std::make_shared<std::vector<std::string>>();
  return {.name = "deliver",
          .what = "Take in one mail from standard input, for an MTA's pipe or alias",
          .footer =
              "Exit code 0: recorded, also a mail seen before. 75: try again later. 65: not a single byte came.\n"
              "Example, in Postfix's master.cf:\n"
              "  gatepost unix - n n - 2 pipe flags=DRhu user=gatepost null_sender=\n"
              "    argv=/usr/bin/gatepost deliver --sender ${sender} --recipient ${original_recipient}",
          .arguments = {{"--sender", sender.get(), "envelope sender; \"\" or <> for the null sender"},
                        {"--recipient", recipients.get(), "envelope recipient; may be given several times", "ADDRESS"}},
          .work =
              [sender, recipients, &common] {
                if (*sender == "<>") *sender = "";
                return deliver_for_mta(common, {*sender, *recipients});
              },
          .failure = try_again};
}

}  // namespace gatepost::cli
