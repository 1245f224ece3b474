#include "foretelling.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "decide/decide.hpp"
#include "identify/identify.hpp"
#include "ticket/company.hpp"

namespace gatepost {
namespace {

constexpr std::size_t most_listed = 50;  // Message-IDs and addresses of one mail
// What stands behind the token of a Message-ID is nobody's word: a number that no desk reaches is left aside.
constexpr std::int64_t most_letters = std::int64_t{1} << 40;

std::uint64_t hash_of(const std::string& text) { return text.empty() ? 0 : std::hash<std::string>{}(text) | 1; }

bool leads_to_ticket(const Token& token) {
  return token.action == Action::answer || token.action == Action::comment || token.action == Action::customer ||
         token.action == Action::survey;
}

bool is_for_staff(const Token& token) { return token.action == Action::answer || token.action == Action::comment; }

const Token* first_way_in(const std::vector<Mark>& marks) {
  const auto found =
      std::ranges::find_if(marks, [](const Mark& one) { return one.token && leads_to_ticket(*one.token); });
  return found == marks.end() ? nullptr : &*found->token;
}

/// The mail that was answered, if it is a letter of ours: it went to whoever answers it.
const Token* answered_token(const Mail& mail, const Clues& clues) {
  const auto ids = answered_ids_of(mail);
  if (ids.empty()) return nullptr;
  const auto found = std::ranges::find_if(clues.ids, [&](const Mark& one) {
    return one.token && leads_to_ticket(*one.token) && same_address(one.written, ids.front());
  });
  return found == clues.ids.end() ? nullptr : &*found->token;
}

bool is_ours(const std::string& id, const Clues& clues) {
  return std::ranges::any_of(clues.ids, [&](const Mark& one) { return same_address(one.written, id); });
}

std::vector<std::uint64_t> others_ids(const Mail& mail, const Clues& clues) {
  std::vector<std::uint64_t> out;
  for (const auto& id : answered_ids_of(mail))
    if (out.size() < most_listed && !is_ours(id, clues)) out.push_back(hash_of(id));
  return out;
}

std::vector<std::uint64_t> addresses_in_header(const Mail& mail) {
  std::vector<std::uint64_t> out;
  for (const auto* list : {&mail.to, &mail.cc})
    for (const auto& one : *list)
      if (out.size() < most_listed) out.push_back(hash_of(folded(one.address)));
  return out;
}

bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || std::string_view("-._+").find(c) != std::string_view::npos;
}

/// A quoted notice names the customer.
std::vector<std::uint64_t> addresses_in_text(const std::string& written) {
  std::vector<std::uint64_t> out;
  const auto text = folded(written);
  for (auto at = text.find('@'); at != std::string::npos && out.size() < most_listed; at = text.find('@', at + 1)) {
    auto begin = at;
    auto end = at + 1;
    while (begin > 0 && is_of_word(text[begin - 1])) --begin;
    while (end < text.size() && is_of_word(text[end])) ++end;
    while (end > at + 1 && text[end - 1] == '.') --end;
    out.push_back(hash_of(text.substr(begin, end - begin)));
  }
  return out;
}

bool holds(const std::vector<std::uint64_t>& hashes, std::uint64_t one) {
  return one != 0 && std::ranges::find(hashes, one) != hashes.end();
}

}  // namespace

void Foretelling::note_numbers(const Clues& clues) {
  for (const auto* marks : {&clues.addresses, &clues.ids, &clues.seen})
    for (const auto& mark : *marks) {
      if (!mark.token) continue;
      const auto& token = *mark.token;
      const bool is_tickets = leads_to_ticket(token) || token.action == Action::unsubscribe;
      auto& last = is_tickets ? highest_.ticket : token.action == Action::bounce ? highest_.letter : highest_.mail;
      last = std::max(last, token.number);
      highest_.principal = std::max(highest_.principal, token.principal.value);
      if (mark.letter && mark.letter->value < most_letters)
        highest_.letter = std::max(highest_.letter, mark.letter->value);
      if (token.action == Action::answer) answering_.insert(token.principal);
    }
}

