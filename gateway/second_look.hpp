// Looks once more at what a mail of staff may speak of: mails that wait for a word, people and texts that its commands
// name. What the store looked up first tells what to look for. Each adds to `known`.
#pragma once

#include "passes.hpp"

namespace gatepost {

/// What the commands of a mail From staff name, whoever wrote it.
void look_again(Parts& parts, Known& known, const Mail& mail);

/// What it asks, and what it releases, once it is known whose it is.
void look_again(Parts& parts, Known& known, const Mail& mail, const Match& match);

/// The held mails whose time has come.
void look_again(Parts& parts, Known& known);

}  // namespace gatepost
