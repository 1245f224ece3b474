// Tokens in the order that the test gives; a token that was not taken makes way for the next.
#pragma once

#include <deque>
#include <string>

#include "mail/bearer.hpp"

namespace gatepost::fakes {

class QueuedBearer : public Bearer {
 public:
  explicit QueuedBearer(std::deque<std::string> tokens) : tokens_(std::move(tokens)) {}
  std::variant<std::string, NoToken> token() override {
    if (tokens_.empty()) return NoToken{NoToken::Next::stop, "the consent has ended", "write a new one"};
    return tokens_.front();
  }
  void forget() override { tokens_.pop_front(); }

 private:
  std::deque<std::string> tokens_;
};

}  // namespace gatepost::fakes
