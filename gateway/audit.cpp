#include "audit.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "decide/decide.hpp"
#include "log.hpp"
#include "mail/code_point.hpp"
#include "mail/limits.hpp"
#include "parse/parse.hpp"
#include "recording.hpp"

namespace gatepost {
namespace {

using fetch::LyingMail;
using fetch::Trouble;
using Kind = Difference::Kind;
using Uids = std::vector<std::uint32_t>;

constexpr std::size_t tickets_together = 100;

/// The order matters: a mail that is put away meanwhile is seen in the folder that it leaves, or in the one that it
/// goes to, or in both, and never in neither.
std::vector<AuditedFolder> folders_of(const fetch::ImapSettings& settings) {
  const auto used = fetch::without_circles(settings);
  std::vector<AuditedFolder> folders{{used.folder, true, !used.handled.empty()}};
  for (const auto* name : {&used.handled, &used.quarantine})
    if (!name->empty() && std::ranges::find(folders, *name, &AuditedFolder::name) == folders.end())
      folders.push_back({*name});
  if (!used.junk.empty()) folders.insert(folders.begin(), {used.junk, true});
  return folders;
}

/// Enough to know it by.
std::string beginning_of(const std::string& subject) {
  constexpr int characters = 80;
  std::size_t end = 0;
  for (int i = 0; i < characters && end < subject.size(); ++i) next_code_point(subject, end);
  return end == subject.size() ? subject : subject.substr(0, end) + "…";
}

/// Who wrote it and about what, so that the operator knows it.
std::string words_of(const Mail& mail) {
  if (mail.from.empty() && mail.subject.empty()) return {};
  const auto sender = mail.from.empty() ? "nobody" : mail.from.front().address;
  return "from " + sender + ", \"" + beginning_of(mail.subject) + "\"";
}

/// One audit, from its first look to its second.
class Look {
 public:
  explicit Look(AuditParts& parts) : parts_(parts), store_(parts.store.audit()) {}

  Audited at_all() {
    const auto before = in_store();
    for (const auto& one : before)
      if (one.kind == Kind::lost) lost_.emplace(one.number, std::nullopt);
    if (parts_.folders != nullptr && !(out_.trouble = at_folders()) && !out_.is_stopped) count_tidied();
    at_tickets();
    if (!before.empty() || !unfetched_.empty()) parts_.linger();
    for (auto& one : lasting(before, before.empty() ? before : in_store())) add_once(std::move(one));
    look_again_at_unfetched();
    add_figures();
    return std::move(out_);
  }

 private:
  bool goes_on() {
    out_.is_stopped = out_.is_stopped || !parts_.goes_on();
    return !out_.is_stopped;
  }

  std::vector<Difference> in_store() {
    const auto folder = parts_.folders ? parts_.config.imap.folder : std::string();
    return store_.differences(folder, parts_.now());
  }

  /// A mail that lies in the folder and waits there is one difference.
  void add_once(Difference one) {
    if (one.kind == Kind::left_behind && !told_left_.insert(one.number).second) return;
    if (const auto found = lost_.find(one.number); one.kind == Kind::lost && found != lost_.end())
      one.place = found->second;
    out_.account.add(std::move(one));
  }

  void add_figures() {
    const auto figures = store_.figures();
    out_.account.mails += figures.mails + out_.account.awaited;
    out_.account.recorded = figures.recorded;
    out_.account.undecided = figures.undecided;
    out_.account.letters = figures.letters;
  }

  // --- folders ---

  std::optional<Trouble> at_folders() {
    for (const auto& folder : folders_of(parts_.config.imap))
      if (auto trouble = at_folder(folder)) return trouble;
    return look_again_at_left();
  }

  std::optional<Trouble> at_folder(const AuditedFolder& folder) {
    // Before the folder is opened: what is stored from then on is found by its place all the same.
    const auto cursor = parts_.store.cursor(folder.name);
    if (folder.is_read_from) cursors_[folder.name] = cursor;
    tried_ = folder.is_read_from ? parts_.store.notes().tried(folder.name) : Tried{};
    auto opened = parts_.folders->open(folder.name);
    if (auto* trouble = std::get_if<Trouble>(&opened)) return std::move(*trouble);
    const auto& [uidvalidity, uids] = std::get<fetch::OpenFolder>(opened);
    const std::uint32_t read_up_to = cursor.uidvalidity == uidvalidity ? cursor.uid : 0;
    for (std::size_t at = 0; at < uids.size() && goes_on(); at += limits::audited_mails) {
      const auto count = std::min(limits::audited_mails, uids.size() - at);
      const Uids some(uids.begin() + static_cast<std::ptrdiff_t>(at),
                      uids.begin() + static_cast<std::ptrdiff_t>(at + count));
      if (auto trouble = at_mails(folder, uidvalidity, some, read_up_to)) return trouble;
    }
    return std::nullopt;
  }

