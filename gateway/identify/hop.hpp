// Received fields: which server took the mail, and how.
//
//   from laptop (x [192.0.2.7]) (Authenticated sender: alice@staff.test) by mail.example (Postfix) with ESMTPSA id 4F2
//
// Much of it is the sender's word: the name behind `from` (HELO), addresses in `for` and in comments, and with some
// servers these hold blanks, parentheses and quotes. So nothing is taken out of comments here: what the server itself
// writes stands among the plain words in any case, and whoever writes a second `by` or `with` beside it is found out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gatepost::identify {

struct Hop {
  std::string from;               // the word behind a leading `from`; empty: handed on inside one server
  std::vector<std::string> by;    // each word behind a `by`; all words are folded
  std::vector<std::string> with;  // each word behind a `with`, but for the ciphers of TLS
  std::string protocol;           // the first `with` behind the first `by`
  std::string login;              // Postfix's "(Authenticated sender: LOGIN)" right before the first `by`
  bool is_from_loopback = false;  // "from NAME (NAME [127.0.0.1]) by", with nothing else before the first `by`
};

Hop hop_of(std::string_view received);

/// Written by that server and no other.
bool is_by(const Hop& hop, std::string_view host);

/// From the server that took the mail into the store, which may bear any name, or between its own parts.
bool is_handed_on(const Hop& hop);

/// From a filter on the server itself that gave the mail back to it. The name in HELO cannot look so: what the server
/// saw stands behind it, and a second `by`, if it brings one.
bool is_from_itself(const Hop& hop);

}  // namespace gatepost::identify
