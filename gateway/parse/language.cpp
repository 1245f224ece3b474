#include "parse/language.hpp"

// compact_lang_det.h uses FILE without including it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>

namespace gatepost::parse {

std::string language_of(std::string_view text) {
  if (text.empty()) return "";
  bool is_reliable = false;
  const auto language = CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), true, &is_reliable);
  return is_reliable ? CLD2::LanguageCode(language) : "";
}

}  // namespace gatepost::parse
