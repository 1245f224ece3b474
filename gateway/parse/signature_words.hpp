// Lines that telephones and mail programs set below what their owner writes. All in the form of folded_words, sorted.
#pragma once

#include <string_view>
#include <vector>

namespace gatepost::parse {

/// "sent from my": the name of a thing follows.
const std::vector<std::string_view>& phone_openings();

/// "에서 보냄": the name of a thing stands before it.
const std::vector<std::string_view>& phone_closings();

/// "my": with it, what follows an opening needs no known name.
const std::vector<std::string_view>& own_words();

/// "iphone": a thing or program that mail is written with.
const std::vector<std::string_view>& device_words();

}  // namespace gatepost::parse
