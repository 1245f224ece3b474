// Words of staff in what parse cut from their mail: in the quote, below it, or below "-- ". A typed line is never
// ignored without a word (P17, P19), so their writer is asked.
#pragma once

#include <string>

#include "decide/draft.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {

/// Left out is what stands in the letter that was answered, what is a signature or a legal notice by its words, and
/// what the writer's earlier mails have taught (decide/signature.hpp).
struct LeftBehind {
  std::string in_quote;    // marked as the quote is
  std::string below_text;  // below a quote without marks
  std::string below_sign;  // below "-- "

  bool any() const { return !in_quote.empty() || !below_text.empty() || !below_sign.empty(); }
};

LeftBehind left_behind(const Mail& mail, const Draft& draft, const Staff& writer);

/// Rows of templates/README.md, "held": why the mail waits.
Rows reasons_of(const LeftBehind& left);

/// The writer has read what stays behind and says `#send`: what stands so below their next mails is not asked about.
void learn_left_behind(const Mail& mail, const Staff& writer, Draft& draft);

}  // namespace gatepost::decide
