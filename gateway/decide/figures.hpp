// The answer to `#report`: a few figures of each department and product.
#pragma once

#include "letter/value.hpp"
#include "ticket/desk.hpp"
#include "ticket/question.hpp"

namespace gatepost::decide {

/// As templates/README.md says of `report`: the departments of config.ini in its order, then others that have tickets;
/// likewise the products that tickets are about.
Values report_row(const Finding& finding, const Desk& desk);

}  // namespace gatepost::decide
