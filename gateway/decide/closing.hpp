// What mail programs and companies put below a mail, and nobody typed for its reader: "#solve" above nothing but that
// answers nothing (P16).
#pragma once

#include <string>
#include <vector>

#include "ticket/desk.hpp"

namespace gatepost::decide {

/// Every paragraph is a legal notice, a wish about printing, or the block of a signature: a closing line ("Kind
/// regards"), then the writer's name, then short lines without an end of sentence. In the shipped languages. In doubt
/// no: what is said is sent.
bool is_closing_only(const std::string& text, const Staff& writer);

/// Likewise of anybody who is called so.
bool is_closing_only(const std::string& text, const std::vector<std::string>& names);

}  // namespace gatepost::decide
