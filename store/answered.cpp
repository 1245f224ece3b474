#include "store/answered.hpp"

#include <algorithm>

#include "mail/address.hpp"
#include "store/ledger.hpp"
#include "store/parts.hpp"

namespace gatepost::store {
namespace {

bool learn_answered(Database& database, Known& known, Query row, bool is_named) {
  if (!row.next()) return false;
  AnsweredLetter answered;
  answered.is_named = is_named;
  answered.seen = row.number();
  answered.text = row.text();
  const auto kind = row.text();
  answered.kind = known_or_fail(database, letter_kind_of(kind), "a letter", kind);
  answered.ticket = row.maybe<TicketNumber>();
  answered.mail = row.maybe<MailNumber>();
  known.answered = std::move(answered);
  return true;
}

/// Whom the answered letter asks about.
void learn_brought(Database& database, AnsweredLetter& answered) {
  if (!answered.mail) return;
  auto row = database.query("select address, value from event where mail = ? and kind = 'proposed' order by id",
                            *answered.mail);
  while (row.next()) {
    answered.brings.push_back(folded(row.text()));
    answered.is_refuted = row.text() == "refuted";
  }
}

void learn_split(Database& database, AnsweredLetter& answered) {
  if (!answered.mail || answered.kind != LetterKind::notice) return;
  auto row = database.query(
      "select max(e.ticket) from event e where e.kind = 'customer_wrote' and e.mail = ? and exists"
      " (select 1 from event s where s.ticket = e.ticket and s.kind = 'split_from')",
      *answered.mail);
  if (row.next()) answered.split_to = row.maybe<TicketNumber>();
}

/// What stands behind the token of a Message-ID is no proof, and so only ever takes trust away. No row: the letters of
/// a lost store are not known to one that was made again.
bool is_unsent(Database& database, const Mark& mark, LetterNumber next) {
  if (!mark.token || !mark.letter) return false;
  if (*mark.letter >= next) return true;
  auto row = database.query("select message_id from letter where id = ?", *mark.letter);
  const auto sent = row.next() ? row.text() : std::string();
  return !sent.empty() && folded(sent) != folded(mark.written);
}

}  // namespace

bool names_unsent(Database& database, const std::vector<Mark>& ids, LetterNumber next) {
  return std::ranges::any_of(ids, [&](const Mark& mark) { return is_unsent(database, mark, next); });
}

bool is_for_staff(const Token& token) { return token.action == Action::answer || token.action == Action::comment; }

void learn_answered(Database& database, Known& known, const Mail& mail, const std::vector<Token>& tokens) {
  const auto staff = std::ranges::find_if(tokens, is_for_staff);
  if (mail.quoted.empty() && staff == tokens.end()) return;
  for (const auto& id : answered_ids_of(mail))
    if (learn_answered(database, known,
                       database.query("select l.seen, coalesce(wire.text, ''), l.kind, l.ticket, l.mail from letter l"
                                      " left join wire on wire.letter = l.id"
                                      " where l.id = coalesce((select id from letter where message_id = ? limit 1),"
                                      " (select letter from relay_id where id = ?))",
                                      id, id),
                       true)) {
      learn_brought(database, *known.answered);
      learn_split(database, *known.answered);
      known.answered->is_direct = std::ranges::find(mail.in_reply_to, id) != mail.in_reply_to.end();
      return;
    }
  if (staff != tokens.end())
    learn_answered(
        database, known,
        database.query(
            "select (select max(seen) from letter where ticket = l.ticket and principal = l.principal and seen > 0),"
            " coalesce(wire.text, ''), l.kind, l.ticket, l.mail from letter l left join wire on wire.letter = l.id"
            " where l.ticket in (?, ?) and l.principal = ? and l.seen > 0 order by l.id desc limit 1",
            TicketNumber{staff->number}, goes_on_as(database, TicketNumber{staff->number}), staff->principal),
        false);
}

}  // namespace gatepost::store
