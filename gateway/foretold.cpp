// What the first look has found out: which mail opened which ticket, and whose numbers were whose.
#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "foretelling.hpp"
#include "ticket/company.hpp"

namespace gatepost {
namespace {

bool is_for_staff(const Token& token) { return token.action == Action::answer || token.action == Action::comment; }

bool holds(const std::vector<std::uint64_t>& hashes, std::uint64_t one) {
  return one != 0 && std::ranges::find(hashes, one) != hashes.end();
}

}  // namespace

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
    while (find_alike() || find_merged()) {
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

  /// Behind the first mail of the last ticket before it that is known, and before that of the next one: a web form
  /// gives one subject to all of its mails. The end does not belong to it.
  std::pair<std::size_t, std::size_t> window_of(TicketNumber number, std::size_t end) const {
    const auto next = opener_.lower_bound(number);
    const auto begin = next == opener_.begin() ? 0 : std::prev(next)->second + 1;
    if (next != opener_.end()) end = std::min(end, next->second);
    return {std::min(begin, end), end};
  }

  std::vector<std::size_t> candidates(TicketNumber number, const std::vector<std::size_t>& mails) const {
    std::set<std::uint64_t> matters;
    for (const auto bearer : mails) matters.insert(heard_[bearer].matter);
    const auto [begin, end] = window_of(number, mails.front());
    std::vector<std::size_t> out;
    for (const auto matter : matters) {
      const auto alike = alike_.find(matter);
      if (alike == alike_.end()) continue;
      const auto& all = alike->second;  // in order
      for (auto at = std::ranges::lower_bound(all, begin); at != all.end() && *at < end; ++at)
        if (!number_of_.contains(*at) && is_in_order(number, *at)) out.push_back(*at);
    }
    return out;
  }

  /// Those whose sender a reply to the ticket's notices names, or who replied; all where none is.
  std::vector<std::size_t> named_among(const std::vector<std::size_t>& some,
                                       const std::vector<std::size_t>& mails) const {
    std::vector<std::size_t> out;
    for (const auto at : some) {
      const auto names = [&](std::size_t bearer) {
        return heard_[bearer].from == heard_[at].from || holds(heard_[bearer].named, heard_[at].sender);
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

  /// A number that staff have typed is no proof: it has to be the turn of a mail of the same customer as well.
  bool find_merged() {
    const auto before = number_of_.size();
    for (std::size_t bearer = 0; bearer < heard_.size(); ++bearer)
      for (const auto number : heard_[bearer].merges) {
        const auto* partner = opener_of({heard_[bearer].way_in->number});
        if (partner == nullptr || opener_.contains(number) || bearing_.contains(number)) continue;
        for (auto at = rank_.begin(); at != rank_.end() && at->first < bearer; ++at)
          if (heard_[at->first].from == partner->from && !number_of_.contains(at->first) &&
              is_in_order(number, at->first) && is_next_in_turn(number, at->first)) {
            take(number, at->first);
            break;
          }
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
      if (one.held && !one.from.empty() && !one.is_refuted && !one.is_automatic) note(one, *one.held);
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
      // Somebody outside who was asked there has such a token, too, which staff may have been shown.
      if (!all_.answering_.contains(token.principal) && all_.asked_on_.contains({token.number})) return;
      votes_[token.principal][{person->is_department ? Kind::department : Kind::staff, person->id}] +=
          2 * one.certainty;
      if (!person->is_department) people_[token.principal].insert(person->id);
    } else if (!all_.answering_.contains(token.principal) && all_.asked_.contains(one.from)) {
      votes_[token.principal][{Kind::outsider, one.from}] += certain + one.certainty;
    }
  }

  /// The customer's own way in may be used by somebody else: their number stays the customer's, who had theirs first.
  void note_customer(const Heard& one, const Token& token) {
    const auto* first = tickets_.opener_of({token.number});
    if (first == nullptr) return;  // whoever's it was, nothing says so
    const auto let_in = all_.let_in_.find({token.number});
    const bool takes_part = first->is_staffs || first->from == one.from || holds(first->copied, one.sender) ||
                            (let_in != all_.let_in_.end() && let_in->second.contains(one.from));
    auto& votes = votes_[token.principal];
    if (takes_part) {
      votes[{Principal::Kind::customer, one.from}] += certain + one.certainty;
      return;
    }
    votes[{Principal::Kind::customer, first->from}] = std::max(votes[{Principal::Kind::customer, first->from}], 2);
    votes[{Principal::Kind::customer, one.from}] = std::max(votes[{Principal::Kind::customer, one.from}], 1);
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
  for (const auto& [mail, number] : out.past.opens) {
    out.proven.insert(number);
    out.highest.ticket = std::max(out.highest.ticket, number.value);
  }
  PeopleNumbers(*this, desk, tickets).find(out.past);
  return out;
}

}  // namespace gatepost
