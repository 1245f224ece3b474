// Domains at which thousands of strangers have an address: their mail is counted by address alone, and they are what
// forgers like to resemble.
#pragma once

#include <array>
#include <string_view>

namespace gatepost {

inline constexpr auto large_providers = std::to_array<std::string_view>(
    {"126.com",     "163.com",     "aol.com",     "daum.net",  "gmail.com", "gmx.de",      "gmx.net", "googlemail.com",
     "hanmail.net", "hotmail.com", "icloud.com",  "kakao.com", "live.com",  "mail.ru",     "me.com",  "msn.com",
     "nate.com",    "naver.com",   "outlook.com", "proton.me", "qq.com",    "t-online.de", "web.de",  "yahoo.com"});

}  // namespace gatepost
