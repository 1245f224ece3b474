#include "fetch/imap_mailbox.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
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
constexpr int tries = 5;                     // of one mail, before it is told without its bytes
constexpr int idle_tries = 2;                // before NOOP takes over
constexpr auto near = 2ms;                   // a round trip that makes frequent questions cheap for both sides
constexpr std::size_t moved_together = 500;  // UIDs in one command line

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
  backlog_.clear();
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

  const Choice choice = choose(with_cautioned(std::get<std::vector<Listed>>(listed), asked), asked.back());
  auto taken = take(choice);
  if (auto* trouble = std::get_if<Trouble>(&taken)) return dropped(std::move(*trouble));
  batch.mails = std::get<std::vector<RawMail>>(std::move(taken));
  const auto left_out = first_left_out(asked, choice.last, batch.mails);
  if (const auto* trouble = std::get_if<Trouble>(&left_out)) return *trouble;
  advance(choice.last, std::get<std::uint32_t>(left_out), batch);
  return batch;
}

/// To the last mail asked for, or to the one before the first that was left out.
void ImapMailbox::advance(std::uint32_t last, std::uint32_t left_out, Batch& batch) {
  if (left_out != 0) {
    stumbled(left_out, last, Fault::Kind::refused);
    std::erase_if(batch.mails, [&](const RawMail& mail) { return mail.place->uid > left_out; });
    last = left_out - 1;
    backlog_.clear();  // so that it is searched for anew
  }
  position_.uid = last;
  std::erase_if(backlog_, [&](std::uint32_t uid) { return uid <= last; });
  if (!batch.mails.empty()) latest_mail_ = Clock::now();
  batch.position = position_;
  batch.is_more = left_out != 0 || !backlog_.empty();
}

/// A mail that the server leaves out of the list of sizes is asked for all the same, else nobody would ever miss it.
std::vector<Listed> ImapMailbox::with_cautioned(std::vector<Listed> listed,
                                                const std::vector<std::uint32_t>& asked) const {
  const bool is_asked = caution_.uid != 0 && std::ranges::binary_search(asked, caution_.uid);
  if (!is_asked || std::ranges::find(listed, caution_.uid, &Listed::uid) != listed.end()) return listed;
  listed.insert(std::ranges::upper_bound(listed, caution_.uid, {}, &Listed::uid), Listed{caution_.uid, 0});
  return listed;
}

/// Up to `last`: a mail that was asked for, did not come, and is still there once the server had the chance to tell
/// that it went away; 0: none.
std::variant<std::uint32_t, Trouble> ImapMailbox::first_left_out(const std::vector<std::uint32_t>& asked,
                                                                 std::uint32_t last,
                                                                 const std::vector<RawMail>& mails) {
  std::vector<std::uint32_t> missing;
  for (const std::uint32_t uid : asked) {
    const auto is_it = [uid](const RawMail& mail) { return mail.place->uid == uid; };
    if (uid <= last && std::ranges::none_of(mails, is_it)) missing.push_back(uid);
  }
  if (missing.empty()) return std::uint32_t{0};
  const auto told = noop(*session_);
  if (const auto* fault = std::get_if<Fault>(&told)) return dropped(fault->trouble);
  const auto there = uids_above(*session_, position_.uid);
  if (const auto* fault = std::get_if<Fault>(&there)) return dropped(fault->trouble);
  const auto& uids = std::get<std::vector<std::uint32_t>>(there);
  const auto left_out =
      std::ranges::find_if(missing, [&](std::uint32_t uid) { return std::ranges::binary_search(uids, uid); });
  return left_out == missing.end() ? 0 : *left_out;
}

std::optional<Trouble> ImapMailbox::look_above(const Position& from) {
  const bool is_other_folder = from.uidvalidity != session_->uidvalidity();
  const Position wanted{session_->uidvalidity(), is_other_folder ? 0 : from.uid};
  const bool is_known = wanted.uidvalidity == position_.uidvalidity && wanted.uid == position_.uid;
  if (is_known && !backlog_.empty()) return std::nullopt;
  // A session sees what came since its last command only once it lets the server tell (RFC 3501 section 7).
  const auto told = noop(*session_);
  if (const auto* fault = std::get_if<Fault>(&told)) return dropped(fault->trouble);
  auto uids = uids_above(*session_, wanted.uid);
  if (const auto* fault = std::get_if<Fault>(&uids)) return dropped(fault->trouble);
  if (position_.uidvalidity != wanted.uidvalidity) caution_ = {};
  position_ = wanted;
  backlog_ = std::get<std::vector<std::uint32_t>>(std::move(uids));
  is_stale_ = false;
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

std::variant<std::vector<RawMail>, Trouble> ImapMailbox::take(const Choice& choice) {
  std::vector<RawMail> mails;
  if (choice.mails.empty()) return mails;
  if (gave_up(choice)) {
    mails.push_back(raw_mail({choice.mails.front().uid, {}, now()}, choice.mails.front().size));
    return mails;
  }
  std::vector<std::uint32_t> uids;
  for (const Listed& mail : choice.mails) uids.push_back(mail.uid);
  auto bodies = bodies_of(*session_, uids, choice.manner);
  if (const auto* fault = std::get_if<Fault>(&bodies)) {
    stumbled(choice.mails.front().uid, choice.last, fault->kind);
    return fault->trouble;
  }
  for (Taken& taken : std::get<std::vector<Taken>>(bodies)) {
    const auto told = std::ranges::find(choice.mails, taken.uid, &Listed::uid);
    mails.push_back(raw_mail(std::move(taken), told->size));
  }
  return mails;
}

RawMail ImapMailbox::raw_mail(Taken taken, std::uint64_t size) const {
  RawMail mail;
  const bool is_part = size > limits::mail_bytes || taken.bytes.empty();
  mail.whole_size = is_part ? size : 0;
  mail.bytes = std::move(taken.bytes);
  mail.place = Place{settings_.folder, position_.uidvalidity, taken.uid};
  mail.received = taken.arrived;
  return mail;
}

/// A line that breaks says little about the mail: such a one is asked for until the trouble outlasts bad lines.
void ImapMailbox::stumbled(std::uint32_t uid, std::uint32_t last, Fault::Kind how) {
  caution_.until = std::max(caution_.until, last);
  if (caution_.uid != uid) {
    caution_.times = 0;
    caution_.not_before = how == Fault::Kind::broken ? Clock::now() + settings_.patience.doubt : Clock::now();
  }
  ++caution_.times;
  caution_.uid = uid;
}

bool ImapMailbox::gave_up(const Choice& choice) const {
  return choice.mails.size() == 1 && choice.mails.front().uid == caution_.uid && caution_.times >= tries &&
         Clock::now() >= caution_.not_before;
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
    const auto fault = folder.empty() ? mark_seen(*session_, uids) : move_to(*session_, uids, folder);
    if (fault) return dropped(fault->trouble);
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
