#include "rebuild.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <tuple>

#include "audit.hpp"
#include "copies.hpp"
#include "decide/decide.hpp"
#include "foretelling.hpp"
#include "forget.hpp"
#include "mail/limits.hpp"
#include "parse/parse.hpp"
#include "past.hpp"

namespace gatepost {
namespace {

using fetch::LyingMail;
using fetch::Trouble;
using Uids = std::vector<std::uint32_t>;

constexpr std::size_t told_each = 100;  // mails

[[noreturn]] void fail_with(const Trouble& trouble) { throw std::runtime_error(trouble.what + "; " + trouble.hint); }

template <class Value>
Value value_or_fail(std::variant<Value, Trouble> got) {
  if (const auto* trouble = std::get_if<Trouble>(&got)) fail_with(*trouble);
  return std::get<Value>(std::move(got));
}

/// A folder with the mails of the past: all of it, but for the one that mails are read from.
struct Folder {
  std::string name;
  bool is_read_from = false;
  bool is_quarantine = false;
  std::unique_ptr<fetch::Folders> connection;
  std::uint32_t uidvalidity = 0;
};

/// Where a mail of the past lies.
struct Found {
  Time arrived{};
  std::size_t source = 0;  // the folder; the number of folders: a copy
  LyingMail lying{};
  std::filesystem::path copy{};
  auto order() const { return std::tie(arrived, source, lying.uid, copy); }
};

/// A mail that the new store holds and that is to be considered.
struct Kept {
  MailNumber number;
  Time arrived{};
  Reading reading = Reading::done;
};

class Rebuilding {
 public:
  Rebuilding(RebuildParts& parts, const RebuildSources& sources)
      : parts_(parts),
        sources_(sources),
        config_(parts.config),
        foretelling_(parts.config.desk),
        now_(parts.now),
        corridor_{config_, parts.store, parts.signer, parts.templates, [this] { return now_; }, worker_, nullptr} {}

  Rebuilt at_all() {
    find();
    take_erased(corridor_);                           // what was erased stays so
    parts_.store.in_place_of_lost().begin_after({});  // mails, too, get numbers that no click names
    keep_all();
    auto foretold = foretelling_.end();
    parts_.store.in_place_of_lost().begin_after(foretold.highest);
    past_ = std::move(foretold.past);
    auto& staff = config_.desk.staff;
    staff.insert(staff.end(), foretold.former.begin(), foretold.former.end());
    out_.former = static_cast<std::int64_t>(foretold.former.size());
    if (!kept_.empty()) past_.before_first_mail = kept_.front().number.value - 1;
    corridor_.past = &past_;
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      tell("considered", i, kept_.size());
      consider(kept_[i]);
    }
    tell("considered", kept_.size(), kept_.size());
    end(foretold.proven);
    return std::move(out_);
  }

 private:
  // --- what there is ---

  void find() {
    if (sources_.open_folders) find_in_folders();
    for (auto& file : copies_in(sources_.copies)) {
      const auto raw = read_copy(file);
      found_.push_back({raw.received, folders_.size(), {}, std::move(file)});
    }
    std::ranges::sort(found_, {}, &Found::order);
    out_.mails = found_.size();
  }

  void find_in_folders() {
    const auto used = fetch::without_circles(parts_.config.imap);
    for (const auto& audited : audited_folders(parts_.config.imap)) {
      const bool is_quarantine = audited.name == used.quarantine && audited.name != used.handled;
      folders_.push_back({audited.name, audited.is_read_from, is_quarantine, sources_.open_folders()});
    }
    // What lies in the folder that mails are moved out of was not handled yet.
    if (!used.handled.empty()) std::erase_if(folders_, [](const Folder& one) { return one.is_read_from; });
    for (std::size_t i = 0; i < folders_.size(); ++i) find_in(i);
  }

  void find_in(std::size_t source) {
    auto& folder = folders_[source];
    auto opened = value_or_fail(folder.connection->open(folder.name));
    folder.uidvalidity = opened.uidvalidity;
    if (folder.is_read_from) leave_unread(folder, opened.uids);
    for (std::size_t at = 0; at < opened.uids.size(); at += limits::audited_mails) {
      const auto begin = opened.uids.begin() + static_cast<std::ptrdiff_t>(at);
      const auto count = std::min(limits::audited_mails, opened.uids.size() - at);
      const Uids some(begin, begin + static_cast<std::ptrdiff_t>(count));
      for (auto& mail : value_or_fail(folder.connection->list(some))) {
        mail.id_field = {};  // there may be very many mails
        found_.push_back({mail.arrived, source, std::move(mail)});
      }
    }
  }

