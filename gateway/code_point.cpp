#include "code_point.hpp"

#include <unicode/utf8.h>

namespace gatepost {

std::int32_t next_code_point(std::string_view text, std::size_t& at) {
  std::int32_t point = 0;
// ICU's macro narrows inside itself.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
  U8_NEXT(text.data(), at, text.size(), point);
#pragma GCC diagnostic pop
  return point;
}

}  // namespace gatepost
