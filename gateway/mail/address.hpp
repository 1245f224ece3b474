// A mailbox of RFC 5322 section 3.4: the name people read and the address mail goes to. Both are UTF-8; both come
// from strangers and may hold anything that is valid UTF-8 without control characters.
#pragma once

#include <string>
#include <string_view>

namespace gatepost {

struct Address {
  std::string name;     // decoded display name, may be empty
  std::string address;  // local@domain as written, without angle brackets
  bool operator==(const Address&) const = default;
};

/// The form under which addresses are compared and stored: ASCII letters in lower case. Local parts are in theory
/// case-sensitive (RFC 5321 section 2.4), in practice nowhere.
std::string folded(std::string_view address);

/// What stands behind the last '@', folded; empty where there is none.
std::string domain_of(std::string_view address);

/// What stands before the last '@'.
std::string local_part_of(std::string_view address);

bool same_address(std::string_view a, std::string_view b);

/// The text has that address (folded), and not merely one that it is a piece of: "jan@x.test" does not name
/// "an@x.test". In doubt it does.
bool names_address(std::string_view text, std::string_view address);

/// A machine's own mailbox (noreply@): nobody reads what is written there, and some answer by program.
bool is_unread(std::string_view address);

/// Fit for an SMTP command and a header: one '@' with something on both sides, no blank, control character, angle
/// bracket, comma or quote. Stricter than RFC 5321 on purpose: libcurl passes CR LF in a recipient on as it is.
bool is_mailable(std::string_view address);

}  // namespace gatepost
