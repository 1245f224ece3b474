#include "parse/reply.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "parse/forward.hpp"
#include "parse/quote.hpp"
#include "parse/signature.hpp"

namespace gatepost::parse {
namespace {

constexpr int most_tails = 8;             // signatures and quotes one below the other
constexpr std::size_t wrapped_from = 60;  // a quoted line that was wrapped is at least this long
constexpr std::size_t marker_lead = 3;    // lines of an attribution above our marker

enum class Role : std::uint8_t { own, quote, introduction };

/// The text as it is taken apart: lines [0, end) are still the reply, minus [hole, hole_end).
struct Cut {
  std::vector<Line> lines;
  std::vector<Role> roles;
  std::size_t end = 0;
  std::size_t hole = 0;
  std::size_t hole_end = 0;
  bool keeps_tail = false;   // a forwarded mail stands at the end
  std::size_t unmarked = 0;  // where the quoted mail begins, if it bears no quote marks
  std::string quoted;
  std::string signature;
  std::string below_sign;

  bool is_own(std::size_t at) const { return roles[at] == Role::own && !lines[at].blank(); }
};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// An unquoted line that may be the rest of the quoted one above it.
bool may_be_wrapped(const Cut& cut, std::size_t at) {
  if (at == 0 || at + 1 >= cut.lines.size() || !cut.is_own(at)) return false;
  const auto& above = cut.lines[at - 1];
  return above.depth > 0 && above.raw.size() >= wrapped_from && is_lower(cut.lines[at].bare.front()) &&
         cut.lines[at + 1].depth > 0;
}

bool ends_sentence(std::string_view text) { return std::string_view(".!?:\"").find(text.back()) != text.npos; }

/// Some programs wrap a quote and leave the rest of the line without a mark (Alice, Telenet). Where one line is cut off
/// within a sentence, the others that may be wrapped are.
void mark_wrapped(Cut& cut) {
  std::vector<std::size_t> wrapped;
  bool certain = false;
  for (std::size_t at = 0; at < cut.lines.size(); ++at) {
    if (!may_be_wrapped(cut, at)) continue;
    wrapped.push_back(at);
    certain = certain || !ends_sentence(cut.lines[at - 1].bare);
  }
  if (!certain) return;
  for (const auto at : wrapped) cut.roles[at] = Role::quote;
}

Cut cut_into_lines(std::string_view text) {
  Cut cut;
  cut.lines = lines_of(text);
  cut.end = cut.lines.size();
  for (const auto& line : cut.lines) cut.roles.push_back(line.depth > 0 ? Role::quote : Role::own);
  mark_wrapped(cut);
  return cut;
}

/// The attribution that stands directly above our marker, in whatever language.
std::size_t with_attribution_above(const Cut& cut, std::size_t marker) {
  auto last = marker;
  while (last > 0 && cut.lines[last - 1].blank()) --last;
  if (last == 0) return marker;
  if (const auto found = attribution_ending_at(cut.lines, last - 1, 0)) return found->first;
  auto first = last;
  std::string joined;
  while (first > 0 && last - first < marker_lead && cut.is_own(first - 1)) {
    joined.insert(0, std::string(cut.lines[--first].bare).append(" "));
    if (may_be_attribution(without_blanks(joined))) return first;
  }
  return marker;
}

/// The last line of the quote that line `at` is part of, plus one; blank lines inside it included.
std::size_t end_of_quote(const Cut& cut, std::size_t at) {
  auto end = at;
  while (at < cut.lines.size() && !cut.is_own(at)) {
    if (!cut.lines[at].blank() || cut.lines[at].depth > 0) end = at + 1;
    ++at;
  }
  return end;
}

bool has_own_below(const Cut& cut, std::size_t from) {
  for (auto at = from; at < cut.lines.size(); ++at) {
    if (cut.is_own(at)) return true;
  }
  return false;
}

/// Whether a writer can have answered below a quoted marker: the quote must go on below it first.
bool is_answered_below(const Cut& cut, std::size_t marker) {
  const auto next = next_filled(cut.lines, marker + 1);
  return cut.lines[marker].depth > 0 && next < cut.lines.size() && cut.roles[next] == Role::quote &&
         has_own_below(cut, next);
}

void keep_rest(Cut& cut, std::size_t from) {
  cut.keeps_tail = true;
  for (auto at = from; at < cut.end; ++at) {
    if (is_marker(cut.lines[at])) {
      cut.end = with_attribution_above(cut, at);
      cut.keeps_tail = false;
      return;
    }
  }
}

bool is_quoted_below(const Cut& cut, const TurningPoint& turn) {
  const auto next = next_filled(cut.lines, turn.body);
  return next < cut.lines.size() && cut.lines[next].depth > 0;
}

/// What one turning point means for the reply; gives the line to go on from, lines.size() where all is said.
std::size_t take_turn(Cut& cut, const TurningPoint& turn, bool passes_on) {
  const auto stop = cut.lines.size();
  switch (turn.kind) {
    case Turn::none: return stop;
    case Turn::forward: keep_rest(cut, turn.first); return stop;
    case Turn::marker:
      if (cut.hole_end > 0) return turn.body;
      if (is_answered_below(cut, turn.first)) {
        cut.hole = with_attribution_above(cut, turn.first);
        cut.hole_end = turn.first + 1;
        return turn.body;
      }
      cut.end = with_attribution_above(cut, turn.first);
      cut.unmarked = turn.body;
      return stop;
    case Turn::original:
    case Turn::header:
      if (turn.depth > 0) return end_of_quote(cut, turn.first);
      break;
    case Turn::attribution:
      if (is_quoted_below(cut, turn)) {
        std::fill(cut.roles.begin() + static_cast<std::ptrdiff_t>(turn.first),
                  cut.roles.begin() + static_cast<std::ptrdiff_t>(turn.body), Role::introduction);
        return turn.depth > 0 ? turn.body : next_filled(cut.lines, turn.body);
      }
      if (turn.depth > 0) return turn.body;
      break;
  }
  if (passes_on) {
    keep_rest(cut, turn.first);
  } else {
    cut.end = turn.first;
    cut.unmarked = turn.body;
  }
  return stop;
}

void find_quotes(Cut& cut, bool passes_on) {
  for (std::size_t at = 0; at < cut.lines.size();) {
    const auto turn = next_turn(cut.lines, at);
    at = std::max(at + 1, take_turn(cut, turn, passes_on));
  }
}

std::string joined(std::string above, const std::string& below) {
  if (above.empty()) return below;
  if (!below.empty()) above += "\n\n" + below;
  return above;
}

/// A single quoted line without an introduction may be anything: a prompt, a proverb.
std::size_t quote_start(const Cut& cut) {
  auto start = cut.end;
  std::size_t count = 0;
  bool introduced = false;
  for (auto at = cut.end; at > 0 && !cut.is_own(at - 1); --at) {
    if (cut.lines[at - 1].blank() && cut.lines[at - 1].depth == 0) continue;
    start = at - 1;
    ++count;
    introduced = introduced || cut.roles[at - 1] == Role::introduction;
  }
  return introduced || count > 1 ? start : cut.end;
}

void drop_blank_tail(Cut& cut) {
  while (cut.end > 0 && cut.lines[cut.end - 1].blank() && cut.lines[cut.end - 1].depth == 0) --cut.end;
}

void take_quote(Cut& cut, std::size_t start) {
  cut.quoted = joined(text_between(cut.lines, start, cut.end), cut.quoted);
  cut.end = start;
}

/// What a person may have typed there: not what their telephone adds.
std::string below_delimiter(const Cut& cut, std::size_t start) {
  std::string text;
  if (!is_signature_delimiter(cut.lines[start].raw)) return text;
  for (auto at = start + 1; at < cut.end; ++at)
    if (!is_phone_signature(cut.lines[at].bare)) text.append(cut.lines[at].raw).append("\n");
  return text;
}

void take_signature(Cut& cut, std::size_t start) {
  cut.below_sign = below_delimiter(cut, start) + cut.below_sign;
  const auto text = text_between(cut.lines, start, cut.end);
  cut.signature = cut.signature.empty() ? text : text + "\n" + cut.signature;
  cut.end = start;
}

/// Takes signatures and quotes off the end until the writer's own words stand there.
void drop_tail(Cut& cut) {
  bool signed_by_name = false;
  for (int round = 0; round < most_tails; ++round) {
    drop_blank_tail(cut);
    if (cut.end == 0) return;
    if (const auto start = signature_start(cut.lines, 0, cut.end); start < cut.end) {
      take_signature(cut, start);
    } else if (const auto quote = quote_start(cut); quote < cut.end) {
      take_quote(cut, quote);
    } else if (!signed_by_name && cut.end > 1 && cut.lines[cut.end - 2].blank() &&
               is_name_signature(cut.lines[cut.end - 1].raw)) {
      take_signature(cut, cut.end - 1);
      signed_by_name = true;
    } else {
      return;
    }
  }
}

/// Where the writer answered below our quoted marker, the hole takes what was not answered: the quote up to the first
/// answer, without its last paragraph if more than one answer shows that the writer goes through it.
void widen_hole(Cut& cut) {
  if (cut.hole_end == 0) return;
  const auto end = std::min(end_of_quote(cut, cut.hole_end - 1), cut.end);
  bool answers_in_between = false;
  for (auto at = end; at < cut.end; ++at) answers_in_between = answers_in_between || cut.roles[at] == Role::quote;
  auto hole_end = end;
  while (answers_in_between && hole_end > cut.hole_end && !cut.lines[hole_end - 1].blank()) --hole_end;
  cut.hole_end = hole_end;
}

ReplyParts parts_of(const Cut& cut) {
  const auto hole = std::min(cut.hole, cut.end);
  const auto hole_end = std::min(cut.hole_end, cut.end);
  ReplyParts parts;
  parts.reply = joined(text_between(cut.lines, 0, hole), text_between(cut.lines, hole_end, cut.end));
  parts.quoted = joined(text_between(cut.lines, hole, hole_end), cut.quoted);
  parts.signature = cut.signature;
  parts.below_sign = cut.below_sign;
  return parts;
}

/// The lines without quote marks from there on, as far as the next mail that is quoted below; our marker is part of it.
std::string unmarked_text(const Cut& cut) {
  if (cut.unmarked == 0) return {};
  auto end = next_turn(cut.lines, cut.unmarked);
  while (end.kind == Turn::marker) end = next_turn(cut.lines, end.body);
  std::string text;
  for (auto at = cut.unmarked; at < end.first; ++at)
    if (cut.lines[at].depth == 0 && !cut.lines[at].blank()) text.append(cut.lines[at].raw).append("\n");
  return text;
}

/// Some programs run the attribution and our marker into the line of the answer.
std::string on_lines_of_their_own(std::string_view text) {
  const auto line = text.substr(0, text.find('\n'));
  const auto at = attribution_inside(line);
  if (at == std::string_view::npos) return std::string(text);
  const auto verb = text.find("wrote:", at) + 6;
  return std::string(text.substr(0, at)) + "\n" + std::string(text.substr(at, verb - at)) + "\n" +
         std::string(text.substr(verb));
}

}  // namespace

ReplyParts split_reply(std::string_view text, std::string_view subject) {
  const auto whole = on_lines_of_their_own(text);
  auto cut = cut_into_lines(whole);
  find_quotes(cut, says_forward(subject));
  cut.quoted = text_between(cut.lines, cut.end, cut.lines.size());
  if (!cut.keeps_tail) drop_tail(cut);
  widen_hole(cut);
  auto parts = parts_of(cut);
  parts.unmarked = unmarked_text(cut);
  return parts;
}

}  // namespace gatepost::parse
