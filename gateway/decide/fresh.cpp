#include <algorithm>

#include "decide/absence.hpp"
#include "decide/commands.hpp"
#include "decide/files.hpp"
#include "decide/hidden_command.hpp"
#include "decide/hold.hpp"
#include "decide/obey.hpp"
#include "decide/questions.hpp"
#include "decide/refusal.hpp"
#include "decide/rules.hpp"
#include "decide/signature.hpp"

namespace gatepost::decide {
namespace {

/// A command about a ticket in a mail that belongs to none cannot be meant for any.
std::vector<CommandFault> misplaced(const Orders& orders, const Staff& writer, const Draft& draft) {
  std::vector<CommandFault> faults;
  for (const auto& command : orders.commands)
    if (is_about_ticket(command))
      faults.push_back({CommandFault::Why::no_ticket, command.line, "", {}});
    else if (command.kind == Command::Kind::away && is_over(command, writer, draft))
      faults.push_back({CommandFault::Why::bad_date, command.line, "", {}});
    else if (command.kind == Command::Kind::send || command.kind == Command::Kind::drop)
      faults.push_back({CommandFault::Why::nothing_held, command.line, "", {}});
  return faults;
}

/// What stands below the commands is meant for nobody in particular: its writer hears that it went nowhere.
void tell_unused(const Mail& mail, const Orders& orders, Closing closing, Letter& letter) {
  if (closing == Closing::learned)
    letter.values["signature"] = Prose{orders.text};
  else if (closing != Closing::by_its_words && !orders.text.empty())
    letter.values["unused"] = Prose{orders.text};
  Rows files;
  for (const auto& file : mail.attachments)
    if (!is_decoration(file)) files.push_back({{"name", file.name}});
  if (!files.empty()) letter.values["unused_files"] = std::move(files);
}

void obey_all(const Case& given, const Orders& orders, const Staff& writer, Draft& draft) {
  Rows done;
  const bool is_about_presence = orders.has(Command::Kind::away) || orders.has(Command::Kind::back);
  if (!is_about_presence && come_back(writer, draft)) done.push_back({{"came_back", true}});
  obey_others(orders, writer, draft, done);
  auto& letter = draft.to_staff(LetterKind::receipt, writer, Action::comment);
  if (!done.empty()) letter.values["done"] = std::move(done);
  tell_help(orders, draft, letter);
  tell_findings(orders, writer, draft, letter);
  tell_unused(given.mail, orders, closing_of(orders.text, writer, draft.known.signatures), letter);
  if (!given.mail.message_id.empty()) letter.in_reply_to = {given.mail.message_id};
}

}  // namespace

/// A mail of proven staff that belongs to no ticket: its commands are obeyed, as far as they need none. Without
/// commands it is a customer's like any other, which open() takes.
Applies fresh_staff_mail(const Case& given, Draft& draft) {
  if (given.match.role != Role::staff || given.match.ticket) return Applies::no;
  const auto& writer = *draft.desk.staff_by_id(given.match.who);
  auto orders = orders_of(ordering(given.mail), draft.desk);
  if (auto hidden = hidden_in_html(given.mail, orders, draft.desk)) orders.faults.push_back(std::move(*hidden));
  const bool has_orders = !orders.commands.empty() || !orders.faults_at_top().empty();
  if (!has_orders && (orders.faults.empty() || was_told(given))) return Applies::no;
  auto doubts = hidden_in(given, draft, writer, orders);
  if (doubts.is_automatic) return hold(given, draft, writer, std::move(doubts));
  auto faults = orders.faults_at_top();
  if (faults.empty()) faults = misplaced(orders, writer, draft);
  if (!faults.empty()) {
    refuse(given, draft, writer, reasons_of(faults));
    return end(draft, MailState::refused, "command: " + faults.front().line);
  }
  if (doubts.any()) return hold(given, draft, writer, std::move(doubts));
  obey_all(given, orders, writer, draft);
  return end(draft, MailState::obeyed, "commands");
}

}  // namespace gatepost::decide
