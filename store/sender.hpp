// Whoever wrote, as far as they are known: their tickets, their language, the letters that they got lately.
#pragma once

#include "store/sqlite.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

/// The customer's newest tickets but the one left out.
std::vector<TicketLine> lines_of(Database& database, const std::string& address, TicketNumber left_out);

/// The customer has stopped follow-ups.
bool is_unsubscribed(Database& database, const std::string& address);

/// Mail to the customer came back.
bool has_bounced(Database& database, const std::string& address);

/// When the customer last got a survey.
std::optional<Time> surveyed_at(Database& database, const std::string& address);

/// Mails of the sender in the same words, newest first; where that mail is known already, before it.
std::vector<SentBefore> sent_before(Database& database, const Mail& mail, std::optional<MailNumber> same, Time now);

/// Where they opened, or would have opened, limits::new_tickets_hour tickets within the hour.
std::optional<Gathering> gathering_of(Database& database, const std::string& address, Time now);

/// The mail's own words as a number; null: they are too few to tell anything.
std::optional<std::int64_t> text_number(const Mail& mail);
/// Mails of others with these words within the hour.
int same_texts(Database& database, const Mail& mail, Time now);

/// After the tickets: whose customers count as well.
void learn_sender(Database& database, Known& known, const std::string& address, Time now);

/// Likewise somebody for whom the mail may open a ticket.
KnownPerson known_person(Database& database, const Known& known, const std::string& address, Time now);

}  // namespace gatepost::store
