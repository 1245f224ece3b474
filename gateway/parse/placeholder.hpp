// The plain part of a mail whose words stand in its HTML part alone: "[image001.png]", "This message is in HTML.",
// nothing but a blank.
#pragma once

#include <cstddef>
#include <string_view>

namespace gatepost::parse {

/// A plain part that is longer says something by itself, and its HTML need not be read for this.
inline constexpr std::size_t longest_placeholder = 400;  // bytes: such sentences in two languages

/// `shown` is the text that the HTML part makes. It has words, and hardly any two that stand together in the plain part
/// do in it: mail programs make both of one text, and differ in links, pictures and blanks only.
bool is_placeholder(std::string_view plain, std::string_view shown);

}  // namespace gatepost::parse
