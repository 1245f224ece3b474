// What in a mail may lead to a ticket: the signed marks found among its recipients and in In-Reply-To and References.
// sign reads them (it alone has the key), identify weighs them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "letter/token.hpp"

namespace gatepost {

struct Mark {
  std::string written;                   // as it stands in the mail
  std::optional<Token> token;            // absent: has the form of ours, but its MAC is wrong
  std::optional<LetterNumber> letter{};  // of a Message-ID: what stands behind the token, for which nothing vouches
};

struct Clues {
  std::vector<Mark> addresses;  // among To, Cc and the envelope's recipients, each once
  std::vector<Mark> ids;        // In-Reply-To first, then References from the last to the first
  bool is_probe = false;        // the desk's own letter to itself (`check --probe`)
  std::vector<Mark> seen{};     // ours in the text and in attached mails, each once: they show who has read what
};

}  // namespace gatepost