  std::optional<Trouble> at_mails(const AuditedFolder& folder, std::uint32_t uidvalidity, const Uids& uids,
                                  std::uint32_t read_up_to) {
    std::map<std::uint32_t, KeptMail> kept;
    for (const auto& one : store_.kept_from({folder.name, uidvalidity, uids.front()}, uids.back()))
      kept.emplace(one.uid, one);
    Uids awaited;
    Uids doubtful;
    Uids bare;  // of mails whose bytes the store has lost
    for (const auto uid : uids) {
      const auto known = kept.find(uid);
      const auto* mail = known == kept.end() ? nullptr : &known->second;
      if (mail != nullptr) found_.add(mail->number);
      if (mail != nullptr && is_lost(mail->number)) bare.push_back(uid);
      auto standing = standing_of(folder, uid, mail, read_up_to);
      if (standing == Standing::doubtful && tried({folder.name, uidvalidity, uid})) standing = Standing::awaited;
      if (standing == Standing::left_behind)
        left_.push_back({Kind::left_behind, mail->number.value, Place{folder.name, uidvalidity, uid}});
      if (standing == Standing::awaited) awaited.push_back(uid);
      if (standing == Standing::doubtful) doubtful.push_back(uid);
    }
    if (auto trouble = at_awaited({folder.name, uidvalidity, 0}, awaited)) return trouble;
    if (auto trouble = at_bare(bare, kept)) return trouble;
    return at_doubtful({folder.name, uidvalidity, 0}, doubtful);
  }

  /// Cut off, or refused: the cursor stands behind it, and whoever fetches comes back for it. Null: it was not.
  const TriedMail* tried(const Place& place) const {
    const auto& mails = tried_.mails;
    const auto found = std::ranges::find(mails, place.uid, &TriedMail::uid);
    return place.uidvalidity == tried_.uidvalidity && found != mails.end() ? &*found : nullptr;
  }

  std::optional<Trouble> at_awaited(Place place, const Uids& uids) {
    if (uids.empty()) return std::nullopt;
    auto listed = parts_.folders->list(uids);
    if (auto* trouble = std::get_if<Trouble>(&listed)) return std::move(*trouble);
    for (const auto& mail : std::get<std::vector<LyingMail>>(listed)) {
      ++out_.account.awaited;
      place.uid = mail.uid;
      const auto* one = tried(place);
      const auto seen = one == nullptr ? mail.arrived : std::max(mail.arrived, one->again);
      const bool is_old = parts_.now() - seen > limits::audit_settled;
      if (is_old && unfetched_.size() <= limits::differences_kept) unfetched_.push_back({Kind::unfetched, 0, place});
    }
    return std::nullopt;
  }

  std::optional<Trouble> at_doubtful(const Place& place, const Uids& uids) {
    if (uids.empty()) return std::nullopt;
    auto listed = parts_.folders->list(uids);
    if (auto* trouble = std::get_if<Trouble>(&listed)) return std::move(*trouble);
    for (const auto& mail : std::get<std::vector<LyingMail>>(listed)) {
      const auto id = parse::mail({.bytes = mail.id_field}).message_id;
      const auto alike = store_.alike(id, mail.size);
      const bool is_read = std::ranges::any_of(alike, [this](MailNumber one) { return is_lost(one); });
      if (found_.take_one(alike) && !is_read) continue;
      if (!goes_on()) return std::nullopt;
      if (auto trouble = at_content(place, mail)) return trouble;
    }
    return std::nullopt;
  }

