// A store that was lost is made again: from the mails in IMAP, from the copies of what came by pipe, and from the key,
// which proves what numbers stand in tokens (P7, P8). Mails go through the same passes once more, in the order of their
// arrival and with the clock of it; the letters that follow are down as sent, and none goes.
//
//   look at all mails (foretelling.hpp) -> consider each, its number foretold -> a store that `run` goes on with
//
// Throws store::Failure as passes do, and std::runtime_error where a folder does not answer.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "passes.hpp"

namespace gatepost {

struct RebuildSources {
  /// A connection of its own for each folder: mails of all are read in the order of their arrival. Empty: no IMAP.
  std::function<std::unique_ptr<fetch::Folders>()> open_folders;
  std::filesystem::path copies;  // [store] copies; empty: none
};

struct RebuildParts {
  const Config& config;
  store::Store& store;  // new, as a draft
  const sign::Signer& signer;
  render::Templates& templates;
  Time now;
  /// Told now and then: what is done, of how many mails.
  std::function<void(std::string_view what, std::size_t done, std::size_t all)> progress =
      [](std::string_view, std::size_t, std::size_t) {};
};

/// What became of it, and what cannot be known again.
struct Rebuilt {
  std::size_t mails = 0;
  std::vector<std::pair<std::string, std::int64_t>> mails_by_state;
  std::int64_t tickets = 0;
  std::int64_t tickets_proven = 0;  // with the number that they had
  std::int64_t people_proven = 0;   // whose signed addresses go on working
  std::int64_t letters = 0;         // that were sent, as far as mails tell; their texts are lost
  // What is not as it was:
  std::int64_t tickets_lost = 0;  // that mails answer, and whose first mail is not there, or not to be told
  std::int64_t held = 0;          // mails of staff that waited for a word
  std::int64_t refused = 0;       // mails of staff that cannot be followed without the lost letters
  std::int64_t parked = 0;        // mails in quarantine: nobody has read them
  std::int64_t erased = 0;        // mails that were erased, or are of people who were: left out
  std::int64_t former = 0;        // people who were of staff and are none now: every old notice asks once
  std::int64_t left = 0;          // mails in the folder that are marked unread: `run` takes them in
};

Rebuilt rebuild(RebuildParts& parts, const RebuildSources& sources);

}  // namespace gatepost
