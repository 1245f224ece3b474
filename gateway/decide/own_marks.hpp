// What only our own letters to staff have in them (P14): the marker line, header fields, and the signed addresses and
// Message-IDs by which staff answer, comment and click. In a letter to a customer they would open a way in.
#pragma once

#include <string_view>
#include <vector>

#include "decide/inside.hpp"
#include "ticket/desk.hpp"

namespace gatepost::decide {

struct OwnMark {
  enum class Kind {
    marker,   // its line, without the line's end
    field,    // "X-Gatepost-Ticket: 1042": likewise
    address,  // with "mailto:" before it and "?subject=…" behind it
  };
  Kind kind = Kind::address;
  Stretch at;
};

/// All of them as they stand, in any bytes, in linear time. Addresses are known by our own local part or by the form of
/// the tag, whatever case they are in, and percent-encoded too.
std::vector<OwnMark> own_marks(std::string_view text, const Desk& desk);

}  // namespace gatepost::decide
