#include "decide/when_words.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace gatepost::decide {
namespace {

constexpr std::array<const char*, 9> languages{"en", "de", "fr", "es", "pt", "ja", "ko", "zh", "zh_Hant"};

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// "mañana" and "manana": keyboards of other countries have no such letters.
icu::UnicodeString without_accents(const icu::UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  const auto taken_apart = icu::Normalizer2::getNFDInstance(error)->normalize(text, error);
  icu::UnicodeString out;
  for (int32_t at = 0; at < taken_apart.length(); at = taken_apart.moveIndex32(at, 1))
    if (const auto c = taken_apart.char32At(at); u_charType(c) != U_NON_SPACING_MARK) out.append(c);
  return icu::Normalizer2::getNFCInstance(error)->normalize(out, error);
}

// --- tables ---

using Numbers = std::map<std::string, int, std::less<>>;

/// "a|b|c" and what they mean.
template <class Value>
std::map<std::string, Value, std::less<>> table_of(std::initializer_list<std::pair<std::string_view, Value>> rows) {
  std::map<std::string, Value, std::less<>> out;
  for (const auto& [words, value] : rows)
    for (std::size_t at = 0; at <= words.size();) {
      const auto end = std::min(words.find('|', at), words.size());
      out.emplace(bare_word(words.substr(at, end - at)), value);
      at = end + 1;
    }
  return out;
}

const Numbers& days() {
  static const auto table = table_of<int>({
      {"today|heute|aujourd'hui|aujourd’hui|hoy|hoje|오늘|今日|本日|今天", 0},
      {"tomorrow|morgen|demain|mañana|amanhã|내일|明日|あした|あす|明天", 1},
      {"übermorgen|après-demain|pasado mañana|depois de amanhã|모레|明後日|あさって|后天|後天", 2},
  });
  return table;
}

const std::map<std::string, char, std::less<>>& units() {
  static const auto table = table_of<char>({
      {"m|min|mins|minute|minutes|minuten|minuto|minutos|분|分|分間|分钟|分鐘", 'm'},
      {"h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas|시간|時間|小时|小時|个小时|個小時", 'h'},
      {"d|day|days|tag|tage|tagen|j|jour|jours|día|días|dia|dias|일|일간|日|日間|天", 'd'},
      {"w|week|weeks|woche|wochen|sem|semaine|semaines|semana|semanas|주|주일|주간|週|週間|周|星期|个星期|個星期", 'w'},
  });
  return table;
}

struct Weekday {
  std::string name;
  unsigned number = 0;  // 0 is Sunday
};

void add_weekdays(const icu::DateFormatSymbols& symbols, icu::DateFormatSymbols::DtWidthType width,
                  std::vector<Weekday>& out) {
  constexpr int32_t first = 1;  // ICU counts from UCAL_SUNDAY, which is 1
  int32_t count = 0;
  const auto* names = symbols.getWeekdays(count, icu::DateFormatSymbols::STANDALONE, width);
  for (int32_t i = first; i < count; ++i)
    if (auto name = bare_word(utf8(names[i])); !name.empty()) out.push_back({std::move(name), unsigned(i - first)});
}

const std::vector<Weekday>& weekdays() {
  static const auto table = [] {
    std::vector<Weekday> out;
    for (const auto* language : languages) {
      UErrorCode error = U_ZERO_ERROR;
      const icu::DateFormatSymbols symbols(icu::Locale(language), error);
      if (U_FAILURE(error) != 0) continue;
      for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED})
        add_weekdays(symbols, width, out);
    }
    return out;
  }();
  return table;
}

/// "fr" is too little of Friday, "金曜" is enough.
bool is_long_enough(std::string_view word) {
  constexpr std::size_t letters = 3;
  constexpr std::size_t characters = 2;
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
  const bool is_ascii = std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return static_cast<std::size_t>(text.countChar32()) >= (is_ascii ? letters : characters);
}

/// Without one of the words before it, and one of those behind it that no blank sets apart.
std::string_view without(std::string_view text, const std::vector<std::string>& before,
                         const std::vector<std::string>& behind) {
  for (const auto& word : before)
    if (text.size() > word.size() + 1 && text.starts_with(word) && text[word.size()] == ' ') {
      text.remove_prefix(word.size() + 1);
      break;
    }
  for (const auto& word : behind)
    if (text.size() > word.size() && text.ends_with(word)) {
      text.remove_suffix(word.size());
      break;
    }
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::vector<std::string> bare(std::initializer_list<std::string_view> words) {
  std::vector<std::string> out;
  for (const auto word : words) out.push_back(bare_word(word));
  return out;
}

}  // namespace

std::string bare_word(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* folding = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const auto read = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  if (folding == nullptr) return std::string(text);
  auto out = utf8(without_accents(folding->normalize(read, error)));
  if (out.ends_with('.')) out.pop_back();  // "ven."
  return out;
}

std::optional<int> days_from_now(std::string_view word) {
  const auto found = days().find(word);
  return found == days().end() ? std::nullopt : std::optional(found->second);
}

std::optional<unsigned> weekday_of(std::string_view word) {
  if (!is_long_enough(word)) return std::nullopt;
  std::optional<unsigned> out;
  for (const auto& [name, number] : weekdays()) {
    if (!name.starts_with(word)) continue;
    if (out && *out != number) return std::nullopt;
    out = number;
  }
  return out;
}

std::optional<char> unit_of(std::string_view word) {
  const auto found = units().find(word);
  return found == units().end() ? std::nullopt : std::optional(found->second);
}

std::string_view without_words_of_span(std::string_view text) {
  static const auto before = bare({"in", "for", "für", "dans", "pendant", "pour", "en", "por", "durante", "em"});
  static const auto behind = bare({"동안", "이내", "안에", "후", "뒤", "以内", "後", "后", "内"});
  return without(text, before, behind);
}

std::string_view without_words_of_day(std::string_view text) {
  static const auto before = bare({"until", "till", "by", "on", "bis", "am", "jusqu'à", "jusqu’à", "d'ici", "hasta el",
                                   "hasta", "para el", "el", "até", "na"});
  static const auto behind = bare({"까지", "まで", "之前", "前"});
  return without(text, before, behind);
}

}  // namespace gatepost::decide
