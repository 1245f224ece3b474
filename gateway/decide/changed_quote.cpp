#include "decide/changed_quote.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <vector>

#include "decide/compared_words.hpp"
#include "decide/markup.hpp"

namespace gatepost::decide {
namespace {

// Lines times letter is the time this takes: these bounds keep it within a tenth of a second.
constexpr std::size_t longest_letter = 100'000;
constexpr std::size_t most_lines = 500;
constexpr std::size_t few_words = 4;     // so few are not told apart by how many of them are known
constexpr std::size_t anchor_words = 2;  // one alone stands in any letter

using Words = std::vector<std::uint64_t>;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Mail programs and security gateways write links their own way.
std::string without_links(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    while (end < text.size() && !is_blank(text[end])) ++end;
    const auto word = text.substr(at, end - at);
    const bool is_link = word.find("://") != word.npos || word.find("mailto:") != word.npos;
    if (!is_link) out += word;
    while (end < text.size() && is_blank(text[end])) out += text[end++];
    at = end;
  }
  return out;
}

Words words_of(std::string_view text) {
  Words out;
  for (const auto& word : compared_words(without_markup(without_links(text)))) out.push_back(word.hash);
  return out;
}

template <class Take>
void each_line(std::string_view text, const Take& take) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::string_view without_marks(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of("> \t"), line.size()));
}

/// How many of the words, three of four, stand there.
bool are_mostly_in(const Words& words, const std::set<std::uint64_t>& known) {
  const auto count = std::ranges::count_if(words, [&](auto word) { return known.contains(word); });
  return words.size() >= few_words && static_cast<std::size_t>(count) * 4 >= words.size() * 3;
}

class Letter {
 public:
  explicit Letter(std::string_view text) : all_(words_of(text)), known_(all_.begin(), all_.end()) {
    each_line(text, [&](std::string_view line) {
      const auto words = words_of(line);
      lines_.insert(lines_.end(), words.begin(), words.end());
      if (line.starts_with('>')) given_back_.insert(words.begin(), words.end());
    });
  }

  /// What is markup ("12." and a line of its own below it) may hang on the lines around.
  bool has(const Words& words) const {
    return !std::ranges::search(all_, words).empty() || !std::ranges::search(lines_, words).empty();
  }
  /// With words that its writer's mail program may have written otherwise.
  bool has_mostly(const Words& words) const { return are_mostly_in(words, known_); }
  /// A line that was changed keeps a part of its words.
  bool gives_back_half(const Words& words) const {
    const auto count = std::ranges::count_if(words, [&](auto word) { return given_back_.contains(word); });
    return words.size() >= anchor_words && static_cast<std::size_t>(count) * 2 >= words.size();
  }

 private:
  Words all_;
  Words lines_;  // read one by one
  std::set<std::uint64_t> known_;
  std::set<std::uint64_t> given_back_;
};

struct Line {
  std::string_view text;
  Words words;
  bool is_letters = false;
};

std::vector<Line> lines_of(std::string_view quoted, const Letter& letter) {
  std::vector<Line> out;
  each_line(quoted, [&](std::string_view line) {
    if (out.size() >= most_lines) return;
    const auto text = without_marks(line);
    auto words = words_of(text);
    if (words.empty()) return;
    const bool is_letters = letter.has(words);
    out.push_back({text, std::move(words), is_letters});
  });
  return out;
}

/// The last line of a quote that was cut off ends within a word.
bool is_cut_off(Line line, const Letter& letter) {
  line.words.pop_back();
  return line.words.empty() || letter.has(line.words);
}

bool is_anchor(const Line& line) { return line.is_letters && line.words.size() >= anchor_words; }

}  // namespace

std::string changed_in_quote(const Mail& mail, std::string_view text) {
  if (mail.quoted.empty() || text.empty() || text.size() > longest_letter) return {};
  const Letter letter(text);
  const auto lines = lines_of(mail.quoted, letter);
  const auto first = std::ranges::find_if(lines, is_anchor);
  const auto last = std::find_if(lines.rbegin(), lines.rend(), is_anchor).base();
  std::string out;
  if (first == lines.end()) return out;  // of another letter
  for (auto line = lines.begin(); line != lines.end(); ++line) {
    if (line->is_letters) continue;
    const bool is_end = line + 1 == lines.end() && is_cut_off(*line, letter);
    const bool is_changed = letter.gives_back_half(line->words) && !is_end;
    const bool is_typed = line > first && line < last && !letter.has_mostly(line->words);
    if (is_changed || is_typed) out.append(line->text).append("\n");
  }
  return out;
}

}  // namespace gatepost::decide
