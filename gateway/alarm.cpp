#include "alarm.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "log.hpp"
#include "mail/limits.hpp"
#include "program.hpp"

namespace gatepost {
namespace {

// Room for all names with their times, and a single block of any disk.
constexpr std::size_t file_bytes = 1'024;

/// Nothing of a server's words can look like a line of ours, or reach a terminal; and nobody's address goes to whatever
/// chat or pager the admin's program speaks to.
std::string text_of(const Config& config, const std::string& subject, const Alarm& alarm) {
  std::string text = subject + "\n\nDesk: " + config.desk.address + "\nSince: " + log::utc(alarm.since) + "\n";
  if (!alarm.said.empty()) text += "Said: " + log::printable(log::without_people(alarm.said)) + "\n";
  if (!alarm.hint.empty()) text += "What may help: " + log::printable(log::without_people(alarm.hint)) + "\n";
  return text +
         "\nYou hear of this once, and again when it is over. `gatepost status` shows how it is now. No mail is lost: "
         "what came in is kept, and letters wait.\n";
}

std::string subject_for(const Config& config, const std::string& what) {
  return log::printable(config.desk.name) + ": " + what;
}

// --- what is wrong ---

bool has_lasted(const store::ServerState& state, const Config& config, Time now) {
  return !state.is_well && now - state.since >= config.alert.after;
}

std::optional<Alarm> of_relay(store::Store& store, const store::Stuck& stuck, const Config& config, Time now) {
  const auto relay = store.server("smtp");
  if (relay && has_lasted(*relay, config, now)) {
    const bool is_account = relay->until.has_value() || relay->tries > 0;
    return Alarm{is_account ? "account" : "relay", relay->since,
                 is_account ? "the relay refuses the account" : "the relay takes no letters",
                 log::without_words(relay->said), relay->hint};
  }
  const auto since = now - std::max<Span>(config.alert.after, limits::alert_admin);
  if (stuck.recipients >= limits::alert_recipients && store.sent_since(since) == 0)
    return Alarm{"relay", since, "no letter goes out", "", "`gatepost status` shows what the relay says of each"};
  return std::nullopt;
}

std::optional<Alarm> of_admin(const store::Stuck& stuck) {
  if (!stuck.to_admin) return std::nullopt;
  return Alarm{"admin", *stuck.to_admin_since, "a letter to the admin cannot be sent",
               log::without_words(*stuck.to_admin), "check admin in [desk]"};
}

std::optional<Alarm> of_mailbox(store::Store& store, const Config& config, Time now) {
  if (config.imap.host.empty()) return std::nullopt;
  const auto mailbox = store.server("imap");
  if (!mailbox || !has_lasted(*mailbox, config, now)) return std::nullopt;
  return Alarm{"mailbox", mailbox->since, "the mailbox cannot be read", mailbox->said, mailbox->hint};
}

}  // namespace

std::vector<Alarm> alarms_of(store::Store& store, const Config& config, Time now) {
  const auto long_ago = now - limits::alert_admin;
  const auto stuck = store.notes().stuck(std::min(long_ago, now - config.alert.after), long_ago);
  std::vector<Alarm> alarms;
  for (auto& alarm : {of_relay(store, stuck, config, now), of_admin(stuck), of_mailbox(store, config, now)})
    if (alarm) alarms.push_back(*alarm);
  return alarms;
}

Alarms::Alarms(const Config& config, std::function<bool()> goes_on)
    : config_(config), goes_on_(std::move(goes_on)), file_(config.store.string() + ".alert") {
  if (!has_command()) return;
  std::ifstream told(file_);
  for (Told one; told >> one.name >> one.since;) told_.push_back(one);
  remember();
}

bool Alarms::is_told(const std::string& name) const {
  return std::ranges::find(told_, name, &Told::name) != told_.end();
}

void Alarms::tell(const std::vector<Alarm>& alarms, Time now, Uptime uptime) {
  if (!has_command()) return;
  const auto before = told_;
  for (const auto& one : before) {
    const bool lasts = std::ranges::find(alarms, one.name, &Alarm::name) != alarms.end() ||
                       (one.name == "stopped" && uptime == Uptime::short_yet);
    if (!lasts) give_up(one, now);
  }
  for (const auto& alarm : alarms)
    if (!is_told(alarm.name)) take(alarm, now);
}

void Alarms::tell_stopped(const std::string& what, Time now) {
  if (has_command() && !is_told("stopped"))
    take({"stopped", now, "the desk had to stop", what,
          "it starts again by itself where a service manager does that, and works when the cause is gone"},
         now);
}

/// Remembered first: a command that ends us is run once.
void Alarms::take(const Alarm& alarm, Time now) {
  told_.push_back({alarm.name, log::utc(now)});
  remember();
  const auto subject = subject_for(config_, alarm.subject);
  run(alarm.name, "trouble", subject, text_of(config_, subject, alarm));
}

void Alarms::give_up(const Told& told, Time now) {
  const auto over = told;
  std::erase_if(told_, [&](const Told& one) { return one.name == over.name; });
  remember();
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> well{
      {{"stopped", "the desk works again"},
       {"relay", "letters go out again"},
       {"account", "the relay takes the account again"},
       {"admin", "letters to the admin go out again"},
       {"mailbox", "the mailbox can be read again"}}};
  const auto* found = std::ranges::find(well, std::string_view(over.name), &decltype(well)::value_type::first);
  if (found == well.end()) return;  // of another version
  const auto subject = subject_for(config_, std::string(found->second));
  run(over.name, "well", subject,
      subject + "\n\nDesk: " + config_.desk.address + "\nTold: " + over.since + "\nOver: " + log::utc(now) + "\n");
}

void Alarms::run(const std::string& name, const std::string& state, const std::string& subject,
                 const std::string& text) {
  log::warning("alert." + state, {{"about", name}, {"command", config_.alert.command.front()}});
  const Program program{config_.alert.command,
                        {"GATEPOST_ALERT=" + name, "GATEPOST_STATE=" + state, "GATEPOST_SUBJECT=" + subject},
                        text,
                        limits::alert_runs,
                        limits::alert_said};
  const auto ran = gatepost::run(program, goes_on_);
  if (!ran.is_well) log::error("alert.failed", {{"about", name}, {"what", ran.how}, {"output", ran.output}});
  if (ran.is_well && !ran.output.empty()) log::info("alert.done", {{"about", name}, {"output", ran.output}});
}

/// In place and of one length, so that it needs no room that was not there before.
void Alarms::remember() {
  std::ostringstream lines;
  for (const auto& one : told_) lines << one.name << ' ' << one.since << '\n';
  auto text = lines.str();
  text.resize(file_bytes, '\n');
  const int file = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  const bool is_written = file >= 0 && ::pwrite(file, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
  const auto fault = errno;
  if (file >= 0) ::fdatasync(file), ::close(file);
  if (!is_written) log::error("alert.forgotten", {{"file", file_.string()}, {"what", std::strerror(fault)}});
}

}  // namespace gatepost
