#include "decide/subject.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <string_view>

#include "mail/address.hpp"
#include "ticket/ticket.hpp"

namespace gatepost::decide {
namespace {

// Folded, as mail programs of many languages write them.
constexpr auto answer_words =
    std::to_array<std::string_view>({"re", "aw", "sv", "vs", "antw", "antwort", "odp", "ynt", "rif", "res", "rép",
                                     "回复", "回覆", "答复", "答覆", "回信", "返信", "답장", "회신"});
constexpr auto forward_words = std::to_array<std::string_view>(
    {"fw", "fwd", "wg", "tr", "rv", "enc", "doorst", "i", "转发", "轉寄", "轉發", "転送", "전달"});
constexpr std::string_view full_width_colon = "：";

struct Prefix {
  bool is_answer = false;
  std::string_view written;  // "AW:", "Re[2]:"
};

/// What is left behind the blanks at its beginning.
std::string_view without_blanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

/// "re[2]" and "re(2)" count answers; "re" is left.
std::string_view without_count(std::string_view word) {
  if (!word.ends_with(']') && !word.ends_with(')')) return word;
  const auto open = word.find_first_of("[(");
  const auto digits = word.substr(std::min(open, word.size() - 1) + 1);
  const bool is_count = open != std::string_view::npos && digits.find_first_not_of("0123456789") == digits.size() - 1;
  return is_count ? word.substr(0, open) : word;
}

std::optional<Prefix> prefix_of(std::string_view text) {
  const auto narrow = text.find(':');
  const auto wide = text.find(full_width_colon);
  const auto end = std::min(narrow, wide);
  if (end == std::string_view::npos) return std::nullopt;
  auto word = text.substr(0, end);
  word = word.substr(0, word.find_last_not_of(' ') + 1);
  const auto plain = folded(without_count(word));
  const auto written = text.substr(0, end + (wide < narrow ? full_width_colon.size() : 1));
  if (std::ranges::find(answer_words, plain) != answer_words.end()) return Prefix{true, written};
  if (std::ranges::find(forward_words, plain) != forward_words.end()) return Prefix{false, written};
  return std::nullopt;
}

struct OwnMark {
  TicketNumber ticket;
  std::string_view behind;
};

/// Of "[#1002] Kettle", where a ticket of ours has that number.
std::optional<OwnMark> own_mark_at(std::string_view text, TicketNumber next) {
  if (!text.starts_with("[#")) return std::nullopt;
  TicketNumber number;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + 2, end, number.value);
  const bool is_ours = read.ec == std::errc() && number >= first_ticket && number < next;
  if (!is_ours || read.ptr == end || *read.ptr != ']') return std::nullopt;
  return OwnMark{number, without_blanks(text.substr(static_cast<std::size_t>(read.ptr - text.data()) + 1))};
}

/// Behind every reply to a notice there is the word of an answer and the mark.
std::string_view without_own_marks(std::string_view subject, TicketNumber next) {
  auto out = subject;
  auto rest = subject;
  for (auto prefix = prefix_of(rest); prefix; prefix = prefix_of(rest)) {
    rest = without_blanks(rest.substr(prefix->written.size()));
    if (const auto mark = prefix->is_answer ? own_mark_at(rest, next) : std::nullopt) out = rest = mark->behind;
  }
  return out;
}

}  // namespace

std::string title_of(const std::string& subject, TicketNumber next) {
  std::string out;
  bool has_answer = false;
  bool has_forward = false;
  auto rest = without_own_marks(without_blanks(subject), next);
  for (auto prefix = prefix_of(rest); prefix; prefix = prefix_of(rest)) {
    auto& is_there = prefix->is_answer ? has_answer : has_forward;
    if (!is_there) out.append(prefix->written).append(" ");
    is_there = true;
    rest = without_blanks(rest.substr(prefix->written.size()));
  }
  out += rest;
  if (rest.empty() && !out.empty()) out.pop_back();
  return out;
}

std::string matter_of(const std::string& title) {
  const auto prefix = prefix_of(title);
  if (!prefix || !prefix->is_answer) return title;
  return std::string(without_blanks(std::string_view(title).substr(prefix->written.size())));
}

std::string bare_subject(const std::string& subject) {
  auto rest = without_blanks(subject);
  for (auto prefix = prefix_of(rest); prefix; prefix = prefix_of(rest))
    rest = without_blanks(rest.substr(prefix->written.size()));
  return std::string(rest);
}

std::string shared_subject(const std::string& subject) {
  constexpr TicketNumber any{std::numeric_limits<std::int64_t>::max()};
  for (std::string rest = bare_subject(subject);;) {
    const auto mark = own_mark_at(rest, any);
    if (!mark) return rest;
    rest = bare_subject(std::string(mark->behind));
  }
}

std::optional<TicketNumber> number_in(const std::string& subject, TicketNumber next) {
  auto rest = without_blanks(subject);
  for (auto prefix = prefix_of(rest); prefix; prefix = prefix_of(rest)) {
    rest = without_blanks(rest.substr(prefix->written.size()));
    if (const auto mark = prefix->is_answer ? own_mark_at(rest, next) : std::nullopt) return mark->ticket;
  }
  return std::nullopt;
}

}  // namespace gatepost::decide
