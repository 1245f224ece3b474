// What people outside are called: the words of their names, addresses and signatures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ticket/known.hpp"

namespace gatepost::decide {

class OutsideNames {
 public:
  void add(const Address& person);
  /// Customers without a name in From write it below their mail.
  void read_signature(std::string_view text);

  /// A folded word of a salutation is one of theirs. "Alex" is what Alexander is called, and "amiller@" has her name in
  /// it.
  bool bears(const std::string& word) const;
  /// A folded word is one of the name that stands beside their address.
  bool is_called(const std::string& word) const;
  /// As of a salutation, or of their company: "Dear Acme team".
  bool is_named(const std::string& word) const;

 private:
  std::vector<std::string> called_;   // folded words
  std::vector<std::string> names_;    // likewise, and of addresses and signatures
  std::vector<std::string> domains_;  // likewise
};

/// Of the ticket's customer and who takes part.
OutsideNames names_on(const KnownTicket& ticket);

}  // namespace gatepost::decide
