// Strong types for the numbers that the store gives: a ticket's number cannot be passed for a mail's.
#pragma once

#include <compare>
#include <cstdint>

namespace gatepost {

template <class Tag>
struct Number {
  std::int64_t value = 0;
  auto operator<=>(const Number&) const = default;
};

using MailNumber = Number<struct MailTag>;            // a mail that came in, in the order of arrival
using LetterNumber = Number<struct LetterTag>;        // a letter that goes out
using TicketNumber = Number<struct TicketTag>;        // what staff call #1042
using PrincipalNumber = Number<struct PrincipalTag>;  // whoever a token is made for; never used again for another

}  // namespace gatepost
