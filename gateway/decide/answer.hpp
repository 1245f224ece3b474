// What staff say: to the customer, or to colleagues.
#pragma once

#include "decide/commands.hpp"
#include "decide/draft.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {

/// What a staff mail says beside its commands.
struct Words {
  std::string text;
  bool is_comment = false;
  bool has_any = false;
  bool is_question = false;      // to somebody outside (`#ask`); a comment to everybody else
  bool is_sent_already = false;  // a comment by its address, but its writer's mail program has sent it to the customer
  bool is_for_many = false;      // the same answer goes out on other tickets, too
  std::string signature;         // below commands, and known only from earlier mails: it is no part of `text`
  std::string new_customer;      // whose the ticket becomes before; empty: it stays whose it is
};

/// Somebody who takes part and got the mail from its writer's own mail program; empty: nobody.
std::string customer_among(const Mail& mail, const Ticket& ticket);

/// When an answer of now goes; absent: at once.
std::optional<Time> when_answers_go(const Draft& draft);

/// What the words do: to the customer, to somebody outside who gets nothing else of the ticket, to colleagues. Each
/// returns its line of the receipt (templates/README.md: done).
/// `used`: the names of the canned answers in it.
Values answer(const Case& given, Draft& draft, const Staff& writer, const Words& words, const std::string& used);
Rows ask(const Case& given, Draft& draft, const Staff& writer, const Orders& orders, const std::string& text);
Values comment(const Case& given, Draft& draft, const Staff& writer, const std::string& text);

/// The customer has been answered past the desk, by a mail that bore no mark of ours: nothing is sent.
Values note_answer(const Case& given, Draft& draft, const Staff& writer, const std::string& text);

/// Who answers takes the ticket, unless somebody has it or the commands say otherwise.
void take_if_free(Draft& draft, const Staff& writer, const Orders& orders);

/// One notice to whoever must know what the mail did: the words, a ticket given to them, a ticket come to their
/// department. Commands that concern nobody else tell nobody. `heard` had news of the ticket until now: they learn that
/// it was answered and who has it, though they need not hear more. Returns whoever hears so, or has got the mail from
/// its writer's own mail program.
std::vector<const Staff*> tell_colleagues(const Case& given, Draft& draft, const Staff& writer, const Orders& orders,
                                          const Words& words, const std::vector<const Staff*>& heard);

}  // namespace gatepost::decide
