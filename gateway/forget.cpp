#include "forget.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "audit.hpp"
#include "copies.hpp"
#include "erased_file.hpp"
#include "log.hpp"
#include "mail/limits.hpp"
#include "parse/parse.hpp"
#include "recording.hpp"

namespace gatepost {
namespace {

using fetch::LyingMail;
using fetch::Trouble;
using sign::Erased;
using store::Going;
using store::Transaction;
using Uids = std::vector<std::uint32_t>;

std::vector<std::string> marks_of(const sign::Signer& signer, const Going& going) {
  std::vector<std::string> marks;
  if (!going.address.empty()) marks.push_back(signer.mark_of(Erased::person, going.address));
  for (const auto& mail : going.mails) {
    if (mail.fingerprint.empty()) continue;
    marks.push_back(signer.mark_of(Erased::mail, mail.fingerprint));
    marks.push_back(signer.mark_of(Erased::message_id, mail.message_id));
  }
  return marks;
}

/// What the file has and the store has not, and how long the file is.
std::pair<std::vector<ErasedMark>, std::uint64_t> untaken(Parts& parts) {
  const auto file = erased_file_of(parts.config.key_file);
  const auto bytes = erased_bytes(file);
  const auto taken = parts.store.erasing().bytes_remembered();
  return {erased_in(file, taken <= bytes ? taken : 0), bytes};
}

/// Within the caller's transaction. The marks are on the disk before it can be committed.
void erase(Parts& parts, const Going& going, const std::string& why) {
  add_erased(erased_file_of(parts.config.key_file), marks_of(parts.signer, going), parts.now());
  const auto [marks, bytes] = untaken(parts);
  parts.store.erasing().remember(marks, bytes);
  parts.store.erasing().erase(going, why, parts.now());
  parts.store.erasing().begin(parts.now());
}

std::optional<Time> erased_at(store::Store& store, const sign::Signer& signer, Erased what, const std::string& text) {
  for (const auto& mark : signer.marks_of(what, text))
    if (const auto at = store.erasing().erased_at(mark)) return at;
  return std::nullopt;
}

/// Through all folders once, some mails at a time.
class Sweep {
 public:
  explicit Sweep(FinishParts& with) : with_(with) {}

  Finished through_all() {
    for (const auto& name : with_.names)
      if (auto trouble = through(name)) {
        out_.trouble = std::move(trouble);
        return out_;
      }
    out_.is_all = !is_stopped_;
    return out_;
  }

 private:
  std::optional<Trouble> through(const std::string& name) {
    auto opened = with_.folders->open(name);
    if (auto* trouble = std::get_if<Trouble>(&opened)) return std::move(*trouble);
    const auto uids = std::get<fetch::OpenFolder>(std::move(opened)).uids;
    for (std::size_t at = 0; at < uids.size(); at += limits::audited_mails) {
      is_stopped_ = is_stopped_ || !with_.goes_on();
      if (is_stopped_) return std::nullopt;
      const auto end = std::min(uids.size(), at + limits::audited_mails);
      const Uids some(uids.begin() + static_cast<std::ptrdiff_t>(at), uids.begin() + static_cast<std::ptrdiff_t>(end));
      if (auto trouble = through(some)) return trouble;
    }
    return std::nullopt;
  }

  std::optional<Trouble> through(const Uids& uids) {
    auto listed = with_.folders->list(uids);
    if (auto* trouble = std::get_if<Trouble>(&listed)) return std::move(*trouble);
    Uids going;
    for (const auto& mail : std::get<std::vector<LyingMail>>(listed))
      if (auto trouble = look_at(mail, going)) return trouble;
    return going.empty() ? std::nullopt : remove(going);
  }

  /// Its Message-ID says that it may be one of them, its content that it is.
  std::optional<Trouble> look_at(const LyingMail& mail, Uids& going) {
    const auto id = parse::mail({.bytes = mail.id_field}).message_id;
    if (!erased_at(with_.parts.store, with_.parts.signer, Erased::message_id, id)) return std::nullopt;
    auto taken = with_.folders->take(mail);
    if (auto* trouble = std::get_if<Trouble>(&taken)) return std::move(*trouble);
    const auto& raw = std::get<std::optional<RawMail>>(taken);
    if (raw && is_erased(with_.parts.store, with_.parts.signer, parse::mail(*raw))) going.push_back(mail.uid);
    return std::nullopt;
  }

  std::optional<Trouble> remove(const Uids& uids) {
    auto removed = with_.folders->remove(uids);
    if (auto* trouble = std::get_if<Trouble>(&removed)) return std::move(*trouble);
    const bool is_gone = std::get<fetch::Removed>(removed) == fetch::Removed::gone;
    (is_gone ? out_.removed : out_.marked) += static_cast<std::int64_t>(uids.size());
    return std::nullopt;
  }

