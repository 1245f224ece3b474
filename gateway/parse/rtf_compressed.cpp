#include <algorithm>
#include <array>

#include "mail/limits.hpp"
#include "parse/byte_reader.hpp"
#include "parse/rtf.hpp"

namespace gatepost::parse {
namespace {

constexpr std::uint32_t is_compressed = 0x75465a4c;  // "LZFu"
constexpr std::uint32_t is_stored = 0x414c454d;      // "MELA"

/// What both sides have in their dictionary before the first byte (MS-OXRTFCP section 2.1.2.1).
constexpr std::string_view known_beforehand =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS "
    "Sans "
    "SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u"
    "\\tab\\tx";

/// The last 4,096 bytes of what came out, to which the compressed form points back.
class Dictionary {
 public:
  Dictionary() { std::ranges::copy(known_beforehand, bytes_.begin()); }

  void add(char byte, std::string& out) {
    bytes_[at_] = byte;
    at_ = (at_ + 1) % bytes_.size();
    out += byte;
  }

  void repeat(std::size_t from, std::size_t count, std::string& out) {
    for (std::size_t i = 0; i < count; ++i) add(bytes_[(from + i) % bytes_.size()], out);
  }

  std::size_t at() const { return at_; }

 private:
  std::array<char, 4096> bytes_{};
  std::size_t at_ = known_beforehand.size();
};

std::string decompressed(ByteReader reader, std::size_t size) {
  Dictionary dictionary;
  std::string out;
  while (out.size() < size && !reader.is_at_end()) {
    const auto flags = reader.number(1);
    for (unsigned bit = 0; bit < 8 && out.size() < size && !reader.is_at_end(); ++bit) {
      if ((flags >> bit & 1) == 0) {
        dictionary.add(static_cast<char>(reader.number(1)), out);
        continue;
      }
      const auto high = reader.number(1);
      const auto low = reader.number(1);
      const std::size_t from = high << 4 | low >> 4;
      if (from == dictionary.at()) return out;  // the end's mark
      dictionary.repeat(from, (low & 15) + 2, out);
    }
  }
  return out;
}

}  // namespace

std::string from_compressed_rtf(std::string_view bytes) {
  ByteReader reader(bytes);
  reader.number(4);  // its own size
  const auto size = std::min<std::size_t>(reader.number(4), limits::rtf_bytes);
  const auto form = reader.number(4);
  reader.number(4);  // checksum
  constexpr std::size_t head = 16;
  if (form == is_stored) return std::string(bytes.substr(std::min(head, bytes.size()), size));
  return form == is_compressed ? decompressed(reader, size) : std::string();
}

}  // namespace gatepost::parse
