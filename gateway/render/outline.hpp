// A letter's values as a template sees them: the words to put in later, and the shape, which is the same for all
// letters that have the same values, whatever these say. A template is filled once for each shape.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "letter/value.hpp"
#include "render/slot.hpp"

namespace gatepost::render {

struct Outline {
  std::vector<Slot> slots;  // in the order of the values
  std::string shape;        // names, kinds, and which are empty
  std::size_t bytes = 0;    // of all words together
};

/// `content`: ready HTML under that name, for the layout; empty: none. Throws std::logic_error where a Token was not
/// signed.
Outline outline_of(const Values& values, std::string_view content);

}  // namespace gatepost::render