  /// Neither its place nor its list says which mail it is: its content does, as for a mail that comes a second time.
  std::optional<Trouble> at_content(Place place, const LyingMail& mail) {
    auto taken = parts_.folders->take(mail);
    if (auto* trouble = std::get_if<Trouble>(&taken)) return std::move(*trouble);
    const auto& raw = std::get<std::optional<RawMail>>(taken);
    if (!raw) return std::nullopt;
    if (is_known(store_.same_as(Mail{}, *raw))) return std::nullopt;  // parked: it may kill whoever reads it (P4)
    if (raw->bytes.empty())
      return Trouble{Trouble::Next::again,
                     "the server does not hand out mail " + std::to_string(mail.uid) + " in " + place.mailbox,
                     "open it in a mail client: who cannot, asks the provider"};
    const auto read = parse::mail(*raw);
    const auto same = store_.same_as(read, *raw);
    for (const auto one : same) note_bytes(one, read, *raw);
    if (is_known(same)) return std::nullopt;
    if (parts_.is_erased(read)) {
      out_.has_erased = true;
      return std::nullopt;
    }
    place.uid = mail.uid;
    // Deciding about one that is part of a ticket would open a second one.
    const auto kind = store_.has_lost(read.message_id) ? Kind::lost_row : Kind::unknown;
    out_.account.add({kind, 0, std::move(place), words_of(read)});
    return std::nullopt;
  }

  bool is_lost(MailNumber mail) const {
    const auto lost = lost_.find(mail.value);
    return lost != lost_.end() && !lost->second;
  }

  void note_bytes(MailNumber mail, const Mail& read, const RawMail& raw) {
    if (is_lost(mail) && store_.is_of(mail, read, raw)) lost_[mail.value] = raw.place;
  }

  /// Where they came, so nobody has to read them to know them: one may kill whoever does (P4).
  std::optional<Trouble> at_bare(const Uids& uids, const std::map<std::uint32_t, KeptMail>& kept) {
    if (uids.empty() || !goes_on()) return std::nullopt;
    auto listed = parts_.folders->list(uids);
    if (auto* trouble = std::get_if<Trouble>(&listed)) return std::move(*trouble);
    for (const auto& mail : std::get<std::vector<LyingMail>>(listed)) {
      const auto taken = parts_.folders->take(mail);
      if (const auto* trouble = std::get_if<Trouble>(&taken)) return *trouble;
      if (const auto& raw = std::get<std::optional<RawMail>>(taken)) note_bytes(kept.at(mail.uid).number, Mail{}, *raw);
    }
    return std::nullopt;
  }

  bool is_known(const std::vector<MailNumber>& same) {
    found_.take_one(same);
    return !same.empty();
  }

  /// Those that still lie there now were not on their way.
  std::optional<Trouble> look_again_at_left() {
    if (left_.empty()) return std::nullopt;
    auto opened = parts_.folders->open(left_.front().place->mailbox);
    if (auto* trouble = std::get_if<Trouble>(&opened)) return std::move(*trouble);
    const auto& there = std::get<fetch::OpenFolder>(opened);
    for (auto& one : left_)
      if (there.uidvalidity == one.place->uidvalidity && std::ranges::binary_search(there.uids, one.place->uid))
        add_once(std::move(one));
    return std::nullopt;
  }

  /// Where some were fetched meanwhile somebody is at it, and the others are next.
  void look_again_at_unfetched() {
    if (unfetched_.empty()) return;
    std::erase_if(unfetched_, [this](const Difference& one) {
      const auto now = parts_.store.cursor(one.place->mailbox);
      const auto& before = cursors_[one.place->mailbox];
      return now.uid != before.uid || now.uidvalidity != before.uidvalidity;
    });
    for (auto& one : unfetched_) out_.account.add(std::move(one));
  }

  void count_tidied() {
    MailNumber last{};
    for (auto some = store_.from_folders(last, limits::differences_kept); !some.empty() && goes_on();
         some = store_.from_folders(last, limits::differences_kept)) {
      out_.account.tidied += std::ranges::count_if(some, [this](MailNumber one) { return !found_.has(one); });
      last = some.back();
    }
  }

  // --- tickets ---

  void at_tickets() {
    std::vector<Difference> found;
    for (std::optional<TicketNumber> last = TicketNumber{0}; last && goes_on();)
      last = store_.look_at_tickets(*last, tickets_together, found);
    for (auto& one : found) out_.account.add(std::move(one));
  }

