#include "parse/mapi_property.hpp"

#include <algorithm>
#include <optional>

#include "parse/byte_reader.hpp"

namespace gatepost::parse {
namespace {

constexpr std::uint16_t many = 0x1000;         // flag of a type: several values
constexpr std::uint16_t first_named = 0x8000;  // ids from here on stand for a name that follows
constexpr std::size_t most = 4'000;            // Outlook writes about a hundred

std::size_t padding(std::size_t size) { return (4 - size % 4) % 4; }

bool is_sized(std::uint16_t type) {
  using Type = MapiProperty::Type;
  const auto kind = static_cast<Type>(type);
  return kind == Type::object || kind == Type::string8 || kind == Type::unicode || kind == Type::binary;
}

/// MS-OXCDATA section 2.11.1, with the padding to four bytes.
std::optional<std::size_t> fixed_size(std::uint16_t type) {
  switch (type) {
    case 0x0002:
    case 0x0003:
    case 0x0004:
    case 0x000a:
    case 0x000b: return 4;
    case 0x0005:
    case 0x0006:
    case 0x0007:
    case 0x0014:
    case 0x0040: return 8;
    case 0x0048: return 16;
    default: return std::nullopt;
  }
}

void skip_name(ByteReader& bytes) {
  constexpr std::size_t guid = 16;
  bytes.run(guid);
  const bool is_number = bytes.number(4) == 0;
  const auto size = bytes.number(4);
  if (is_number) return;
  bytes.run(size);
  bytes.run(padding(size));
}

std::string_view sized_value(ByteReader& bytes) {
  const auto size = bytes.number(4);
  const auto value = bytes.run(size);
  bytes.run(padding(size));
  return value;
}

/// The first value; the others are stepped over. Nothing: a type of unknown length, behind which nothing can be read.
std::optional<std::string_view> read_value(ByteReader& bytes, std::uint16_t type) {
  const auto base = static_cast<std::uint16_t>(type & ~many);
  const bool is_counted = (type & many) != 0 || is_sized(base);
  const auto size = fixed_size(base);
  if (!size && !is_sized(base)) return std::nullopt;
  std::string_view first;
  const auto count = is_counted ? bytes.number(4) : 1;
  for (std::uint32_t i = 0; i < count && !bytes.is_past_end(); ++i) {
    const auto value = size ? bytes.run(*size) : sized_value(bytes);
    if (i == 0) first = value;
  }
  return first;
}

}  // namespace

MapiProperties mapi_properties(std::string_view bytes) {
  MapiProperties out;
  ByteReader reader(bytes);
  const auto count = reader.number(4);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto type = static_cast<std::uint16_t>(reader.number(2));
    const auto id = static_cast<std::uint16_t>(reader.number(2));
    if (id >= first_named) skip_name(reader);
    const auto value = read_value(reader, type);
    if (!value || reader.is_past_end() || out.all.size() >= most) {
      out.is_whole = false;
      return out;
    }
    if (id < first_named) out.all.push_back({id, MapiProperty::Type{type}, *value});
  }
  out.is_whole = !reader.is_past_end();
  return out;
}

const MapiProperty* find(const MapiProperties& properties, std::uint16_t id) {
  const auto is_it = [id](const MapiProperty& one) {
    return one.id == id && is_sized(static_cast<std::uint16_t>(one.type));
  };
  const auto found = std::ranges::find_if(properties.all, is_it);
  return found == properties.all.end() ? nullptr : &*found;
}

}  // namespace gatepost::parse
