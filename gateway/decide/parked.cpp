#include "decide/parked.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

#include "decide/command_line.hpp"
#include "decide/commands.hpp"
#include "decide/rules.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

constexpr std::size_t most_named = 100;  // by one word of the admin

struct Parked {
  MailNumber number;
  std::string_view about;
};

Values row_of(const Parked& one, const Draft& draft, const Letter& letter) {
  constexpr std::array fields{"from", "subject", "size", "why"};
  Values row{{"mail", std::to_string(one.number.value)}};
  auto rest = one.about;
  for (const auto* field : fields) {
    const auto line = rest.substr(0, rest.find('\n'));
    row[field] = std::string(line);
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  if (draft.desk.has_subaddress) row["send_address"] = word_address(one.number, draft, letter);
  return row;
}

void tell(const std::vector<Parked>& mails, Draft& draft) {
  auto& letter = draft.to_admin();
  letter.is_unproven = true;  // counted: the next ones within the hour are gathered
  name_mails(mails.size(), mails.front().number, letter);
  Rows rows;
  for (const auto& one : mails) rows.push_back(row_of(one, draft, letter));
  letter.values["quarantined"] = Values{{"mails", std::move(rows)},
                                        {"is_one", mails.size() == 1},
                                        {"has_links", draft.desk.has_subaddress},
                                        {"first", std::to_string(mails.front().number.value)}};
}

void wait_on(MailNumber mail, Hold hold, bool is_told, Draft& draft) {
  hold.is_told = is_told;
  hold.due = draft.now + (is_told ? limits::held_for : limits::held_until_asked);
  draft.verdict.held.push_back({mail, std::move(hold)});
}

const HeldMail* parked_of(MailNumber number, const Known& known) {
  const auto found = std::ranges::find(known.held, number, &HeldMail::number);
  const bool is_parked =
      found != known.held.end() && (found->hold.why == Hold::Why::parked || found->hold.why == Hold::Why::junk);
  return is_parked ? &*found : nullptr;
}

/// "12, 14" or "12 14"; none, where anything else stands there.
std::vector<MailNumber> numbers_in(std::string_view text) {
  std::vector<MailNumber> numbers;
  while (!text.empty() && numbers.size() < most_named) {
    const auto begin = text.find_first_not_of(" ,");
    if (begin == std::string_view::npos) break;
    text.remove_prefix(begin);
    MailNumber number;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.value);
    if (error != std::errc{}) return {};
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (std::ranges::find(numbers, number) == numbers.end()) numbers.push_back(number);
  }
  return numbers;
}

struct Word {
  bool is_send = false;
  std::vector<MailNumber> mails;  // that it names
};

std::optional<Word> word_in(std::string_view reply, const Desk& desk) {
  const auto orders = orders_of(reply, desk);
  if (orders.has(Command::Kind::send)) return Word{true, {}};
  if (orders.has(Command::Kind::drop)) return Word{false, {}};
  const auto begin = reply.find_first_not_of(" \r\n");
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string first(reply.substr(begin, reply.find_first_of("\r\n", begin) - begin));
  if (!is_order_line(first)) return std::nullopt;
  const auto line = take_apart(first);
  Word word{line.word == "send", numbers_in(line.rest)};
  const bool is_word = (word.is_send || line.word == "drop") && !word.mails.empty();
  return is_word ? std::optional(std::move(word)) : std::nullopt;
}

/// What the word is about: the mails that it names, else the one that its letter or link is about.
std::vector<MailNumber> meant_by(const Word& word, const Match& match, const Known& known) {
  if (!word.mails.empty()) return word.mails;
  return match.held && parked_of(*match.held, known) != nullptr ? std::vector{*match.held} : std::vector<MailNumber>();
}

bool is_of_admin(const Match& match, const Known& known) {
  return match.answers_admin_letter || (match.held && parked_of(*match.held, known) != nullptr);
}

/// Says what became of it.
Values obey(MailNumber number, const Word& word, Draft& draft) {
  const auto* held = parked_of(number, draft.known);
  const bool is_waiting = held != nullptr && held->is_waiting;
  const bool is_junk = held != nullptr && held->hold.why == Hold::Why::junk;
  const auto left = is_junk ? MailState::set_aside : MailState::quarantined;
  if (is_waiting)
    draft.verdict.settled.push_back({number, word.is_send ? MailState::received : left, "by the admin's word"});
  return Values{{"mail", std::to_string(number.value)},
                {"is_read_again", is_waiting && word.is_send && !is_junk},
                {"is_let_in", is_waiting && word.is_send && is_junk},
                {"is_left", is_waiting && !word.is_send},
                {"is_over", !is_waiting}};
}

}  // namespace

bool was_told_lately(const Draft& draft) {
  return draft.known.counts.unproven_letters_hour.contains(folded(draft.desk.admin));
}

void name_mails(std::size_t count, MailNumber first, Letter& letter) {
  if (count != 1) return;
  letter.identity.number = first.value;
  letter.reply_to = letter.identity;
}

Token word_address(MailNumber mail, const Draft& draft, const Letter& letter) {
  auto token = letter.identity;
  token.action = Action::click;
  token.number = mail.value;
  return draft.desk.has_subaddress ? token : letter.identity;
}

void park(std::string about, Draft& draft) {
  const Hold hold{.why = Hold::Why::parked, .person = "", .told = std::move(about)};
  const bool is_told = !was_told_lately(draft);
  wait_on(*draft.mail(), hold, is_told, draft);
  if (is_told) tell({{*draft.mail(), hold.told}}, draft);
}

void parked_due(const HeldMail& held, Draft& draft) {
  if (held.hold.is_told) {
    draft.verdict.settled.push_back({held.number, MailState::quarantined, "nobody let it be read once more"});
    return;
  }
  if (was_told_lately(draft)) return wait_on(held.number, held.hold, false, draft);
  std::vector<Parked> mails;
  for (const auto& one : draft.known.held) {
    if (one.hold.why != Hold::Why::parked || !one.is_waiting || one.hold.is_told) continue;
    mails.push_back({one.number, one.hold.told});
    wait_on(one.number, one.hold, true, draft);
  }
  tell(mails, draft);
}

std::vector<MailNumber> mails_named(const Mail& mail, const Match& match, const Known& known, const Desk& desk) {
  const auto word = is_of_admin(match, known) ? word_in(mail.reply, desk) : std::nullopt;
  return word ? word->mails : std::vector<MailNumber>();
}

/// The admin's `#send` has a parked mail read once more, as after an update, or lets in what was taken for spam;
/// `#drop` leaves it where it is. Of several that one letter tells of, the word names those that are meant.
Applies word_on_parked(const Case& given, Draft& draft) {
  const auto word =
      is_of_admin(given.match, draft.known) ? word_in(given.mail.reply, draft.desk) : std::optional<Word>();
  if (!word) return Applies::no;
  const auto mails = meant_by(*word, given.match, draft.known);
  auto& letter = draft.to_admin();
  Rows rows;
  std::string numbers;
  for (const auto number : mails) {
    rows.push_back(obey(number, *word, draft));
    numbers += (numbers.empty() ? "" : ", ") + std::to_string(number.value);
  }
  letter.values["word"] = Values{{"mails", std::move(rows)}, {"numbers", numbers}, {"names_none", mails.empty()}};
  if (!given.mail.message_id.empty()) letter.in_reply_to = {given.mail.message_id};
  return end(draft, MailState::obeyed, word->is_send ? "#send" : "#drop");
}

}  // namespace gatepost::decide
