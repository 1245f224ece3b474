#include "parse/quote_header.hpp"

#include <algorithm>

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_label = 48;  // bytes, "**" and blanks included
constexpr std::size_t longest_block = 40;  // lines; a To list may be wrapped many times
constexpr std::size_t wrap_column = 55;    // programs wrap near 72 and 78, at a word's end
constexpr std::size_t longest_inline = 4000;

struct Field {
  Label label;
  std::string_view value;
};

std::string_view without_stars(std::string_view text) {
  text = without_blanks(text);
  while (text.starts_with('*')) text.remove_prefix(1);
  while (text.ends_with('*')) text.remove_suffix(1);
  return without_blanks(text);
}

/// Where the first ':' or '：' stands and how long it is.
std::pair<std::size_t, std::size_t> colon_in(std::string_view text) {
  const auto narrow = text.find(':');
  const auto wide = text.find("\uff1a");
  return wide < narrow ? std::pair{wide, std::size_t{3}} : std::pair{narrow, std::size_t{1}};
}

std::optional<Field> field_in(std::string_view bare) {
  const auto [at, length] = colon_in(bare.substr(0, longest_label + 3));
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  const auto label = label_of(folded_words(without_stars(bare.substr(0, at))));
  if (!label) return std::nullopt;
  return Field{*label, without_stars(bare.substr(at + length))};
}

void take(HeaderBlock& block, const Field& field) {
  const auto index = static_cast<std::size_t>(field.label);
  if (!block.seen[index]) block.values[index] = field.value;
  block.seen[index] = true;
}

bool has_field(const std::vector<Line>& lines, std::size_t at, std::size_t depth) {
  return at < lines.size() && lines[at].depth == depth && field_in(lines[at].bare).has_value();
}

/// A line without a label continues the one above if another field follows, or if the one above is cut off at the
/// column where programs wrap and the block ends below.
bool continues(const std::vector<Line>& lines, std::size_t at, const HeaderBlock& block) {
  const auto& line = lines[at];
  if (line.blank() || line.depth != block.depth) return false;
  if (has_field(lines, at + 1, block.depth) || has_field(lines, at + 2, block.depth)) return true;
  const auto above = lines[at - 1].bare;
  const bool open = above.ends_with(',') || above.ends_with(';') || above.ends_with('<');
  const bool ends_below = at + 1 == lines.size() || lines[at + 1].blank();
  return ends_below && (open || (above.size() >= wrap_column && line.bare.size() < above.size()));
}

/// BlackBerry sets blank lines between the fields: the block goes on if one that it lacks follows them.
std::size_t next_field_after_blanks(const std::vector<Line>& lines, std::size_t at, const HeaderBlock& block) {
  auto next = at;
  while (next < lines.size() && next < at + 3 && lines[next].blank()) ++next;
  if (next == at || !has_field(lines, next, block.depth)) return at;
  const auto label = field_in(lines[next].bare)->label;
  return block.has(label) || block.has(Label::subject) ? at : next;
}

void read_field(const std::vector<Line>& lines, HeaderBlock& block) {
  const auto field = *field_in(lines[block.end].bare);
  const bool is_first = !block.has(field.label);
  take(block, field);
  ++block.end;
  const auto limit = block.first + longest_block;
  while (block.end < std::min(lines.size(), limit) && !has_field(lines, block.end, block.depth) &&
         continues(lines, block.end, block)) {
    auto& value = block.values[static_cast<std::size_t>(field.label)];
    if (is_first) value.append(value.empty() ? "" : " ").append(lines[block.end].bare);
    ++block.end;
  }
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// In a run-together block a label begins after a blank or a bracket, or is glued to the value before it. "A", "An" and
/// "Do" would be found inside names if they could be glued.
bool may_begin_label(std::string_view text, std::size_t at, std::size_t name_size) {
  if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '>') return true;
  return name_size > 2 && !(text[at] >= 'a' && text[at] <= 'z');
}

/// The label that begins exactly here; its value is all that follows. Yahoo leaves the colon out in some languages,
/// then only a glued label is one ("…>Dw Walter").
std::optional<Field> label_at(std::string_view text, std::size_t at) {
  const auto head = text.substr(at, longest_label);
  const auto [colon, length] = colon_in(head);
  if (colon != std::string_view::npos) {
    const auto name = without_stars(head.substr(0, colon));
    const auto label = label_of(folded_words(name));
    if (label && may_begin_label(text, at, name.size())) return Field{*label, text.substr(at + colon + length)};
  }
  const auto word = head.substr(0, head.find(' '));
  if (at == 0 || text[at - 1] == ' ' || word.size() < 2 || word.size() == head.size()) return std::nullopt;
  const auto label = label_of(folded_words(word));
  const bool glued = text[at - 1] == '>' || may_begin_label(text, at, word.size());
  return label && glued ? std::optional(Field{*label, text.substr(at + word.size())}) : std::nullopt;
}

}  // namespace

std::optional<HeaderBlock> header_block_at(const std::vector<Line>& lines, std::size_t at) {
  if (!has_field(lines, at, at < lines.size() ? lines[at].depth : 0)) return std::nullopt;
  HeaderBlock block;
  block.first = block.end = at;
  block.depth = lines[at].depth;
  while (block.end < std::min(lines.size(), at + longest_block) && has_field(lines, block.end, block.depth)) {
    read_field(lines, block);
    block.end = next_field_after_blanks(lines, block.end, block);
  }
  return block;
}

bool is_unmistakable(const HeaderBlock& block) {
  const auto others = {Label::date, Label::to, Label::subject};
  const auto count = std::ranges::count_if(others, [&](Label label) { return block.has(label); });
  if (block.value(Label::from).empty() || count < 2) return false;
  // "From: Berlin, To: Seoul, Date: 3 May" are a journey's: a mail's have a subject, an address or a time of day.
  const auto has = [&](Label label, char sign) { return block.value(label).find(sign) != std::string::npos; };
  return block.has(Label::subject) || has(Label::from, '@') || has(Label::to, '@') || has(Label::date, ':');
}

HeaderBlock header_block_in(std::string_view rest) {
  rest = rest.substr(0, longest_inline);
  HeaderBlock block;
  std::optional<Field> open;
  for (std::size_t at = 0; at < rest.size();) {
    const auto found = is_continuation(rest[at]) ? std::nullopt : label_at(rest, at);
    if (!found) {
      ++at;
      continue;
    }
    if (open) take(block, {open->label, without_stars(open->value.substr(0, open->value.size() - rest.size() + at))});
    open = found;
    if (open->label == Label::subject) break;  // the last one; a subject may well hold "To:"
    at = rest.size() - open->value.size();
  }
  if (open) take(block, {open->label, without_stars(open->value)});
  return block;
}

}  // namespace gatepost::parse
