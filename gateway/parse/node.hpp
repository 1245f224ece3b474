// One part of a mail with its own header and content, as parse's own files hand it to one another.
//
// Contents are looked at where they stand, in the bytes of the mail or in what the tree keeps of them undone: a mail of
// 50 MB is not copied for each message that it is wrapped in. A Node must not outlive either.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
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
  std::string_view content;                       // of a leaf: transfer encoding undone, charset untouched
  std::vector<Node> parts;                        // of a multipart, or the one message inside message/rfc822
};

struct Tree {
  Node root;
  std::deque<std::string> undone;  // contents that were encoded; a deque, because they must not move
};

}  // namespace gatepost::parse
