#include "parse/bounce_notification.hpp"

#include <algorithm>
#include <string>

#include "parse/bounce_reason.hpp"
#include "parse/bounce_text.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t json_bytes = 64 * 1024;
constexpr std::size_t most_recipients = 100;

// One level of escaping off; what is left of the strings is read as it stands, for they hold addresses, codes and
// words.
std::string unescaped(std::string_view json) {
  std::string out;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] != '\\' || i + 1 == json.size())
      out += json[i];
    else if (json[++i] == '"' || json[i] == '\\' || json[i] == '/')
      out += json[i];
    else
      out += ' ';
  }
  return out;
}

// The string after `"key":`, or nothing.
std::string_view string_of(std::string_view json, std::string_view key) {
  for (auto at = json.find(key); at != std::string_view::npos; at = json.find(key, at + 1)) {
    if (at == 0 || json[at - 1] != '"' || at + key.size() >= json.size() || json[at + key.size()] != '"') continue;
    const auto colon = json.find_first_not_of(" :\t\r\n", at + key.size() + 1);
    if (colon == std::string_view::npos || json[colon] != '"') continue;
    auto end = colon + 1;
    while (end < json.size() && json[end] != '"') end += json[end] == '\\' ? 2U : 1U;
    return json.substr(colon + 1, std::min(end, json.size()) - colon - 1);
  }
  return {};
}

// From the bracket that opens the key's array to the one that closes it.
std::string_view array_of(std::string_view json, std::string_view key) {
  const auto at = json.find(key);
  const auto open = at == std::string_view::npos ? at : json.find('[', at);
  if (open == std::string_view::npos) return {};
  return json.substr(open, std::min(json.find(']', open), json.size()) - open);
}

DeliveryStatus bounced(std::string_view json) {
  DeliveryStatus out;
  auto recipients = array_of(json, "\"bouncedRecipients\"");
  while (out.recipients.size() < most_recipients && recipients.find('{') != std::string_view::npos) {
    const auto open = recipients.find('{');
    const auto close = std::min(recipients.find('}', open), recipients.size());
    const auto one = recipients.substr(open, close - open);
    auto diagnostic = std::string(string_of(one, "diagnosticCode"));
    diagnostic.erase(0, diagnostic.starts_with("smtp; ") ? 6 : 0);
    out.recipients.push_back(
        {lower_case(string_of(one, "emailAddress")), "failed", status_in(string_of(one, "status")), diagnostic});
    recipients.remove_prefix(close);
  }
  return out;
}

DeliveryStatus delivered(std::string_view json) {
  DeliveryStatus out;
  const auto delivery = json.find("\"delivery\"");
  const auto from = json.substr(delivery == std::string_view::npos ? 0 : delivery);
  const auto response = string_of(from, "smtpResponse");
  for (auto& address : addresses_in(array_of(from, "\"recipients\"")))
    out.recipients.push_back({std::move(address), "delivered", status_in(response), std::string(response)});
  return out;
}

}  // namespace

DeliveryStatus notification_of(std::string_view text) {
  text = text.substr(0, json_bytes);
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || text[first] != '{') return {};
  const bool is_wrapped = text.find("\\\"notificationType\\\"") != std::string_view::npos ||
                          text.find("\\\"eventType\\\"") != std::string_view::npos;
  const auto json = is_wrapped ? unescaped(text) : std::string(text);
  const auto type = std::max(string_of(json, "notificationType"), string_of(json, "eventType"));
  auto out = type == "Bounce" ? bounced(json) : type == "Delivery" ? delivered(json) : DeliveryStatus{};
  const auto name = json.find("\"Message-ID\",\"value\"");
  if (name != std::string::npos)
    out.original_message_id =
        message_id_in("Message-ID: " + std::string(string_of(std::string_view(json).substr(name + 14), "value")));
  return out;
}

}  // namespace gatepost::parse
