// What the audit compares, and what it finds (P30): each mail in the folders and in the store, each letter, each
// ticket is accounted for, or is a difference. Pure: what lies where is handed in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/number.hpp"
#include "mail/raw_mail.hpp"

namespace gatepost {

/// One thing that is other than it should be.
struct Difference {
  enum class Kind {
    unknown,      // a mail in a folder that the store does not know
    unfetched,    // a mail that waits in the folder and that nobody fetches
    left_behind,  // a recorded mail that still lies in the folder
    undecided,    // a mail that was stored and never decided
    lost,         // a mail whose bytes are gone; with a place: they lie there
    changed,      // a mail whose bytes are not as many as came
    lost_row,     // a mail whose row is gone: what followed from it, or the mail in its folder, is left
    lost_letter,  // a letter whose row or bytes are gone
    lost_answer,  // a mail that answered, none of whose letters is left
    lost_events,  // a ticket of which only the row is left
    mispointed,   // a mail recorded on a ticket where nothing happened by it
    unthreaded,   // a mail on a ticket whose Message-ID leads nowhere
    unthreaded_letter,
    doubled,    // the same mail on two tickets
    overdue,    // a letter that is due and that nobody sends
    limbo,      // a letter that would never be sent
    wrong_row,  // a ticket that is not the fold of its events, or has no row
    held_too_long,
  };
  Kind kind = Kind::unknown;
  std::int64_t number = 0;       // of the mail, letter or ticket; 0: it has none
  std::optional<Place> place{};  // of a mail in a folder
  std::string detail{};          // what else there is to say; may hold a stranger's words
};

std::string_view name_of(Difference::Kind kind);

/// "UID 17 in Handled", "letter 9": with the kind it says which difference it is, the next night as well.
std::string about(const Difference& difference);
/// One sentence for the operator. Not escaped: folders and senders may stand in it.
std::string sentence_of(const Difference& difference);
/// The command that mends it, or the hint where none does.
std::string_view mending_of(const Difference& difference);

/// A difference as it is remembered once the admin was told of it.
struct ToldDifference {
  std::string kind;
  std::string about;
  auto operator<=>(const ToldDifference&) const = default;
};
ToldDifference remembered(const Difference& difference);
/// Those of which the admin does not know yet.
std::vector<Difference> not_told(const std::vector<ToldDifference>& told, std::vector<Difference> found);
/// Those that were there at both looks: the others were under way.
std::vector<Difference> lasting(const std::vector<Difference>& before, std::vector<Difference> after);

/// The outcome of an audit.
struct Account {
  std::int64_t mails = 0;      // in the store, and in the folders without it
  std::int64_t recorded = 0;   // with their state
  std::int64_t undecided = 0;  // in the store, and next to be considered
  std::int64_t missing = 0;    // unknown to the store, or with their bytes gone
  std::int64_t doubled = 0;
  std::int64_t awaited = 0;  // in the folder, and next to be fetched, or once more
  std::int64_t tidied = 0;   // recorded, and in none of the folders any more: somebody has tidied up
  struct Letters {
    std::int64_t sent = 0, waiting = 0, refused = 0, taken_back = 0;
  } letters;
  std::vector<Difference> differences;  // at most limits::differences_kept
  std::int64_t more = 0;                // beyond them

  void add(Difference difference);
  bool is_well() const { return differences.empty(); }
};

/// A folder as the audit looks at it.
struct AuditedFolder {
  std::string name;
  bool is_read_from = false;  // mails come here
  bool is_emptied = false;    // and go elsewhere when they are recorded
};

/// A mail of the store that lies in a folder.
struct KeptMail {
  MailNumber number;
  std::uint32_t uid = 0;
  bool is_decided = false;
  bool is_to_put_away = false;
};

enum class Standing {
  accounted,
  left_behind,  // unless it is on its way
  awaited,      // the next round fetches it
  doubtful,     // its place is none that the store knows: its content has to say which mail it is
};

/// What a mail's place says of it. `kept`: the mail that the store has from there; null: none. `read_up_to`: the UID
/// up to which the store has read the folder, asked for before `kept` was.
Standing standing_of(const AuditedFolder& folder, std::uint32_t uid, const KeptMail* kept, std::uint32_t read_up_to);

/// Which mails of the store were found in a folder. A bit for each.
class Found {
 public:
  void add(MailNumber mail);
  bool has(MailNumber mail) const;
  /// The first that no other mail in the folders was taken for, which is found then: as many alike must lie there as
  /// the store has.
  std::optional<MailNumber> take_one(const std::vector<MailNumber>& alike);

 private:
  std::vector<bool> mails_;
};

}  // namespace gatepost
