// Where a secret may be sent, and which page somebody may be told to open: https anywhere, http on this machine alone.
#pragma once

#include <string>
#include <string_view>

namespace gatepost {

/// "localhost", "127.0.0.1" and its like, "::1", in brackets or without. A name such as 127.example.com is another's.
bool is_this_machine(const std::string& host);

/// An address with a user in front of its host is none: that user is what looks like the host.
bool is_safe_url(std::string_view url);

}  // namespace gatepost
