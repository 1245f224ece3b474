// Header fields as RFC 5322 wants them: folded, RFC 2047 where a word is not ASCII, one CRLF at the end of each.
//
// Two kinds of values: words that come from people are made fit; values of our own that are not fit throw
// std::invalid_argument, since then the fault is ours.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/address.hpp"
#include "mail/time.hpp"

namespace gatepost::render {

/// Words as RFC 2047 has them, folded where one is not enough.
std::string encoded_words(std::string_view words);

/// Words of people: Subject.
std::string words_field(std::string_view name, std::string_view words);

/// `Name: "Display Name" <address>, …`. The names are people's words. Throws where an address is not mailable.
std::string address_field(std::string_view name, const std::vector<Address>& addresses);

/// `Name: <id> <id> …`. Ids that would break the field came from people's mails and are left out; no field where none
/// is left.
std::string ids_field(std::string_view name, const std::vector<std::string>& ids);

/// A field of our own. Throws where the name is not a field name or the value holds CR, LF or NUL.
std::string own_field(std::string_view name, std::string_view value);

/// `Name: <uri>`, never encoded or folded inside. Throws where it holds what a URI does not.
std::string uri_field(std::string_view name, std::string_view uri);

/// RFC 5322 section 3.3, in UTC.
std::string date_field(Time time);

/// Whether it can stand in angle brackets in a header: ASCII without blanks and angle brackets, one '@'.
bool is_message_id(std::string_view id);

/// The address with its domain in ASCII (RFC 5891), as headers and SMTP want it; unchanged where that fails.
std::string with_ascii_domain(const std::string& address);

}  // namespace gatepost::render
