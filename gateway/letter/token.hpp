// What a signed address or Message-ID says (design: "Signed addresses"), before it is signed and after it was proved.
// As text:  a1042-k3-2-0-7hq2m4xwz3v5t6bd
//           action and number, principal, generation, key, 80 bits of HMAC-SHA-256 over all before
#pragma once

#include <compare>
#include <cstdint>

#include "mail/number.hpp"

namespace gatepost {

enum class Action : char {
  answer = 'a',    // to the customer
  comment = 'c',   // to colleagues
  customer = 't',  // the customer's own way into the ticket
  survey = 's',
  bounce = 'b',       // envelope sender; its number is the letter's
  unsubscribe = 'u',  // no more follow-ups to its principal, a customer
  probe = 'p',        // of `check --probe`: names nothing, and its letter is no mail
  click = 'x',        // one-click action: its number is the held mail's that it is about; 0: none
};

struct Token {
  Action action = Action::answer;
  std::int64_t number = 0;  // the ticket's; of bounce the letter's, of click the mail's
  PrincipalNumber principal;
  int generation = 0;
  int key = 0;  // which key of the key file; set when the token is signed
  auto operator<=>(const Token&) const = default;
};

}  // namespace gatepost
