// One part of a mail with its own header and content, as parse's own files hand it to one another.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "mail/mail.hpp"

namespace gatepost::parse {

struct Node {
  std::vector<HeaderField> header;  // unfolded, not decoded
  std::string type;                 // "text/plain", lower case; the default where the field is missing or broken
  std::map<std::string, std::string> parameters;  // of Content-Type, names lower case, RFC 2231 joined and decoded
  std::string disposition;                        // "attachment", "inline", lower case; empty: none
  std::string file_name;                          // decoded, not yet made safe; empty: none
  std::string content_id;                         // without angle brackets
  std::string content;                            // of a leaf: transfer encoding undone, charset untouched
  std::vector<Node> parts;                        // of a multipart, or the one message inside message/rfc822
};

}  // namespace gatepost::parse
