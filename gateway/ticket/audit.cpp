#include "ticket/audit.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "mail/limits.hpp"

namespace gatepost {
namespace {

using Kind = Difference::Kind;

constexpr std::string_view by_itself = "gatepost audit --mend";

std::string_view noun_of(Kind kind) {
  switch (kind) {
    case Kind::lost_letter:
    case Kind::unthreaded_letter:
    case Kind::overdue:
    case Kind::limbo: return "letter ";
    case Kind::lost_events:
    case Kind::wrong_row: return "ticket ";
    case Kind::unknown:
    case Kind::unfetched:
    case Kind::left_behind:
    case Kind::undecided:
    case Kind::lost:
    case Kind::changed:
    case Kind::lost_row:
    case Kind::lost_answer:
    case Kind::mispointed:
    case Kind::unthreaded:
    case Kind::doubled:
    case Kind::held_too_long: return "mail ";
  }
  return "mail ";
}

std::string_view claim_of(Kind kind) {
  switch (kind) {
    case Kind::unknown: return "is not in the store: somebody put it there, or the store lost it";
    case Kind::unfetched: return "waits for more than an hour, and nobody fetches it";
    case Kind::left_behind: return "is recorded and was not put away";
    case Kind::undecided: return "is stored, and nothing was decided about it";
    case Kind::lost: return "is recorded, and its bytes are gone from the store";
    case Kind::changed: return "is longer or shorter in the store than it came";
    case Kind::lost_row: return "was recorded, and its row is gone from the store: what followed from it is left";
    case Kind::lost_letter: return "was made, and its row or its bytes are gone from the store";
    case Kind::lost_answer:
      return "was an answer whose letters are all gone from the store; nobody knows whether anyone got it";
    case Kind::lost_events: return "is there, and its events are gone from the store";
    case Kind::mispointed: return "is recorded on a ticket where nothing happened by it";
    case Kind::unthreaded:
    case Kind::unthreaded_letter: return "is on a ticket, and its Message-ID leads nowhere";
    case Kind::doubled: return "was recorded twice";
    case Kind::overdue: return "is due for hours, and nobody sends it";
    case Kind::limbo: return "waits, and would never be sent";
    case Kind::wrong_row: return "is not what its events say";
    case Kind::held_too_long: return "waits for its writer's word, and its time is over";
  }
  return "";
}

}  // namespace

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::unknown: return "unknown";
    case Kind::unfetched: return "unfetched";
    case Kind::left_behind: return "left_behind";
    case Kind::undecided: return "undecided";
    case Kind::lost: return "lost";
    case Kind::changed: return "changed";
    case Kind::lost_row: return "lost_row";
    case Kind::lost_letter: return "lost_letter";
    case Kind::lost_answer: return "lost_answer";
    case Kind::lost_events: return "lost_events";
    case Kind::mispointed: return "mispointed";
    case Kind::unthreaded: return "unthreaded";
    case Kind::unthreaded_letter: return "unthreaded_letter";
    case Kind::doubled: return "doubled";
    case Kind::overdue: return "overdue";
    case Kind::limbo: return "limbo";
    case Kind::wrong_row: return "wrong_row";
    case Kind::held_too_long: return "held_too_long";
  }
  return "unknown";
}

std::string about(const Difference& difference) {
  const auto& place = difference.place;
  if (place && difference.number == 0)
    return "UID " + std::to_string(place->uid) + " of " + std::to_string(place->uidvalidity) + " in " + place->mailbox;
  return std::string(noun_of(difference.kind)) + std::to_string(difference.number);
}

std::string sentence_of(const Difference& difference) {
  const auto& place = difference.place;
  const auto where = place ? "UID " + std::to_string(place->uid) + " in " + place->mailbox : std::string();
  auto out = std::string(noun_of(difference.kind));
  out += difference.number == 0 ? where : std::to_string(difference.number);
  if (difference.number != 0 && place) out += " (" + where + ")";
  out += " " + std::string(claim_of(difference.kind));
  return difference.detail.empty() ? out : out + ": " + difference.detail;
}

std::string_view mending_of(const Difference& difference) {
  switch (difference.kind) {
    case Kind::unknown:
    case Kind::left_behind:
    case Kind::undecided:
    case Kind::unthreaded:
    case Kind::unthreaded_letter:
    case Kind::limbo:
    case Kind::wrong_row:
    case Kind::held_too_long: return by_itself;
    case Kind::unfetched: return "gatepost run, or: gatepost audit --mend";
    case Kind::overdue: return "gatepost once --now (gatepost status tells what the relay said)";
    case Kind::lost:
      return difference.place ? by_itself : "no folder that was looked at has it: a copy that gatepost backup made may";
    case Kind::changed:
    case Kind::lost_row:
    case Kind::lost_letter:
    case Kind::lost_events:
    case Kind::mispointed: return "put back a copy that gatepost backup made: another program has written in the store";
    case Kind::lost_answer: return "ask whom it was for, and answer again by a reply to a notice of the ticket";
    case Kind::doubled: return "reply to a notice of one of the tickets with #merge and the other's number";
  }
  return by_itself;
}

ToldDifference remembered(const Difference& difference) {
  return {std::string(name_of(difference.kind)), about(difference)};
}

std::vector<Difference> not_told(const std::vector<ToldDifference>& told, std::vector<Difference> found) {
  const std::set<ToldDifference> known(told.begin(), told.end());
  std::erase_if(found, [&](const Difference& one) { return known.contains(remembered(one)); });
  return found;
}

std::vector<Difference> lasting(const std::vector<Difference>& before, std::vector<Difference> after) {
  std::set<ToldDifference> known;
  for (const auto& one : before) known.insert(remembered(one));
  std::erase_if(after, [&](const Difference& one) { return !known.contains(remembered(one)); });
  return after;
}

void Account::add(Difference difference) {
  // The number that events name counts for its mail in a folder as well.
  const bool is_gone = difference.kind == Kind::lost_row && difference.number != 0;
  if (difference.kind == Kind::unknown || is_gone) ++mails;
  if (difference.kind == Kind::unknown || difference.kind == Kind::lost || is_gone) ++missing;
  if (difference.kind == Kind::doubled) ++doubled;
  if (differences.size() < limits::differences_kept)
    differences.push_back(std::move(difference));
  else
    ++more;
}

Standing standing_of(const AuditedFolder& folder, std::uint32_t uid, const KeptMail* kept, std::uint32_t read_up_to) {
  if (kept == nullptr) return folder.is_read_from && uid > read_up_to ? Standing::awaited : Standing::doubtful;
  const bool was_put_away = folder.is_emptied && kept->is_decided && !kept->is_to_put_away;
  return was_put_away ? Standing::left_behind : Standing::accounted;
}

void Found::add(MailNumber mail) {
  const auto place = static_cast<std::size_t>(mail.value);
  if (place >= mails_.size()) mails_.resize(place + 1);
  mails_[place] = true;
}

bool Found::has(MailNumber mail) const {
  const auto place = static_cast<std::size_t>(mail.value);
  return place < mails_.size() && mails_[place];
}

std::optional<MailNumber> Found::take_one(const std::vector<MailNumber>& alike) {
  const auto free = std::ranges::find_if(alike, [this](MailNumber one) { return !has(one); });
  if (free == alike.end()) return std::nullopt;
  add(*free);
  return *free;
}

}  // namespace gatepost
