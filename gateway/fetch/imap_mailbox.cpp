#include "fetch/imap_mailbox.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <limits>
#include <system_error>
#include <utility>

#include "fetch/folder_name.hpp"
#include "fetch/imap_idle.hpp"
#include "fetch/imap_move.hpp"
#include "mail/limits.hpp"

namespace gatepost::fetch {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::uint32_t beginning = limits::header_bytes + limits::beginning_bytes;
constexpr int tries = 5;                     // of one mail, before the next ones come first, or it is given up
constexpr int idle_tries = 2;                // before NOOP takes over
constexpr auto near = 2ms;                   // a round trip that makes frequent questions cheap for both sides
constexpr std::size_t moved_together = 500;  // UIDs in one command line
// Of UIDs, unasked: larger ones are believed once the folder was looked at anew. fetch_passed_over() sees ten times as
// far back, which costs the server a line of 100 kB where all are there.
constexpr std::uint32_t believed_jump = 1'000;
constexpr std::uint32_t looked_back = 10'000;
constexpr int rests = 10;  // times Patience::recheck, where nothing is missing

}  // namespace

ImapMailbox::ImapMailbox(ImapSettings settings)
    : settings_(without_circles(std::move(settings))), wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (wake_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
}

ImapMailbox::~ImapMailbox() { close(wake_); }

void ImapMailbox::wake() { eventfd_write(wake_, 1); }

// --- the connection ---

std::optional<Trouble> ImapMailbox::connect() {
  if (session_) return std::nullopt;
  session_ = std::make_unique<ImapSession>(settings_);
  if (auto trouble = session_->open()) return dropped(std::move(*trouble));
  is_stale_ = true;
  is_new_ = true;
  backlog_.clear();
  passed_over_.look_after(0ms);
  latest_mail_ = Clock::now();
  return std::nullopt;
}

Trouble ImapMailbox::dropped(Trouble trouble) {
  session_.reset();
  return trouble;
}

// --- fetch ---

std::variant<Batch, Trouble> ImapMailbox::fetch(const Position& from) {
  if (auto trouble = connect()) return *trouble;
  if (auto trouble = look_above(from)) return *trouble;
  Batch batch{{}, position_, false};
  if (backlog_.empty()) return batch;

  const std::size_t count = std::min(backlog_.size(), limits::batch_mails);
  const std::vector<std::uint32_t> asked(backlog_.begin(), backlog_.begin() + static_cast<std::ptrdiff_t>(count));
  const auto listed = sizes_of(*session_, asked);
  if (const auto* fault = std::get_if<Fault>(&listed)) return dropped(fault->trouble);

  const Choice choice = choose(std::get<std::vector<Listed>>(listed), asked.back());
  auto taken = take(choice);
  if (const auto* fault = std::get_if<Fault>(&taken)) return stumbled(choice, *fault);
  batch.mails = std::get<std::vector<RawMail>>(std::move(taken));
  const auto wanted = std::ranges::count_if(asked, [&](std::uint32_t uid) { return uid <= choice.last; });
  if (static_cast<std::size_t>(wanted) > batch.mails.size()) passed_over_.look_after(settings_.patience.recheck);
  advance(choice.last, batch);
  return batch;
}

void ImapMailbox::advance(std::uint32_t last, Batch& batch) {
  position_.uid = last;
  std::erase_if(backlog_, [&](std::uint32_t uid) { return uid <= last; });
  if (!batch.mails.empty()) latest_mail_ = Clock::now();
  batch.position = position_;
  batch.is_more = !backlog_.empty();
}

