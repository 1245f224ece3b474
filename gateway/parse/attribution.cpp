#include "parse/attribution.hpp"

#include <algorithm>
#include <array>

#include "parse/attribution_words.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest = 500;       // bytes of a whole attribution; names and addresses can be long
constexpr std::size_t most_lines = 4;      // "On <date>, <name> <\naddress\n> wrote:"
constexpr std::size_t opening_reach = 28;  // bytes before the first digit: "Wednesday, 17 …", "śr., 27 …"
constexpr auto most_words_before_date = 2;
constexpr std::size_t wrapped_from = 45;  // a line that was wrapped is at least this long

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Dated {
  bool day = false;   // a year, or three numbers with '/', '.' or '-' between them
  bool time = false;  // 9:31, 9.31, 21h04
};

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

Dated date_in(std::string_view text) {
  Dated found;
  for (std::size_t at = 0; at < text.size();) {
    const auto count = digits_at(text, at);
    if (count == 0) {
      ++at;
      continue;
    }
    const char sign = at + count < text.size() ? text[at + count] : ' ';
    const auto second = digits_at(text, at + count + 1);
    const char sign2 = at + count + 1 + second < text.size() ? text[at + count + 1 + second] : ' ';
    const bool third = second > 0 && sign == sign2 && digits_at(text, at + count + 2 + second) > 0;
    const bool year = count == 4 && (text.substr(at, 2) == "19" || text.substr(at, 2) == "20");
    found.day = found.day || year || (third && (sign == '/' || sign == '.' || sign == '-'));
    found.time = found.time || (count <= 2 && second == 2 && (sign == ':' || sign == '.' || sign == 'h') && !third) ||
                 (count <= 2 && second == 2 && sign == ':');
    at += count;
  }
  return found;
}

bool has_address(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text[at - 1] != ' ' && text[at + 1] != ' ';
}

std::string_view without_colon(std::string_view folded) {
  while (folded.ends_with(':') || folded.ends_with(' ') || folded.ends_with('-')) folded.remove_suffix(1);
  return folded;
}

/// A verb at the end must be a word of its own; scripts without blanks between words have no such border.
bool ends_with_word(std::string_view text, std::string_view word) {
  if (!text.ends_with(word)) return false;
  if (text.size() == word.size()) return true;
  const char before = text[text.size() - word.size() - 1];
  const bool letter = (before >= 'a' && before <= 'z') || (static_cast<unsigned char>(before) & 0x80U) != 0;
  return !letter || static_cast<unsigned char>(word.front()) >= 0xE3;
}

bool is_verb(std::string_view folded) { return is_in(closing_verbs(), folded); }

bool ends_with_verb(std::string_view folded) {
  const auto text = without_colon(folded);
  if (text.empty()) return false;
  const auto may_end = [&](auto word) { return word.back() == text.back() && ends_with_word(text, word); };
  return std::ranges::any_of(closing_verbs(), may_end);
}

bool has_inner_verb(std::string_view folded) {
  return std::ranges::any_of(inner_verbs(), [&](auto word) { return folded.find(word) != std::string_view::npos; });
}

bool opens_with_word(std::string_view folded) {
  const auto opens = [&](auto word) { return folded.starts_with(word); };
  return std::ranges::any_of(opening_words(), opens);
}

/// "On …", "Am …", or a date right at the start: what follows is no sentence of the writer's.
bool opens_well(std::string_view folded) {
  if (opens_with_word(folded)) return true;
  const auto head = folded.substr(0, opening_reach);
  const auto digit = std::ranges::find_if(head, is_digit);
  return digit != head.end() && std::ranges::count(head.begin(), digit, ' ') <= most_words_before_date;
}

/// "…, 26/10/2021 à(s) 09:31:", "… (időpont: 2021. okt. 26., 9:31):": the date at the very end.
bool ends_with_date(std::string_view folded) {
  auto text = without_colon(folded);
  while (text.ends_with(')') || text.ends_with(']')) text.remove_suffix(1);
  return !text.empty() && is_digit(text.back());
}

