// The file of a consent: the refresh token in its first line; in the second, where the server told it, how long it
// lasts: "since 2026-11-23T10:00:00Z ends 2027-02-21T10:00:00Z".
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>

#include "mail/bearer.hpp"
#include "token/answer.hpp"
#include "token/descriptor.hpp"
#include "token/token.hpp"

namespace gatepost::token {

struct Consent {
  std::string token;
  std::optional<Term> term;
};

std::variant<Consent, NoToken> read_consent(const std::string& path);
/// Mode 0600, on the disk when it returns.
std::optional<NoToken> write_consent(const std::string& path, const Consent& consent);

/// What the file should hold after an answer that was asked for at that time; absent: what it holds. A term that is
/// told anew with each answer is the same one within an hour.
std::optional<Consent> renewed(const Consent& old, const Granted& granted, Time asked);

/// Nobody else uses the consent while it lives, or replaces it but by one that was just given (flock of FILE.lock). It
/// holds nothing where that file cannot be made: whoever may not write in the folder cannot replace the consent either.
class Turn {
 public:
  static std::variant<Turn, NoToken> at(const std::string& path, std::chrono::seconds within);

 private:
  explicit Turn(Descriptor lock) : lock_(std::move(lock)) {}
  Descriptor lock_;
};

}  // namespace gatepost::token
