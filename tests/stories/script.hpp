// Plays a story: a text that a support lead could write. Each line is one sentence; lines beginning with `|` are the
// text of the mail above them; `#` at the very beginning of a line is a comment.
//
//   kim writes "Broken kettle"
//   | It does not boil.
//   kim gets an acknowledgement saying "We have received your mail"
//   alice gets a notice saying "It does not boil."
//   alice replies
//   | #solve
//   | Please send it in.
//   kim gets an answer saying "Please send it in."
//   kim never read "#solve"
//   ticket 1001 is solved
//
// All sentences stand in script.cpp, a function each. Who has no '@' is at customers.test, staff at staff.test.
#pragma once

#include <string>
#include <vector>

#include "stories/stage.hpp"

namespace gatepost::stories {

struct Sentence {
  int line = 0;
  std::string text;
  std::string body;
};

std::vector<Sentence> read_script(const std::string& text);

/// The words of a sentence; what stands in double quotes is one word.
std::vector<std::string> words_of(const std::string& text);

/// The word there, or the one behind it where it is an article.
std::string article_free(const std::vector<std::string>& words, std::size_t at);

/// Throws std::runtime_error with the line and what was found instead.
void play(const std::vector<Sentence>& script, Stage& stage);

}  // namespace gatepost::stories