/// An address in brackets at the very end, as programs without a verb write it: "…, John <john@acme.example>:".
bool ends_with_address(std::string_view folded) {
  const auto text = without_colon(folded);
  if (!text.ends_with('>') && !text.ends_with(')')) return false;
  const auto open = text.find_last_of("<(");
  return open != std::string_view::npos && has_address(text.substr(open));
}

/// "26 Oct 2021, 09:31 by john@acme.example:", as Tutanota writes it.
bool ends_with_bare_address(std::string_view folded) {
  const auto text = without_colon(folded);
  const auto blank = text.rfind(' ');
  return blank != std::string_view::npos && has_address(text.substr(blank + 1));
}

enum class Strength { none, with_quote, certain };

std::string_view without_dashes(std::string_view text) {
  while (text.starts_with('-') || text.starts_with(' ')) text.remove_prefix(1);
  return text;
}

Strength strength_of(std::string_view text) {
  if (text.size() > longest) return Strength::none;
  const auto whole = folded_words(text);
  const auto folded = without_dashes(whole);
  const bool colon = folded.ends_with(':') || folded.ends_with("---");
  const auto date = date_in(folded);
  const bool dated = date.day || date.time;
  const bool address = has_address(folded);
  const bool opened = opens_well(folded);
  if (ends_with_verb(folded)) {
    if (dated && address && (opened || colon)) return Strength::certain;
    if (opened && colon && date.day && date.time) return Strength::certain;
    return colon || (opened && dated) ? Strength::with_quote : Strength::none;
  }
  if (!colon) return date.day && address && opened && ends_with_address(folded) ? Strength::with_quote : Strength::none;
  if (has_inner_verb(folded) && opened && date.day && (address || date.time)) return Strength::certain;
  if (date.day && date.time && ends_with_address(folded)) return Strength::certain;
  if (date.day && date.time && address && ends_with_date(folded)) return Strength::certain;
  if (date.day && date.time && opened && ends_with_bare_address(folded)) return Strength::certain;
  const bool likely = (dated && address && opened) || (dated && has_inner_verb(folded)) || ends_with_address(folded);
  return likely ? Strength::with_quote : Strength::none;
}

/// Cheap refusal of the many lines that end no attribution.
bool may_end(std::string_view bare) {
  if (bare.size() > longest || bare.find_first_not_of("-_=> ") == std::string_view::npos)
    return bare == ":" || bare == ">:";
  static constexpr std::array<std::string_view, 5> ends = {":", "\uff1a", "---", ">", ")"};
  if (std::ranges::any_of(ends, [&](auto end) { return bare.ends_with(end); })) return true;
  return ends_with_verb(folded_words(bare.substr(bare.size() - std::min<std::size_t>(bare.size(), 40))));
}

/// Gmail wraps before the closing bracket of the address, which then looks like a quote mark: "\n> wrote:".
bool is_stray_end(const Line& line) {
  return line.depth == 1 && line.raw.size() < 40 &&
         (line.bare == ":" || is_verb(without_colon(folded_words(line.bare))));
}

std::string joined(const std::vector<Line>& lines, std::size_t first, std::size_t last) {
  std::string text;
  for (auto at = first; at <= last; ++at) {
    const bool stray = at == last && is_stray_end(lines[at]);
    if (!text.empty() && !text.ends_with('<') && !stray) text += ' ';
    text += stray ? lines[at].raw : lines[at].bare;
  }
  return text;
}

/// The line above belongs to it when it looks cut off and is itself the better beginning ("On Friday the 3rd of\nJan
/// 2020, John wrote:").
bool begins_above(const std::vector<Line>& lines, std::size_t first, std::size_t last, std::size_t from) {
  if (first == from || lines[first - 1].depth != lines[first].depth) return false;
  const auto above = lines[first - 1].bare;
  if (above.size() < wrapped_from || above.size() > 120 || above.ends_with('.') || above.ends_with(':')) return false;
  const auto folded = folded_words(above);
  const auto date = date_in(folded);
  return (date.day || date.time) && opens_with_word(folded) &&
         !opens_with_word(folded_words(lines[first].bare.substr(0, 80))) &&
         strength_of(joined(lines, first - 1, last)) == Strength::certain;
}

