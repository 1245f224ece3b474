// Forgetting: what was said by a person, or on tickets that are old, is erased in the store and in the folders, and
// does not come back. What is erased with what stands in store/blank.cpp; here it is done in its order:
//
//   1. gatepost.erased   marks of what goes are on the disk, so that a store made anew knows them as well
//   2. one commit        all of it goes from the store; what waits in the outbox is never sent
//   3. finish()          the folders, the full text, the log of the store: in steps, and begun again where it was cut
//                        off, by whoever comes next
//
// Throws store::Failure as passes do.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "passes.hpp"

namespace gatepost {

/// Why this address cannot be forgotten: staff, the desk itself. Empty: it can.
std::string refusal_to_forget(const Desk& desk, const std::string& address);

enum class Unsolved { refused, solved };

/// Forgets the person, 1 and 2. Gives what went. Where `unsolved` refuses them and there are such tickets, or there is
/// nothing at all, nothing was done.
store::Going forget(Parts& parts, const std::string& address, Unsolved unsolved);

/// Tickets, mails and letters that are older than [limits] keep_mails, some at a time. Returns whether there were any.
bool forget_aged(Parts& parts);

/// Whether this very mail was erased (P2: the same by its content). Asked of each mail before anything is decided about
/// it, wherever it comes from.
bool is_erased(store::Store& store, const sign::Signer& signer, const Mail& mail);

/// For whoever brings in old mails: its sender was forgotten after it arrived. Whoever writes again later is somebody
/// new.
bool is_of_forgotten(store::Store& store, const sign::Signer& signer, const Mail& mail, Time arrived);

/// Ends a mail of that kind: nothing of it is kept, and it goes from the folder, too.
void set_aside_erased(Parts& parts, MailNumber number, const Mail& mail);

/// Brings marks of gatepost.erased that the store lacks into it: the store was lost, or is an older copy.
void take_erased(Parts& parts);

/// Of the store's file while it is in use: writers wait ten seconds for it.
inline constexpr std::uint64_t rewritten_bytes = 1'000'000'000;

struct FinishParts {
  Parts& parts;
  fetch::Folders* folders = nullptr;                    // null: mail comes by `gatepost deliver` alone
  std::vector<std::string> names;                       // of the folders that are looked through
  std::function<bool()> goes_on = [] { return true; };  // asked between two steps: false ends it
  std::uint64_t most_rewritten = rewritten_bytes;       // of the store's file: others wait for that
};

struct Finished {
  std::int64_t removed = 0;  // mails
  std::int64_t marked = 0;   // \Deleted: the server cannot remove these alone
  bool has_remains = false;  // in free space of the store's file, which is too large to be made anew beside others
  bool is_all = false;       // nothing is left to do
  std::optional<fetch::Trouble> trouble{};
};

/// 3. Only what is erased by its content is removed, and nothing that merely looks like it.
Finished finish_forgetting(FinishParts& with);

/// Where mails of the desk lie.
std::vector<std::string> folders_with_mails(const fetch::ImapSettings& settings);

}  // namespace gatepost
