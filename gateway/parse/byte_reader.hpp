// Little-endian numbers and runs of bytes, one after the other, as Microsoft's formats have them. Past the end every
// number is 0, every run is empty, and is_past_end() says so: a reader looks once, behind what belongs together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gatepost::parse {

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  std::string_view run(std::size_t size) {
    if (size > rest_.size()) {
      is_past_end_ = true;
      rest_ = {};
      return {};
    }
    const auto out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }

  std::uint32_t number(std::size_t bytes) {
    std::uint32_t out = 0;
    const auto read = run(bytes);
    for (auto at = read.size(); at-- > 0;) out = out << 8 | static_cast<unsigned char>(read[at]);
    return out;
  }

  bool is_at_end() const { return rest_.empty(); }
  bool is_past_end() const { return is_past_end_; }

 private:
  std::string_view rest_;
  bool is_past_end_ = false;
};

}  // namespace gatepost::parse
