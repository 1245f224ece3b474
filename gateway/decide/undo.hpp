// `#undo`: the one command that takes back what was done by mail (design: `undo_window`, "Merge"): an answer of one's
// own whose letters wait; within limits::undo_within a merge, a split, another customer. It is what the letter tells of
// that it answers, or to a letter that tells of no doing the latest on the ticket. A receipt whose mail did nothing of
// that kind names the command that does it: nothing older is touched. Events only: nothing is rewritten.
#pragma once

#include "decide/commands.hpp"
#include "decide/draft.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {

/// What is taken back: an answer, a change of the ticket, both where one mail did them, or nothing and why.
struct Undo {
  const DelayedAnswer* answer = nullptr;
  const Join* join = nullptr;
  Rows reasons;  // of templates/README.md, "refusal"
};
/// Empty where the commands do not ask for it.
Undo undo_of(const Case& given, const Draft& draft, const Staff& writer, const Orders& orders);

/// Does it, and tells colleagues.
void undo(const Undo& what, const Staff& writer, Draft& draft, Rows& done);

/// Nothing typed is lost: the words and files of the answer go into the receipt.
void give_back(const DelayedAnswer& answer, Draft& draft);

/// The verdict holds an answer that waits.
bool has_delayed_answer(const Draft& draft);
/// In the receipt of that answer: until when, and how.
void offer_undo(const Draft& draft, Letter& receipt);

}  // namespace gatepost::decide
