// The bytes of a mail to its tree of parts (RFC 2045, 2046): one pass from the first byte to the last, whatever is
// nested in it. Every line that could be a boundary is compared with the boundaries of the multiparts that are open,
// at most limits::multipart_depth of them, so the time does not grow with the depth.
//
// Beyond a limit the rest is kept as one leaf of type application/octet-stream, and a defect tells so.
#pragma once

#include <string_view>
#include <vector>

#include "mail/mail.hpp"
#include "parse/node.hpp"

namespace gatepost::parse {

/// A message/rfc822 has the message inside as its one part, and as content its bytes, if it is not itself inside
/// another one. A multipart in which no part begins has no parts and as content what stands in it. The bytes must
/// outlive the tree.
Tree read_tree(std::string_view bytes, std::vector<Defect>& defects);

}  // namespace gatepost::parse
