// A part that is not shown as text: its content, a safe name, its hash.
#pragma once

#include <string>
#include <string_view>

#include "mail/mail.hpp"
#include "parse/node.hpp"

namespace gatepost::parse {

/// A name under which a file can be stored anywhere and shown to anyone: without path, control and direction-changing
/// characters, blanks or dots at the ends; at most 255 bytes, the extension kept. Empty if nothing is left.
std::string safe_file_name(std::string_view name);

/// A part without a name gets one from what it is: "smime.p7s", "invite.ics", "message.eml", "part.png".
Attachment attachment_of(const Node& node);

Attachment attachment_of_file(std::string_view name, std::string content);

/// A detached signature (RFC 8551 section 3.5.3, RFC 3156 section 5) vouches for the mail that it came with and for
/// nothing else: it is no file that somebody attached.
bool is_detached_signature(const Node& node, std::string_view parent);

/// SHA-256, hex.
std::string sha256(std::string_view bytes);

Part structure_of(const Node& node);

}  // namespace gatepost::parse
