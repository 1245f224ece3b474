#include "fuzz/targets.hpp"
#include "mail/limits.hpp"
#include "parse/address_list.hpp"
#include "parse/charset.hpp"
#include "parse/date.hpp"
#include "parse/header_text.hpp"
#include "parse/message_id.hpp"

namespace gatepost::fuzz {

/// A header field's value, in each way in which one is read.
void addresses(std::string_view bytes) {
  const auto value = parse::scrubbed(bytes);
  std::vector<Defect> defects;
  for (const auto& one : parse::address_list(value, defects)) {
    must_be_text(one.name);
    must_be_text(one.address);
    if (is_mailable(one.address) && one.address.find_first_of(" \r\n<>,") != std::string::npos)
      throw Finding("an address that would break an SMTP command");
  }
  must_be_text(parse::path_address(value));
  must_be_text(parse::readable(value));
  if (parse::message_ids(value, defects).size() > limits::references) throw Finding("more references than are read");
  parse::date(value);
}

}  // namespace gatepost::fuzz
