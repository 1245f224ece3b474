#include "decide/plain_line.hpp"

#include <unicode/uchar.h>

#include "mail/code_point.hpp"

namespace gatepost::decide {
namespace {

constexpr std::string_view ideographic_full_stop = "\xE3\x80\x82";

enum class Sort { shown, blank, unseen, number_sign };

bool is_number_sign(UChar32 c) {
  constexpr UChar32 full_width = 0xff03;
  constexpr UChar32 small = 0xfe5f;
  constexpr UChar32 sharp = 0x266f;  // Japanese keyboards offer it beside the others
  return c == full_width || c == small || c == sharp;
}

/// What Unicode calls unseen, and what is drawn as nothing where it stands: a picture that is not there, and the key
/// that mobile phones draw around a number sign.
bool is_unseen(UChar32 c) {
  constexpr UChar32 object = 0xfffc;
  constexpr UChar32 keycap = 0x20e3;
  const auto category = U_GET_GC_MASK(c);
  return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
         (category & (U_GC_CC_MASK | U_GC_CF_MASK)) != 0 || c == object || c == keycap;
}

Sort sort_of_ascii(char c) {
  constexpr char del = 0x7f;
  if (c == ' ' || (c >= '\t' && c <= '\r')) return Sort::blank;
  return c < ' ' || c == del ? Sort::unseen : Sort::shown;
}

/// Of the character at `at`, which is moved behind it.
Sort sort_at(std::string_view line, std::size_t& at) {
  constexpr UChar32 braille_blank = 0x2800;
  if (static_cast<unsigned char>(line[at]) < 0x80) return sort_of_ascii(line[at++]);
  const auto code_point = next_code_point(line, at);
  if (code_point == no_code_point) return Sort::shown;
  const auto c = static_cast<UChar32>(code_point);
  if (u_isUWhiteSpace(c) || c == braille_blank) return Sort::blank;
  if (is_number_sign(c)) return Sort::number_sign;
  return is_unseen(c) ? Sort::unseen : Sort::shown;
}

/// `*#solve*`: bold that became plain text.
void drop_emphasis(std::string& text) {
  const auto sign = text.find_first_not_of("*_ ");
  if (sign == std::string::npos || text[sign] != '#') return;
  text.erase(0, sign);
  text.erase(text.find_last_not_of("*_ ") + 1);
}

}  // namespace

std::string plain(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const auto begin = at;
    switch (sort_at(line, at)) {
      case Sort::shown: out.append(line, begin, at - begin); break;
      case Sort::number_sign: out += '#'; break;
      case Sort::unseen: break;
      case Sort::blank:
        if (!out.empty() && out.back() != ' ') out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  drop_emphasis(out);
  return out;
}

std::string without_stop(std::string text) {
  const auto is_end = [&] { return text.ends_with(' ') || text.ends_with('.') || text.ends_with('!'); };
  while (is_end() || text.ends_with(ideographic_full_stop))
    text.erase(text.size() - (is_end() ? 1 : ideographic_full_stop.size()));
  return text;
}

}  // namespace gatepost::decide
