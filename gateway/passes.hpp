// The corridor: what is done with mails, timers and letters, the story on one screen (passes.cpp). Verbs do not know
// one another; here a noun is handed from one to the next.
//
// All of it may throw store::Failure: the disk or the database is broken. Nothing half-done was committed then.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "config/config.hpp"
#include "fetch/fetch.hpp"
#include "render/render.hpp"
#include "send/send.hpp"
#include "sign/sign.hpp"
#include "store/store.hpp"
#include "ticket/match.hpp"
#include "worker.hpp"

namespace gatepost {

using Clock = std::function<Time()>;
struct Past;

/// What every pass works with. One for each thread: a Store belongs to one.
struct Parts {
  const Config& config;
  store::Store& store;
  const sign::Signer& signer;
  render::Templates& templates;
  Clock now;
  Worker& worker;
  Past* past = nullptr;  // mails of the past are considered once more: no letter goes, and nothing is logged of them
};

/// Where mails come from: a mailbox, and the store that keeps them.
struct Intake {
  store::Store& store;
  fetch::Mailbox& mailbox;
  const std::string& folder;
  /// Asked before each batch: trouble, where the mailbox is another desk's (lease.hpp).
  std::function<std::optional<fetch::Trouble>()> hold = [] { return std::nullopt; };
};

/// Fetches what is new and stores it, batch by batch, telling `kept` after each; and tells IMAP what became of those
/// that are recorded. Trouble: with the server; what was stored before it stays.
std::optional<fetch::Trouble> exchange(Intake& intake, const std::function<void()>& kept);

/// Considers the next mails that are stored and were not considered yet: each gets a verdict or, after too many
/// attempts, its place in quarantine. Returns whether there were any.
bool consider_some(Parts& parts);
void consider_all(Parts& parts);

/// For `deliver`, which begins with its one mail at once: stores it, its first attempt noted, in one commit (P1, P4).
MailNumber take_in(Parts& parts, const RawMail& raw);
/// Considers that one alone, as begun by take_in(): others may be under way in another process.
void consider_begun(Parts& parts, MailNumber number);

/// Considers a mail of the past; one that cannot be read, or that kills its verdict, is parked. `Reading::left_out`:
/// it was parked before, and nobody should read it.
enum class Reading { done, left_out };
void consider_past(Parts& parts, MailNumber number, Reading reading);

/// Does what is due on tickets whose time has come.
void fall_due(Parts& parts);

/// Notes who is staff by config.ini; where somebody has left, the signed addresses of all end (P8).
void take_people(Parts& parts);

/// Puts the files of the templates folder in force, as far as they can be used. Each new fault is logged and told to
/// the admin once, in one letter, until it changes or was mended (P26), whichever process finds it first.
void take_templates(Parts& parts, const std::map<std::string, std::string>& files);

enum class Relayed {
  nothing,  // none was due
  some,     // each has its outcome
  paused,   // the relay or our account there does not work; no letter has failed
  paced,    // some are due, and the provider takes no more of them yet
};

struct SendRound {
  Relayed how = Relayed::nothing;
  Outcome trouble{};  // of paused: what the relay said
};

/// Sends what is due, most urgent first: one batch (sending.cpp).
SendRound send_out(Parts& parts, send::Relay& relay);

/// A refused account rests for a while; who has looked at it by hand wants it tried now.
void end_rest(Parts& parts);

/// Tells the writers of answers that are still on their way after some hours, once each.
void tell_delays(Parts& parts);

/// Notes how the mailbox did, for `status`.
void note_round(store::Store& store, const std::optional<fetch::Trouble>& trouble, Time now);

/// What the desk would do with a mail, for `explain`: nothing is recorded.
struct Opinion {
  Match match;
  Verdict verdict;
};
Opinion opinion_on(Parts& parts, const Mail& mail);
/// Likewise where there is no store or no key: by what is known then.
Opinion opinion_on(const Mail& mail, const Clues& clues, const Known& known, const Desk& desk, Time now);

}  // namespace gatepost
