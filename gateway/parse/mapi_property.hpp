// The property lists inside TNEF (MS-OXTNEF section 2.1.3.4): what Outlook knows of a message or a file beyond the
// attributes of the stream itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::parse {

struct MapiProperty {
  enum class Type : std::uint16_t { object = 0x000d, string8 = 0x001e, unicode = 0x001f, binary = 0x0102 };
  std::uint16_t id = 0;
  Type type{};             // or any other number of MS-OXCDATA section 2.11.1
  std::string_view value;  // the first of several
};

struct MapiProperties {
  std::vector<MapiProperty> all;  // without the named ones, which mean something else in every mailbox
  bool is_whole = true;           // false: broken off or of unknown form; what came before is there
};

/// The values are views of `bytes`.
MapiProperties mapi_properties(std::string_view bytes);

/// The property of that number whose value is text, binary or an object; null: there is none.
const MapiProperty* find(const MapiProperties& properties, std::uint16_t id);

}  // namespace gatepost::parse
