#include "parse/signature.hpp"

#include <algorithm>
#include <string>

#include "parse/signature_words.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_card = 60;          // lines below "-- ", legal notices included
constexpr std::size_t longest_bare_card = 15;     // lines below "--", which some use as a rule between paragraphs
constexpr std::size_t longest_footer = 8;         // lines below the rule of a mailing list
constexpr std::size_t shortest_rule = 20;         // underscores
constexpr std::size_t longest_phone_line = 90;    // bytes, link aside
constexpr std::size_t most_words = 8;             // "Sent from my Verizon Wireless 4G LTE smartphone"
constexpr std::size_t most_words_with_comma = 6;  // "Sent from my Verizon, Samsung Galaxy smartphone"

/// The line without the link that some programs set behind it.
std::string_view without_link(std::string_view bare) {
  auto end = bare.find_first_of("<([");
  end = std::min(end, bare.find("http"));
  auto text = without_blanks(bare.substr(0, end));
  while (text.ends_with('.') || text.ends_with('*') || text.ends_with('_') || text.ends_with('!'))
    text.remove_suffix(1);
  while (text.starts_with('*') || text.starts_with('_') || text.starts_with('[')) text.remove_prefix(1);
  return without_blanks(text);
}

std::size_t words_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, ' ')) + (text.empty() ? 0 : 1);
}

bool names_a_device(std::string_view folded) {
  return std::ranges::any_of(device_words(), [&](auto word) { return folded.find(word) != std::string_view::npos; });
}

bool opens_with_own(std::string_view rest) {
  return std::ranges::any_of(own_words(), [&](auto word) { return rest.starts_with(word); });
}

/// "Sent from my desk, is much easier than my phone" is a sentence; a device's name is short.
bool is_short(std::string_view text) {
  const bool comma = text.find(',') != std::string_view::npos;
  return words_in(text) <= (comma ? most_words_with_comma : most_words) && text.find_first_of("?;") == text.npos;
}

bool opens_like_phone(std::string_view text) {
  std::size_t length = 0;
  for (const auto opening : phone_openings()) {
    if (text.starts_with(opening)) length = std::max(length, opening.size());
  }
  if (length == 0) return false;
  const auto rest = text.substr(length);
  return is_short(rest) && (names_a_device(text) || opens_with_own(rest) || text.starts_with("sent from my "));
}

bool closes_like_phone(std::string_view text) {
  const auto closes = [&](auto closing) { return text.ends_with(closing); };
  return std::ranges::any_of(phone_closings(), closes) && names_a_device(text) && is_short(text);
}

bool is_rule(std::string_view bare) {
  return bare.size() >= shortest_rule && bare.find_first_not_of('_') == std::string_view::npos;
}

/// Mailman's footer: a rule, the list's name, its address and its page.
std::size_t footer_start(const std::vector<Line>& lines, std::size_t from, std::size_t end) {
  bool has_link = false;
  for (auto at = end; at > from && at + longest_footer > end; --at) {
    const auto bare = lines[at - 1].bare;
    if (lines[at - 1].depth > 0) return end;
    if (is_rule(bare)) return has_link && at < end ? at - 1 : end;
    has_link = has_link || bare.find("http") != std::string_view::npos;
  }
  return end;
}

std::size_t card_start(const std::vector<Line>& lines, std::size_t from, std::size_t end) {
  auto start = end;
  for (auto at = end; at > from && at + longest_card > end && lines[at - 1].depth == 0; --at) {
    const auto raw = lines[at - 1].raw;
    const bool near = at + longest_bare_card >= end;
    if (is_signature_delimiter(raw) && (near || raw != "--")) start = at - 1;
  }
  return start;
}

}  // namespace

bool is_signature_delimiter(std::string_view raw) {
  if (!raw.starts_with("--") || raw.size() > 8) return false;
  raw.remove_prefix(2);
  // A no-break blank that was read in the wrong charset comes out as "Â" and a blank.
  if (raw.starts_with("\u00c2")) raw.remove_prefix(2);
  return without_blanks(raw).empty();
}

bool is_phone_signature(std::string_view bare) {
  if (bare.size() > 1000) return false;
  const auto line = without_link(bare);
  if (line.empty() || line.size() > longest_phone_line) return false;
  const auto text = folded_words(line);
  return opens_like_phone(text) || closes_like_phone(text);
}

bool is_name_signature(std::string_view bare) {
  if (bare.size() < 3 || bare.size() > 40 || bare.front() != '-' || words_in(bare) > 3) return false;
  bool at_start = true;
  for (const char c : bare.substr(1)) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool letter = capital || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (at_start ? !capital : !letter && c != ' ' && c != '.' && c != '-') return false;
    at_start = c == ' ';
  }
  return true;
}

std::size_t signature_start(const std::vector<Line>& lines, std::size_t from, std::size_t end) {
  if (const auto start = footer_start(lines, from, end); start < end) return start;
  if (const auto start = card_start(lines, from, end); start < end) return start;
  const auto& last = lines[end - 1];
  return last.depth == 0 && is_phone_signature(last.bare) ? end - 1 : end;
}

}  // namespace gatepost::parse
