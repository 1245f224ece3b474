// East Asian charsets of a few characters, such as a file name in a header: too few for a detector that counts letters.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::parse {

/// "ks_c_5601-1987", "gb18030", "shift_jis"; empty where the bytes look like none of them, or are no short text.
std::string short_east_asian(std::string_view bytes);

}  // namespace gatepost::parse
