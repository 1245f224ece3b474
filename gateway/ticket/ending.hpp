// How a mail of staff ends. A block that ends several different mails of the same person is their signature.
#pragma once

#include <set>
#include <string>

namespace gatepost {

/// Words are kept as hashes: they are only ever compared.
struct Ending {
  std::string person;  // staff id
  std::string block;   // hash of the mail's last lines
  std::string above;   // hash of what the person wrote above them: another one, another mail
};

/// Hashes of blocks that ended at least limits::signature_mails mails of a person.
using Signatures = std::set<std::string>;

}  // namespace gatepost
