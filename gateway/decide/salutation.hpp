// The line that a letter begins with, and whom it calls: "Hi Alice," or "@Alice Kim", "Hallo zusammen", "To Bob:".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gatepost::decide {

struct Salutation {
  std::vector<std::string> names;  // folded words behind the greeting, titles and marks of respect left out
  bool has_greeting = false;       // "hi", "dear", "안녕하세요"
  bool is_call = false;            // `@Alice` or `+Alice`, as mail programs mark whom a line calls; or "민수님"
  bool is_whole = false;           // it ends: with the line, or with a comma or its like
};

/// Of a line in any of the shipped languages; without names where it calls nobody.
Salutation salutation_of(std::string_view line);

/// A line in two, without the sign between them.
struct Halves {
  std::string_view before;
  std::string_view behind;
};

/// The first sentence at its last comma: "Can you check this" and " Bob" of "Can you check this, Bob? She …". Empty
/// where it has none.
Halves sentence_end(std::string_view line);

/// "Dear Kim, …": the text is said to a person.
bool greets_somebody(std::string_view text);

/// "Hi," and nothing else.
bool is_bare_greeting(std::string_view line);

/// "all", "team", "colleagues": several people of one company.
bool is_word_for_many(const std::string& folded_word);

/// Words of a name, folded: of "Kim, Alice" kim and alice.
std::vector<std::string> words_of_name(std::string_view name);

/// The line ends as greetings do, which only some mail programs and people set at all.
bool ends_as_greeting(std::string_view line);

}  // namespace gatepost::decide
