// A list of words inside one column: JSON, ["alice","bob"].
#pragma once

#include <string>
#include <vector>

#include "store/sqlite.hpp"

namespace gatepost::store {

/// What is no UTF-8 (a recipient as a hostile client gave it) is replaced by U+FFFD.
std::string list_as_text(const std::vector<std::string>& words);

/// Throws Failure where the column holds something else.
std::vector<std::string> list_of(const Database& database, const std::string& text);

}  // namespace gatepost::store
