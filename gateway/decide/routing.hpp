// Which department a new ticket belongs to, by the claims of config.ini.
#pragma once

#include <string>

#include "mail/mail.hpp"
#include "ticket/desk.hpp"

namespace gatepost::decide {

/// The first department one of whose claims fits, in the order of config.ini; else the default one.
const Department& department_for(const Mail& mail, const std::string& language, const Desk& desk);

/// Why: the first claim that fits; null: none does, so it is the default one's.
const Claim* claim_for(const Mail& mail, const std::string& language, const Desk& desk);

/// As it stands in config.ini: "subject: invoice".
std::string written(const Claim& claim);

/// `*` stands for anything; letters are compared without regard to case, in every script that has cases.
bool fits(const std::string& pattern, const std::string& text);

/// The words stand somewhere in the text, as a pattern like that.
bool contains(const std::string& text, const std::string& words);

}  // namespace gatepost::decide