void Foretelling::learn(MailNumber number, const Mail& mail, const Clues& clues) {
  note_numbers(clues);
  const auto proof = identify::match(mail, clues, Known{}, desk_, Time{}).proof;
  Heard one{.number = number};
  one.id = hash_of(mail.message_id);
  one.matter = hash_of(folded(decide::shared_subject(mail.subject)));
  one.from = folded(sender_of(mail));
  one.refers_to = others_ids(mail, clues);
  one.is_staffs = desk_.staff_by_address(one.from) != nullptr;
  if (!one.is_staffs && is_of_company(one.from, desk_)) one.name = mail.from.front().name;
  one.is_automatic = mail.automatic.has_value() || mail.bounce.has_value();
  one.has_evidence = proof == Proof::evidence;
  one.is_refuted = proof == Proof::refuted;
  const auto* address = first_way_in(clues.addresses);
  const auto* answered = answered_token(mail, clues);
  const auto* id = first_way_in(clues.ids);
  if (const auto* way_in = address != nullptr ? address : id) one.way_in = *way_in;
  if (const auto* held = answered != nullptr ? answered : address) one.held = *held;
  one.certainty = answered == nullptr ? 1 : address != nullptr && address->principal == answered->principal ? 5 : 4;
  if (one.is_staffs && one.way_in) one.named = addresses_in_text(mail.text);
  if (!one.is_staffs) one.copied = addresses_in_header(mail);
  if (one.way_in) proven_.insert(TicketNumber{one.way_in->number});
  if (one.is_staffs && !one.is_refuted)
    for (const auto& asked : decide::asked_by(mail, desk_).addresses) {
      asked_.insert(folded(asked));
      if (one.way_in) asked_on_.insert({one.way_in->number});
    }
  heard_.push_back(std::move(one));
}

// --- tickets ---

/// Which mail opened which ticket.
class TicketNumbers {
 public:
  using Heard = Foretelling::Heard;

  explicit TicketNumbers(const std::vector<Heard>& heard) : heard_(heard) {
    for (std::size_t i = 0; i < heard.size(); ++i) {
      if (heard[i].id != 0) by_id_.emplace(heard[i].id, i);
      if (heard[i].way_in) bearing_[{heard[i].way_in->number}].push_back(i);
    }
  }

  void find(Past& past) {
    for (const auto& [number, mails] : bearing_) find_referred(number, mails, past);
    note_openers();
    while (find_alike()) {
    }
    for (const auto& [at, number] : number_of_) past.opens.emplace(heard_[at].number, number);
  }

  const Heard* opener_of(TicketNumber number) const {
    const auto found = opener_.find(number);
    return found == opener_.end() ? nullptr : &heard_[found->second];
  }

 private:
  bool bears(std::size_t at, TicketNumber number) const {
    return heard_[at].way_in && heard_[at].way_in->number == number.value;
  }

  void take(TicketNumber number, std::size_t at) {
    opener_.emplace(number, at);
    number_of_.emplace(at, number);
  }

  /// Letters to customers refer to their mails, and so do their replies; the earliest is the first.
  void find_referred(TicketNumber number, const std::vector<std::size_t>& mails, Past& past) {
    std::optional<std::size_t> first;
    for (const auto at : mails)
      for (const auto id : heard_[at].refers_to) {
        const auto found = by_id_.find(id);
        if (found == by_id_.end() || found->second >= at || bears(found->second, number)) continue;
        const bool is_free = !number_of_.contains(found->second) && !heard_[found->second].is_automatic;
        if (is_free && (!first || found->second < *first)) first = found->second;
      }
    if (!first) return;
    if (heard_[*first].way_in) past.splits.push_back({{heard_[*first].way_in->number}, number, heard_[*first].number});
    take(number, *first);
  }

  bool may_open(std::size_t at) const {
    const auto& one = heard_[at];
    const auto is_known = [&](std::uint64_t id) {
      const auto found = by_id_.find(id);
      return found != by_id_.end() && found->second < at;
    };
    return !one.way_in && !one.is_automatic && std::ranges::none_of(one.refers_to, is_known);
  }

  void note_openers() {
    for (std::size_t at = 0; at < heard_.size(); ++at)
      if (may_open(at)) {
        rank_.emplace(at, static_cast<std::int64_t>(rank_.size()));
        if (heard_[at].matter != 0) alike_[heard_[at].matter].push_back(at);
      }
  }

