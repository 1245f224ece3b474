#include "parse/delivery_status.hpp"

#include <algorithm>
#include <optional>

#include "parse/blank.hpp"
#include "parse/bounce_reason.hpp"
#include "parse/bounce_text.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t most_recipients = 100;  // of one report; each costs a search for what was said

struct Field {
  std::string name;
  std::string value;
};

bool is_field_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) { return c > ' ' && c < 0x7f; });
}

std::optional<Field> field_in(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || !is_field_name(line.substr(0, colon))) return std::nullopt;
  return Field{lower_case(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1)))};
}

// "rfc822; <a@b>" is the commonest form; Exchange and Domino leave the blank out, some the type as well.
std::string after_type(std::string_view value) {
  const auto semicolon = value.find(';');
  return std::string(trimmed(semicolon == std::string_view::npos ? value : value.substr(semicolon + 1)));
}

std::string address_in(std::string_view value) {
  const auto found = addresses_in(after_type(value));
  return found.empty() ? std::string() : found.front();
}

std::string first_word(std::string_view value) {
  const auto word = trimmed(value);
  return lower_case(word.substr(0, word.find_first_of(" \t(;")));
}

struct Group {
  StatusOfRecipient recipient;
  std::string final_name;     // Final-Recipient that is no address, such as a local user or a pipe
  std::string supplementary;  // X-Supplementary-Info of Exchange, where Diagnostic-Code is missing
  bool names_recipient = false;
};

void prefer(std::string& kept, std::string value) {
  if (kept.empty()) kept = std::move(value);
}

void take(Group& group, const Field& field) {
  auto& recipient = group.recipient;
  if (field.name == "final-recipient") {
    group.names_recipient = true;
    const auto address = address_in(field.value);
    if (address.empty())
      group.final_name = lower_case(after_type(field.value));
    else
      recipient.address = address;
  } else if (field.name == "original-recipient" || field.name == "x-actual-recipient") {
    group.names_recipient = true;
    prefer(recipient.address, address_in(field.value));
  } else if (field.name == "action") {
    recipient.action = first_word(field.value);
  } else if (field.name == "status") {
    recipient.status = status_in(field.value);
  } else if (field.name == "diagnostic-code") {
    prefer(recipient.diagnostic, after_type(field.value));
  } else if (field.name == "x-supplementary-info" || field.name == "x-notes") {
    group.supplementary = field.value;
  }
}

void finish(Group& group, DeliveryStatus& out) {
  auto& recipient = group.recipient;
  if (group.names_recipient && out.recipients.size() < most_recipients) {
    prefer(recipient.address, group.final_name);
    prefer(recipient.diagnostic, group.supplementary);
    if (!recipient.address.empty()) out.recipients.push_back(std::move(recipient));
  }
  group = {};
}

}  // namespace

DeliveryStatus delivery_status_of(std::string_view text) {
  DeliveryStatus out;
  Group group;
  std::optional<Field> open;
  const auto close_field = [&] {
    if (!open) return;
    // Some systems leave out the empty line between two groups.
    if (open->name == "final-recipient" && group.names_recipient && !group.recipient.action.empty()) finish(group, out);
    if (open->name == "x-original-message-id") out.original_message_id = message_id_in("message-id: " + open->value);
    take(group, *open);
    open.reset();
  };
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (is_blank(line)) {
      close_field();
      finish(group, out);
    } else if (open && (line.front() == ' ' || line.front() == '\t')) {
      open->value += ' ';
      open->value += trimmed(line);
    } else {
      close_field();
      open = field_in(line);
    }
  }
  close_field();
  finish(group, out);
  return out;
}

}  // namespace gatepost::parse
