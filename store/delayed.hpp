// Answers that wait for `#undo`, read off a ticket's events and the letters that were made for them.
#pragma once

#include <vector>

#include "store/sqlite.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

/// On any of the tickets that are known, newest first, of each at most limits::undo_answers; those that waited once are
/// among them.
std::vector<DelayedAnswer> delayed_answers_of(Database& database, const Known& known);

/// A ticket's events but for what answers did that were taken back: as if they had never been written.
std::vector<Event> without_taken_back(const std::vector<Event>& events);

/// Of what was said, newest first, answers that were taken back reached colleagues alone, and solved nothing.
void leave_out_taken_back(std::vector<Said>& said);

}  // namespace gatepost::store
