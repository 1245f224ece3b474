// Whom or what the words behind a command name: people, departments and products of the desk, addresses, numbers of
// tickets.
#pragma once

#include <optional>
#include <string>

#include "ticket/desk.hpp"

namespace gatepost::decide {

/// By the id, the name, a word of the name (`roth`), one of the addresses, with or without '@' before it; else the only
/// one whose id or name, or a word of it, begins so: `ali` is alice if nobody else fits. Null where two fit.
const Staff* staff_named(const std::string& words, const Desk& desk);

const Department* department_named(const std::string& words, const Desk& desk);

const Product* product_named(const std::string& words, const Desk& desk);

/// `kim@example.org` of `<kim@example.org>`, `mailto:kim@example.org`, `Kim Lee <kim@example.org>` and what Outlook
/// makes of them: `kim@example.org<mailto:…>`. As written where it is none of these.
std::string bare_address(std::string words);

/// The digits of `1042`, `#1042` and `[#1042]`.
std::optional<std::string> ticket_number(std::string words);

}  // namespace gatepost::decide
