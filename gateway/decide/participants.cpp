#include "decide/participants.hpp"

#include <algorithm>

#include "mail/limits.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

/// The public address, with any tag, or wherever this copy was delivered to (a desk in Bcc, an alias).
bool is_ours(const std::string& address, const Mail& mail, const Desk& desk) {
  for (const auto& delivered : mail.envelope.recipients)
    if (same_address(delivered, address)) return true;
  return desk.is_own_address(address) || desk.staff_by_address(address) != nullptr;
}

bool may_join(const Address& person, const Mail& mail, const Draft& draft) {
  return is_mailable(person.address) && !is_ours(person.address, mail, draft.desk) &&
         !takes_part(draft.ticket, person.address) &&
         draft.ticket.participants.size() + draft.ticket.proposed.size() < limits::take_part;
}

template <class Add>
void for_each_copied(const Mail& mail, const Draft& draft, Add add) {
  for (const auto* people : {&mail.to, &mail.cc})
    for (const auto& person : *people)
      if (may_join(person, mail, draft)) add(person);
}

// --- of whom a command speaks ---

/// Each of the tickets that became the draft's, itself first.
template <class Do>
void for_each_part(Draft& draft, Do what) {
  what();
  for (const auto* part : parts_of(draft.known, draft.ticket.number)) {
    const Draft::Aside aside(draft, *part);
    what();
  }
}

std::vector<const Ticket*> whole_of(const Draft& draft) {
  std::vector<const Ticket*> out{&draft.ticket};
  for (const auto* part : parts_of(draft.known, draft.ticket.number)) out.push_back(&part->ticket);
  return out;
}

/// By the address behind the command; else by the letter that is answered.
bool is_meant(const Address& person, const Command& accept, const Draft& draft) {
  if (!accept.name.empty()) return same_address(person.address, accept.name);
  const auto* letter = draft.answered;
  return letter != nullptr && !letter->is_refuted &&
         std::ranges::find(letter->brings, folded(person.address)) != letter->brings.end();
}

std::vector<Address> meant_by(const Command& accept, const Ticket& ticket, const Draft& draft) {
  auto out = ticket.proposed;
  std::erase_if(out, [&](const Address& one) { return !is_meant(one, accept, draft); });
  return out;
}

void add_addresses(const std::vector<Address>& people, std::vector<std::string>& out) {
  for (const auto& one : people)
    if (std::ranges::find(out, one.address) == out.end()) out.push_back(one.address);
}

bool is_participant(const Ticket& ticket, const std::string& address) {
  return std::ranges::any_of(ticket.participants,
                             [&](const Address& one) { return same_address(one.address, address); });
}

std::optional<CommandFault> fault_of_accept(const Command& command, const Draft& draft) {
  using enum CommandFault::Why;
  std::vector<std::string> waiting;
  for (const auto* ticket : whole_of(draft)) {
    if (!meant_by(command, *ticket, draft).empty()) return std::nullopt;
    add_addresses(ticket->proposed, waiting);
  }
  const bool is_unclear = command.name.empty() && !waiting.empty();
  return CommandFault{is_unclear ? which_proposed : nobody_proposed, command.line, "", std::move(waiting)};
}

std::optional<CommandFault> fault_of_uncc(const Command& command, const Draft& draft) {
  std::vector<std::string> known;
  for (const auto* ticket : whole_of(draft)) {
    if (is_participant(*ticket, command.name)) return std::nullopt;
    add_addresses(ticket->participants, known);
  }
  return CommandFault{CommandFault::Why::takes_no_part, command.line, "", std::move(known)};
}

Values person_row(const char* name, const Address& who) {
  return {{name, true}, {"name", who.name}, {"address", who.address}};
}

/// Letters to the person that answers of this ticket still hold back. Returns whether there were any.
bool stop_answers(const std::string& address, Draft& draft) {
  const auto before = draft.verdict.taken_back.size();
  for (const auto& answer : draft.known.delayed) {
    if (answer.is_taken_back || surviving(draft.known, answer.ticket) != draft.ticket.number) continue;
    for (const auto& copy : answer.copies)
      if (!copy.is_begun && same_address(copy.address, address)) draft.verdict.taken_back.push_back(copy.number);
  }
  return draft.verdict.taken_back.size() > before;
}

}  // namespace

void join_copied(const Mail& mail, Draft& draft) {
  for_each_copied(mail, draft, [&](const Address& person) {
    if (is_left_out(draft.ticket, person.address)) return propose(person, Proof::evidence, draft);
    draft.happen({.kind = EventKind::joined, .actor = "customer", .name = person.name, .address = person.address});
  });
}

void propose_copied(const Mail& mail, Proof proof, Draft& draft) {
  for_each_copied(mail, draft, [&](const Address& person) { propose(person, proof, draft); });
}

void propose(const Address& person, Proof proof, Draft& draft) {
  draft.happen({.kind = EventKind::proposed,
                .actor = "customer",
                .value = proof == Proof::refuted ? "refuted" : "",
                .name = person.name,
                .address = person.address});
}

std::optional<CommandFault> fault_of_readers(const Command& command, const Draft& draft) {
  if (command.kind == Command::Kind::accept) return fault_of_accept(command, draft);
  if (command.kind == Command::Kind::uncc) return fault_of_uncc(command, draft);
  return std::nullopt;
}

void let_in(const Address& who, const std::string& actor, Draft& draft, Rows& done) {
  if (!takes_part(draft.ticket, who.address))
    draft.happen({.kind = EventKind::joined, .actor = actor, .name = who.name, .address = who.address});
  done.push_back(person_row("joined", who));
}

void let_in_proposed(const Command& accept, const std::string& actor, Draft& draft, Rows& done) {
  for_each_part(draft, [&] {
    for (const auto& one : meant_by(accept, draft.ticket, draft)) let_in(one, actor, draft, done);
  });
}

void take_out(const std::string& address, const std::string& actor, Draft& draft, Rows& done) {
  for_each_part(draft, [&] {
    if (is_participant(draft.ticket, address))
      draft.happen({.kind = EventKind::left, .actor = actor, .address = address});
  });
  auto row = person_row("left", {"", address});
  row["was_waiting"] = stop_answers(address, draft);
  done.push_back(std::move(row));
}

}  // namespace gatepost::decide