std::optional<Trouble> ImapMailbox::look_above(const Position& from) {
  const bool is_other_folder = from.uidvalidity != session_->uidvalidity();
  Position wanted{session_->uidvalidity(), is_other_folder ? 0 : from.uid};
  // Every UID that was ever given is below the next one: a server that lied must not hide what comes now.
  if (is_new_ && session_->next_uid() != 0) wanted.uid = std::min(wanted.uid, session_->next_uid() - 1);
  const bool is_known = wanted.uidvalidity == position_.uidvalidity && wanted.uid == position_.uid;
  if (is_known && !backlog_.empty()) return std::nullopt;
  // A session sees what came since its last command only once it lets the server tell (RFC 3501 section 7).
  const auto told = noop(*session_);
  if (const auto* fault = std::get_if<Fault>(&told)) return dropped(fault->trouble);
  auto found = uids_between(*session_, wanted.uid + 1, 0);
  if (const auto* fault = std::get_if<Fault>(&found)) return dropped(fault->trouble);
  auto& uids = std::get<std::vector<std::uint32_t>>(found);
  if (auto trouble = drop_impossible(uids)) return trouble;
  if (position_.uidvalidity != wanted.uidvalidity) begin_folder(wanted.uidvalidity);
  position_ = wanted;
  backlog_ = std::move(uids);
  is_stale_ = false;
  is_new_ = false;
  return std::nullopt;
}

void ImapMailbox::begin_folder(std::uint32_t validity) {
  caution_ = {};
  if (recalled_.uidvalidity == validity) {
    caution_ = recalled_.caution;
    passed_over_.recall(recalled_.mails, now());
  }
  recalled_ = {};
}

Tried ImapMailbox::tried() const {
  if (position_.uidvalidity == 0) return recalled_;
  Tried tried{position_.uidvalidity, caution_, passed_over_.told(now())};
  return tried.mails.empty() && caution_ == Caution{} ? Tried{} : tried;
}

void ImapMailbox::recall(const Tried& tried) {
  if (position_.uidvalidity == 0) recalled_ = tried;
}

/// A UID that no mail can have would lift the position above all that come later. One that is only some too high does
/// no harm: what comes below it is found by fetch_passed_over().
std::optional<Trouble> ImapMailbox::drop_impossible(std::vector<std::uint32_t>& uids) {
  const auto is_far = [this](std::uint32_t uid) {
    return session_->next_uid() != 0 && uid >= session_->next_uid() && uid - session_->next_uid() >= believed_jump;
  };
  if (!uids.empty() && is_far(uids.back())) {
    // Many may have come and gone since the folder was opened.
    const auto before = session_->uidvalidity();
    const auto fault = session_->go_to(settings_.folder);
    if (fault) return dropped(fault->trouble);
    if (session_->uidvalidity() != before) return dropped({Trouble::Next::again, "the folder was numbered anew", ""});
    std::erase_if(uids, [this](std::uint32_t uid) { return session_->next_uid() != 0 && uid >= session_->next_uid(); });
  }
  std::erase(uids, std::numeric_limits<std::uint32_t>::max());
  return std::nullopt;
}

/// As many as fit into a batch; one that is too large, and whatever caution applies to, alone.
ImapMailbox::Choice ImapMailbox::choose(const std::vector<Listed>& listed, std::uint32_t last_asked) const {
  Choice choice;
  choice.last = last_asked;
  std::uint64_t bytes = 0;
  for (const Listed& mail : listed) {
    const bool is_first = choice.mails.empty();
    const bool is_large = mail.size > limits::mail_bytes;
    const bool is_alone = is_large || mail.uid <= caution_.until;
    if (!is_first && (is_alone || bytes + mail.size > limits::batch_bytes)) {
      choice.last = choice.mails.back().uid;
      break;
    }
    choice.mails.push_back(mail);
    bytes += mail.size;
    if (!is_alone) continue;
    choice.last = mail.uid;
    const std::uint32_t part = is_large ? beginning : static_cast<std::uint32_t>(limits::mail_bytes);
    choice.manner = {part, part};
    return choice;
  }
  // Servers that convert mails (Exchange) miss the size by some; one that lies grossly loses the connection, and its
  // mails are then asked for with caution.
  choice.manner = {bytes + bytes / 4 + limits::header_bytes, 0};
  return choice;
}

// --- fetch_passed_over ---

