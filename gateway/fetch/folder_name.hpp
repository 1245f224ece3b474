// Folder names on the wire (RFC 3501 section 5.1.3, "modified UTF-7"): "처리됨" goes as "&zJi5rLQo-".
#pragma once

#include <string>
#include <string_view>

namespace gatepost::fetch {

/// From UTF-8. What is not valid UTF-8 becomes U+FFFD.
std::string encoded_folder(std::string_view name);

}  // namespace gatepost::fetch
