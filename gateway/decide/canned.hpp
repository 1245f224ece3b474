// `#use NAME`: a canned answer, filled for the ticket in hand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "decide/commands.hpp"
#include "decide/draft.hpp"

namespace gatepost::decide {

/// The one of that name, or the only one whose name begins so; empty: there is none.
std::string canned_name(const Canned& canned, const std::string& word);

/// Every canned answer that the orders use, one after the other: in the ticket's language, else the desk's, else the
/// one for all. `{{customer.name}}`, `{{writer.name}}`, `{{desk.name}}`, `{{ticket.number}}` and `{{ticket.subject}}`
/// are filled in as plain text.
std::string canned_text(const Orders& orders, const Draft& draft, const Staff& writer);

/// The one of that name, which there has to be.
std::string canned_text(const std::string& name, const Draft& draft, const Staff& writer);

/// The names that the orders use, for the event: "refund thanks".
std::string used_names(const Orders& orders, const Draft& draft);

std::vector<std::string> canned_names(const Canned& canned);

/// For `#help answers`: of each its `name` and its `beginning`.
Rows canned_list(const Draft& draft);

}  // namespace gatepost::decide
