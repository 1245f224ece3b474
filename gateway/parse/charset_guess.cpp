#include "parse/charset_guess.hpp"

#include <algorithm>
#include <vector>

#include "parse/charset.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest = 120;

struct Pair {
  unsigned char lead = 0;
  unsigned char trail = 0;
  bool follows_pair = false;
};

// Half of the syllables of Korean file names and subjects; two thirds of what else could stand for them are others.
constexpr std::string_view common_syllables =
    "가각간감강개객거건검것격견결경계고공과관광교구국군권규그금급기긴김나난남내년노능다단달담당대도동드등"
    "디라락래량러레려력로록료류르리립마만말매면명모목무문물미민바박반발방배백번법변별보복본부북분불비사산"
    "상새색생서석선설성세소속송수순스승시식신실심아안알양어업에여역연열영예오온와완요용우운원월위유육은음"
    "응의이인일임입자작장재적전점접정제조종주중증지직진질집차참창책처천청체초총최추출치침카코타터테토통투"
    "트특파판페편평포표프품피필하학한할함합항해행향험현협형호화확환회획효후휴녕니님는를을까네된됩될되게것겠습께했";

std::vector<Pair> pairs_of(std::string_view bytes, auto&& is_lead, auto&& is_trail) {
  std::vector<Pair> pairs;
  std::size_t end = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0x80) continue;
    const auto trail = static_cast<unsigned char>(at + 1 < bytes.size() ? bytes[at + 1] : '\0');
    if (!is_lead(lead) || !is_trail(trail)) return {};
    pairs.push_back({lead, trail, !pairs.empty() && end == at});
    end = ++at + 1;
  }
  return pairs;
}

/// Accents stand alone and quotation marks apart, so two pairs side by side are none of them.
bool is_word(const std::vector<Pair>& pairs) {
  return pairs.size() >= 2 && std::ranges::any_of(pairs, &Pair::follows_pair);
}

bool is_shift_jis(std::string_view bytes) {
  return is_word(pairs_of(
      bytes, [](unsigned char c) { return c >= 0x81 && c <= 0x9f; },
      [](unsigned char c) { return c >= 0x40 && c <= 0xfc && c != 0x7f; }));
}

std::vector<Pair> euc_pairs(std::string_view bytes) {
  const auto is_either = [](unsigned char c) { return c >= 0xa1 && c <= 0xfe; };
  return pairs_of(bytes, is_either, is_either);
}

bool is_common(const Pair& pair) {
  const std::string bytes{static_cast<char>(pair.lead), static_cast<char>(pair.trail)};
  return common_syllables.find(to_utf8(bytes, "ks_c_5601-1987")) != std::string_view::npos;
}

bool is_korean(const std::vector<Pair>& pairs) {
  const auto is_syllable = [](const Pair& pair) { return pair.lead >= 0xb0 && pair.lead <= 0xc8; };
  return std::ranges::all_of(pairs, is_syllable) &&
         std::ranges::count_if(pairs, is_common) * 3 >= std::ssize(pairs) * 2;
}

/// The characters of everyday use. Cyrillic letters are all from 0xC0 on.
bool is_chinese(const std::vector<Pair>& pairs) {
  const auto is_everyday = [](const Pair& pair) { return pair.lead >= 0xb0 && pair.lead <= 0xd7; };
  const auto is_letters = [](const Pair& pair) { return pair.lead >= 0xc0 && pair.trail >= 0xc0; };
  return std::ranges::all_of(pairs, is_everyday) && !std::ranges::all_of(pairs, is_letters);
}

}  // namespace

std::string short_east_asian(std::string_view bytes) {
  if (bytes.size() > longest) return {};
  if (is_shift_jis(bytes)) return "shift_jis";
  const auto pairs = euc_pairs(bytes);
  if (!is_word(pairs)) return {};
  if (is_korean(pairs)) return "ks_c_5601-1987";
  return is_chinese(pairs) ? "gb18030" : "";
}

}  // namespace gatepost::parse
