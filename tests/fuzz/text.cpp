#include "fuzz/targets.hpp"
#include "parse/charset.hpp"

namespace gatepost::fuzz {

void must_be_text(std::string_view text) {
  if (!parse::is_utf8(text)) throw Finding("a text that is no UTF-8");
  if (text.find('\0') != std::string_view::npos) throw Finding("a NUL in a text");
}

}  // namespace gatepost::fuzz
