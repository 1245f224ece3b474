// What the cases of identify are given: alice and bob of the department support, tickets 1042 and 1043 of kim, and
// carol, who left config.ini. mx is the desk's own server.
#pragma once

#include "identify/identify.hpp"

namespace gatepost::identify_cases {

inline constexpr PrincipalNumber alice{1}, bob{2}, kim{3}, carol{4}, support{5}, outsider{6};
inline const Time now = Time(std::chrono::hours(24 * 365 * 50));

inline Desk desk() {
  Desk desk;
  desk.address = "support@desk.test";
  desk.authserv_id = "mx";
  desk.staff = {{"alice", "Alice Kim", {"alice@staff.test", "a.kim@staff.test"}, ""},
                {"bob", "Bob", {"bob@staff.test"}, ""}};
  desk.departments = {{.id = "support", .staff = {"alice", "bob"}}};
  return desk;
}

inline Known known() {
  Known known;
  for (const std::int64_t number : {1042, 1043}) {
    KnownTicket one;
    one.ticket.number = {number};
    one.ticket.customer = {"Kim", "kim@customers.test"};
    known.tickets[{number}] = one;
  }
  known.principals = {{alice, Principal::Kind::staff, "alice", 3, now},
                      {bob, Principal::Kind::staff, "bob", 1, now},
                      {kim, Principal::Kind::customer, "kim@customers.test", 1, now},
                      {carol, Principal::Kind::staff, "carol", 1, now},
                      {support, Principal::Kind::department, "support", 1, now},
                      {outsider, Principal::Kind::outsider, "expert@else.test", 1, now}};
  known.message_ids["theirs@customers.test"] = {1042};
  return known;
}

inline Mail from(const std::string& address) {
  Mail mail;
  mail.from = {{"", address}};
  mail.to = {{"", "support@desk.test"}};
  return mail;
}

/// As the desk's own server (mx) wrote it down.
inline Mail proven(Mail mail) {
  mail.header = {{"Authentication-Results", "mx; dmarc=pass header.from=" + domain_of(mail.from.front().address)}};
  return mail;
}

inline Mark mark(Action action, PrincipalNumber who, int generation, std::int64_t ticket = 1042) {
  const auto written = "tag-" + std::to_string(static_cast<int>(action)) + std::to_string(who.value) + "@desk.test";
  return {written, Token{action, ticket, who, generation, 0}};
}

inline Match match(const Mail& mail, const Clues& clues, const Known& what = known()) {
  return identify::match(mail, clues, what, desk(), now);
}

}  // namespace gatepost::identify_cases