std::variant<Batch, Trouble> ImapMailbox::fetch_passed_over(const Position& upto, const Stored& stored) {
  if (auto trouble = connect()) return *trouble;
  Batch batch{{}, upto, false};
  if (upto.uid == 0 || upto.uidvalidity != session_->uidvalidity() || !passed_over_.is_due()) return batch;
  const std::uint32_t first = upto.uid > looked_back ? upto.uid - looked_back + 1 : 1;
  const auto found = uids_between(*session_, first, upto.uid);
  if (const auto* fault = std::get_if<Fault>(&found)) return dropped(fault->trouble);
  std::vector<std::uint32_t> missing;
  std::ranges::set_difference(std::get<std::vector<std::uint32_t>>(found), stored({upto.uidvalidity, first}, upto.uid),
                              std::back_inserter(missing));
  passed_over_.look_after(settings_.patience.recheck * (missing.empty() ? rests : 1));
  const auto asked = passed_over_.next(missing, limits::batch_mails);
  if (asked.empty()) return batch;

  auto ascending = asked;
  std::ranges::sort(ascending);
  const auto listed = sizes_of(*session_, ascending);
  if (const auto* fault = std::get_if<Fault>(&listed)) return dropped(fault->trouble);
  const auto& sizes = std::get<std::vector<Listed>>(listed);
  for (const std::uint32_t uid : asked) {
    const auto told = std::ranges::find(sizes, uid, &Listed::uid);
    auto trouble = take_passed_over(uid, told == sizes.end() ? 0 : told->size, batch.mails);
    if (trouble && batch.mails.empty()) return *trouble;
    if (trouble) break;
    if (batch.mails.empty() || batch.mails.back().place->uid != uid) batch.left_out.push_back(uid);
  }
  return batch;
}

/// Alone, so that one which breaks the connection takes no other with it.
std::optional<Trouble> ImapMailbox::take_passed_over(std::uint32_t uid, std::uint64_t size,
                                                     std::vector<RawMail>& mails) {
  if (passed_over_.is_hopeless(uid, tries, settings_.patience.doubt)) {
    mails.push_back(raw_mail({uid, {}, now()}, size));
    return std::nullopt;
  }
  const std::uint32_t part = size > limits::mail_bytes ? beginning : static_cast<std::uint32_t>(limits::mail_bytes);
  auto bodies = bodies_of(*session_, {uid}, {part, part});
  const auto* fault = std::get_if<Fault>(&bodies);
  auto* taken = std::get_if<std::vector<Taken>>(&bodies);
  if (taken && !taken->empty()) {
    mails.push_back(raw_mail(std::move(taken->front()), size));
    return std::nullopt;
  }
  const bool is_broken = fault && fault->kind == Fault::Kind::broken;
  passed_over_.tried(uid, settings_.patience.recheck);
  return is_broken ? std::optional(dropped(fault->trouble)) : std::nullopt;
}

// --- bodies ---

std::variant<std::vector<RawMail>, Fault> ImapMailbox::take(const Choice& choice) {
  std::vector<RawMail> mails;
  if (choice.mails.empty()) return mails;
  std::vector<std::uint32_t> uids;
  for (const Listed& mail : choice.mails) uids.push_back(mail.uid);
  auto bodies = bodies_of(*session_, uids, choice.manner);
  if (const auto* fault = std::get_if<Fault>(&bodies)) return *fault;
  for (Taken& taken : std::get<std::vector<Taken>>(bodies)) {
    const auto told = std::ranges::find(choice.mails, taken.uid, &Listed::uid);
    mails.push_back(raw_mail(std::move(taken), told->size));
  }
  return mails;
}

RawMail ImapMailbox::raw_mail(Taken taken, std::uint64_t size) const {
  RawMail mail;
  const bool is_part = size > limits::mail_bytes || taken.bytes.empty();  // empty: it was given up
  mail.whole_size = is_part ? size : 0;
  mail.bytes = std::move(taken.bytes);
  mail.place = Place{settings_.folder, position_.uidvalidity, taken.uid};
  mail.received = taken.arrived;
  return mail;
}

/// A mail that cannot be had must not hold up those behind it: they are asked for one by one, and it is passed over. A
/// line that breaks says little about the mail, so that some more tries are made there.
std::variant<Batch, Trouble> ImapMailbox::stumbled(const Choice& choice, const Fault& fault) {
  const bool is_broken = fault.kind == Fault::Kind::broken;
  const bool is_alone = choice.mails.size() == 1;
  const auto uid = choice.mails.front().uid;
  caution_.until = std::max(caution_.until, choice.last);
  caution_.times = caution_.uid == uid ? caution_.times + 1 : 1;
  caution_.uid = uid;
  Batch batch{{}, position_, true};
  if (is_alone && (!is_broken || caution_.times >= tries)) {
    passed_over_.tried(uid, settings_.patience.recheck);
    passed_over_.look_after(settings_.patience.recheck);
    advance(uid, batch);
  } else if (is_broken) {
    return dropped(fault.trouble);
  }
  if (is_broken) session_.reset();
  return batch;
}