  AuditParts& parts_;
  store::Auditing& store_;
  Audited out_;
  Found found_;
  std::map<std::string, store::Cursor> cursors_;  // as they were before the folders were looked at
  Tried tried_;                                   // of the folder that is looked at
  std::vector<Difference> unfetched_;
  std::vector<Difference> left_;
  std::set<std::int64_t> told_left_;
  std::map<std::int64_t, std::optional<Place>> lost_;  // mails without bytes, and where these lie
};

// --- mending ---

using Use = std::function<void(const RawMail&)>;
using Places = std::map<std::string, std::vector<std::pair<Place, Use>>>;  // by folder

/// As they lie in one folder, if that is still the folder that was looked at.
void take_from(AuditParts& parts, const std::string& folder, const Places::mapped_type& places) {
  const auto opened = parts.folders->open(folder);
  const auto* there = std::get_if<fetch::OpenFolder>(&opened);
  for (const auto& [place, use] : places) {
    if (there == nullptr || there->uidvalidity != place.uidvalidity) return;
    const auto listed = parts.folders->list({place.uid});
    const auto* mails = std::get_if<std::vector<LyingMail>>(&listed);
    if (mails == nullptr) return;  // the next look meets the trouble again, and tells it
    if (mails->empty()) continue;
    const auto taken = parts.folders->take(mails->front());
    const auto* raw = std::get_if<std::optional<RawMail>>(&taken);
    if (raw == nullptr) return;
    if (*raw) use(**raw);
  }
}

}  // namespace

std::vector<AuditedFolder> audited_folders(const fetch::ImapSettings& settings) { return folders_of(settings); }

Audited audit(AuditParts& parts) { return Look(parts).at_all(); }

std::vector<MailNumber> mend(AuditParts& parts, const Audited& audited) {
  if (audited.trouble || audited.is_stopped) return {};
  Places places;
  std::vector<MailNumber> brought;
  auto& store = parts.store.audit();
  const auto bring_in = [&](const RawMail& raw) {
    std::ranges::move(parts.store.keep({&raw, 1}, std::nullopt), std::back_inserter(brought));
  };
  const auto restore = [&](MailNumber mail) {
    return [&store, mail](const RawMail& raw) { store.keep_bytes(mail, raw); };
  };
  for (const auto& one : audited.account.differences) {
    if (one.kind == Kind::unknown) places[one.place->mailbox].emplace_back(*one.place, bring_in);
    if (one.kind == Kind::lost && one.place)
      places[one.place->mailbox].emplace_back(*one.place, restore(MailNumber{one.number}));
    if (one.kind == Kind::left_behind) store.put_away_again(MailNumber{one.number});
    if (one.kind == Kind::wrong_row) store.rebuild(TicketNumber{one.number});
    if (one.kind == Kind::unthreaded) store.thread_again(MailNumber{one.number});
    if (one.kind == Kind::unthreaded_letter) store.thread_again(LetterNumber{one.number});
    if (one.kind == Kind::limbo) store.make_due(LetterNumber{one.number}, parts.now());
  }
  for (const auto& [folder, some] : places) take_from(parts, folder, some);
  return brought;
}

void leave_in_place(AuditParts& parts) {
  for (const auto& folder : folders_of(parts.config.imap)) {
    if (folder.is_read_from) continue;
    for (auto rows = parts.store.to_put_away(folder.name, limits::batch_mails); !rows.empty();
         rows = parts.store.to_put_away(folder.name, limits::batch_mails)) {
      std::vector<MailNumber> numbers;
      for (const auto& row : rows) numbers.push_back(row.number);
      store::Transaction transaction(parts.store);
      parts.store.put_away(numbers);
      transaction.commit();
    }
  }
}

void tell_differences(Parts& parts, const Audited& audited) {
  auto& store = parts.store.audit();
  store::Transaction transaction(parts.store);
  const auto told = store.told_differences();
  const auto fresh = not_told(told, audited.account.differences);
  if (!fresh.empty())
    record(
        parts, std::nullopt, nullptr,
        decide::unaccounted(fresh, parts.store.look_up(Mail{}, Clues{}, parts.now()), parts.config.desk, parts.now()));
  std::vector<ToldDifference> now_told;
  if (audited.trouble) now_told = told;  // what lies in the folders is not known tonight
  for (const auto& one : audited.account.differences) now_told.push_back(remembered(one));
  store.set_told_differences(now_told);
  transaction.commit();
  for (const auto& one : fresh)
    log::warning("audit.difference", {{"kind", std::string(name_of(one.kind))}, {"about", about(one)}});
}

}  // namespace gatepost
