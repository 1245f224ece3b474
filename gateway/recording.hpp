// A verdict is written down: its letters are signed and rendered, and all of it goes into one commit.
#pragma once

#include <future>
#include <optional>
#include <vector>

#include "passes.hpp"

namespace gatepost {

/// The letters of one mail while the worker writes them.
using Writing = std::vector<std::future<Wire>>;

/// Records all but the letters' bytes: the next mail of the batch can be decided on that. Needs an open Transaction,
/// which must not end before write().
Writing record_first(Parts& parts, Worker& worker, store::Record record);
void write(Parts& parts, Writing& writing);

/// Both at once. `mail`: what the verdict is about; absent: a timer, a letter, a mail that cannot be read.
void record(Parts& parts, std::optional<MailNumber> number, const Mail* mail, Verdict verdict);

}  // namespace gatepost
