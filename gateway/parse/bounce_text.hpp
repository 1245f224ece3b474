// The prose of a delivery report: where it ends and the returned mail begins, which addresses it names as those that
// were not reached, and what it says about each. Mail systems agree on nothing here; what they have in common is that
// an address that failed begins a line, or stands right after words such as "could not be delivered to".
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::parse {

/// ASCII letters in lower case, other bytes as they are.
std::string lower_case(std::string_view text);

/// Lower case, every run of blanks and line ends made one blank: wrapped lines match phrases.
std::string squeezed(std::string_view text);

/// A report's text in two: what the mail system says, and the copy of the mail that it returns (may be empty).
struct Prose {
  std::string_view report;
  std::string_view copy;
};
Prose split_at_copy(std::string_view text);

struct NamedRecipient {
  std::string address;  // lower case
  std::string text;     // the lines that belong to it; empty: the report says it for all together
};

/// The addresses that failed, in the order of the text, each once.
std::vector<NamedRecipient> recipients_in(std::string_view report);

/// The addresses of a header field such as X-Failed-Recipients, lower case.
std::vector<std::string> addresses_in(std::string_view value);

/// The first Message-ID field in a text that holds a header; without angle brackets; empty: none.
std::string message_id_in(std::string_view text);

/// A text in which hundreds of phrases are looked for, few of which it has: those of which two neighbouring bytes stand
/// nowhere in it need no search.
class Searched {
 public:
  explicit Searched(std::string_view text);
  bool has(std::string_view phrase) const;

 private:
  std::string_view text_;
  std::bitset<65536> pairs_;
};

/// Whether any of the phrases (lower case) stands in the text, which is squeezed already.
template <class Phrases>
bool has_any(std::string_view text, const Phrases& phrases) {
  for (const std::string_view phrase : phrases)
    if (text.find(phrase) != std::string_view::npos) return true;
  return false;
}

}  // namespace gatepost::parse
