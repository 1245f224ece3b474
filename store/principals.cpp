#include "store/principals.hpp"

#include <algorithm>

#include "mail/address.hpp"
#include "store/ledger.hpp"
#include "store/list.hpp"

namespace gatepost::store {
namespace {

Principal::Kind principal_kind_of(const Database& database, const std::string& name) {
  using enum Principal::Kind;
  for (const auto kind : {staff, department, outsider, customer, desk})
    if (name_of(kind) == name) return kind;
  fail_unknown(database, "a principal", name);
}

void learn_principals(const Database& database, Known& known, Query row) {
  while (row.next()) {
    Principal one;
    one.number = PrincipalNumber{row.number()};
    if (std::ranges::find(known.principals, one.number, &Principal::number) != known.principals.end()) continue;
    one.kind = principal_kind_of(database, row.text());
    one.name = row.text();
    one.generation = static_cast<int>(row.number());
    one.since = row.time();
    one.addresses = list_of(database, row.text());
    known.principals.push_back(std::move(one));
  }
}

void learn_absences(Database& database, Known& known) {
  for (auto row = database.query("select person, until from absence"); row.next();) {
    auto person = row.text();
    known.away[std::move(person)] = row.maybe_time();
  }
}

}  // namespace

void learn_own_people(Database& database, Known& known) {
  learn_absences(database, known);
  learn_principals(database, known,
                   database.query("select id, kind, name, generation, since, addresses from principal"
                                  " where kind in ('staff', 'department', 'desk') order by id"));
}

void believe_in(Database& database, const Principal& principal) {
  database.run(
      "insert into principal(id, kind, name, generation, since, addresses) values(?, ?, ?, ?, ?, ?)"
      " on conflict(id) do update set generation = excluded.generation, since = excluded.since"
      " where excluded.generation > principal.generation",
      principal.number, name_of(principal.kind), principal.name, principal.generation, principal.since,
      list_as_text(principal.addresses));
}

void learn_principal(Database& database, Known& known, PrincipalNumber number) {
  learn_principals(
      database, known,
      database.query("select id, kind, name, generation, since, addresses from principal where id = ?", number));
}

void learn_principal(Database& database, Known& known, const std::string& address) {
  if (address.empty()) return;
  learn_principals(database, known,
                   database.query("select id, kind, name, generation, since, addresses from principal"
                                  " where kind in ('customer', 'outsider') and name = ? order by id",
                                  folded(address)));
}

}  // namespace gatepost::store