// --- put_away ---

std::optional<Trouble> ImapMailbox::put_away(const std::vector<Place>& handled, const std::vector<Place>& quarantined) {
  if (auto trouble = connect()) return trouble;
  is_stale_ = true;
  if (auto trouble = send_away(handled, settings_.handled)) return trouble;
  return send_away(quarantined, settings_.quarantine.empty() ? settings_.handled : settings_.quarantine);
}

std::vector<std::uint32_t> ImapMailbox::ours(const std::vector<Place>& places) const {
  std::vector<std::uint32_t> uids;
  for (const Place& place : places)
    if (same_folder(place.mailbox, settings_.folder) && place.uidvalidity == session_->uidvalidity())
      uids.push_back(place.uid);
  std::ranges::sort(uids);
  uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
  return uids;
}

std::optional<Trouble> ImapMailbox::send_away(const std::vector<Place>& places, const std::string& folder) {
  const auto all = ours(places);
  for (std::size_t i = 0; i < all.size(); i += moved_together) {
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(i);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), i + moved_together));
    const std::vector<std::uint32_t> uids(begin, end);
    const auto before = std::exchange(before_, Before::in_doubt);
    const auto fault =
        folder.empty() ? mark_seen(*session_, uids) : move_to(*session_, uids, settings_.folder, folder, before);
    if (fault) return dropped(fault->trouble);
    before_ = Before::known;
  }
  return std::nullopt;
}

// --- wait ---

std::variant<Waited, Trouble> ImapMailbox::wait(std::chrono::milliseconds most) {
  const auto until = Clock::now() + most;
  for (;;) {
    if (auto trouble = connect()) return *trouble;
    const auto news = has_news();
    if (const auto* trouble = std::get_if<Trouble>(&news)) return *trouble;
    if (std::get<bool>(news)) return Waited::for_mail;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
    if (left <= 0ms) return Waited::for_time;
    auto heard = listen(left);
    if (!std::holds_alternative<Waited>(heard)) return heard;
    if (std::get<Waited>(heard) == Waited::for_wake) {
      eventfd_t ignored = 0;
      eventfd_read(wake_, &ignored);
      return Waited::for_wake;
    }
  }
}

std::variant<bool, Trouble> ImapMailbox::has_news() {
  if (position_.uidvalidity != session_->uidvalidity()) return true;  // all of it, or not fetched yet
  if (is_stale_ && backlog_.empty())
    if (auto trouble = look_above(position_)) return *trouble;
  is_stale_ = false;
  if (!backlog_.empty()) latest_mail_ = Clock::now();
  return !backlog_.empty();
}

/// One breath of waiting. Whatever was heard, `for_mail` means only that it is time to look.
std::variant<Waited, Trouble> ImapMailbox::listen(std::chrono::milliseconds most) {
  const auto& patience = settings_.patience;
  const bool can_idle = session_->can("IDLE") && idle_failures_ < idle_tries;
  if (can_idle && !is_brisk()) {
    const auto heard = idle(*session_, wake_, std::min(most, patience.idle));
    if (const auto* fault = std::get_if<Fault>(&heard)) {
      ++idle_failures_;
      return dropped(fault->trouble);
    }
    idle_failures_ = 0;
    is_stale_ = true;
    return std::get<Heard>(heard) == Heard::wake ? Waited::for_wake : Waited::for_time;
  }
  const auto beat = is_brisk() ? patience.brisk : patience.poll;
  if (pause(*session_, wake_, std::min(most, beat)) == Heard::wake) return Waited::for_wake;
  const auto changed = noop(*session_);
  if (const auto* fault = std::get_if<Fault>(&changed)) return dropped(fault->trouble);
  is_stale_ = is_stale_ || std::get<bool>(changed);
  return Waited::for_time;
}

bool ImapMailbox::is_brisk() const {
  return session_->round_trip() < near && Clock::now() - latest_mail_ < settings_.patience.brisk_for;
}

}  // namespace gatepost::fetch
