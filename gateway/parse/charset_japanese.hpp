// ISO-2022-JP and EUC-JP as Japanese mail programs write them, turned into the bytes of windows-31j, whose table has
// the vendors' characters (circled numbers, Roman numerals, the rarer kanji of names) that ICU's own converters refuse.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gatepost::parse {

/// Nothing where the bytes use sets that windows-31j has no place for (JIS X 0212, Chinese, Korean) or are no
/// ISO-2022-JP.
std::optional<std::string> windows_31j_of_iso_2022_jp(std::string_view bytes);

/// Nothing likewise.
std::optional<std::string> windows_31j_of_euc_jp(std::string_view bytes);

}  // namespace gatepost::parse
