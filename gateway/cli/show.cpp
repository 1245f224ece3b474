#include <charconv>
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/local_time.hpp"
#include "cli/table.hpp"
#include "cli/ticket_json.hpp"
#include "cli/verb.hpp"
#include "log.hpp"
#include "store/store.hpp"

namespace gatepost::cli {
namespace {

/// "1042" or "#1042"; 0 for anything else.
TicketNumber ticket_number(std::string_view written) {
  if (written.starts_with('#')) written.remove_prefix(1);
  TicketNumber number;
  const auto [end, fault] = std::from_chars(written.data(), written.data() + written.size(), number.value);
  return fault == std::errc{} && end == written.data() + written.size() ? number : TicketNumber{};
}

std::string person(const Address& address) {
  return address.name.empty() ? address.address : address.name + " <" + address.address + ">";
}

std::string head_of(const Ticket& ticket, const std::string& zone) {
  std::string out = "#" + std::to_string(ticket.number.value) + " " + log::printable(ticket.subject) + "\n\n";
  const auto add = [&](const std::string& name, const std::string& value) {
    if (!value.empty()) out += name + std::string(16 - name.size(), ' ') + log::printable(value) + "\n";
  };
  add("state", std::string(name_of(ticket.state)));
  add("customer", person(ticket.customer));
  for (const auto& one : ticket.participants) add("takes part", person(one));
  add("department", ticket.department);
  add("assignee", ticket.assignee);
  add("priority", ticket.priority);
  add("opened", local_time(ticket.opened, zone));
  add("due", local_time(ticket.due, zone));
  add("first response", local_time(ticket.first_response, zone));
  add("waits until", local_time(ticket.wait_until, zone));
  add("solved", local_time(ticket.solved, zone));
  if (ticket.mark > 0) add("mark", std::to_string(ticket.mark));
  return out;
}

std::string text_of(const store::TicketView& view, const std::string& zone) {
  auto out = head_of(view.ticket, zone);
  for (const auto& message : view.messages)
    out += "\n" + local_time(message.at, zone) + "  " + log::printable(message.kind) + "  " +
           log::printable(message.from) + "\n" + indented(message.text, "    ");
  return out;
}

int show(const Common& common, const std::string& written) {
  const auto config = config_or_complain(common, Need::readable);
  if (!config) return usage;
  const auto number = ticket_number(written);
  if (number.value <= 0) {
    std::cerr << log::printable(written) << " is no ticket number\n";
    return usage;
  }
  const auto view = store::open(config->store, store::Create::no)->ticket(number);
  if (!view) {
    std::cerr << "there is no ticket " << number.value << "\n";
    return failed;
  }
  std::cout << (common.is_json ? printed(json_of(*view)) : text_of(*view, config->desk.time_zone));
  return done;
}

}  // namespace

void add_show(CLI::App& app, Common& common) {
  auto* verb = app.add_subcommand("show", "One ticket with all that was written on it, comments too");
  verb->footer("Example:\n  gatepost show 1042");
  const auto number = std::make_shared<std::string>();
  verb->add_option("N", *number, "the ticket's number")->required();
  verb->callback([number, &common] { common.exit_code = show(common, *number); });
}

}  // namespace gatepost::cli
