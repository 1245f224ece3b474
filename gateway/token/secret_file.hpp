// Files that hold a secret: read where nobody else can read them, replaced so that a crash leaves the old or the new.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "mail/bearer.hpp"

namespace gatepost::token {

/// The whole file, or why it cannot be used. `key` is its name in config.ini.
std::variant<std::string, NoToken> read_secret(const std::string& key, const std::string& path);

/// Mode 0600, on the disk when it returns.
std::optional<NoToken> replace_secret(const std::string& path, const std::string& secret);

/// Without the end of the line.
std::string first_line(const std::string& text);

}  // namespace gatepost::token
