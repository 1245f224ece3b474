// Who of those outside has written or read what was said on a ticket (P11, P14). Tickets that became one have groups
// of readers who know nothing of one another; a ticket that was handed over has a customer who knows nothing of before.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "decide/draft.hpp"

namespace gatepost::decide {

using People = std::set<std::string>;  // folded addresses

class Readers {
 public:
  /// Of the draft's ticket and those that were merged into it. `new_customer`: whose the ticket becomes before the
  /// answer goes out; empty: it stays whose it is.
  Readers(const Draft& draft, const std::string& new_customer);
  /// Of all these, which know nothing of one another, and of what was merged into each.
  Readers(const Draft& draft, const std::vector<const KnownTicket*>& tickets);

  /// The draft's ticket first.
  const std::vector<const KnownTicket*>& tickets() const { return tickets_; }
  /// Those whom an answer reaches, one group for each of the tickets.
  const std::vector<People>& groups() const { return groups_; }

  /// Of all groups.
  std::vector<std::string> all() const;

  /// Of an answer, a customer's mail or their words to a survey; where it is not sure, those who surely know it.
  People of(const KnownTicket& ticket, const Said& said) const;
  /// Of what the ticket is called, and who takes part.
  People of(const KnownTicket& ticket) const;
  /// There is a group who may not have the file, though the desk got it or gave it to others.
  bool lack(const Attachment& file) const;

 private:
  std::int64_t is_theirs_since(const KnownTicket& ticket) const;
  People at(const KnownTicket& ticket, std::int64_t event) const;
  std::vector<const KnownTicket*> heard(const KnownTicket& ticket, std::int64_t event) const;
  People in_common(const std::vector<const KnownTicket*>& tickets, std::int64_t event) const;
  bool has(const People& group, const Attachment& file) const;

  const Known& known_;
  bool is_handed_over_;  // by the mail itself
  std::vector<const KnownTicket*> tickets_;
  std::vector<People> groups_;
};

}  // namespace gatepost::decide
