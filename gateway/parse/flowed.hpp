// format=flowed (RFC 3676): soft-broken lines put together again, so that what a person wrote as one paragraph is one
// line. Quote marks stay, one "> " for each depth.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::parse {

enum class DelSp { no, yes };

std::string unflowed(std::string_view text, DelSp del_sp);

}  // namespace gatepost::parse
