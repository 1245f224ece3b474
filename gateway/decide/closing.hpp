// What mail programs and companies put below a mail, and nobody typed for its reader: "#solve" above nothing but that
// answers nothing (P16).
#pragma once

#include <string>

#include "ticket/desk.hpp"

namespace gatepost::decide {

/// Nothing but legal notices, wishes about printing, and the block of a signature: a closing line ("Kind regards"), the
/// writer's name, then contacts, offices and what the law wants of a company. In the shipped languages. In doubt no:
/// what is said is sent.
bool is_closing_only(const std::string& text, const Staff& writer);

/// Such an end without a card or a notice: "Best regards, Alice". People type it, programs set more.
bool is_farewell_only(const std::string& text, const Staff& writer);

/// No sentence, and something of a signature in it, but not for certain nothing else: its writer should be asked.
bool is_perhaps_closing(const std::string& text, const Staff& writer);

/// Before any sentence there is the writer's name, a farewell or a legal notice. Says nothing of what follows.
bool begins_as_closing(const std::string& text, const Staff& writer);

}  // namespace gatepost::decide
