#include "decide/inward.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "decide/inward_words.hpp"
#include "decide/outside_names.hpp"
#include "decide/plain_line.hpp"
#include "decide/salutation.hpp"
#include "decide/subject.hpp"
#include "decide/text.hpp"
#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "ticket/company.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

using Names = std::vector<std::string>;

bool has(const Names& words, const std::string& word) { return std::ranges::find(words, word) != words.end(); }

// --- those outside ---

/// Whom the answer would reach.
class Outside {
 public:
  Outside(const Case& given, const Draft& draft, const Orders& orders, const std::string& new_customer) {
    const auto& ticket = draft.ticket;
    add(new_customer.empty() ? ticket.customer : Address{"", new_customer});
    for (const auto& one : ticket.participants) add(one);
    for (const auto* part : parts_of(draft.known, ticket.number)) {
      add(part->ticket.customer);
      for (const auto& one : part->ticket.participants) add(one);
    }
    for (const auto& one : orders.commands)
      if (one.kind == Command::Kind::cc) add({"", one.name});
    for (const auto* people : {&given.mail.to, &given.mail.cc})
      for (const auto& one : *people)
        if (!draft.desk.is_own_address(one.address) && !is_of_company(one.address, draft.desk) &&
            draft.desk.staff_by_address(one.address) == nullptr)
          add(one);
    if (draft.before != nullptr && new_customer.empty()) names_.read_signature(draft.before->last_from_customer);
  }

  /// One person, as far as an address tells: whoever reads at info@ may be many.
  bool is_one_person() const { return addresses_.size() == 1 && !is_role_address(local_part_of(addresses_.front())); }

  bool reads(const Staff& person) const {
    return std::ranges::any_of(person.addresses, [&](const auto& one) { return has(addresses_, folded(one)); });
  }

  bool bears(const std::string& word) const { return names_.bears(word); }

  bool is_named(const std::string& word) const { return names_.is_named(word); }

 private:
  void add(const Address& person) {
    if (person.address.empty() || has(addresses_, folded(person.address))) return;
    addresses_.push_back(folded(person.address));
    names_.add(person);
  }

  Names addresses_;  // folded
  OutsideNames names_;
};

// --- who is called ---

/// What colleagues call each other by.
Names given_names_of(const Staff& person) {
  Names out{case_folded(person.id)};
  const auto words = words_of_name(person.name);
  if (words.empty()) return out;
  out.push_back(words.front());
  // Of a name in three Hangul syllables the first is the family's.
  constexpr std::size_t syllable = 3;
  const auto& name = words.front();
  if (words.size() == 1 && name.size() == 3 * syllable && static_cast<unsigned char>(name.front()) >= 0x80)
    out.push_back(name.substr(syllable));
  return out;
}

/// "Alice, can you?": without a greeting it is a call only where the names are all that there is.
bool is_call(const Salutation& line, const Names& given, const Names& whole) {
  if (line.names.empty()) return false;
  if (line.has_greeting || line.is_call) return true;
  return line.is_whole &&
         std::ranges::all_of(line.names, [&](const auto& one) { return has(given, one) || has(whole, one); });
}

bool calls(const Salutation& line, const Staff& person, const Outside& outside) {
  const auto given = given_names_of(person);
  const auto whole = words_of_name(person.name);
  if (!is_call(line, given, whole)) return false;
  // Of several who are called any may be the colleague; in prose the first word is the name.
  const auto last = line.is_whole ? line.names.end() : line.names.begin() + 1;
  const auto found = std::find_if(line.names.begin(), last, [&](const auto& one) { return has(given, one); });
  if (found == last || std::ranges::any_of(given, [&](const auto& one) { return outside.bears(one); })) return false;
  // "Alice Miller" is no colleague where somebody outside is called Miller, and "Alice Kim" one though somebody is Kim.
  return std::ranges::none_of(line.names, [&](const auto& one) { return !has(whole, one) && outside.bears(one); });
}

