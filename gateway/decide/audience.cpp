#include "decide/audience.hpp"

#include <algorithm>

namespace gatepost::decide {
namespace {

bool has(const std::vector<std::string>& ids, std::string_view id) { return std::ranges::find(ids, id) != ids.end(); }

bool hears(const Ticket& ticket, const Department& department, const std::string& id) {
  const bool is_everyones = department.notify == Department::Notify::everyone || ticket.assignee.empty();
  if (is_everyones && has(department.staff, id)) return true;
  return ticket.assignee == id || has(ticket.wrote, id);
}

void fill(Letter& letter, const News& news, const Desk& desk) {
  const auto& writer = news.writer.name.empty() ? news.writer.address : news.writer.name;
  if (!writer.empty()) letter.from_name = via(writer, desk);
  for (const auto& flag : news.flags) letter.values[flag] = true;
  letter.values["writer"] = Values{{"name", news.writer.name}, {"address", news.writer.address}};
  letter.values["text"] = Prose{news.text};
  if (!news.warnings.empty()) letter.values["warnings"] = news.warnings;
  if (!news.bounce.empty()) letter.values["bounce"] = news.bounce;
  letter.attachments = news.files.taken;
  if (!news.files.told.empty()) letter.values["attachments"] = news.files.told;
}

}  // namespace

std::vector<const Staff*> audience(const Ticket& ticket, const Desk& desk, std::string_view except) {
  std::vector<const Staff*> out;
  const auto& department = department_of(ticket, desk);
  for (const auto& person : desk.staff)
    if (person.id != except && hears(ticket, department, person.id)) out.push_back(&person);
  return out;
}

std::vector<const Staff*> one_else_audience(const std::string& staff_id, const Draft& draft) {
  if (const auto* person = draft.desk.staff_by_id(staff_id)) return {person};
  return audience(draft.ticket, draft.desk, "");
}

void notify(Draft& draft, const std::vector<const Staff*>& people, Action action, const News& news) {
  for (const auto* person : people) fill(draft.to_staff(LetterKind::notice, *person, action), news, draft.desk);
}

}  // namespace gatepost::decide
