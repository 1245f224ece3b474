#include "cli/ticket_story.hpp"

#include <algorithm>

#include "cli/local_time.hpp"
#include "cli/table.hpp"
#include "log.hpp"

namespace gatepost::cli {
namespace {

/// Something that was written or done.
struct Entry {
  Time at{};
  std::string head;  // behind the time: "customer  kim@customers.test", "alice solved it"
  std::string text;
  std::optional<MailNumber> mail;
};

std::string person(const Address& address) {
  if (address.address.empty()) return "somebody";  // who was erased
  return address.name.empty() ? address.address : address.name + " <" + address.address + ">";
}

std::string head_of(const Ticket& ticket, const std::string& zone) {
  std::string out = "#" + std::to_string(ticket.number.value) + " " + log::printable(called(ticket)) + "\n\n";
  const auto add = [&](const std::string& name, const std::string& value) {
    if (!value.empty()) out += name + std::string(16 - name.size(), ' ') + log::printable(value) + "\n";
  };
  add("state", std::string(name_of(ticket.state)));
  if (!ticket.erased) add("customer", person(ticket.customer));
  for (const auto& one : ticket.participants) add("takes part", person(one));
  add("department", ticket.department);
  add("product", ticket.product);
  add("assignee", ticket.assignee);
  add("priority", ticket.priority);
  add("opened", local_time(ticket.opened, zone));
  add("due", local_time(ticket.due, zone));
  add("first response", local_time(ticket.first_response, zone));
  add("waits until", local_time(ticket.wait_until, zone));
  add("solved", local_time(ticket.solved, zone));
  add("erased", local_time(ticket.erased, zone));
  if (const auto& plan = ticket.follow_up) add("follow-up", local_time(plan->at, zone) + ", " + plan->answer);
  if (ticket.merged_into) add("merged into", "#" + std::to_string(ticket.merged_into->value));
  if (ticket.mark > 0) add("mark", std::to_string(ticket.mark));
  return out;
}

std::string bounce_of(const Event& event) {
  const auto letter = event.letter ? "letter " + std::to_string(event.letter->value) : "a letter";
  return letter + " did not reach " + event.address + (event.value.empty() ? "" : " (" + event.value + ")");
}

/// What was done, as a sentence without its beginning; empty where the ticket's messages or its head say it.
std::string deed_of(const Event& event, const std::string& zone) {
  switch (event.kind) {
    case EventKind::joined: return "copied in " + person({event.name, event.address});
    case EventKind::left: return "took out " + person({event.name, event.address});
    case EventKind::assigned: return event.actor == staff_actor(event.value) ? "took it" : "gave it to " + event.value;
    case EventKind::unassigned: return "gave it back to the department";
    case EventKind::moved: return "moved it to " + event.value;
    case EventKind::prioritised: return "set its priority to " + event.value;
    case EventKind::promised: return "promised an answer by " + local_time(event.until, zone);
    case EventKind::tagged: return "tagged it " + event.value;
    case EventKind::untagged: return "took the tag " + event.value + " away";
    case EventKind::product_set:
      return event.value.empty() ? "took its product away" : "set its product to " + event.value;
    case EventKind::renamed: return "changed its subject";
    case EventKind::handed_over: return "made it the ticket of " + person({event.name, event.address});
    case EventKind::proposed: return "would copy in " + person({event.name, event.address});
    case EventKind::waiting: return "lets it wait until " + local_time(event.until, zone);
    case EventKind::solved: return "solved it";
    case EventKind::reopened: return "opened it again";
    case EventKind::acknowledged: return "told the customer to expect an answer by " + local_time(event.until, zone);
    case EventKind::told_late: return "told the customer that the answer is late";
    case EventKind::reminder_planned: return "reminds staff on " + local_time(event.until, zone);
    case EventKind::reminded: return "reminded staff";
    case EventKind::surveyed: return event.value.empty() ? "asked for a mark" : event.value;
    case EventKind::follow_planned:
      return event.until ? "planned to send " + event.value + " on " + local_time(event.until, zone)
                         : "took the planned follow-up away";
    case EventKind::followed_up: return event.value.empty() ? "sent " + event.name + " as a follow-up" : event.value;
    case EventKind::unsubscribed: return "wants no more follow-ups to " + event.address;
    case EventKind::voted: return "gave the mark " + event.value;
    case EventKind::bounced: return "heard that " + bounce_of(event);
    case EventKind::merged: return "merged it into #" + event.value;
    case EventKind::absorbed: return "merged #" + event.value + " into it";
    case EventKind::unmerged: return "took it out of #" + event.value + " again";
    case EventKind::unabsorbed: return "took #" + event.value + " out of it again";
    case EventKind::split_off: return "split #" + event.value + " off it";
    case EventKind::split_from: return "split it off #" + event.value;
    case EventKind::gathered: return event.until ? "tells staff of it with others" : "told staff of it with others";
    case EventKind::taken_back: return "took the answer back";
    case EventKind::restored: return "so made it " + event.name + " again";
    case EventKind::erased:
      return event.value == "age" ? "erased what was said on it, for its age" : "erased what was said on it, as asked";
    case EventKind::opened:
    case EventKind::customer_wrote:
    case EventKind::answered:
    case EventKind::commented:
    case EventKind::asked:
    case EventKind::noted: return {};
  }
  return {};
}

/// Of an answer: whether it went out.
std::string fate_of(const store::Message& message, const std::string& zone) {
  if (message.is_taken_back) return ", taken back: nobody outside got it";
  return message.waits_until ? ", waits for undo until " + local_time(message.waits_until, zone) : "";
}

std::vector<Entry> entries_of(const store::TicketView& view, const std::string& zone) {
  std::vector<Entry> entries;
  for (const auto& message : view.messages)
    entries.push_back(
        {message.at,
         message.kind + "  " + message.from + fate_of(message, zone) + (message.to.empty() ? "" : " to " + message.to),
         message.text, message.mail});
  for (const auto& event : view.events) {
    const auto deed = deed_of(event, zone);
    if (deed.empty()) continue;
    const bool has_own_files = event.kind == EventKind::voted;  // a mail's other events follow from its words
    entries.push_back({event.at, staff_id_of(event.actor).value_or(event.actor) + " " + deed, event.text,
                       has_own_files ? event.mail : std::nullopt});
  }
  std::ranges::stable_sort(entries, {}, &Entry::at);
  return entries;
}

std::string files_of(const Entry& entry, const FileNames& files) {
  std::string out;
  const auto found = entry.mail ? files.find(*entry.mail) : files.end();
  if (found == files.end()) return out;
  for (const auto& name : found->second) out += "    attached: " + log::printable(name) + "\n";
  return out;
}

}  // namespace

std::string ticket_story(const store::TicketView& view, const FileNames& files, const std::string& zone) {
  auto out = head_of(view.ticket, zone);
  for (const auto& entry : entries_of(view, zone))
    out += "\n" + local_time(entry.at, zone) + "  " + log::printable(entry.head) + "\n" + indented(entry.text, "    ") +
           files_of(entry, files);
  return out;
}

}  // namespace gatepost::cli
