// A config.ini that is right, and what becomes of it with changes: the cases say only what differs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "config/config.hpp"

namespace config_test {

/// Two departments and three people on desk.test; no host, no password.
extern const std::string right;

/// `right` with the first `from` replaced by `to`; fails the case where `from` is not in it.
std::string changed(const std::string& from, const std::string& to);

using Result = std::variant<gatepost::Config, gatepost::Complaints>;
/// Through a file of its own, mode 0600, which is removed.
Result load(const std::string& text, const std::vector<std::string>& overrides = {});

/// The config; fails the case, with every complaint, where there is none.
gatepost::Config good(const Result& result);
/// "line: what" of each complaint; fails the case where there is a config.
std::vector<std::string> complaints(const Result& result);
/// The only complaint.
std::string complaint(const Result& result);

}  // namespace config_test
