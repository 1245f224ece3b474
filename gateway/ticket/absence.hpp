// Who of staff is away (P29), known by their own word or by the automatic answer that their mailbox gave.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "mail/time.hpp"

namespace gatepost {

/// By staff id: until when; nothing: until they say `#back` or write a mail of their own.
using Absences = std::map<std::string, std::optional<Time>>;

/// Of a verdict: from now on the person is away, or is back.
struct AbsenceChange {
  std::string person;
  bool is_away = true;
  std::optional<Time> until{};
};

}  // namespace gatepost
