// A verdict in the making: the ticket as it will be, events and letters so far. Gives numbers and principals, and fills
// what every letter has. Lives for one verdict.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ticket/desk.hpp"
#include "ticket/known.hpp"
#include "ticket/verdict.hpp"

namespace gatepost::decide {

class Draft {
 public:
  Draft(const Known& known, const Desk& desk, Time now, std::optional<MailNumber> mail);

  /// The ticket that events and letters are about from now on.
  void take_up(const KnownTicket& ticket);
  void take_up_new();
  void take_up_none();
  /// That one, or what it was merged into, where the number is there and known; else none.
  void take_up_known(std::optional<TicketNumber> number);

  /// While it lives, events and letters are about another ticket.
  class Aside {
   public:
    Aside(Draft& draft, const KnownTicket& ticket);
    ~Aside();
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;

   private:
    Draft& draft_;
    Ticket ticket_;
    std::optional<TicketNumber> number_;  // of the verdict: none as long as it is about no ticket
    const KnownTicket* before_;
  };

  /// Adds the event (its ticket, time and mail filled in) and changes the ticket by it. What is said and done to a
  /// ticket is said and done to its parts, and a customer's deed stands on the part by which it came: when they part
  /// again, each has what belongs to it.
  Event& happen(Event event);
  /// Likewise on this ticket alone.
  Event& happen_here(Event event);
  /// A ticket that is known, or new, with what this verdict has done to it so far.
  Ticket as_it_is_now(TicketNumber number) const;

  /// Whoever tokens are made for: known already, or new. A generation is raised in the second third of
  /// token_age, so that no token ever lives longer than that and each at least a third of it.
  /// Where the name was held by others than those addresses until now, all tokens made for them end.
  Principal principal(Principal::Kind kind, const std::string& name, const std::vector<std::string>& addresses = {});
  Principal principal(const Staff& person);
  void burn(PrincipalNumber number);

  Token token(Action action, const Principal& holder) const;

  /// A letter to a person of the desk. A reply to it does `action`.
  Letter& to_staff(LetterKind kind, const Staff& person, Action action);
  /// A letter to a customer (whoever takes part), with their own way in.
  Letter& to_customer(LetterKind kind, const Address& person, Action action);
  /// A letter to somebody outside, whose reply is a comment on the ticket and nothing else.
  Letter& to_outsider(LetterKind kind, const std::string& address);
  /// A letter to a customer that is about none of their tickets in particular; replies go to the public address.
  Letter& to_asker(LetterKind kind, const Address& person);
  Letter& to_admin();

  /// The mail waits for the person's word.
  void hold(Hold hold);
  /// What happens from now on comes by that mail, which was held before, and which answered that letter.
  void speak_for(MailNumber mail, const AnsweredLetter* what) {
    mail_ = mail;
    answered = what;
  }
  std::optional<MailNumber> mail() const { return mail_; }
  /// The part of the draft's ticket that the mail was written to; none: the ticket itself.
  std::optional<TicketNumber> came_by() const;
  void come_by(std::optional<TicketNumber> part) { came_by_ = part; }

  /// What of our letter the mail's quote is compared with; empty: unknown.
  std::string_view answered_text() const { return answered == nullptr ? std::string_view() : answered->text; }

  /// Who of staff is away once this verdict holds, those whose time is over left out.
  Absences away() const;

  Ticket ticket;
  const KnownTicket* before = nullptr;       // as it was; null: new
  const AnsweredLetter* answered = nullptr;  // by the mail; null: none of ours
  Verdict verdict;
  const Known& known;
  const Desk& desk;
  const Time now;

 private:
  void happen_on_parts(const Event& event);
  Event& happen_by_way_of(TicketNumber part, Event event);
  Token way_in(Action action, const Principal& holder) const;
  Letter& letter(LetterKind kind, const Address& to, const Principal& holder, Action action);

  Principal first_of(Principal::Kind kind, const std::string& name) const;

  std::optional<MailNumber> mail_;
  std::optional<TicketNumber> came_by_;
};

/// "Alice Kim via Example Support"
std::string via(const std::string& person, const Desk& desk);

/// Their name; the id where config.ini has them no more.
std::string display_name(const Desk& desk, const std::string& staff_id);

const Department& department_of(const Ticket& ticket, const Desk& desk);

/// When a response is due that is owed from now on; nothing where the department promises none.
std::optional<Time> response_due(const Department& department, Time from);

/// The ticket is open (again), and a response owed from now on.
void open_again(const std::string& actor, Draft& draft);

}  // namespace gatepost::decide
