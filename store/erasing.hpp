// What is erased for ever, and what is remembered of it, so that it does not come back. A part of store.hpp.
//
//   auto going = store.erasing().of_person("kim@shop.example");     // what there is
//   store.erasing().erase(going, "asked", now);                     // within a Transaction; with it remember(),
//   begin() while (store.erasing().merge_words()) {}                        // afterwards, in steps
//   store.erasing().clean_file(most);                               // then no page and no log has a word of it
//
// What stays: rows with numbers, times, states, departments, tags, marks and who of staff did what.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "mail/number.hpp"
#include "mail/time.hpp"

namespace gatepost::store {

/// A mail of which nothing but its place and its state stays.
struct GoingMail {
  MailNumber number;
  std::string message_id{}, fingerprint{};  // as it is known again by
};

/// What goes together.
struct Going {
  std::string address{};                 // folded; empty: it is not for a person that all of this goes
  std::vector<TicketNumber> tickets{};   // with all that was said on them, whoever said it
  std::vector<TicketNumber> unsolved{};  // of these
  std::vector<TicketNumber> beside{};    // of others: what the person said goes, the rest stays
  std::vector<GoingMail> mails{};
  std::vector<LetterNumber> letters{};
  std::int64_t waiting = 0;  // of the letters: they are never sent
  bool is_customer = false;  // the desk has given the person signed addresses, which end
  bool is_unsubscribed = false;

  bool is_empty() const {
    return tickets.empty() && beside.empty() && mails.empty() && letters.empty() && !is_customer && !is_unsubscribed;
  }
};

enum class Cleaned {
  wholly,
  but_for_remains,  // the file is longer than that: free space in it may have pieces
  not_yet,          // somebody reads in it just now, or the disk has no room for a second one: to be tried again
};

class Erasing {
 public:
  virtual ~Erasing() = default;

  // --- what goes ---
  virtual Going of_person(const std::string& address) = 0;
  /// Tickets solved before then, oldest first and with those merged into them; mails and letters of no ticket that are
  /// older. About `most` of each; the same call gives the next ones when these are erased.
  virtual Going of_age(Time before, std::size_t most) = 0;
  /// Needs a Transaction. `why`: as of EventKind::erased. What is not solved is solved by that.
  virtual void erase(const Going& going, const std::string& why, Time now) = 0;

  /// Likewise of a mail that was erased before and has come once more. Nothing else is looked at: anybody may send it.
  virtual void erase_arrived(MailNumber mail, Time now) = 0;

  // --- what is remembered ---
  using Mark = std::pair<std::string, Time>;
  /// Needs a Transaction. `bytes`: so long is the file that has all of them as well.
  virtual void remember(std::span<const Mark> marks, std::uint64_t bytes) = 0;
  virtual std::optional<Time> erased_at(const std::string& mark) = 0;  // absent: it never was
  virtual std::uint64_t bytes_remembered() = 0;
  virtual std::vector<std::string> people() = 0;  // folded addresses of all whom the store knows anything of

  // --- until nothing is left of it ---
  virtual void begin(Time now) = 0;
  /// For what came once more: after a while, with others that do (limits::erased_arrivals).
  virtual void begin_later(Time now) = 0;
  virtual std::optional<Time> begun() = 0;  // the earliest; may be to come; absent: there is nothing left to do
  virtual void end(Time started) = 0;       // what was begun until then is done
  /// A bounded step: erased words go from the full text for good. False: that was the last.
  virtual bool merge_words() = 0;
  /// Makes the store's file anew where it is no longer than that, as pages keep remains of what they had before; others
  /// who write wait meanwhile, a second for 100 MB. Then the log goes into it, and has nothing any more.
  virtual Cleaned clean_file(std::uint64_t most_bytes) = 0;
};

}  // namespace gatepost::store
