// Answers that were typed between the lines of a quote, without marks (Outlook) or marked as the quote is (Gmail): what
// parse cuts as quote holds the writer's own words then, and only the letter that was answered tells them apart (P19).
#pragma once

#include <string>
#include <string_view>

#include "mail/mail.hpp"
#include "ticket/answered.hpp"

namespace gatepost::decide {

/// The lines of `unmarked` that do not stand in `letter`, however a mail program wrapped it or wrote its links.
/// within: between the first and the last line that do; what security gateways add stands above and below them.
/// below: below the last one. after: both. Empty where one of the texts is, or the letter is too large to compare.
enum class Reach { within, below, after };
std::string own_lines(std::string_view unmarked, std::string_view letter, Reach reach);

/// What was typed inside the quote of the letter and bears quote marks as the letter's lines do.
std::string marked_lines(const Mail& mail, std::string_view letter, Reach reach);

/// What stands below the lines of a quote without marks. All that was cut, where none of it is of the very letter that
/// was answered: "From: Berlin, To: Munich" looks like the header of a mail.
std::string lines_below(const Mail& mail, const AnsweredLetter* letter);

/// All of these: what was typed between or below the lines of a quote, marked or not.
std::string typed_inside(const Mail& mail, const AnsweredLetter* letter);

/// What the customer wrote: the reply, the signature where they went on below it ("PS: …"), and the quote where answers
/// stand in it.
std::string customer_text(const Mail& mail, const AnsweredLetter* letter);

}  // namespace gatepost::decide
