// What a charset label means in mail: the converters to try, best first. Mail programs write "gb2312" and send gb18030,
// write "iso-8859-1" and send windows-1252; the Encoding Standard of WHATWG has collected these habits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::parse {

// Converters of our own beside ICU's: what Japanese mail programs send has characters that the standards' tables lack.
inline constexpr std::string_view vendors_iso_2022_jp = "gatepost-iso-2022-jp";
inline constexpr std::string_view vendors_euc_jp = "gatepost-euc-jp";

/// Empty where the label is missing, unknown, or says that nobody knows.
std::vector<std::string> converters_of(std::string_view label);

/// The label of a code page as Windows numbers them (949, 1252, 65001); an unknown one is taken for windows-1252.
std::string label_of_code_page(std::uint32_t page);

}  // namespace gatepost::parse
