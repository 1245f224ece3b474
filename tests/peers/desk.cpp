#include "peers/desk.hpp"

#include <stdlib.h>

#include <algorithm>
#include <map>

#include "stories/desk.hpp"

namespace gatepost::peers {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

const Time monday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 9h;

constexpr std::int64_t letters_each = 3;  // the acknowledgement, and a notice to each of the department's two

/// What a power cut does to the disk is tested elsewhere: in memory a row takes a tenth of the time.
fs::path new_folder() {
  const fs::path memory = "/dev/shm";
  std::string pattern = (fs::exists(memory) ? memory : fs::temp_directory_path()) / "gatepost-peers-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder " + pattern);
  return pattern;
}

std::string subject_of(const std::string& bytes) {
  const std::string field = "Subject: ";
  const auto begin = bytes.find(field);
  if (begin == std::string::npos) return "";
  return bytes.substr(begin + field.size(), bytes.find("\r\n", begin) - begin - field.size());
}

std::string counted(const std::string& what, const std::string& word, int times) {
  return what + " \"" + word + "\" " + std::to_string(times) + " times\n";
}

}  // namespace

fetch::ImapSettings imap_settings(const ImapPeer& peer, Waits waits) {
  fetch::ImapSettings settings;
  settings.host = "127.0.0.1";
  settings.port = peer.port();
  settings.tls = fetch::Tls::none;
  settings.user = "support@desk.test";
  settings.password = "secret";
  settings.handled = "Handled";
  settings.patience.connect = waits == Waits::briefly ? 200ms : 10s;
  settings.patience.command = settings.patience.connect;
  settings.patience.slowest = 100'000'000;
  settings.patience.brisk_for = 0ms;
  settings.patience.recheck = 0ms;
  return settings;
}

send::SmtpSettings smtp_settings(const fakes::SmtpServer& server) {
  send::SmtpSettings settings;
  settings.host = "127.0.0.1";
  settings.port = server.port();
  settings.tls = send::Tls::none;
  settings.helo = "desk.test";
  return settings;
}

std::string mail_with(const std::string& word) {
  // Each in a domain of its own: so many from one would get no acknowledgement.
  return "From: kim@" + word + ".test\r\nTo: support@desk.test\r\nSubject: " + word + "\r\nMessage-ID: <" + word +
         "@customers.test>\r\n\r\nThe " + word + " does not work.\r\n";
}

RealDesk::RealDesk() : folder_(new_folder()), config_(stories::story_config(folder_)), now_(monday) {
  config_.imap.folder = "INBOX";
  signer_ = std::make_unique<sign::Signer>(sign::open_keyring(config_.key_file), config_.desk.address, true);
  store_ = store::open(config_.store, store::Create::yes);
}

RealDesk::~RealDesk() {
  mailbox_.reset();
  relay_.reset();
  store_.reset();
  fs::remove_all(folder_);
}

Parts RealDesk::parts() {
  return {config_, *store_, *signer_, templates_, [this] { return now_; }, worker_};
}

void RealDesk::read(const fetch::ImapSettings& settings, Runs runs) {
  imap_ = settings;
  runs_ = runs;
  mailbox_.reset();
}

std::optional<fetch::Trouble> RealDesk::take_in() {
  auto all = parts();
  consider_all(all);
  if (!mailbox_ || runs_ == Runs::once) mailbox_ = fetch::open_imap(*imap_);
  Intake intake{*store_, *mailbox_, config_.imap.folder};
  return exchange(intake, [&all] { consider_all(all); });
}

Audited RealDesk::audit(const fetch::ImapSettings& settings) {
  mailbox_.reset();  // the server speaks with one at a time
  config_.imap = settings;
  const auto folders = fetch::open_folders(settings);
  AuditParts parts{config_, *store_, folders.get(), [this] { return now_; }};
  return gatepost::audit(parts);
}

std::size_t RealDesk::mend(const fetch::ImapSettings& settings, const Audited& audited) {
  const auto folders = fetch::open_folders(settings);
  AuditParts parts{config_, *store_, folders.get(), [this] { return now_; }};
  return gatepost::mend(parts, audited).size();
}

void RealDesk::deliver(const std::string& bytes) {
  auto all = parts();
  consider_begun(all, gatepost::take_in(all, RawMail{.bytes = bytes, .received = now_}));
}

void RealDesk::send_by(const send::SmtpSettings& settings) { relay_ = send::open_smtp(settings); }

SendRound RealDesk::send() {
  auto all = parts();
  auto round = send_out(all, *relay_);
  while (round.how == Relayed::some) round = send_out(all, *relay_);
  return round;
}

bool RealDesk::send_all() {
  const auto until = now_ + std::chrono::days(7);
  for (auto next = store_->next_letter(); next && now_ < until; next = store_->next_letter()) {
    now_ = std::max(now_, *next);
    if (send().how == Relayed::paused) now_ += std::chrono::minutes(5);  // an account that was refused rests
  }
  return !store_->next_letter();
}

std::string RealDesk::difference(const std::vector<std::string>& words) {
  std::map<std::string, int> tickets;
  for (const auto& ticket : store_->tickets({.with_solved = true})) ++tickets[ticket.subject];
  std::string out;
  for (const auto& word : words)
    if (tickets[word] != 1) out += counted("a ticket", word, tickets[word]);
  for (const auto& [subject, times] : tickets)
    if (std::ranges::find(words, subject) == words.end()) out += counted("an unexpected ticket", subject, times);
  const auto status = store_->status();
  const auto letters = status.letters_waiting + status.letters_sent + status.letters_failed;
  if (letters != letters_each * static_cast<std::int64_t>(words.size())) out += std::to_string(letters) + " letters\n";
  if (!store_->differing_folds().empty()) out += "a fold differs\n";
  return out;
}

std::string misplaced(const ImapPeer& peer, const std::vector<std::string>& words) {
  auto folders = peer.folders();
  std::string out;
  for (const auto& mail : folders["INBOX"].mails)
    if (!mail.is_deleted) out += "INBOX has UID " + std::to_string(mail.uid) + "\n";
  std::map<std::string, int> handled;
  for (const auto& mail : folders["Handled"].mails) ++handled[subject_of(mail.bytes)];
  for (const auto& word : words)
    if (handled[word] != 1) out += counted("Handled has", word, handled[word]);
  return out;
}

}  // namespace gatepost::peers
