// The leak gate (P14): what must never stand in a letter to a customer, or in a file that goes with it. Compared are
// words (decide/inside.hpp); what shows a part of our own letters to staff is known by its form (decide/own_marks.hpp).
//
// Quoted lines are nobody's words of now: what shows something there is cut. The writer's own lines are theirs, and are
// told to them as passages: the answer waits for their word.
#pragma once

#include <string>
#include <vector>

#include "decide/inside.hpp"
#include "mail/mail.hpp"
#include "ticket/desk.hpp"

namespace gatepost::decide {

struct Cleared {
  std::string text;                   // without quoted lines that show something inside, and without signed addresses
  std::vector<std::string> passages;  // of the writer's own lines, as they were written, in their order
};

/// Passages are at most ten, of at most 300 bytes. What is not touched stays byte for byte; `text` never holds a signed
/// address (the public one stands in its place) nor a header field of ours, whoever's lines they stood in.
Cleared cleared(const std::string& text, const Inside& inside, const Desk& desk);

struct FilesShown {
  std::vector<std::string> names;  // of those that show something inside
  bool is_all_compared = true;     // false: they hold more words than limits::compared_file_bytes
};

/// By their names, by what can be read of them or by what their bytes plainly are.
FilesShown files_that_show(const std::vector<Attachment>& files, const Inside& inside, const Desk& desk);

/// The text or a file with it shows our marker, a signed staff address or a notice's headers.
bool shows_inside(const std::string& text, const std::vector<Attachment>& files, const Desk& desk);

}  // namespace gatepost::decide
