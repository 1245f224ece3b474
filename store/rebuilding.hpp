// What a store needs that takes the place of a lost one (gateway/rebuild.hpp). A part of store.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mail/number.hpp"
#include "ticket/principal.hpp"

namespace gatepost::store {

/// The last ones that a lost store may have given.
struct GivenNumbers {
  std::int64_t ticket = 0, mail = 0, letter = 0, principal = 0;
};

class Rebuilding {
 public:
  virtual ~Rebuilding() = default;

  /// No number that the lost store may have given is given again, but those that are proven.
  virtual void begin_after(const GivenNumbers& lost) = 0;
  /// A token proves that there was such a principal, and that generation.
  virtual void believe(const Principal& principal) = 0;
  /// The person's mails that wait for their word, on that ticket if one is named.
  virtual std::vector<MailNumber> held_of(const std::string& person, std::optional<TicketNumber> ticket) = 0;
  /// No mail waits for a word any more: whoever could say it has a letter of the lost store. How many did.
  virtual std::int64_t give_up_held() = 0;
};

}  // namespace gatepost::store
