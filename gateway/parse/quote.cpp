#include "parse/quote.hpp"

#include <algorithm>
#include <string>

#include "mail/marker.hpp"
#include "parse/forward_words.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_phrase = 200;    // bytes of a line between dashes
constexpr std::size_t shortest_separator = 4;  // "____", "----", "===="

/// Length of the dash that the text begins with. Proton writes its lines with U+2010, others with em dashes.
std::size_t dash_at(std::string_view text) {
  if (text.empty()) return 0;
  if (std::string_view("-_=*+~").find(text.front()) != std::string_view::npos) return 1;
  const bool wide = text.size() >= 3 && text.starts_with("\xe2\x80") && text[2] >= '\x90' && text[2] <= '\x95';
  return wide ? 3 : 0;
}

std::size_t dashes_at_start(std::string_view text) {
  std::size_t end = 0;
  while (const auto length = dash_at(text.substr(end))) end += length;
  return end;
}

bool is_separator(const Line& line) {
  return line.bare.size() >= shortest_separator && dashes_at_start(line.bare) == line.bare.size();
}

struct Phrase {
  Turn kind = Turn::none;
  bool has_dashes = false;
  std::string_view rest;  // what stands behind the closing dashes
};

Turn kind_of(std::string_view phrase) {
  while (phrase.ends_with(':') || phrase.ends_with('.')) phrase = without_blanks(phrase.substr(0, phrase.size() - 1));
  const auto folded = folded_words(without_blanks(phrase));
  const auto text = folded.ends_with(':') ? without_blanks(std::string_view(folded).substr(0, folded.size() - 1))
                                          : std::string_view(folded);
  if (is_in(forward_phrases(), text)) return Turn::forward;
  return is_in(original_phrases(), text) ? Turn::original : Turn::none;
}

/// "---------- Forwarded message ---------", "Begin forwarded message:", "----- Forwarded Message ----- From: …".
Phrase phrase_in(std::string_view bare) {
  const auto dashes = dashes_at_start(bare);
  const auto text = without_blanks(bare.substr(dashes));
  if (text.empty() || (dashes < 2 && text.size() > longest_phrase)) return {};
  const auto head = text.substr(0, longest_phrase);
  const auto closing = std::min(head.find("--"), head.find("\u2010\u2010"));
  if (dashes >= 2 && closing != std::string_view::npos) {
    const auto behind = text.substr(closing);
    return {kind_of(text.substr(0, closing)), true, without_blanks(behind.substr(dashes_at_start(behind)))};
  }
  const bool has_colon = text.ends_with(':') || text.ends_with("\uff1a");
  if (text.size() > longest_phrase || (dashes < 2 && !has_colon)) return {};
  return {kind_of(text.substr(0, text.find_last_not_of("-_=* ") + 1)), dashes >= 2, {}};
}

/// Separators and blank lines directly above a header block belong to it.
std::size_t with_separators_above(const std::vector<Line>& lines, std::size_t first, std::size_t from) {
  auto above = first;
  while (above > from && above + 3 > first && lines[above - 1].blank()) --above;
  return above > from && is_separator(lines[above - 1]) ? above - 1 : first;
}

void read_header(const std::vector<Line>& lines, std::size_t at, TurningPoint& turn) {
  const auto next = next_filled(lines, at);
  if (next == lines.size()) return;
  turn.header = header_block_at(lines, next);
  if (!turn.header) return;
  turn.body = turn.header->end;
  turn.depth = turn.header->depth;
}

std::optional<TurningPoint> phrase_turn(const std::vector<Line>& lines, std::size_t at) {
  const auto phrase = phrase_in(lines[at].bare);
  if (phrase.kind == Turn::none) return std::nullopt;
  TurningPoint turn{phrase.kind, at, at + 1, lines[at].depth, std::nullopt, std::nullopt};
  if (phrase.rest.empty()) {
    read_header(lines, at + 1, turn);
  } else {
    turn.header = header_block_in(phrase.rest);
    turn.header->depth = lines[at].depth;
  }
  // "Original message:" without dashes may be the writer's own words.
  if (phrase.kind == Turn::original && !phrase.has_dashes && !turn.header) return std::nullopt;
  return turn;
}

/// `tried` is the end of the last block that was read and was none: what stands inside it is none either, and need not
/// be read again.
std::optional<TurningPoint> header_turn(const std::vector<Line>& lines, std::size_t at, std::size_t from,
                                        std::size_t& tried) {
  auto block = at < tried ? std::nullopt : header_block_at(lines, at);
  if (block) tried = block->end;
  if (!block || !is_unmistakable(*block)) return std::nullopt;
  const auto first = with_separators_above(lines, at, from);
  return TurningPoint{Turn::header, first, block->end, block->depth, std::move(block), std::nullopt};
}

bool quote_follows(const std::vector<Line>& lines, const Attribution& attribution) {
  const auto next = next_filled(lines, attribution.end);
  return next < lines.size() && lines[next].depth > 0 && lines[next].depth >= lines[attribution.first].depth;
}

std::optional<TurningPoint> attribution_turn(const std::vector<Line>& lines, std::size_t at, std::size_t from) {
  auto found = attribution_ending_at(lines, at, from);
  if (!found || (!found->is_certain && !quote_follows(lines, *found))) return std::nullopt;
  const auto depth = lines[found->first].depth;
  return TurningPoint{Turn::attribution, found->first, found->end, depth, std::nullopt, std::move(found)};
}

}  // namespace

std::size_t next_filled(const std::vector<Line>& lines, std::size_t from) {
  while (from < lines.size() && lines[from].blank()) ++from;
  return from;
}

bool is_marker(const Line& line) {
  auto text = line.bare;
  // In a table, or in words that their writer struck.
  while (text.starts_with('|') || text.starts_with('~')) text = without_blanks(text.substr(1));
  if (text.starts_with(reply_marker)) return true;
  if (text.size() > longest_phrase || text.find("bove this line") == std::string_view::npos) {
    if (text.size() > longest_phrase || text.find("BOVE THIS LINE") == std::string_view::npos) return false;
  }
  const auto folded = folded_words(text);
  return folded.find("reply above this line") != std::string::npos ||
         folded.find("type your reply above this line") != std::string::npos;
}

TurningPoint next_turn(const std::vector<Line>& lines, std::size_t from) {
  std::size_t tried = 0;
  for (auto at = from; at < lines.size(); ++at) {
    if (lines[at].blank()) continue;
    if (is_marker(lines[at])) return {Turn::marker, at, at + 1, lines[at].depth, std::nullopt, std::nullopt};
    if (auto turn = phrase_turn(lines, at)) return *turn;
    if (auto turn = header_turn(lines, at, from, tried)) return *turn;
    if (auto turn = attribution_turn(lines, at, from)) return *turn;
  }
  return {Turn::none, lines.size(), lines.size(), 0, std::nullopt, std::nullopt};
}

}  // namespace gatepost::parse
