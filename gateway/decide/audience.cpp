#include "decide/audience.hpp"

#include "decide/absence.hpp"

#include <algorithm>

namespace gatepost::decide {
namespace {

bool has(const std::vector<std::string>& ids, std::string_view id) { return std::ranges::find(ids, id) != ids.end(); }

/// Where a department has a shared address, its people read that.
bool hears_as_department(const Ticket& ticket, const Desk& desk, const Department& department, const Staff& one) {
  if (department.shared) return one.is_department && one.id == department.id;
  const bool is_everyones = department.notify == Department::Notify::everyone || is_free(ticket, desk);
  return is_everyones && has(department.staff, one.id);
}

bool hears(const Ticket& ticket, const Desk& desk, const Department& department, const Staff& one) {
  if (hears_as_department(ticket, desk, department, one)) return true;
  const bool reads_shared = department.shared && has(department.staff, one.id);
  return !reads_shared && (ticket.assignee == one.id || has(ticket.wrote, one.id));
}

void fill(Letter& letter, const News& news, const Desk& desk) {
  const auto& writer = news.writer.name.empty() ? news.writer.address : news.writer.name;
  if (!writer.empty()) letter.from_name = via(writer, desk);
  for (const auto& flag : news.flags) letter.values[flag] = true;
  letter.values["writer"] = Values{{"name", news.writer.name}, {"address", news.writer.address}};
  letter.values["text"] = Prose{news.text};
  if (!news.warnings.empty()) letter.values["warnings"] = news.warnings;
  if (!news.bounce.empty()) letter.values["bounce"] = news.bounce;
  if (!news.delay.empty()) letter.values["delay"] = news.delay;
  if (!news.without_files.empty()) letter.values["without_files"] = news.without_files;
  if (!news.asked.empty()) letter.values["asked"] = news.asked;
  if (!news.reached.empty()) letter.values["reached"] = news.reached;
  if (!news.behalf.empty()) letter.values["behalf"] = news.behalf;
  if (news.goes_at) letter.values["goes_at"] = *news.goes_at;
  letter.attachments = news.files.taken;
  if (!news.files.told.empty()) letter.values["attachments"] = news.files.told;
}

Letter* notice_to(const Staff& person, Draft& draft) {
  const auto holder = draft.principal(person).number;
  const auto found = std::ranges::find_if(draft.verdict.letters, [&](const Letter& one) {
    return one.kind == LetterKind::notice && one.recipient == holder && one.ticket != draft.verdict.ticket;
  });
  return found == draft.verdict.letters.end() ? nullptr : &*found;
}

void name_ticket(Letter& notice, const Staff& person, const News& news, Draft& draft) {
  const auto& customer = draft.ticket.customer;
  Values row{{"number", std::to_string(draft.ticket.number.value)},
             {"subject", called(draft.ticket)},
             {"customer", customer.name.empty() ? customer.address : customer.name},
             {"assignee", display_name(draft.desk, draft.ticket.assignee)},
             {"is_mine", draft.ticket.assignee == person.id},
             {"is_reopened", has(news.flags, "is_reopened")},
             {"way_in", ""}};
  if (draft.desk.has_subaddress) row["way_in"] = draft.token(Action::comment, draft.principal(person));
  if (!notice.values.contains("also")) notice.values["also"] = Rows();
  std::get<Rows>(notice.values.at("also")).push_back(std::move(row));
  notice.values["is_of_many"] = true;
}

}  // namespace

bool is_free(const Ticket& ticket, const Desk& desk) { return desk.staff_by_id(ticket.assignee) == nullptr; }

std::vector<const Staff*> audience(const Ticket& ticket, const Desk& desk, std::string_view except) {
  std::vector<const Staff*> out;
  const auto& department = department_of(ticket, desk);
  const auto add = [&](const Staff& one) {
    if (one.id != except && hears(ticket, desk, department, one)) out.push_back(&one);
  };
  for (const auto& person : desk.staff) add(person);
  for (const auto& one : desk.departments)
    if (one.shared) add(*one.shared);
  return out;
}

std::vector<const Staff*> audience(const Draft& draft, std::string_view except) {
  auto out = audience(draft.ticket, draft.desk, except);
  if (!is_away(draft, draft.ticket.assignee)) return out;
  auto nobodys = draft.ticket;
  nobodys.assignee.clear();
  for (const auto* person : audience(nobodys, draft.desk, except))
    if (std::ranges::find(out, person) == out.end()) out.push_back(person);
  return out;
}

std::vector<const Staff*> colleagues(const Ticket& ticket, const Desk& desk, const Staff& writer) {
  const auto& department = department_of(ticket, desk);
  if (department.shared) return {&*department.shared};
  std::vector<const Staff*> out;
  for (const auto& id : department.staff)
    if (const auto* person = desk.staff_by_id(id); person != nullptr && id != writer.id) out.push_back(person);
  return out;
}

std::vector<const Staff*> one_else_audience(const std::string& staff_id, const Draft& draft) {
  if (const auto* person = draft.desk.staff_by_id(staff_id); person != nullptr && !is_away(draft, staff_id))
    return {person};
  return audience(draft, "");
}

void notify(Draft& draft, const std::vector<const Staff*>& people, Action action, const News& news) {
  for (const auto* person : people) {
    if (auto* told = news.is_of_many ? notice_to(*person, draft) : nullptr) {
      name_ticket(*told, *person, news, draft);
      continue;
    }
    auto& letter = draft.to_staff(LetterKind::notice, *person, action);
    letter.values["reply_answers"] = action == Action::answer;
    fill(letter, news, draft.desk);
  }
}

void tell_who_lost_it(Draft& draft, const Staff& writer) {
  const auto& had = draft.before->ticket.assignee;
  const auto* loser = draft.desk.staff_by_id(had);
  if (loser == nullptr || had == draft.ticket.assignee || had == writer.id) return;
  const auto& department = department_of(draft.before->ticket, draft.desk);
  if (department.shared && has(department.staff, had)) return;
  const auto holder = draft.principal(*loser).number;
  if (std::ranges::find(draft.verdict.letters, holder, &Letter::recipient) != draft.verdict.letters.end()) return;
  notify(draft, {loser}, Action::comment,
         {.flags = {"is_lost"},
          .writer = {writer.name, writer.addresses.front()},
          .text = draft.before->last_from_customer});
}

}  // namespace gatepost::decide
