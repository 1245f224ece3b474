// What became of handing one letter to the relay, sorted by what to do next.
#pragma once

#include <string>

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
  int code = 0;      // SMTP reply code; 0: no reply
  std::string said;  // the relay's last words, or libcurl's; UTF-8, one line
  std::string hint;  // what the operator can do; may be empty
};

}  // namespace gatepost
