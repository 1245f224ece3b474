// What an attempt at sending means for the letter (P25) and for our account.
#pragma once

#include <cstdint>
#include <string>

#include "letter/outcome.hpp"
#include "send/conversation.hpp"

namespace gatepost::send {

/// One attempt as libcurl and the server tell it.
struct Attempt {
  int result = 0;        // CURLcode
  std::string error;     // libcurl's sentence
  long certificate = 0;  // what the verification of the server's certificate found: certificate_fault()
  Conversation conversation;
  std::uint64_t taken = 0;  // bytes of the body that libcurl took from us
  std::uint64_t size = 0;   // of the body
  bool is_kept_connection = false;
};

/// The kept connection had been closed by the server, and nothing of the letter was taken: a new connection will do.
bool was_closed_meanwhile(const Attempt& attempt);

Outcome sort(const Attempt& attempt);

}  // namespace gatepost::send
