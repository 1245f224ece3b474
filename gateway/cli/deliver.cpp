#include <unistd.h>

#include <iostream>

#include "assembly.hpp"
#include "cli/verb.hpp"
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

/// `run` looks for such mails all the time, and sends what it decides.
void leave_to_daemon(const Config& config, const RawMail& raw) {
  const auto store = store::open(config.store, store::Create::no, store::Stay::brief);
  for (const auto number : store->keep({&raw, 1}, std::nullopt))
    log::info("mail.kept", {{"mail", std::to_string(number.value)}});
}

int deliver(const Common& common, const Envelope& envelope) {
  const auto config = config_or_complain(common);
  if (!config) return try_again;
  const auto raw = fetch::read_pipe(STDIN_FILENO, envelope,
                                    std::chrono::time_point_cast<Time::duration>(std::chrono::system_clock::now()));
  if (raw.bytes.empty()) {
    std::cerr << "gatepost: no mail on standard input\n";
    return bad_input;
  }
  if (is_store_locked(*config)) {
    leave_to_daemon(*config, raw);
    return done;
  }
  Assembly assembly(*config, store::Stay::brief);
  auto parts = assembly.parts();
  consider_or_leave(parts, take_in(parts, raw));
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

void add_deliver(CLI::App& app, Common& common) {
  auto* verb = app.add_subcommand("deliver", "Take in one mail from standard input, for an MTA's pipe or alias");
  verb->footer(
      "Exit code 0: recorded, also a mail seen before. 75: try again later. 65: not a single byte came.\n"
      "Example, in Postfix's master.cf:\n"
      "  gatepost unix - n n - 2 pipe flags=DRhu user=gatepost null_sender=\n"
      "    argv=/usr/bin/gatepost deliver --sender ${sender} --recipient ${original_recipient}");
  const auto sender = std::make_shared<std::string>();
  const auto recipients = std::make_shared<std::vector<std::string>>();
  auto* told = verb->add_option("--sender", *sender, "envelope sender; \"\" or <> for the null sender");
  verb->add_option("--recipient", *recipients, "envelope recipient; may be given several times")->type_name("ADDRESS");
  verb->callback([sender, recipients, told, &common] {
    Envelope envelope;
    if (told->count() > 0) envelope.sender = *sender == "<>" ? "" : *sender;
    envelope.recipients = *recipients;
    common.exit_code = deliver_for_mta(common, envelope);
  });
}

}  // namespace gatepost::cli
