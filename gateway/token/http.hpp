// One POST to a token server: HTTPS with a verified certificate, plain HTTP on this machine alone; no redirects.
#pragma once

#include <chrono>
#include <string>
#include <variant>

#include "mail/bearer.hpp"
#include "token/answer.hpp"

namespace gatepost::token {

struct Server {
  std::string key;  // of config.ini, that the address stands in: what is wrong with it is told by that name
  std::string url;
  std::string ca_file;  // empty: the system's trust
  std::chrono::seconds within{30};
};

std::variant<HttpAnswer, NoToken> post(const Server& server, const std::string& form);

}  // namespace gatepost::token
