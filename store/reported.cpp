#include "store/reported.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "store/ledger.hpp"

namespace gatepost::store {
namespace {

bool is_erased(Database& database, TicketNumber ticket) {
  return database.query("select 1 from ticket where id = ? and erased is not null", ticket).next();
}

bool is_reported(Database& database, LetterNumber letter) {
  return database.query("select 1 from event where letter = ? limit 1", letter).next();
}

void learn_letter(Database& database, Known& known, Query row) {
  if (!row.next()) return;
  KnownLetter letter;
  letter.number = LetterNumber{row.number()};
  const auto kind = row.text();
  letter.kind = known_or_fail(database, letter_kind_of(kind), "a letter", kind);
  letter.ticket = row.maybe<TicketNumber>();
  if (letter.ticket && is_erased(database, *letter.ticket)) letter.ticket.reset();
  letter.recipient = row.text();
  letter.writer = row.text();
  letter.is_delay_told = row.number() != 0;
  letter.text = row.text();
  letter.is_reported = is_reported(database, letter.number);
  known.letters.emplace(letter.number, std::move(letter));
}

constexpr std::string_view letter_columns =
    "select l.id, l.kind, l.ticket, l.recipient, l.writer, l.delay_told, coalesce(wire.text, '') from letter l"
    " left join wire on wire.letter = l.id where ";

}  // namespace

void learn_letters(Database& database, Known& known, const std::vector<Token>& tokens, const Mail& mail) {
  const std::string columns(letter_columns);
  for (const auto& token : tokens)
    if (token.action == Action::bounce)
      learn_letter(database, known, database.query(columns + "l.id = ?", token.number));
  if (!mail.bounce || mail.bounce->original_message_id.empty()) return;
  const auto& id = mail.bounce->original_message_id;
  learn_letter(database, known, database.query(columns + "l.message_id = ? limit 1", id));
  if (known.letters.empty())
    learn_letter(database, known, database.query(columns + "l.id = (select letter from relay_id where id = ?)", id));
}

}  // namespace gatepost::store
