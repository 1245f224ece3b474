// Files that hold a secret: read where nobody else can read them, replaced so that a crash leaves the old or the new.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "mail/bearer.hpp"

namespace gatepost::token {

/// The whole file, or why it cannot be used. `key` is its name in config.ini.
std::variant<std::string, NoToken> read_secret(const std::string& key, const std::string& path);

/// Its first line; of a public client, which has no file, nothing.
std::variant<std::string, NoToken> client_secret_of(const std::string& path);

/// Mode 0600, on the disk when it returns.
std::optional<NoToken> replace_secret(const std::string& path, const std::string& secret);

/// Why a new one could not be put there; nothing: it can.
std::optional<NoToken> unwritable(const std::string& path);

/// What root makes belongs to whoever has the old file, else the folder: `gatepost run` is no root.
void give_to_owner(int file, const std::string& path);

/// Without the end of the line.
std::string first_line(const std::string& text);

}  // namespace gatepost::token
