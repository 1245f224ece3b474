// Notes what a correct mail does not have: each kind once, however often a mail has it.
#pragma once

#include <string_view>
#include <vector>

#include "mail/mail.hpp"

namespace gatepost::parse {

void note(std::vector<Defect>& defects, std::string_view what, std::string_view detail);

}  // namespace gatepost::parse