bool calls_many(const Salutation& line, const Outside& outside) {
  if (line.names.empty() || !outside.is_one_person()) return false;
  const bool begins_so = is_word_for_many(line.names.front());
  const bool is_for_them = line.has_greeting || line.is_call
                               ? begins_so || (line.is_whole && std::ranges::any_of(line.names, is_word_for_many))
                               : line.is_whole && std::ranges::all_of(line.names, is_word_for_many);
  return is_for_them && std::ranges::none_of(line.names, [&](const auto& one) { return outside.is_named(one); });
}

bool calls_colleagues(const Salutation& line, const Desk& desk, const Staff& writer, const Outside& outside) {
  if (calls_many(line, outside)) return true;
  return std::ranges::any_of(desk.staff, [&](const Staff& one) {
    return one.id != writer.id && !outside.reads(one) && calls(line, one, outside);
  });
}

bool is_name_of(const std::string& word, const Staff& person) {
  return has(given_names_of(person), word) || has(words_of_name(person.name), word);
}

/// "our engineer, Bob" tells who he is, and "Alice, Bob" lists them.
bool is_apposition(const std::string& word_before, const Desk& desk) {
  return is_word_for_colleague(word_before) ||
         std::ranges::any_of(desk.staff, [&](const Staff& one) { return is_name_of(word_before, one); });
}

/// "Can you check this, Bob?", unless the line greets somebody before or ends a letter so.
bool calls_at_end(const std::string& line, const Desk& desk, const Staff& writer, const Outside& outside) {
  const auto end = sentence_end(line);
  const auto before = words_of_name(end.before);
  const auto behind = words_of_name(end.behind);
  if (before.empty() || behind.empty() || is_apposition(before.back(), desk)) return false;
  const bool is_farewell = before.size() > 1 && has_closing_word({before.back()});  // "Best regards, Bob"
  if (is_farewell) return false;
  const auto opening = salutation_of(line);
  constexpr std::size_t most_greeted = 3;  // words of a name; more are prose behind "Hi"
  const bool is_greeting = opening.has_greeting && opening.is_whole && opening.names.size() <= most_greeted;
  if (is_greeting && !opening.names.empty()) return false;
  const auto call = salutation_of(end.behind);
  const bool is_name_alone =
      call.is_whole && !call.has_greeting && !call.names.empty() && behind.front().starts_with(call.names.front());
  return is_name_alone && std::ranges::any_of(desk.staff, [&](const Staff& one) {
           return one.id != writer.id && !outside.reads(one) && calls(call, one, outside) &&
                  std::ranges::all_of(call.names, [&](const auto& name) { return is_name_of(name, one); });
         });
}

/// "Alice: I take it." of Alice herself: people talk so among themselves.
bool tells_speaker(const std::string& line, const Staff& writer, const Outside& outside) {
  const auto colon = line.find(':');
  if (colon == std::string::npos || colon + 1 == line.size() || line[colon + 1] != ' ') return false;
  const auto words = words_of_name(line.substr(0, colon));
  return !words.empty() &&
         std::ranges::all_of(words, [&](const auto& word) { return is_name_of(word, writer) && !outside.bears(word); });
}

/// The first line, or what follows a greeting that stands alone, and each line that begins with a call as mail programs
/// write it.
std::string colleague_called(const Names& lines, const Desk& desk, const Staff& writer, const Outside& outside) {
  const auto& first = lines.size() > 1 && is_bare_greeting(lines.front()) ? lines[1] : lines.front();
  for (const auto& line : lines) {
    const bool is_mention = line.starts_with('@') || line.starts_with('+');
    const bool is_call =
        (&line == &first || is_mention) && calls_colleagues(salutation_of(line), desk, writer, outside);
    if (is_call || (&line == &first && calls_at_end(line, desk, writer, outside))) return line;
  }
  return tells_speaker(first, writer, outside) ? first : std::string();
}

/// "FYI" with nothing else but its writer's name.
bool is_notice_alone(const Names& lines, const Staff& writer) {
  const auto is_name = [&](const std::string& line) {
    return std::ranges::all_of(words_of_name(line), [&](const auto& word) { return is_name_of(word, writer); });
  };
  return is_whole_notice(lines.front()) && std::all_of(lines.begin() + 1, lines.end(), is_name);
}

