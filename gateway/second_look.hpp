// Looks once more at what a mail of staff may speak of: mails that wait for a word, people and texts that its commands
// name. What the store looked up first tells what to look for.
#pragma once

#include "passes.hpp"

namespace gatepost {

/// What a verdict on a mail rests on.
struct Judged {
  Known known;
  Match match;
};

enum class Questions {
  answered,
  left_out,  // what they find changes no verdict, and finding it may write
};

/// Looks up, identifies, and looks up what the writer asks for, once they are proven to be staff.
Judged judged(Parts& parts, const Mail& mail, Questions questions);

/// The held mails whose time has come are read again.
void read_held(Parts& parts, Known& known);

}  // namespace gatepost
