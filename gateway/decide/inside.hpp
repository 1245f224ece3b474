// Which runs of a letter's words were said inside (P14).
//
// A run is five words, twelve characters of a script without blanks, or as much of both; or the whole of a comment that
// is shorter, from three words or fifteen letters on; or a name; or the same letters with other blanks between them
// (decide/letter_runs.hpp). Where the same run may be read by anybody it tells nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::decide {

/// What a ticket's colleagues said among themselves, and what anybody may read.
struct Inside {
  std::vector<std::string> secret;  // texts of comments; our own notice that is answered
  std::vector<std::string> open;    // the customer's texts, answers that went out, the subject, names, canned answers
  std::vector<std::string> names;              // whole secrets, however short
  std::vector<std::vector<std::string>> read;  // by each group of readers: what stands in all of them is open, too
};

/// Bytes of a text, from `begin` up to `end`.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// For each of the texts its runs that stand in `secret` and are not open, as they begin; they may overlap. The time
/// grows with the sizes of all texts together, the memory with those of `texts` and the largest other one.
std::vector<std::vector<Stretch>> runs_inside(const std::vector<std::string_view>& texts, const Inside& inside);

}  // namespace gatepost::decide
