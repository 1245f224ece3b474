#include "decide/inline_answer.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "decide/closing_words.hpp"
#include "mail/address.hpp"

namespace gatepost::decide {
namespace {

// Lines times letter is the time this takes: these bounds keep it within a tenth of a second.
constexpr std::size_t longest_letter = 100'000;
constexpr std::size_t most_lines = 500;
constexpr std::size_t few_words = 4;  // so few are compared as they follow one another

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Outlook writes "text<https://…>" and "a@b.c<mailto:a@b.c>", whatever the letter had there.
std::string without_targets(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = text.find('<', at);
    const auto close = open == text.npos ? text.npos : text.find_first_of(">\n", open);
    out += text.substr(at, open == text.npos ? text.npos : open - at);
    if (open == text.npos) break;
    const bool is_target = close != text.npos && text[close] == '>';
    out += is_target ? " " : "<";
    at = is_target ? close + 1 : open + 1;
  }
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  const auto plain = folded(without_targets(text));
  std::vector<std::string> words;
  for (std::size_t at = 0; at < plain.size();) {
    std::size_t end = at;
    while (end < plain.size() && is_word_byte(plain[end])) ++end;
    if (end > at) words.push_back(plain.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Words with one blank around each.
std::string run_of(const std::vector<std::string>& words) {
  std::string out = " ";
  for (const auto& word : words) out += word + " ";
  return out;
}

bool is_ascii(const std::vector<std::string>& words) {
  return std::ranges::all_of(words, [](const std::string& word) {
    return std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  });
}

class Letter {
 public:
  explicit Letter(std::string_view text) {
    const auto words = words_of(text);
    run_ = run_of(words);
    words_.insert(words.begin(), words.end());
  }

  bool has(const std::vector<std::string>& words) const {
    auto run = run_of(words);
    // Where a line is broken inside what has no blanks between words, a word is a part of one.
    if (!is_ascii(words)) run = run.substr(1, run.size() - 2);
    if (run_.find(run) != std::string::npos) return true;
    if (words.size() < few_words) return false;
    const auto known = std::ranges::count_if(words, [&](const std::string& word) { return words_.contains(word); });
    return static_cast<std::size_t>(known) * 4 >= words.size() * 3;
  }

 private:
  std::string run_;
  std::set<std::string> words_;
};

struct Compared {
  std::string_view line;
  bool is_letters = false;
};

bool is_comparable(std::string_view letter) { return !letter.empty() && letter.size() <= longest_letter; }

/// Lines without a word, such as our marker's kin and rules, say nothing.
std::vector<Compared> compared(std::string_view unmarked, const Letter& letter) {
  std::vector<Compared> out;
  while (!unmarked.empty() && out.size() < most_lines) {
    const auto end = std::min(unmarked.find('\n'), unmarked.size());
    const auto line = unmarked.substr(0, end);
    if (const auto words = words_of(line); !words.empty()) out.push_back({line, letter.has(words)});
    unmarked.remove_prefix(std::min(end + 1, unmarked.size()));
  }
  return out;
}

/// The lines with one quote mark, without it: a program that marks what is typed inside the quote as well (a blockquote
/// of Gmail's) leaves nothing else to tell it by.
std::string quoted_once(std::string_view quoted) {
  std::string out;
  while (!quoted.empty()) {
    const auto end = std::min(quoted.find('\n'), quoted.size());
    auto line = quoted.substr(0, end);
    if (line.starts_with('>')) {
      line.remove_prefix(line.starts_with("> ") ? 2 : 1);
      if (!line.starts_with('>')) out.append(line).append("\n");
    }
    quoted.remove_prefix(std::min(end + 1, quoted.size()));
  }
  return out;
}

}  // namespace

std::string own_lines(std::string_view unmarked, std::string_view letter, Reach reach) {
  if (unmarked.empty() || !is_comparable(letter)) return {};
  const auto lines = compared(unmarked, Letter(letter));
  const auto first = std::ranges::find(lines, true, &Compared::is_letters);
  if (first == lines.end()) return {};  // of another letter
  const auto last = std::ranges::find(lines.rbegin(), lines.rend(), true, &Compared::is_letters).base();
  const auto end = reach == Reach::within ? last : lines.end();
  std::string out;
  for (auto line = reach == Reach::below ? last : first; line != end; ++line)
    if (!line->is_letters) out.append(line->line).append("\n");
  return out;
}

std::string marked_lines(const Mail& mail, std::string_view letter, Reach reach) {
  return own_lines(quoted_once(mail.quoted), letter, reach);
}

std::string lines_below(const Mail& mail, const AnsweredLetter* letter) {
  if (letter == nullptr || mail.unmarked.empty() || !is_comparable(letter->text)) return {};
  const auto lines = compared(mail.unmarked, Letter(letter->text));
  const bool is_of_letter = std::ranges::any_of(lines, &Compared::is_letters);
  if (!is_of_letter && letter->is_direct) return mail.unmarked;
  return own_lines(mail.unmarked, letter->text, Reach::below);
}

std::string typed_inside(const Mail& mail, const AnsweredLetter* letter) {
  if (letter == nullptr) return {};
  return own_lines(mail.unmarked, letter->text, Reach::within) + lines_below(mail, letter) +
         marked_lines(mail, letter->text, Reach::after);
}

std::string customer_text(const Mail& mail, const AnsweredLetter* letter) {
  if (mail.reply.empty()) return mail.typed;
  auto text = mail.reply;
  if (has_postscript(mail.below_sign)) text += "\n\n" + mail.signature;
  if (!typed_inside(mail, letter).empty()) text += "\n\n" + mail.quoted;
  return text;
}

}  // namespace gatepost::decide