  /// Handled mails that are not moved are marked seen. The others are new: `run` fetches what the store has not.
  void leave_unread(const Folder& folder, Uids& uids) {
    const auto seen = value_or_fail(folder.connection->seen());
    const auto all = uids.size();
    std::erase_if(uids, [&](std::uint32_t uid) { return !std::ranges::binary_search(seen, uid); });
    out_.left = static_cast<std::int64_t>(all - uids.size());
    if (!uids.empty()) cursor_ = store::Cursor{folder.name, folder.uidvalidity, uids.back()};
  }

  // --- into the store ---

  void keep_all() {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      tell("read", i, found_.size());
      if (auto raw = taken(found_[i])) keep(std::move(*raw), found_[i]);
    }
    if (cursor_) parts_.store.keep({}, cursor_);
  }

  std::optional<RawMail> taken(const Found& one) {
    if (one.source == folders_.size()) return read_copy(one.copy);
    return value_or_fail(folders_[one.source].connection->take(one.lying));
  }

  void keep(RawMail raw, const Found& from) {
    raw.received = from.arrived;
    const bool is_parked = raw.bytes.empty() || (from.source < folders_.size() && folders_[from.source].is_quarantine &&
                                                 raw.whole_size == 0);
    std::optional<Mail> mail;
    if (!is_parked) mail = decide::without_banners(parse::mail(raw), parts_.config.desk);
    if (mail && was_erased(*mail, from.arrived)) {
      ++out_.erased;
      return;
    }
    const auto numbers = parts_.store.keep({&raw, 1}, std::nullopt);
    if (numbers.empty()) return;
    if (mail) foretelling_.learn(numbers.front(), *mail, parts_.signer.clues(*mail));
    kept_.push_back({numbers.front(), from.arrived, is_parked ? Reading::left_out : Reading::done});
  }

  bool was_erased(const Mail& mail, Time arrived) const {
    return is_erased(parts_.store, parts_.signer, mail) || is_of_forgotten(parts_.store, parts_.signer, mail, arrived);
  }

  // --- once more ---

  void consider(const Kept& mail) {
    let_time_pass(mail.arrived);
    now_ = std::max(now_, mail.arrived);
    consider_past(corridor_, mail.number, mail.reading);
    if (mail.reading == Reading::left_out) ++out_.parked;
    store::Transaction transaction(parts_.store);
    parts_.store.put_away({&mail.number, 1});  // it lies where it belongs
    transaction.commit();
  }

  /// What was due until then: the desk was at work.
  void let_time_pass(Time until) {
    if (is_first_) now_ = until;
    is_first_ = false;
    for (auto next = parts_.store.next_timer(); next && *next <= until;) {
      now_ = std::max(now_, *next);
      fall_due(corridor_);
      const auto after = parts_.store.next_timer();
      if (after && *after <= *next) return;  // it cannot be done: it comes again when the desk runs
      next = after;
    }
  }

  void end(const std::set<TicketNumber>& proven) {
    let_time_pass(parts_.now);
    now_ = parts_.now;
    for (const auto& [number, holder] : past_.holders)
      parts_.store.in_place_of_lost().believe({number, holder.first, holder.second, 1, now_});
    // Whoever has left knows tokens of those who stay: all of staff's end, as they did when it was.
    take_people(corridor_);
    config_.desk.staff = parts_.config.desk.staff;
    take_people(corridor_);
    out_.held = parts_.store.in_place_of_lost().give_up_held();
    const auto status = parts_.store.status();
    out_.mails_by_state = status.mails_by_state;
    for (const auto& [state, count] : status.mails_by_state)
      if (state == "refused") out_.refused = count - out_.held;
    for (const auto& [state, count] : status.tickets_by_state) out_.tickets += count;
    out_.letters = status.letters_sent;
    out_.people_proven = static_cast<std::int64_t>(past_.holders.size());
    for (const auto number : proven) ++(past_.opened.contains(number) ? out_.tickets_proven : out_.tickets_lost);
  }

  void tell(std::string_view what, std::size_t done, std::size_t all) const {
    if (done % told_each == 0 || done == all) parts_.progress(what, done, all);
  }

  RebuildParts& parts_;
  const RebuildSources& sources_;
  Config config_;  // as it was: with those of staff who have left since
  Foretelling foretelling_;
  Time now_;
  bool is_first_ = true;
  Worker worker_{Worker::Place::here};
  Parts corridor_;
  Past past_;
  std::vector<Folder> folders_;
  std::vector<Found> found_;
  std::vector<Kept> kept_;
  std::optional<store::Cursor> cursor_;
  Rebuilt out_;
};

}  // namespace

Rebuilt rebuild(RebuildParts& parts, const RebuildSources& sources) { return Rebuilding(parts, sources).at_all(); }

}  // namespace gatepost
