// What a template is filled with: a small tree of words, times and flags. Words are plain text, never markup: render
// alone knows how each is written in text and in HTML, in the reader's language and time zone.
//
//   Values values;
//   values["ticket"] = Values{{"number", "1042"}, {"is_open", true}};
//   values["promise"] = some_time;
//   values["text"] = Prose{"what she wrote"};
//   values["comment_address"] = Token{Action::comment, 1042, alice, 2};   // signed later
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "letter/token.hpp"
#include "mail/time.hpp"

namespace gatepost {

/// A person's words of any length: line breaks and blanks at line beginnings are kept.
struct Prose {
  std::string text;
  bool operator==(const Prose&) const = default;
};

class Value;
using Values = std::map<std::string, Value>;
using Rows = std::vector<Values>;

class Value : public std::variant<std::string, Prose, Time, bool, Token, Values, Rows> {
 public:
  using variant::variant;
  Value() : variant(std::string()) {}
  Value(const char* words) : variant(std::string(words)) {}
};

}  // namespace gatepost