/// A line of an attribution before its last one.
bool is_inner(const Line& line, std::size_t depth) {
  return line.depth == depth && !line.bare.ends_with(':') && !line.bare.ends_with("---");
}

}  // namespace

std::optional<Attribution> attribution_ending_at(const std::vector<Line>& lines, std::size_t last, std::size_t from) {
  if (lines[last].blank() || !may_end(lines[last].bare)) return std::nullopt;
  const auto depth = lines[last].depth - (is_stray_end(lines[last]) ? 1 : 0);
  std::optional<Attribution> weak;
  for (std::size_t count = 1; count <= most_lines && from + count <= last + 1; ++count) {
    const auto first = last + 1 - count;
    if (lines[first].blank() || (count > 1 && !is_inner(lines[first], depth))) break;
    const auto text = joined(lines, first, last);
    const auto strength = strength_of(text);
    if (strength == Strength::certain) {
      const auto above = begins_above(lines, first, last, from) ? first - 1 : first;
      return Attribution{above, last + 1, true, joined(lines, above, last)};
    }
    // "wrote:" alone on its line counts, but the lines above may make it certain.
    if (strength == Strength::with_quote && !weak) weak = Attribution{first, last + 1, false, text};
  }
  return weak;
}

Address author_of(const Attribution& attribution) {
  const std::string_view text = attribution.text;
  const auto sign = text.find('@');
  const auto open = sign == std::string_view::npos ? sign : text.find_last_of("<([", sign);
  if (open == std::string_view::npos) return {};
  const auto close = text.find_first_of(">)] <", open + 1);
  auto address = text.substr(open + 1, close == std::string_view::npos ? close : close - open - 1);
  if (address.starts_with("mailto:")) address.remove_prefix(7);
  auto name = without_blanks(text.substr(0, open));
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> quotes = {
      {{"\"", "\""}, {"\u201d", "\u201e"}, {"\u201d", "\u201c"}, {"\u00bb", "\u00ab"}, {"\u201c", "\u201e"}}};
  for (const auto& [closing, opening] : quotes) {
    if (!name.ends_with(closing)) continue;
    const auto inner = name.substr(0, name.size() - closing.size());
    const auto start = inner.rfind(opening);
    if (start != std::string_view::npos) name = without_blanks(inner.substr(start + opening.size()));
    return {std::string(name), std::string(address)};
  }
  // Without quotes the name is what follows the date, a comma, or the verb in front of it.
  for (std::size_t at = name.size(); at > 0; --at) {
    const char c = name[at - 1];
    if (c != ',' && !is_digit(c) && c != ':' && c != '.') continue;
    name = without_blanks(name.substr(at));
    break;
  }
  for (const auto word : inner_verbs()) {
    const auto at = name.find(without_blanks(word));
    if (at != std::string_view::npos) name = without_blanks(name.substr(at + without_blanks(word).size()));
  }
  return {std::string(name), std::string(address)};
}

bool may_be_attribution(std::string_view line) {
  if (line.size() > longest) return false;
  const auto folded = folded_words(line);
  const auto date = date_in(folded);
  return folded.ends_with(':') && (date.day || date.time || has_address(folded));
}

std::size_t attribution_inside(std::string_view line) {
  if (line.size() > 4 * longest) line = line.substr(0, 4 * longest);
  const auto verb = line.find(" wrote:");
  if (verb == std::string_view::npos) return verb;
  const auto opening = line.rfind(" On ", verb);
  if (opening == std::string_view::npos || opening == 0) return std::string_view::npos;
  const bool after_sentence = std::string_view(".!?").find(line[opening - 1]) != std::string_view::npos;
  const auto text = line.substr(opening + 1, verb + 7 - opening - 1);
  return after_sentence && strength_of(text) == Strength::certain ? opening + 1 : std::string_view::npos;
}

}  // namespace gatepost::parse
