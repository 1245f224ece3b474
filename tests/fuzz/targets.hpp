// What is fed with bytes of every kind: by libFuzzer (fuzzer.cpp, contrib/fuzz) for as long as one likes, and by the
// tests (replay.cpp) with the files of seeds/, among them everything that a fuzzer ever found.
//
// A target throws Finding where what was read breaks a promise; the sanitisers and libFuzzer's time limit see the rest.
#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

namespace gatepost::fuzz {

struct Finding : std::logic_error {
  using std::logic_error::logic_error;
};

void mail(std::string_view bytes);
void html(std::string_view bytes);
void reply(std::string_view bytes);
void bounce(std::string_view bytes);
void addresses(std::string_view bytes);

struct Target {
  std::string_view name;
  void (*read)(std::string_view);
};
inline constexpr std::array<Target, 5> targets{
    {{"mail", mail}, {"html", html}, {"reply", reply}, {"bounce", bounce}, {"addresses", addresses}}};

/// Every text that parse gives is UTF-8 without NUL (mail/mail.hpp).
void must_be_text(std::string_view text);

}  // namespace gatepost::fuzz
