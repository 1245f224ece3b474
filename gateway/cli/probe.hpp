// `gatepost check --probe`: the desk writes to itself, and reads what the provider has left of its letters.
//
// Two letters go out: one to the public address from an envelope address of its own, one to a signed address without an
// envelope sender. Both bear a signed mark in the subject, by which a running desk knows them (decide/loop.cpp): they
// are noted, and found all the same, as they are looked for in each folder that a mail may lie in then.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "config/config.hpp"
#include "letter/outcome.hpp"
#include "mail/mail.hpp"

namespace gatepost::cli {

/// A letter of the probe, what the relay said to it, and what came in.
struct ProbeLetter {
  Wire wire;
  std::string mark;      // in its subject
  std::string reply_to;  // a signed address
  EnvelopeRule envelope = EnvelopeRule::verp;
  Outcome outcome;
  std::optional<Mail> came{};  // `folder` says where it was found; absent: it did not come in time
};

struct Probe {
  ProbeLetter plain;                 // to the public address
  ProbeLetter tagged;                // to a signed address
  std::vector<ProbeLetter> refused;  // tries with envelope senders that the relay does not take
  std::string trouble;               // with the mailbox: nothing can be said; empty: none
};

/// Sends, and waits for that long at most. `tell`: what goes on, a sentence now and then.
Probe run_probe(const Config& config, std::chrono::seconds most, const std::function<void(const std::string&)>& tell);

/// One thing that the probe has shown.
struct ProbeFinding {
  std::string about;    // "From", "envelope"
  bool is_well = true;  // false: something is to be changed
  std::string what;     // a sentence
  std::string setting;  // to write into config.ini: "[smtp] envelope = null"; empty: none helps, or none is needed
};
std::vector<ProbeFinding> findings_of(const Probe& probe, const Config& config);

}  // namespace gatepost::cli
