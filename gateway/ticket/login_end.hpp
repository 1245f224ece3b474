// A login that will stop working on a day that is known before.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mail/time.hpp"

namespace gatepost {

struct LoginEnd {
  enum class How {
    consent,  // of refresh_token_file: its server told
    written,  // login_expires of config.ini
  };
  How how = How::consent;
  std::string account;  // "[imap]", "[smtp]", "[imap] and [smtp]"
  Time ends{};
  std::optional<Time> since{};  // of a consent: when its server told
};

/// One of which the admin was told, and how many days before.
struct ToldEnd {
  std::string login;
  Time ends{};
  int days = 0;
  auto operator<=>(const ToldEnd&) const = default;
};

/// One that is near enough to be told of.
struct NearEnd {
  LoginEnd end;
  ToldEnd told;  // as it is remembered then
};

/// Those that end within 14 days, or within 3; a consent that is never given for so long is not near its end by that.
std::vector<NearEnd> near_ends(const std::vector<LoginEnd>& ends, Time now);

/// "the consent of [imap] and [smtp]", "the login of [smtp]"
std::string name_of(const LoginEnd& end);

/// "the consent of [imap] ends on 2027-03-01, in 12 days: …", with what to do where it is near.
std::string sentence_of(const LoginEnd& end, const std::string& day, Time now);

}  // namespace gatepost
