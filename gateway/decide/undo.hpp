// `#undo`: the one command that takes back what was done by mail (design: `undo_window`, "Merge"). What the letter that
// it answers tells of comes first; else the latest on the ticket that can be taken back: a merge or a split within
// limits::undo_within, or an answer of one's own whose letters wait. Events only: nothing is rewritten.
#pragma once

#include "decide/commands.hpp"
#include "decide/draft.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {

/// What is taken back: one of the two, or nothing and why.
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
