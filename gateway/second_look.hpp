// Looks once more at what a mail of staff may speak of: mails that wait for a word, people and texts that its commands
// name. What the store looked up first tells what to look for.
#pragma once

#include "passes.hpp"

namespace gatepost {

/// `known` with that added. `mail` null: there is only a mail that was held.
Known with_more(Parts& parts, Known known, const Mail* mail);

}  // namespace gatepost
