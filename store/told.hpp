// Faults of templates that the admin was told of.
#pragma once

#include <span>
#include <vector>

#include "letter/template_fault.hpp"
#include "store/sqlite.hpp"

namespace gatepost::store {

std::vector<TemplateFault> told_faults_of(Database& database);
/// These and no others.
void set_told_faults(Database& database, std::span<const TemplateFault> faults);

}  // namespace gatepost::store
