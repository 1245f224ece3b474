#include "fetch/imap_folders.hpp"

#include <utility>

#include "fetch/imap_move.hpp"
#include "fetch/imap_read.hpp"
#include "mail/limits.hpp"

namespace gatepost::fetch {
namespace {

constexpr std::uint32_t beginning = limits::header_bytes + limits::beginning_bytes;

bool is_large(const LyingMail& mail) { return mail.size > limits::mail_bytes; }

/// As for the Mailbox: some servers miss the size by some.
Manner manner_for(const LyingMail& mail) {
  if (is_large(mail)) return {beginning, beginning};
  return {mail.size + mail.size / 4 + limits::header_bytes, 0};
}

}  // namespace

/// The folder that is open is open no more on a new connection.
std::optional<Trouble> ImapFolders::connect() {
  if (session_) return std::nullopt;
  session_ = std::make_unique<ImapSession>(settings_);
  if (auto trouble = session_->open()) return dropped(std::move(*trouble));
  if (folder_.empty()) return std::nullopt;
  const auto opened = session_->examine(folder_);
  if (const auto* trouble = std::get_if<Trouble>(&opened)) return dropped(*trouble);
  return std::nullopt;
}

Trouble ImapFolders::dropped(Trouble trouble) {
  session_.reset();
  return trouble;
}

std::variant<OpenFolder, Trouble> ImapFolders::open(const std::string& folder) {
  folder_.clear();
  if (auto trouble = connect()) return *trouble;
  const auto opened = session_->examine(folder);
  if (const auto* trouble = std::get_if<Trouble>(&opened)) return dropped(*trouble);
  if (!std::get<bool>(opened)) return OpenFolder{};
  folder_ = folder;
  uidvalidity_ = session_->uidvalidity();
  auto uids = uids_left(*session_);
  if (const auto* fault = std::get_if<Fault>(&uids)) return dropped(fault->trouble);
  return OpenFolder{session_->uidvalidity(), std::get<std::vector<std::uint32_t>>(std::move(uids))};
}

std::variant<std::vector<std::uint32_t>, Trouble> ImapFolders::seen() {
  if (auto trouble = connect()) return *trouble;
  auto uids = uids_seen(*session_);
  if (const auto* fault = std::get_if<Fault>(&uids)) return dropped(fault->trouble);
  return std::get<std::vector<std::uint32_t>>(std::move(uids));
}

std::variant<std::vector<LyingMail>, Trouble> ImapFolders::list(const std::vector<std::uint32_t>& uids) {
  if (auto trouble = connect()) return *trouble;
  auto lying = lying_of(*session_, uids);
  if (const auto* fault = std::get_if<Fault>(&lying)) return dropped(fault->trouble);
  return std::get<std::vector<LyingMail>>(std::move(lying));
}

std::variant<std::optional<RawMail>, Trouble> ImapFolders::take(const LyingMail& mail) {
  if (auto trouble = connect()) return *trouble;
  auto bodies = bodies_of(*session_, {mail.uid}, manner_for(mail));
  const auto* fault = std::get_if<Fault>(&bodies);
  if (fault && fault->kind == Fault::Kind::broken) return dropped(fault->trouble);
  RawMail raw;
  raw.place = Place{folder_, session_->uidvalidity(), mail.uid};
  raw.received = mail.arrived;
  if (!fault) {
    auto& taken = std::get<std::vector<Taken>>(bodies);
    if (taken.empty()) return std::optional<RawMail>();
    raw.bytes = std::move(taken.front().bytes);
  }
  raw.whole_size = is_large(mail) || raw.bytes.empty() ? mail.size : 0;
  return std::optional(std::move(raw));
}

std::variant<Removed, Trouble> ImapFolders::remove(const std::vector<std::uint32_t>& uids) {
  if (auto trouble = connect()) return *trouble;
  if (auto fault = session_->go_to(folder_)) return dropped(std::move(fault->trouble));
  if (session_->uidvalidity() != uidvalidity_)
    return dropped({Trouble::Next::again, folder_ + " was numbered anew", "it is looked through again"});
  if (auto fault = take_away(*session_, uids)) return dropped(std::move(fault->trouble));
  return session_->can("UIDPLUS") ? Removed::gone : Removed::marked;
}

}  // namespace gatepost::fetch
