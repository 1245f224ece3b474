// Tickets as JSON (design: "Exactly"). Absent values are left out; times are RFC 3339 in UTC.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace gatepost::cli {

/// Without messages and events, as `list` prints it.
nlohmann::ordered_json json_of(const Ticket& ticket);
nlohmann::ordered_json json_of(const std::vector<Ticket>& tickets);
/// With both, as `show` prints it.
nlohmann::ordered_json json_of(const store::TicketView& view);

enum class Layout { indented, one_line };

/// What is printed: broken UTF-8 replaced, what a terminal obeys or turns around escaped, a line end behind it.
std::string printed(const nlohmann::ordered_json& json, Layout layout = Layout::indented);

}  // namespace gatepost::cli
