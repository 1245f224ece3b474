// A temporary store and short ways to write a desk's day into it.
#pragma once

#include <unistd.h>
#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

#include "mail/mail.hpp"
#include "store/store.hpp"
#include "ticket/delayed.hpp"

namespace gatepost::store {

using std::chrono::hours;
using std::chrono::minutes;

inline const Time noon = Time(std::chrono::sys_days(std::chrono::year(2026) / 3 / 2)) + hours(12);

/// A folder of its own that goes with its owner.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / name()) { std::filesystem::create_directories(path_); }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path file() const { return path_ / "gatepost.db"; }
  const std::filesystem::path& path() const { return path_; }

 private:
  static std::string name() {
    static std::atomic<int> made{0};
    return "gatepost-store-" + std::to_string(::getpid()) + "-" + std::to_string(made++);
  }
  std::filesystem::path path_;
};

inline RawMail raw_mail(std::string bytes, std::optional<Place> place = std::nullopt) {
  RawMail raw;
  raw.bytes = std::move(bytes);
  raw.place = std::move(place);
  raw.received = noon;
  return raw;
}

inline Mail mail_from(const std::string& address, const std::string& id) {
  Mail mail;
  mail.message_id = id;
  mail.from = {{"Cora Customer", address}};
  mail.subject = "Kettle";
  mail.fingerprint = "print of " + id;
  mail.language = "en";
  return mail;
}

inline Event event_of(EventKind kind, TicketNumber ticket, Time at = noon) {
  Event event;
  event.kind = kind;
  event.ticket = ticket;
  event.at = at;
  event.actor = "desk";
  return event;
}

inline Event opened(TicketNumber ticket, const std::string& address, const std::string& subject) {
  auto event = event_of(EventKind::opened, ticket);
  event.actor = "customer";
  event.value = "support";
  event.name = "Cora Customer";
  event.address = address;
  event.text = subject;
  event.language = "en";
  event.until = noon + hours(4);
  return event;
}

inline Event wrote(TicketNumber ticket, const std::string& address, const std::string& text, Time at = noon) {
  auto event = event_of(EventKind::customer_wrote, ticket, at);
  event.actor = "customer";
  event.name = "Cora Customer";
  event.address = address;
  event.text = text;
  return event;
}

inline Event by_staff(EventKind kind, TicketNumber ticket, const std::string& id, const std::string& text) {
  auto event = event_of(kind, ticket, noon + minutes(30));
  event.actor = "staff:" + id;
  event.text = text;
  return event;
}

inline Wire wire(LetterNumber number, LetterKind kind, const std::string& recipient,
                 std::optional<TicketNumber> ticket = std::nullopt, Time made = noon) {
  Wire letter;
  letter.number = number;
  letter.kind = kind;
  letter.ticket = ticket;
  letter.message_id = "letter" + std::to_string(number.value) + "@desk.test";
  letter.recipient = recipient;
  letter.subject = "Re: Kettle";
  letter.text = "We got your mail.";
  letter.bytes = "Subject: Re: Kettle\r\n\r\nWe got your mail.\r\n";
  letter.made = made;
  return letter;
}

/// A store on a file of its own.
struct DeskDay {
  Folder folder;
  std::unique_ptr<Store> store = open(folder.file(), Create::yes);

  MailNumber keep(const std::string& bytes = "Subject: Kettle\r\n\r\nHello\r\n") {
    const RawMail raw = raw_mail(bytes);
    return store->keep({&raw, 1}, std::nullopt).at(0);
  }

  void record(const Record& record) {
    Transaction transaction(*store);
    store->record(record);
    transaction.commit();
  }

  /// A timer's outcome: events and letters without a mail.
  void happen(std::vector<Event> events, std::vector<Wire> letters = {}) {
    Record happened;
    happened.verdict.events = std::move(events);
    happened.letters = std::move(letters);
    happened.now = noon;
    record(happened);
  }

  /// A mail that was read and opened a ticket, with an acknowledgement to its sender.
  MailNumber open_ticket(TicketNumber ticket, const std::string& address, const std::string& subject = "Kettle",
                         const std::string& text = "It does not boil.") {
    const auto number = keep();
    const auto mail = mail_from(address, "mail" + std::to_string(number.value) + "@shop.test");
    Record opening;
    opening.number = number;
    opening.mail = &mail;
    opening.verdict.state = MailState::opened;
    opening.verdict.rule = "new matter";
    opening.verdict.ticket = ticket;
    opening.verdict.events = {opened(ticket, address, subject), wrote(ticket, address, text)};
    opening.verdict.events[0].mail = number;
    opening.verdict.events[1].mail = number;
    opening.now = noon;
    opening.letters = {wire(next_letter_number(), LetterKind::acknowledgement, address, ticket)};
    record(opening);
    return number;
  }

  LetterNumber next_letter_number() { return store->look_up(TicketNumber{0}, noon).next_letter; }
};

/// Letters of an answer, each to a person on a ticket, that wait until then.
inline void add_answers(DeskDay& day, Record& record, std::optional<Time> until,
                        const std::vector<std::pair<std::string, TicketNumber>>& readers) {
  const auto first = day.next_letter_number();
  for (const auto& [address, ticket] : readers) {
    Letter letter;
    letter.number = {first.value + static_cast<std::int64_t>(record.letters.size())};
    letter.not_before = until;
    record.verdict.letters.push_back(letter);
    record.letters.push_back(wire(letter.number, LetterKind::answer, address, ticket));
  }
}

/// An answer of alice's to two readers, which waits for two minutes. Returns the mail that it came by.
inline MailNumber wait_for_undo(DeskDay& day, TicketNumber ticket) {
  Record record;
  record.number = day.keep("Subject: Re: Kettle\r\n\r\nPress the button.\r\n");
  auto answered = by_staff(EventKind::answered, ticket, "alice", "Press the button.");
  answered.at = noon;
  answered.mail = record.number;
  answered.until = noon + minutes(2);
  record.verdict.ticket = ticket;
  record.verdict.events = {answered};
  add_answers(day, record, answered.until, {{"cora@shop.test", ticket}, {"lee@shop.test", ticket}});
  const Mail mail = mail_from("alice@staff.test", "answer@staff.test");
  record.mail = &mail;
  record.now = noon;
  day.record(record);
  return *record.number;
}

inline Known known_to_undo(DeskDay& day, TicketNumber ticket) {
  auto known = day.store->look_up(ticket, noon);
  day.store->learn(known, {.has_undo = true}, noon);
  return known;
}

inline void take_back(DeskDay& day, const DelayedAnswer& answer) {
  Record record;
  record.verdict.ticket = answer.ticket;
  record.verdict.events = {by_staff(EventKind::taken_back, answer.ticket, "alice", "")};
  record.verdict.events.front().value = std::to_string(answer.mail.value);
  for (const auto& copy : answer.copies) record.verdict.taken_back.push_back(copy.number);
  record.now = noon;
  day.record(record);
}

/// What the Failure says; empty: nothing failed.
template <class Action>
std::string failure_of(Action action) {
  try {
    action();
  } catch (const Failure& failure) {
    return failure.what();
  }
  return {};
}

inline bool has(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace gatepost::store