  /// Whether tickets stay in the order of their first mails.
  bool is_in_order(TicketNumber number, std::size_t at) const {
    const auto above = number_of_.lower_bound(at);
    if (above != number_of_.end() && above->second < number) return false;
    return above == number_of_.begin() || std::prev(above)->second < number;
  }

  /// As many mails after the last known first mail as numbers after its ticket: nothing is missing between.
  bool is_next_in_turn(TicketNumber number, std::size_t at) const {
    auto last = first_ticket.value - 1;
    std::int64_t rank = -1;
    const auto above = number_of_.lower_bound(at);
    if (above != number_of_.begin()) {
      const auto before = rank_.find(std::prev(above)->first);
      if (before == rank_.end()) return false;
      last = std::prev(above)->second.value;
      rank = before->second;
    }
    return rank_.at(at) - rank == number.value - last;
  }

  std::vector<std::size_t> candidates(TicketNumber number, const std::vector<std::size_t>& mails) const {
    std::vector<std::size_t> out;
    for (const auto bearer : mails) {
      const auto alike = alike_.find(heard_[bearer].matter);
      if (alike == alike_.end()) continue;
      for (const auto at : alike->second)
        if (at < mails.front() && !number_of_.contains(at) && is_in_order(number, at) &&
            std::ranges::find(out, at) == out.end())
          out.push_back(at);
    }
    return out;
  }

  /// Those whose sender a reply to the ticket's notices names, or who replied; all where none is.
  std::vector<std::size_t> named_among(const std::vector<std::size_t>& some,
                                       const std::vector<std::size_t>& mails) const {
    std::vector<std::size_t> out;
    for (const auto at : some) {
      const auto sender = hash_of(heard_[at].from);
      const auto names = [&](std::size_t bearer) {
        return heard_[bearer].from == heard_[at].from || holds(heard_[bearer].named, sender);
      };
      if (std::ranges::any_of(mails, names)) out.push_back(at);
    }
    return out.empty() ? some : out;
  }

  bool find_alike() {
    const auto before = number_of_.size();
    for (const auto& [number, mails] : bearing_) {
      if (opener_.contains(number)) continue;
      auto meant = named_among(candidates(number, mails), mails);
      if (meant.size() > 1)
        std::erase_if(meant, [&, at_number = number](std::size_t at) { return !is_next_in_turn(at_number, at); });
      if (meant.size() == 1) take(number, meant.front());
    }
    return number_of_.size() > before;
  }

  const std::vector<Heard>& heard_;
  std::unordered_map<std::uint64_t, std::size_t> by_id_;
  std::map<TicketNumber, std::vector<std::size_t>> bearing_;  // mails with a way into it
  std::map<TicketNumber, std::size_t> opener_;
  std::map<std::size_t, TicketNumber> number_of_;
  std::map<std::size_t, std::int64_t> rank_;  // of mails that may have opened a ticket
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> alike_;
};

// --- people ---

/// Which number was whose: the pairs that most speaks for come first, and each number and each name is given once.
class PeopleNumbers {
 public:
  using Heard = Foretelling::Heard;
  using Name = std::pair<Principal::Kind, std::string>;

  PeopleNumbers(const Foretelling& all, const Desk& desk, const TicketNumbers& tickets)
      : all_(all), desk_(desk), tickets_(tickets) {}

  void find(Past& past) {
    for (const auto& one : all_.heard_)
      if (one.held && !one.from.empty() && !one.is_refuted) note(one, *one.held);
    add_departments();
    give(past);
  }

 private:
  static constexpr int certain = 1'000'000;

  void note(const Heard& one, const Token& token) {
    using Kind = Principal::Kind;
    const auto* person = desk_.staff_by_address(one.from);
    if (!is_for_staff(token)) {
      if (person == nullptr) note_customer(one, token);
    } else if (person != nullptr) {
      // Somebody outside who was asked there has such a token, too, but none that answers customers.
      const bool may_be_outsiders =
          !all_.answering_.contains(token.principal) && all_.asked_on_.contains({token.number});
      if (may_be_outsiders && !one.has_evidence) return;
      votes_[token.principal][{person->is_department ? Kind::department : Kind::staff, person->id}] +=
          2 * one.certainty;
      if (!person->is_department) people_[token.principal].insert(person->id);
    } else if (!all_.answering_.contains(token.principal) && all_.asked_.contains(one.from)) {
      votes_[token.principal][{Kind::outsider, one.from}] += one.certainty;
    }
  }

