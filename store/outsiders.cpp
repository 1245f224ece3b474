#include "store/outsiders.hpp"

#include <map>

#include "mail/address.hpp"

namespace gatepost::store {
namespace {

constexpr int most_ids = 30;  // of either kind; the newest are what mail programs look for

using ByEvent = std::multimap<std::int64_t, std::string>;  // the newest event of the ticket at that moment

void add_questions(Database& database, TicketNumber ticket, const std::string& address, ByEvent& ids) {
  auto row = database.query(
      "select l.seen, l.message_id from principal p join letter l on l.principal = p.id"
      " where p.kind = 'outsider' and p.name = ? and l.ticket = ? and l.seen > 0 and l.kind = 'ask'"
      " order by l.id desc limit ?",
      address, ticket, most_ids);
  while (row.next()) {
    const auto event = row.number();
    ids.emplace(event, row.text());
  }
}

/// Somebody else who writes by their address may have a conversation of their own.
void add_mails(Database& database, TicketNumber ticket, const std::string& address, ByEvent& ids) {
  auto row = database.query(
      "select e.id, e.address, m.message_id from event e join mail m on m.id = e.mail"
      " where e.ticket = ? and e.kind = 'commented' and e.actor = 'outsider' order by e.id desc limit ?",
      ticket, most_ids);
  while (row.next()) {
    const auto event = row.number();
    const bool is_theirs = same_address(row.text(), address);
    auto id = row.text();
    if (is_theirs && !id.empty()) ids.emplace(event, std::move(id));
  }
}

}  // namespace

std::vector<OutsiderId> outsider_ids_of(Database& database, TicketNumber ticket, const std::string& address) {
  ByEvent ids;
  const auto outsider = folded(address);
  add_questions(database, ticket, outsider, ids);
  add_mails(database, ticket, outsider, ids);
  std::vector<OutsiderId> out;
  for (auto& [event, id] : ids) out.push_back({std::move(id), outsider});
  return out;
}

}  // namespace gatepost::store
