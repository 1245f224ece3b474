// The names that templates may use: what decide puts into a letter's values. templates/README.md explains each.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "letter/letter.hpp"

namespace gatepost::render {

/// Every name as a path: "ticket.others.number". Names of times have their `_date` and `_time` beside them.
const std::set<std::string>& names_of(LetterKind kind);

/// Those of all letters: for partials, which any letter may put in.
const std::set<std::string>& names_of_all();

/// Those of layout.html.
const std::set<std::string>& names_of_layout();

/// The known name that was probably meant; empty: none is near.
std::string meant_by(std::string_view name, const std::set<std::string>& known);

}  // namespace gatepost::render
