#include "decide/left_behind.hpp"

#include <algorithm>
#include <cctype>

#include "decide/closing.hpp"
#include "decide/closing_words.hpp"
#include "decide/commands.hpp"
#include "decide/inline_answer.hpp"
#include "decide/signature.hpp"

namespace gatepost::decide {
namespace {

bool has_word(const std::string& text) {
  return std::ranges::any_of(text, [](unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; });
}

/// A command there was meant: whoever sets it below their name is asked, however often.
bool has_command(const std::string& text, const Desk& desk) {
  const auto orders = orders_of(text, desk);
  return !orders.commands.empty() || orders.faults.size() > orders.faults_at_top().size();
}

/// Below a quote company servers set legal notices, and some programs the signature.
bool is_added_below(const std::string& text, const Staff& writer, const Draft& draft) {
  if (has_command(text, draft.desk)) return false;
  const auto& known = draft.known.signatures;
  return !has_word(text) || is_known_block(text, known) || (!has_postscript(text) && is_closing_only(text, writer));
}

bool may_be_closing(const std::string& text, const Staff& writer) {
  return is_closing_only(text, writer) || is_perhaps_closing(text, writer);
}

/// Below a name it would be a part of the card.
bool is_of_card(const std::string& line, const Staff& writer) {
  return is_closing_only(writer.name + "\nTel. 1\n" + line, writer);
}

/// Cards may begin with another form of the name than config.ini has, and with the company.
bool is_card_by_another_name(const std::string& text, const Staff& writer) {
  constexpr int most_lines = 3;
  std::size_t at = 0;
  for (int i = 0; i < most_lines; ++i) {
    const auto end = text.find('\n', at);
    if (end == std::string::npos || !is_of_card(text.substr(at, end - at), writer)) return false;
    at = end + 1;
    const auto rest = text.substr(at);
    if (begins_as_closing(rest, writer)) return false;  // the name stands there
    if (may_be_closing(rest, writer)) return true;
  }
  return false;
}

/// Below "-- " stands a signature, so what may be one is.
bool is_signature(const std::string& text, const Staff& writer, const Draft& draft) {
  if (has_command(text, draft.desk)) return false;
  const auto& known = draft.known.signatures;
  if (!has_word(text) || is_known_block(text, known)) return true;
  return !has_postscript(text) && (may_be_closing(text, writer) || is_card_by_another_name(text, writer));
}

/// Lines that stand there and may be words, whatever was learned.
struct Below {
  std::string marked;
  std::string unmarked;
};

Below below_quote(const Mail& mail, const Draft& draft) {
  return {marked_lines(mail, draft.answered_text(), Reach::below), lines_below(mail, draft.answered)};
}

}  // namespace

LeftBehind left_behind(const Mail& mail, const Draft& draft, const Staff& writer) {
  auto below = below_quote(mail, draft);
  LeftBehind left{.in_quote = marked_lines(mail, draft.answered_text(), Reach::within)};
  if (!is_added_below(below.marked, writer, draft)) left.in_quote += below.marked;
  if (!is_added_below(below.unmarked, writer, draft)) left.below_text = std::move(below.unmarked);
  if (!is_signature(mail.below_sign, writer, draft)) left.below_sign = mail.below_sign;
  return left;
}

Rows reasons_of(const LeftBehind& left) {
  Rows rows;
  if (!left.in_quote.empty()) rows.push_back({{"in_quote", Prose{left.in_quote}}});
  if (!left.below_text.empty()) rows.push_back({{"below_text", Prose{left.below_text}}});
  if (!left.below_sign.empty()) rows.push_back({{"below_text", Prose{left.below_sign}}});
  return rows;
}

void learn_left_behind(const Mail& mail, const Staff& writer, Draft& draft) {
  const auto below = below_quote(mail, draft);
  for (const auto* text : {&below.marked, &below.unmarked})
    if (!is_added_below(*text, writer, draft)) learn_block(*text, writer, draft);
  if (!is_signature(mail.below_sign, writer, draft)) learn_block(mail.below_sign, writer, draft);
}

}  // namespace gatepost::decide