// --- what says so by itself ---

/// Plain ones that are no quotes and not blank; of a very long text the first.
Names lines_of(const std::string& text) {
  Names out;
  for (std::size_t at = 0; at < text.size() && out.size() < limits::inward_lines;) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = std::string_view(text).substr(at, end - at);
    auto shown = is_quote(line) ? std::string() : plain(line.substr(0, limits::command_line));
    if (!shown.empty()) out.push_back(std::move(shown));
    at = end + 1;
  }
  return out;
}

bool has_colleague_copied(const Mail& mail, const Desk& desk, const Staff& writer) {
  const auto is_colleague = [&](const Address& one) {
    const auto* person = desk.staff_by_address(one.address);
    return person != nullptr ? person->id != writer.id
                             : !desk.is_own_address(one.address) && is_of_company(one.address, desk);
  };
  return std::ranges::any_of(mail.to, is_colleague) || std::ranges::any_of(mail.cc, is_colleague);
}

/// Whom a mail is written to stands first; whoever answers a notice writes to the desk, and adds colleagues behind it.
std::string colleague_written_to(const Mail& mail, const Desk& desk, const Staff& writer) {
  const auto* first = mail.to.empty() ? nullptr : desk.staff_by_address(mail.to.front().address);
  return first == nullptr || first->id == writer.id ? std::string() : "To: " + first->name;
}

/// RFC 2156 section 5.3.4. Exchange says so of what its writers mark as personal, private or confidential.
std::string sensitivity_of(const Mail& mail) {
  const auto value = field_of(mail, "Sensitivity");
  const auto word = value ? folded(plain(*value)) : std::string();
  constexpr std::array<std::string_view, 3> kinds{"company-confidential", "private", "personal"};
  return std::ranges::find(kinds, word) == kinds.end() ? std::string() : "Sensitivity: " + plain(*value);
}

/// The desk's notices bear the customer's subject.
std::string marked_subject(const Mail& mail, const Ticket& ticket) {
  const auto is_marked = [](const std::string& subject) {
    const auto line = plain(bare_subject(plain(subject.substr(0, limits::command_line))));
    return begins_with_mark(line) || has_mark_in_brackets(line);
  };
  const bool is_new = is_marked(mail.subject) && !is_marked(ticket.subject) && !is_marked(ticket.renamed);
  return is_new ? beginning_of(plain(mail.subject), limits::command_shown) : std::string();
}

}  // namespace

std::string inward_sign(const Case& given, const Draft& draft, const Staff& writer, const Orders& orders,
                        const std::string& new_customer) {
  if (auto sign = sensitivity_of(given.mail); !sign.empty()) return sign;
  if (auto sign = marked_subject(given.mail, draft.ticket); !sign.empty()) return sign;
  if (auto sign = colleague_written_to(given.mail, draft.desk, writer); !sign.empty()) return sign;
  const auto lines = lines_of(orders.text);
  if (lines.empty()) return {};
  const bool is_told = is_notice_alone(lines, writer) ||
                       (begins_with_notice(lines.front()) && has_colleague_copied(given.mail, draft.desk, writer));
  const bool is_split = lines.size() > 1 && lines[0] == "#" && begins_with_mark("#" + lines[1]);
  const bool is_for_desk = lines.size() == 1 && is_word_to_desk(lines.front());
  if (is_told || is_split || is_for_desk || begins_with_mark(lines.front()))
    return beginning_of(is_split ? "# " + lines[1] : lines.front(), limits::command_shown);
  constexpr std::size_t first_lines = 3;
  for (std::size_t i = 0; i < std::min(lines.size(), first_lines); ++i)
    if (keeps_from_customer(lines[i])) return beginning_of(lines[i], limits::command_shown);
  const Outside outside(given, draft, orders, new_customer);
  return beginning_of(colleague_called(lines, draft.desk, writer, outside), limits::command_shown);
}

}  // namespace gatepost::decide
