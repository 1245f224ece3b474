#include "cli/ticket_json.hpp"

#include <nlohmann/json.hpp>

#include "log.hpp"

namespace gatepost::cli {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, const char* name, const std::string& value) {
  if (!value.empty()) json[name] = value;
}

void put(Json& json, const char* name, std::optional<Time> at) {
  if (at) json[name] = log::utc(*at);
}

Json json_of(const Address& address) {
  auto json = Json::object();
  put(json, "name", address.name);
  put(json, "address", address.address);
  return json;
}

Json json_of(const store::Message& message) {
  Json json{{"kind", message.kind}};
  put(json, "from", message.from);
  put(json, "to", message.to);
  json["at"] = log::utc(message.at);
  json["text"] = message.text;
  put(json, "undo_until", message.waits_until);
  if (message.is_taken_back) json["taken_back"] = true;
  return json;
}

Json json_of(const Event& event) {
  Json json{{"kind", name_of(event.kind)}, {"at", log::utc(event.at)}};
  put(json, "actor", event.actor);
  put(json, "value", event.value);
  put(json, "name", event.name);
  put(json, "address", event.address);
  put(json, "language", event.language);
  put(json, "text", event.text);
  put(json, "until", event.until);
  if (event.mail) json["mail"] = event.mail->value;
  if (event.letter) json["letter"] = event.letter->value;
  return json;
}

}  // namespace

Json json_of(const Ticket& ticket) {
  Json json{{"number", ticket.number.value}, {"state", name_of(ticket.state)}, {"subject", ticket.subject}};
  put(json, "renamed", ticket.renamed);
  if (!ticket.erased) json["customer"] = json_of(ticket.customer);
  put(json, "department", ticket.department);
  put(json, "product", ticket.product);
  put(json, "assignee", ticket.assignee);
  put(json, "priority", ticket.priority);
  put(json, "due", ticket.due);
  put(json, "opened", ticket.opened);
  put(json, "first_response", ticket.first_response);
  put(json, "answer_goes", ticket.answer_goes);
  put(json, "solved", ticket.solved);
  put(json, "erased", ticket.erased);
  if (const auto& plan = ticket.follow_up) json["follow_up"] = {{"at", log::utc(plan->at)}, {"answer", plan->answer}};
  if (!ticket.tags.empty()) json["tags"] = ticket.tags;
  put(json, "language", ticket.language);
  if (ticket.merged_into) json["merged_into"] = ticket.merged_into->value;
  if (ticket.mark > 0) json["mark"] = ticket.mark;
  return json;
}

Json json_of(const std::vector<Ticket>& tickets) {
  auto json = Json::array();
  for (const auto& ticket : tickets) json.push_back(json_of(ticket));
  return json;
}

Json json_of(const store::TicketView& view) {
  auto json = json_of(view.ticket);
  json["messages"] = Json::array();
  for (const auto& message : view.messages) json["messages"].push_back(json_of(message));
  json["events"] = Json::array();
  for (const auto& event : view.events) json["events"].push_back(json_of(event));
  return json;
}

std::string printed(const Json& json, Layout layout) {
  const int indent = layout == Layout::one_line ? -1 : 2;
  return log::printable_json(json.dump(indent, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace gatepost::cli
