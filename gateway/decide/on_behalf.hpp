// A mail by which staff bring in a customer's matter: forwarded, or told below `#for` (P20).
#pragma once

#include <optional>

#include "decide/commands.hpp"
#include "mail/mail.hpp"
#include "ticket/desk.hpp"

namespace gatepost::decide {

struct Brought {
  Address customer;                  // whom `#for` names, else who wrote the forwarded mail
  const Forward* forward = nullptr;  // of the mail; null: the writer's own words tell the matter
};

/// Whose matter the mail brings in, if it belongs to no ticket; nothing where it is its writer's own, a colleague's, or
/// one of our letters passed on.
std::optional<Brought> brought_by(const Mail& mail, const Desk& desk);

}  // namespace gatepost::decide