  FinishParts& with_;
  Finished out_;
  bool is_stopped_ = false;
};

bool was_erased(const FinishParts& with, const std::filesystem::path& file) {
  return is_erased(with.parts.store, with.parts.signer, parse::mail(read_copy(file)));
}

/// What came by pipe lies there for the day when the store is lost, or as it was too large. Gives how many went.
std::int64_t remove_copies(const FinishParts& with) {
  std::int64_t removed = 0;
  for (const auto& folder : {with.parts.config.copies, whole_mails(with.parts.config.store)}) {
    remove_drafts(folder, with.parts.now());
    for (const auto& file : copies_in(folder)) {
      if (!with.goes_on()) return removed;
      if (was_erased(with, file)) removed += std::filesystem::remove(file) ? 1 : 0;
    }
  }
  return removed;
}

}  // namespace

std::string refusal_to_forget(const Desk& desk, const std::string& address) {
  const auto* person = desk.staff_by_address(address);
  if (person != nullptr)
    return address + " belongs to staff (" + person->id + "): take it out of config.ini first, then forget it";
  if (desk.is_own_address(address)) return address + " is the desk's own address";
  if (same_address(address, desk.admin)) return address + " is the admin's: change [desk] admin first";
  if (address.find('@') == std::string::npos) return address + " is no mail address";
  return {};
}

Going forget(Parts& parts, const std::string& address, Unsolved unsolved) {
  Transaction transaction(parts.store);
  auto going = parts.store.erasing().of_person(address);
  const bool is_refused = unsolved == Unsolved::refused && !going.unsolved.empty();
  if (is_refused || going.is_empty()) return going;
  erase(parts, going, "asked");
  transaction.commit();
  log::info("person.forgotten", {{"tickets", std::to_string(going.tickets.size())},
                                 {"mails", std::to_string(going.mails.size())},
                                 {"letters", std::to_string(going.letters.size())}});
  return going;
}

bool forget_aged(Parts& parts) {
  if (parts.config.keep_mails == Span(0)) return false;
  Transaction transaction(parts.store);
  const auto before = parts.now() - parts.config.keep_mails;
  const auto going = parts.store.erasing().of_age(before, limits::erased_together);
  if (going.is_empty()) return false;
  erase(parts, going, "age");
  transaction.commit();
  log::info("aged.erased", {{"tickets", std::to_string(going.tickets.size())},
                            {"mails", std::to_string(going.mails.size())},
                            {"letters", std::to_string(going.letters.size())}});
  return true;
}

bool is_erased(store::Store& store, const sign::Signer& signer, const Mail& mail) {
  return !mail.fingerprint.empty() && erased_at(store, signer, Erased::mail, mail.fingerprint).has_value();
}

bool is_of_forgotten(store::Store& store, const sign::Signer& signer, const Mail& mail, Time arrived) {
  const auto sender = folded(sender_of(mail));
  if (sender.empty()) return false;
  const auto at = erased_at(store, signer, Erased::person, sender);
  return at && arrived <= *at;
}

void set_aside_erased(Parts& parts, MailNumber number, const Mail& mail) {
  Verdict verdict;
  verdict.state = MailState::set_aside;
  verdict.rule = "erased";
  record(parts, number, &mail, std::move(verdict));
  parts.store.erasing().erase_arrived(number, parts.now());
  parts.store.erasing().begin_later(parts.now());
}

namespace {

/// A store that lacks such a mark is older than it: whoever it has of those people is forgotten once more.
void forget_again(Parts& parts, const std::vector<ErasedMark>& marks) {
  std::set<std::string> erased;
  for (const auto& [mark, at] : marks) erased.insert(mark);
  auto& erasing = parts.store.erasing();
  for (const auto& address : erasing.people())
    if (std::ranges::any_of(parts.signer.marks_of(Erased::person, address),
                            [&](const std::string& mark) { return erased.contains(mark); }))
      erasing.erase(erasing.of_person(address), "asked", parts.now());
}

}  // namespace

void take_erased(Parts& parts) {
  const auto file = erased_file_of(parts.config.key_file);
  if (erased_bytes(file) == parts.store.erasing().bytes_remembered()) return;  // without the lock: nearly always
  Transaction transaction(parts.store);
  const auto [marks, bytes] = untaken(parts);
  forget_again(parts, marks);
  parts.store.erasing().remember(marks, bytes);
  if (!marks.empty()) parts.store.erasing().begin(parts.now());
  transaction.commit();
}

Finished finish_forgetting(FinishParts& with) {
  auto& erasing = with.parts.store.erasing();
  const auto started = with.parts.now();
  Finished out;
  if (with.folders != nullptr) out = Sweep(with).through_all();
  out.removed += remove_copies(with);
  bool is_merged = false;
  while (with.goes_on() && !(is_merged = !erasing.merge_words())) {
  }
  const auto cleaned = is_merged ? erasing.clean_file(with.most_rewritten) : store::Cleaned::not_yet;
  out.has_remains = cleaned == store::Cleaned::but_for_remains;
  out.is_all = (with.folders == nullptr || out.is_all) && cleaned != store::Cleaned::not_yet;
  if (out.is_all) erasing.end(started);
  return out;
}

std::vector<std::string> folders_with_mails(const fetch::ImapSettings& settings) {
  std::vector<std::string> names;
  for (const auto& folder : audited_folders(settings)) names.push_back(folder.name);
  return names;
}

}  // namespace gatepost
