#include "parse/language.hpp"

// compact_lang_det.h uses FILE without including it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <utility>

#include "mail/code_point.hpp"
#include "parse/language_han.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t text_looked_at = 1024;  // enough for every detector, and a bound on the work
constexpr std::size_t shortest_for_cld2 = 4;  // letters; below, it guesses

bool is_printable_ascii(char c) { return c > ' ' && c < 0x7f; }

// Links and addresses are of no language but look like English.
std::string without_links(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = static_cast<std::size_t>(std::ranges::find_if_not(text, is_printable_ascii) - text.begin());
    const auto word = text.substr(0, end);
    const bool is_link = word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos ||
                         word.starts_with("www.");
    if (!is_link) out += word;
    text.remove_prefix(end);
    if (!text.empty()) out += text.front();
    if (!text.empty()) text.remove_prefix(1);
  }
  return out;
}

struct Counts {
  std::size_t hangul = 0;
  std::size_t kana = 0;
  std::size_t han = 0;
  std::size_t alphabetic = 0;  // letters of all other scripts
  std::size_t simplified = 0;
  std::size_t traditional = 0;
  std::size_t japanese = 0;  // characters that Japan alone made or simplified so
};

bool is_in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_hangul(char32_t c) { return is_in(c, 0xac00, 0xd7a3) || is_in(c, 0x1100, 0x11ff) || is_in(c, 0x3130, 0x318f); }
bool is_kana(char32_t c) { return is_in(c, 0x3041, 0x309f) || is_in(c, 0x30a1, 0x30fa) || is_in(c, 0xff66, 0xff9d); }
bool is_han(char32_t c) { return is_in(c, 0x4e00, 0x9fff) || is_in(c, 0x3400, 0x4dbf) || is_in(c, 0x20000, 0x2fa1f); }
bool is_alphabetic(char32_t c) {
  return is_in(c | 0x20, 'a', 'z') || (is_in(c, 0xc0, 0x1fff) && c != 0xd7 && c != 0xf7);
}

Counts counts_of(std::string_view text) {
  Counts out;
  for (std::size_t at = 0; at < text.size();) {
    const auto start = at;
    const auto c = next_code_point(text, at);
    if (c == no_code_point) continue;
    if (is_hangul(c))
      ++out.hangul;
    else if (is_kana(c))
      ++out.kana;
    else if (is_alphabetic(c))
      ++out.alphabetic;
    if (!is_han(c)) continue;
    ++out.han;
    const auto character = text.substr(start, at - start);
    if (language_han::simplified.find(character) != std::string_view::npos)
      ++out.simplified;
    else if (language_han::traditional.find(character) != std::string_view::npos)
      ++out.traditional;
    else if (language_han::japanese.find(character) != std::string_view::npos)
      ++out.japanese;
  }
  return out;
}

int percent_of(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : static_cast<int>(100 * part / whole); }

// One syllable or ideograph says about as much as four letters, so product names and the like do not outweigh it.
Language language_of_script(const Counts& counts) {
  const auto ideographs = counts.han + counts.kana;
  const auto all = 4 * (counts.hangul + ideographs) + counts.alphabetic;
  if (counts.hangul > 0 && counts.hangul * 4 >= counts.alphabetic && counts.hangul >= counts.han)
    return {"ko", percent_of(4 * counts.hangul, all)};
  if (ideographs == 0 || ideographs * 4 < counts.alphabetic) return {};
  const auto share = percent_of(4 * ideographs, all);
  // A lone の decorates Chinese texts; Japanese ones have kana in every clause.
  if (counts.kana * 10 >= ideographs && counts.kana >= counts.simplified) return {"ja", share};
  if (counts.japanese > 0 && counts.simplified == 0) return {"ja", share};
  if (counts.simplified == counts.traditional) return {};
  const bool is_simplified = counts.simplified > counts.traditional;
  const auto telling = std::max(counts.simplified, counts.traditional);
  return {is_simplified ? "zh-Hans" : "zh-Hant",
          share * percent_of(telling, counts.simplified + counts.traditional) / 100};
}

std::string bcp47_of(CLD2::Language language) {
  const std::string code = CLD2::LanguageCode(language);
  if (code == "un" || code == "xxx") return "";
  if (code == "iw") return "he";
  if (code == "jw") return "jv";
  return code == "zh" ? "zh-Hans" : code;
}

// CLD2 is sure of itself after three words; a person is after a sentence.
Language language_by_words(const std::string& text, std::size_t letters) {
  CLD2::CLDHints no_hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3] = {};
  int percents[3] = {};
  double scores[3] = {};
  int text_bytes = 0;
  int valid_bytes = 0;
  bool is_reliable = false;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), static_cast<int>(text.size()), true, &no_hints, 0, languages,
                                          percents, scores, nullptr, &text_bytes, &is_reliable, &valid_bytes);
  auto tag = is_reliable && valid_bytes == static_cast<int>(text.size()) ? bcp47_of(languages[0]) : std::string();
  if (tag.empty()) return {};
  constexpr std::size_t sentence = 50;  // letters
  return {std::move(tag), std::min(percents[0], static_cast<int>(sentence + std::min(letters, sentence)))};
}

// A cut inside a character would make the text invalid.
std::string_view beginning_of(std::string_view text) {
  if (text.size() <= text_looked_at) return text;
  auto end = text_looked_at;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end);
}

}  // namespace

Language language_of(std::string_view text) {
  const auto words = without_links(beginning_of(text));
  const auto counts = counts_of(words);
  auto by_script = language_of_script(counts);
  if (!by_script.tag.empty()) return by_script;
  if (counts.han == 0 && counts.alphabetic < shortest_for_cld2) return {};
  return language_by_words(words, counts.alphabetic);
}

}  // namespace gatepost::parse