  /// The customer's own way in may be used by somebody else: their number stays the customer's.
  void note_customer(const Heard& one, const Token& token) {
    const auto* first = tickets_.opener_of({token.number});
    const bool takes_part =
        first == nullptr || first->is_staffs || first->from == one.from || holds(first->copied, hash_of(one.from));
    auto& votes = votes_[token.principal];
    if (takes_part) {
      votes[{Principal::Kind::customer, one.from}] += certain + one.certainty;
      return;
    }
    votes[{Principal::Kind::customer, first->from}] += 2 * one.certainty;
    votes[{Principal::Kind::customer, one.from}] += one.certainty;
  }

  /// A number that several people of a department use is that of its shared address.
  void add_departments() {
    for (const auto& department : desk_.departments) {
      if (!department.shared) continue;
      for (const auto& [number, people] : people_) {
        const auto is_member = [&](const std::string& id) {
          return std::ranges::find(department.staff, id) != department.staff.end();
        };
        if (!std::ranges::all_of(people, is_member)) continue;
        int all = 0;
        for (const auto& id : people) all += votes_[number][{Principal::Kind::staff, id}];
        votes_[number][{Principal::Kind::department, department.id}] += people.size() > 1 ? all + 1 : all / 2;
      }
    }
  }

  void give(Past& past) {
    std::vector<std::tuple<int, PrincipalNumber, Name>> pairs;
    for (const auto& [number, names] : votes_)
      for (const auto& [name, votes] : names) pairs.emplace_back(-votes, number, name);
    std::ranges::sort(pairs);
    auto given = std::make_shared<FormerNumbers>();
    for (const auto& [votes, number, name] : pairs)
      if (!past.holders.contains(number) && given->emplace(name, number).second) past.holders.emplace(number, name);
    past.principals = std::move(given);
  }

  const Foretelling& all_;
  const Desk& desk_;  // with those who have left it
  const TicketNumbers& tickets_;
  std::map<PrincipalNumber, std::map<Name, int>> votes_;
  std::map<PrincipalNumber, std::set<std::string>> people_;
};

/// Whoever of the company has answered customers' letters with a number that nobody of staff uses was of staff then.
/// Their id is not known; mostly it is what stands before the @.
std::vector<Staff> Foretelling::former_staff() const {
  constexpr int by_letter = 4;  // they answered a letter of ours, and did not only write to its address
  std::set<PrincipalNumber> used;
  for (const auto& one : heard_)
    if (one.is_staffs && one.held) used.insert(one.held->principal);
  std::map<std::string, Staff> found;
  for (const auto& one : heard_) {
    const bool is_own = one.held && one.certainty >= by_letter && answering_.contains(one.held->principal);
    if (!is_own || one.is_staffs || used.contains(one.held->principal) || !is_of_company(one.from, desk_)) continue;
    auto id = local_part_of(one.from);
    const auto is_taken = [&] {
      const auto has_it = [&](const auto& entry) { return entry.first != one.from && entry.second.id == id; };
      return desk_.staff_by_id(id) != nullptr || std::ranges::any_of(found, has_it);
    };
    while (is_taken()) id += "-before";
    found.emplace(one.from, Staff{id, one.name.empty() ? id : one.name, {one.from}, ""});
  }
  std::vector<Staff> out;
  for (auto& [address, person] : found) out.push_back(std::move(person));
  return out;
}

Foretold Foretelling::end() const {
  Foretold out;
  out.former = former_staff();
  auto desk = desk_;
  desk.staff.insert(desk.staff.end(), out.former.begin(), out.former.end());
  out.highest = highest_;
  out.proven = proven_;
  TicketNumbers tickets(heard_);
  tickets.find(out.past);
  PeopleNumbers(*this, desk, tickets).find(out.past);
  return out;
}

}  // namespace gatepost
