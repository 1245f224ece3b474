#include "decide/salutation.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <initializer_list>

#include "decide/plain_line.hpp"
#include "decide/text.hpp"
#include "decide/word_set.hpp"
#include "mail/code_point.hpp"

namespace gatepost::decide {
namespace {

constexpr std::size_t longest = 200;    // bytes that are looked at
constexpr std::size_t most_names = 6;   // words; behind them a line is prose
constexpr std::size_t prose_names = 2;  // of a line that does not end there: "Hi Alice Kim can you …"

const WordSet& greetings() {
  static const WordSet words = folded_words(
      "hi hello hey hiya dear good morning afternoon evening greetings hallo moin servus guten tag morgen abend liebe "
      "lieber liebes sehr geehrte geehrter werte werter bonjour bonsoir salut coucou cher chère chers chères hola "
      "buenos buenas días dias tardes noches querido querida queridos queridas estimado estimada estimados estimadas "
      "olá ola oi bom boa dia tarde noite caro cara caros caras prezado prezada prezados prezadas 안녕하세요 "
      "안녕하십니까 안녕 こんにちは こんばんは おはようございます 你好 您好 嗨 早上好 下午好");
  return words;
}

/// Stand beside names and are none.
const WordSet& titles() {
  static const WordSet words = folded_words(
      "mr mrs ms miss dr prof sir madam herr herrn hr frau fr mme mlle monsieur madame señor señora sr sra dom dona à "
      "a and und et y e "
      "님 씨 선배 선배님 팀장 팀장님 및 대리님 과장님 부장님 さん 様 さま くん 先生 先輩");
  return words;
}

/// Say whom the line is for: "To Bob: …".
const WordSet& directions() {
  static const WordSet words = folded_words("to for an für à pour para");
  return words;
}

/// Likewise, set around names without a blank where the line's address ends: "민수에게:".
constexpr auto direction_ends = std::to_array<std::string_view>({"에게", "한테", "께", "へ", "宛"});
constexpr auto direction_begins = std::to_array<std::string_view>({"给", "給"});

/// Set behind names without a blank.
constexpr auto honours =
    std::to_array<std::string_view>({"님", "씨", "さん", "様", "さま", "くん", "先生", "선배님", "팀장님"});

/// Marks belong to the letter before them.
bool is_name_character(UChar32 c) { return u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

enum class Sort { letter, blank, end, other };

Sort sort_of(UChar32 c) {
  constexpr auto ends = std::to_array<UChar32>(
      {',', ':', ';', '!', '?', '.', 0x2013, 0x2014, 0xff0c, 0x3001, 0xff1a, 0xff01, 0x3002, 0xff1f, 0x060c, '(', '['});
  if (is_name_character(c)) return Sort::letter;
  if (u_isUWhiteSpace(c)) return Sort::blank;
  return std::ranges::find(ends, c) != ends.end() ? Sort::end : Sort::other;
}

/// `<mailto:alice@staff.test>` behind a name is the link that it was.
std::string without_links(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const auto close = line[at] == '<' ? line.find('>', at) : std::string_view::npos;
    if (close == std::string_view::npos)
      out += line[at++];
    else
      at = close + 1;
  }
  return out;
}

/// "mr." and "dr." end nothing.
bool is_short_title(const std::string& word) { return word.size() <= 4 && titles().contains(word); }

struct Word {
  std::string text;
  bool is_last = false;  // what follows ends the salutation
};

/// The first words of the line, up to what ends them.
std::vector<Word> first_words(std::string_view line) {
  std::vector<Word> out;
  std::string word;
  const auto end_word = [&](bool is_last) {
    if (!word.empty()) out.push_back({case_folded(word), is_last});
    if (word.empty() && is_last && !out.empty()) out.back().is_last = true;
    word.clear();
  };
  for (std::size_t at = 0; at < line.size();) {
    const auto begin = at;
    const auto code_point = next_code_point(line, at);
    const auto sort = code_point == no_code_point ? Sort::other : sort_of(static_cast<UChar32>(code_point));
    const bool is_inside = sort == Sort::other && !word.empty() && at < line.size() && line[at] != ' ';
    const bool is_dot = code_point == '.' && is_short_title(case_folded(word));
    const bool is_end = sort == Sort::end && !is_dot;
    if (sort == Sort::letter || is_inside)
      word.append(line.substr(begin, at - begin));
    else
      end_word(is_end || (code_point == '-' && at < line.size() && line[at] == ' '));
    if (is_end && !out.empty()) return out;
  }
  end_word(true);
  return out;
}

/// "민수님" without the mark of respect; empty: it had none.
std::string without_honour(const std::string& word) {
  for (const auto honour : honours)
    if (word.size() > honour.size() && word.ends_with(honour)) return word.substr(0, word.size() - honour.size());
  return {};
}

/// "민수에게" and "给小明" without what says that the line is for them.
std::string without_direction(const std::string& word) {
  for (const auto end : direction_ends)
    if (word.size() > end.size() && word.ends_with(end)) return word.substr(0, word.size() - end.size());
  for (const auto begin : direction_begins)
    if (word.size() > begin.size() && word.starts_with(begin)) return word.substr(begin.size());
  return word;
}

/// At the first of the signs; all is before it where there is none.
Halves split_at(std::string_view line, std::initializer_list<std::string_view> signs) {
  Halves out{line, {}};
  for (const auto sign : signs)
    if (const auto at = line.find(sign); at < out.before.size())
      out = {line.substr(0, at), line.substr(at + sign.size())};
  return out;
}

bool is_all_of(const std::vector<std::string>& words, const WordSet& set) {
  return !words.empty() && std::ranges::all_of(words, [&](const auto& one) { return set.contains(one); });
}

/// "Bob" of "Hi, Bob!" and of "To: Bob"; empty: the line has nothing of that kind before its names.
std::string_view behind_opening(std::string_view line) {
  const auto greeting = split_at(line, {",", "!", "，", "！", "、"});
  if (is_all_of(words_of_name(greeting.before), greetings())) return greeting.behind;
  const auto direction = split_at(line, {":", "："});
  return is_all_of(words_of_name(direction.before), directions()) ? direction.behind : std::string_view();
}

Salutation read_line(std::string_view line) {
  Salutation out;
  out.is_call = line.size() > 1 && (line[0] == '@' || line[0] == '+');
  for (auto& word : first_words(line)) {
    if (out.names.empty() && greetings().contains(word.text)) {
      out.has_greeting = true;
      if (word.is_last) return out;
      continue;
    }
    if (out.names.empty() && !word.is_last && directions().contains(word.text)) continue;
    if (word.is_last) word.text = without_direction(word.text);
    const auto name = without_honour(word.text);
    out.is_call = out.is_call || (!name.empty() && out.names.empty());
    if (name.empty() && titles().contains(word.text))
      out.is_whole = word.is_last;
    else
      out.names.push_back(name.empty() ? word.text : name);
    if (word.is_last) out.is_whole = true;
    if (out.is_whole || out.names.size() > most_names) break;
  }
  out.is_whole = out.is_whole && out.names.size() <= most_names;
  if (!out.is_whole && out.names.size() > prose_names) out.names.resize(prose_names);
  return out;
}

}  // namespace

Salutation salutation_of(std::string_view written) {
  auto line = without_links(plain(written.substr(0, longest)));
  std::erase(line, '*');  // bold that became plain text
  const auto behind = plain(behind_opening(line));
  if (behind.empty()) return read_line(line);
  auto out = read_line(behind);
  // What follows a greeting and its comma is a name only where it ends as one: "Hello, Alice will call you" is prose.
  const bool is_name = out.is_whole && !out.has_greeting && out.names.size() <= prose_names;
  return is_name ? out : read_line(line);
}

Halves sentence_end(std::string_view line) {
  constexpr auto wide_stops = std::to_array<UChar32>({0x3002, 0xff01, 0xff1f});
  constexpr auto commas = std::to_array<UChar32>({',', 0xff0c, 0x3001});
  auto comma = std::string_view::npos;
  auto behind = comma;
  auto stop = line.size();
  for (std::size_t begin = 0, at = 0; begin < line.size(); begin = at) {
    const auto c = static_cast<UChar32>(next_code_point(line, at));
    const bool is_stop = (c == '.' || c == '!' || c == '?') && (at == line.size() || line[at] == ' ');
    if (is_stop || std::ranges::find(wide_stops, c) != wide_stops.end()) {
      stop = begin;
      break;
    }
    if (std::ranges::find(commas, c) == commas.end()) continue;
    comma = begin;
    behind = at;
  }
  if (comma == std::string_view::npos) return {};
  return {line.substr(0, comma), line.substr(behind, stop - behind)};
}

bool greets_somebody(std::string_view text) {
  const auto salutation = salutation_of(text.substr(0, text.find('\n')));
  return salutation.has_greeting && !salutation.names.empty();
}

bool is_bare_greeting(std::string_view line) { return is_all_of(words_of_name(line), greetings()); }

bool is_word_for_many(const std::string& folded_word) {
  static const WordSet words = folded_words(
      "all everyone everybody team folks guys colleagues alle zusammen leute kollegen kolleginnen tous toutes équipe "
      "l'équipe collègues todos todas equipo compañeros compañeras colegas equipe pessoal 여러분 모두 다들 동료 팀원 "
      "팀원분들 皆さん みなさん みんな 各位 お疲れ様です お疲れさまです 大家 大家好 同事 同事们 同事們 各位同事 "
      "各位好");
  return words.contains(folded_word);
}

std::vector<std::string> words_of_name(std::string_view name) {
  std::vector<std::string> out;
  const auto text = case_folded(name);
  bool is_inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto c = next_code_point(text, at);
    const bool is_part = c != no_code_point && (is_name_character(static_cast<UChar32>(c)) || (c == '\'' && is_inside));
    if (is_part && is_inside)
      out.back().append(text, begin, at - begin);
    else if (is_part)
      out.push_back(text.substr(begin, at - begin));
    is_inside = is_part;
  }
  return out;
}

bool ends_as_greeting(std::string_view line) {
  const auto text = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  constexpr std::array<std::string_view, 5> ends{",", ":", "，", "、", "："};
  return std::ranges::any_of(ends, [&](auto end) { return text.ends_with(end); });
}

}  // namespace gatepost::decide
