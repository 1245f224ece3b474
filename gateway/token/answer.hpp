// What a token server answers (RFC 6749 sections 5.1 and 5.2), and a device endpoint (RFC 8628 section 3.2). Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gatepost::token {

struct HttpAnswer {
  int status = 0;
  std::string content_type;
  std::string body;
};

struct Granted {
  std::string access_token;
  std::string refresh_token;  // empty: the old one stays
  std::chrono::seconds lives{};
  std::optional<std::chrono::seconds> consent_lives{};  // of the refresh token; absent: not told, or for ever
};

/// A consent that is asked for, and not given yet.
struct DeviceGrant {
  std::string device_code;  // secret
  std::string code;
  std::string page;
  std::string page_with_code;  // empty: none
  std::chrono::seconds lives{};
  std::chrono::seconds interval{};
};

struct Refused {
  std::string error;  // of RFC 6749: "invalid_grant"; empty: the answer is none
  std::string what;   // for the operator
  bool is_passing = false;
  bool is_unusable = false;  // a grant, of which nothing can be used
};

inline constexpr std::size_t answer_bytes = 65'536;  // tokens of Microsoft have about 2,500
inline constexpr std::size_t token_bytes = 16'384;
inline constexpr std::chrono::seconds unknown_life{300};  // where expires_in is missing or makes no sense
inline constexpr std::chrono::seconds longest_life{24 * 3600};
inline constexpr std::chrono::years longest_consent{20};
inline constexpr std::chrono::seconds unknown_patience{600};  // for a code to be typed
inline constexpr std::chrono::seconds usual_interval{5};      // RFC 8628 section 3.2
inline constexpr std::chrono::seconds longest_interval{60};
inline constexpr std::size_t code_bytes = 64;
inline constexpr std::size_t page_bytes = 2'000;

/// Whether it can stand in a header or a command: printable ASCII without blanks, and not too long.
bool is_token(std::string_view text);

/// `secrets`: what we sent and must not be told, should the server say it again.
std::variant<Granted, Refused> read_answer(const HttpAnswer& answer, const std::vector<std::string>& secrets);
std::variant<DeviceGrant, Refused> read_device_answer(const HttpAnswer& answer,
                                                      const std::vector<std::string>& secrets);

}  // namespace gatepost::token
