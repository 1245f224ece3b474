// Who logs in with an access token instead of a password (RFC 6750): what the rooms that log in ask for, and the room
// that gets tokens gives.
#pragma once

#include <string>
#include <variant>

namespace gatepost {

/// Why there is no token, as a sentence without secrets.
struct NoToken {
  enum class Next { again, stop } next = Next::again;  // stop: no retry will help before somebody changes something
  std::string what;
  std::string hint;
};

class Bearer {
 public:
  virtual ~Bearer() = default;
  /// A token that still lives for a minute. Printable ASCII without blanks, whatever the server sent.
  virtual std::variant<std::string, NoToken> token() = 0;
  /// The mail server did not take it: the next token() is a new one.
  virtual void forget() = 0;
};

}  // namespace gatepost
