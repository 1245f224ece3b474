// What became of handing one letter to the relay, sorted by what to do next.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "letter/letter.hpp"
#include "mail/number.hpp"
#include "mail/time.hpp"

namespace gatepost {

enum class Fate {
  accepted,  // the relay has it
  later,     // nothing was taken; try again after the schedule
  unknown,   // the bytes went out, the answer never came: try again with the same Message-ID, and tell
  refused,   // a 5xx about this recipient or this content: a failure of this letter (P25)
  account,   // our own login, sender, quota or certificate: pause the account, no letter has failed
};

struct [[nodiscard]] Outcome {
  Fate fate = Fate::later;
  int code = 0;            // SMTP reply code; 0: no reply
  std::string said;        // the relay's last words, or libcurl's; UTF-8, one line
  std::string hint;        // what the operator can do; may be empty
  bool has_begun = false;  // the relay had taken the sender: what went wrong may be about this letter alone
  std::string relay_id{};  // of accepted: the Message-ID that the relay has written in place of ours; empty: not told
  // Of a letter that is refused for its size: how large it is, and what the relay takes (0: not told).
  std::uint64_t size = 0;
  std::uint64_t size_limit = 0;
};

/// A letter that was refused for its size, read anew.
struct Returned {
  struct File {
    std::string name;
    std::uint64_t size = 0;
  };
  std::vector<File> files;
  bool does_answer = false;  // of a notice: a reply to it answers the customer
};

/// A letter that a person wrote, and that is on its way for long.
struct StuckLetter {
  LetterNumber number;
  LetterKind kind = LetterKind::answer;
  std::optional<TicketNumber> ticket;
  std::string recipient;
  std::string writer;  // staff id
  std::string said;    // the last words of a server
  Time first_try{};
  std::optional<Time> until;  // it is tried; absent: another server knows
};

}  // namespace gatepost
