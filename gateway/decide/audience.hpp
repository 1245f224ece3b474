// Who of the desk's people is told (design: `notify`), and in which letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "decide/draft.hpp"
#include "decide/files.hpp"
#include "mail/mail.hpp"

namespace gatepost::decide {

/// Nobody has it: whoever left config.ini has nothing any more.
bool is_free(const Ticket& ticket, const Desk& desk);

/// Who hears of what happens on the ticket: everyone of the department until somebody has it, then who has it and who
/// took part; or always everyone; or the department's shared address, and of those who have it or took part only who
/// does not read there. Never `except`, whose own doing it was.
std::vector<const Staff*> audience(const Ticket& ticket, const Desk& desk, std::string_view except);

/// Likewise of the ticket in hand. Where who has it is away, everyone of the department hears besides.
std::vector<const Staff*> audience(const Draft& draft, std::string_view except);

/// Everyone of the department but the writer, whoever has the ticket; or its shared address, which many read.
std::vector<const Staff*> colleagues(const Ticket& ticket, const Desk& desk, const Staff& writer);

/// The one person; where they are none of staff (any more), the audience.
std::vector<const Staff*> one_else_audience(const std::string& staff_id, const Draft& draft);

/// What a notice says happened; the flags of templates/README.md.
struct News {
  std::vector<std::string> flags;  // "is_new", "is_mail", …
  Address writer;
  std::string text;
  Files files;  // travel along
  Rows warnings;
  Values bounce;           // address, status, said
  Values delay;            // address, said, until
  Values without_files{};  // of a notice that was too large with them: size, limit, files, text
  Rows asked;              // of a question to somebody outside: address of each
  std::string reached;     // of a mail from outside: the customer to whom its writer's mail program sent it as well
  Values behalf;           // of a new ticket that one of staff opened for the customer: name, comment
  std::optional<Time> goes_at;  // of an answer that waits for `#undo`: until when
  bool is_of_many = false;      // the same is told of other tickets in this verdict
};

/// One notice to each of them. A reply to it does `action`: answers the customer, or comments (P13). Of many tickets
/// one notice, about the first of them: it names the others. Nobody counts as having read of those (store/seen), so
/// that in doubt an answer on them is held.
void notify(Draft& draft, const std::vector<const Staff*>& people, Action action, const News& news);

/// To whoever had the ticket before this mail and has it no more, unless another notice of this mail reaches them or
/// they read it at the shared address.
void tell_who_lost_it(Draft& draft, const Staff& writer);

}  // namespace gatepost::decide
