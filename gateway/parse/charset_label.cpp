#include "parse/charset_label.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>

#include "mail/address.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_label = 60;

struct Meaning {
  std::string_view label;        // letters and digits only, lower case
  std::string_view converter;    // ICU's name or one of ours
  std::string_view second = {};  // where the first refuses the bytes
};

// Only labels whose meaning in mail is not what ICU takes them for.
constexpr auto meanings = std::to_array<Meaning>({
    {"ansix341968", "windows-1252"},
    {"ascii", "windows-1252"},
    {"usascii", "windows-1252"},
    {"iso646us", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"iso88591", "windows-1252"},
    {"iso885911987", "windows-1252"},
    {"cp819", "windows-1252"},
    {"latin5", "windows-1254"},
    {"iso88599", "windows-1254"},
    {"iso885991989", "windows-1254"},
    {"iso885911", "windows-874"},
    {"tis620", "windows-874"},
    {"iso88598i", "iso-8859-8"},
    {"iso88598e", "iso-8859-8"},
    {"gb2312", "gb18030"},
    {"gb231280", "gb18030"},
    {"csgb2312", "gb18030"},
    {"euccn", "gb18030"},
    {"xeuccn", "gb18030"},
    {"chinese", "gb18030"},
    {"gbk", "gb18030"},
    {"xgbk", "gb18030"},
    {"cp936", "gb18030"},
    {"ms936", "gb18030"},
    {"windows936", "gb18030"},
    {"big5", "windows-950-2000", "Big5-HKSCS"},
    {"csbig5", "windows-950-2000", "Big5-HKSCS"},
    {"cnbig5", "windows-950-2000", "Big5-HKSCS"},
    {"xxbig5", "windows-950-2000", "Big5-HKSCS"},
    {"big5hkscs", "Big5-HKSCS", "windows-950-2000"},
    {"euckr", "windows-949-2000"},
    {"cseuckr", "windows-949-2000"},
    {"korean", "windows-949-2000"},
    {"ksc56011987", "windows-949-2000"},
    {"ksc56011989", "windows-949-2000"},
    {"ksc5601", "windows-949-2000"},
    {"cp949", "windows-949-2000"},
    {"uhc", "windows-949-2000"},
    {"shiftjis", "windows-31j"},
    {"shiftjisx0213", "windows-31j"},
    {"sjis", "windows-31j"},
    {"xsjis", "windows-31j"},
    {"mskanji", "windows-31j"},
    {"cp932", "windows-31j"},
    {"ms932", "windows-31j"},
    {"eucjp", vendors_euc_jp, "euc-jp-2007"},
    {"xeucjp", vendors_euc_jp, "euc-jp-2007"},
    {"cseucpkdfmtjapanese", vendors_euc_jp, "euc-jp-2007"},
    {"ujis", vendors_euc_jp, "euc-jp-2007"},
    {"eucjpms", vendors_euc_jp, "euc-jp-2007"},
    {"cp51932", vendors_euc_jp, "euc-jp-2007"},
    {"iso2022jp", vendors_iso_2022_jp, "ISO-2022-JP-2"},
    {"iso2022jp1", vendors_iso_2022_jp, "ISO-2022-JP-2"},
    {"iso2022jpms", vendors_iso_2022_jp, "ISO-2022-JP-2"},
    {"csiso2022jp", vendors_iso_2022_jp, "ISO-2022-JP-2"},
    {"jis", vendors_iso_2022_jp, "ISO-2022-JP-2"},
    {"cp50220", vendors_iso_2022_jp, "ISO-2022-JP-2"},
    {"cp50221", vendors_iso_2022_jp, "ISO-2022-JP-2"},
    {"cp50222", vendors_iso_2022_jp, "ISO-2022-JP-2"},
    {"unicode11utf7", "UTF-7"},
    {"unicode11utf8", "UTF-8"},
    {"utf8mb4", "UTF-8"},
    {"xutf8", "UTF-8"},
    {"hzgb2312", "HZ"},
    {"hz", "HZ"},
    {"xmacroman", "macintosh"},
    {"xmaccyrillic", "x-mac-cyrillic"},
});

// What programs write that know nothing about their text.
constexpr auto ignorance = std::to_array<std::string_view>(
    {"", "unknown", "unknown8bit", "xunknown", "default", "binary", "defaultcharset", "8bit", "none", "xuserdefined"});

std::string letters_and_digits(std::string_view label) {
  std::string out;
  for (const char c : folded(label.substr(0, longest_label)))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  return out;
}

bool is_known_to_icu(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  auto* const converter = ucnv_open(name.c_str(), &error);
  ucnv_close(converter);
  return U_SUCCESS(error);
}

}  // namespace

std::vector<std::string> converters_of(std::string_view label) {
  const auto key = letters_and_digits(label);
  if (std::ranges::find(ignorance, key) != ignorance.end()) return {};
  const auto* const found = std::ranges::find(meanings, std::string_view(key), &Meaning::label);
  if (found == meanings.end()) {
    std::string name(label.substr(0, longest_label));
    return is_known_to_icu(name) ? std::vector{name} : std::vector<std::string>{};
  }
  std::vector<std::string> out{std::string(found->converter)};
  if (!found->second.empty()) out.emplace_back(found->second);
  return out;
}

std::string label_of_code_page(std::uint32_t page) {
  switch (page) {
    case 932: return "shift_jis";
    case 936: return "gb18030";
    case 949: return "euc-kr";
    case 950: return "big5";
    case 20866: return "koi8-r";
    case 54936: return "gb18030";
    case 65001: return "utf-8";
    default: break;
  }
  constexpr std::uint32_t first_iso = 28591;
  if (page >= first_iso && page < first_iso + 15) return "iso-8859-" + std::to_string(page - first_iso + 1);
  return page == 874 || (page >= 1250 && page <= 1258) ? "windows-" + std::to_string(page) : "windows-1252";
}

}  // namespace gatepost::parse
