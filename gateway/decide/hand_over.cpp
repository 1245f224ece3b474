#include "decide/hand_over.hpp"

#include <algorithm>

#include "decide/audience.hpp"

namespace gatepost::decide {
namespace {

/// As whoever takes part, else as who wrote on it lately.
std::string name_on(const Draft& draft, const std::string& address) {
  const auto is_it = [&](const Address& one) { return !one.name.empty() && same_address(one.address, address); };
  std::vector<Address> people{draft.ticket.customer};
  for (const auto* some : {&draft.ticket.participants, &draft.ticket.proposed})
    people.insert(people.end(), some->begin(), some->end());
  if (const auto found = std::ranges::find_if(people, is_it); found != people.end()) return found->name;
  if (draft.before == nullptr) return "";
  const auto wrote = [&](const Said& one) {
    return one.kind == EventKind::customer_wrote && is_it({one.name, one.address});
  };
  const auto said = std::ranges::find_if(draft.before->said, wrote);
  return said == draft.before->said.end() ? "" : said->name;
}

Values row_of(const char* flag, const Address& who) {
  return {{flag, true}, {"name", who.name}, {"address", who.address}};
}

/// Whoever took part, or was to, before the ticket became theirs.
void put_back(const Join& change, const std::string& actor, Draft& draft) {
  const auto is_theirs = [&](const Address& one) {
    return same_address(one.address, change.after.customer.address) && !takes_part(draft.ticket, one.address);
  };
  for (const auto& one : change.before.participants)
    if (is_theirs(one))
      draft.happen({.kind = EventKind::joined, .actor = actor, .name = one.name, .address = one.address});
  for (const auto& one : change.before.proposed)
    if (is_theirs(one))
      draft.happen({.kind = EventKind::proposed, .actor = actor, .name = one.name, .address = one.address});
}

void tell_who_changed_it(const Join& change, const Staff& writer, Draft& draft) {
  const auto is_it = [&](const Said& one) { return one.kind == EventKind::handed_over && one.mail == change.mail; };
  const auto said = std::ranges::find_if(draft.before->said, is_it);
  const auto id = said == draft.before->said.end() ? std::nullopt : staff_id_of(said->actor);
  const auto* person = id ? draft.desk.staff_by_id(*id) : nullptr;
  if (person == nullptr || person->id == writer.id) return;
  const auto holder = draft.principal(*person).number;
  if (std::ranges::find(draft.verdict.letters, holder, &Letter::recipient) != draft.verdict.letters.end()) return;
  notify(draft, {person}, Action::comment,
         {.flags = {"is_handed_back"}, .writer = {writer.name, writer.addresses.front()}});
}

}  // namespace

void hand_over(const std::string& address, const std::string& actor, Draft& draft, Rows& done) {
  const auto holder = draft.principal(Principal::Kind::customer, folded(address));
  const Address who{name_on(draft, address), address};
  const bool is_undoable = !same_address(draft.ticket.customer.address, address);
  draft.happen({.kind = EventKind::handed_over,
                .actor = actor,
                .principal = holder.number,
                .name = who.name,
                .address = who.address});
  auto row = row_of("handed_over", who);
  row["is_undoable"] = is_undoable;
  done.push_back(std::move(row));
}

void hand_back(const Join& change, const Staff& writer, Draft& draft, Rows& done) {
  const auto actor = staff_actor(writer.id);
  const auto& had = change.before;
  draft.happen({.kind = EventKind::handed_over,
                .actor = actor,
                .principal = had.customer_principal,
                .value = std::to_string(change.mail.value_or(MailNumber{}).value),
                .name = had.customer.name,
                .address = had.customer.address});
  put_back(change, actor, draft);
  tell_who_changed_it(change, writer, draft);
  done.push_back(row_of("handed_back", had.customer));
}

}  // namespace gatepost::decide
