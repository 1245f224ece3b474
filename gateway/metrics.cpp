#include "metrics.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>
#include <vector>

#include "ticket/verdict.hpp"

namespace gatepost {
namespace {

using Labels = std::vector<std::pair<std::string_view, std::string>>;

std::string escaped(const std::string& value) {
  std::string out;
  for (const char c : value) {
    if (c == '\\' || c == '"') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

/// One metric after the other, each with what it means in front.
class Exposition {
 public:
  void gauge(std::string_view name, std::string_view help) {
    name_ = "gatepost_" + std::string(name);
    text_ += "# HELP " + name_ + " " + std::string(help) + "\n# TYPE " + name_ + " gauge\n";
  }
  void value(std::int64_t number, const Labels& labels = {}) {
    text_ += name_;
    for (const auto& [label, of] : labels)
      text_ += (&label == &labels.front().first ? "{" : ",") + std::string(label) + "=\"" + escaped(of) + "\"";
    text_ += (labels.empty() ? " " : "} ") + std::to_string(number) + "\n";
  }
  std::string text() && { return std::move(text_); }

 private:
  std::string name_;
  std::string text_;
};

std::int64_t seconds_of(Time at) { return std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count(); }

/// 0: there is none.
std::int64_t age_of(const std::optional<Time>& begun, Time now) {
  return begun ? std::max<std::int64_t>(0, std::chrono::floor<std::chrono::seconds>(now - *begun).count()) : 0;
}

std::int64_t count_of(const std::vector<store::Gauge>& gauges, std::string_view first, std::string_view second) {
  const auto found =
      std::ranges::find_if(gauges, [&](const store::Gauge& one) { return one.first == first && one.second == second; });
  return found == gauges.end() ? 0 : found->count;
}

void add_mails(const store::Gauges& gauges, Time now, Exposition& out) {
  static constexpr std::array states{MailState::received, MailState::opened,    MailState::appended,
                                     MailState::obeyed,   MailState::held,      MailState::refused,
                                     MailState::noted,    MailState::set_aside, MailState::quarantined};
  out.gauge("mails", "Mails in the store by their recorded state; received ones are not decided yet.");
  for (const auto state : states) {
    const std::string name(name_of(state));
    out.value(count_of(gauges.mails, name, ""), {{"state", name}});
  }
  out.gauge("undecided_oldest_age_seconds", "Age of the oldest mail that is not decided yet, 0 without one.");
  out.value(age_of(gauges.oldest_undecided, now));
}

void add_letters(const store::Gauges& gauges, Time now, Exposition& out) {
  out.gauge("letters", "Letters by their kind and what became of them.");
  for (const auto& one : gauges.letters) out.value(one.count, {{"kind", one.first}, {"outcome", one.second}});
  out.gauge("queue_letters", "Letters that wait for the relay.");
  out.value(gauges.due);
  out.gauge("queue_oldest_age_seconds", "Age of the oldest letter that waits for the relay, 0 without one.");
  out.value(age_of(gauges.oldest_due, now));
}

/// Those of config.ini, and those that were taken out and have tickets still.
void add_tickets(const store::Gauges& gauges, const Config& config, Time now, Exposition& out) {
  std::vector<std::string> departments;
  for (const auto& one : config.desk.departments) departments.push_back(one.id);
  for (const auto& one : gauges.tickets)
    if (std::ranges::find(departments, one.first) == departments.end()) departments.push_back(one.first);
  out.gauge("tickets", "Tickets that are not solved, by department and state.");
  for (const auto& department : departments)
    for (const auto* state : {"open", "waiting"})
      out.value(count_of(gauges.tickets, department, state), {{"department", department}, {"state", state}});
  out.gauge("unanswered_oldest_age_seconds", "Age of the oldest open ticket that nobody has answered, 0 without one.");
  out.value(age_of(gauges.oldest_unanswered, now));
}

using Servers = std::vector<std::pair<std::string, store::ServerState>>;

void add_servers(const Servers& servers, Time now, Exposition& out) {
  out.gauge("server_up", "Whether the server did what the desk wanted when it was last spoken to.");
  for (const auto& [name, state] : servers) out.value(state.is_well ? 1 : 0, {{"server", name}});
  out.gauge("server_state_since_timestamp_seconds", "Since when that is so: of a trouble its begin, else its end.");
  for (const auto& [name, state] : servers) out.value(seconds_of(state.since), {{"server", name}});
  out.gauge("server_account_resting", "Whether the account rests, as the server refuses it.");
  for (const auto& [name, state] : servers) out.value(state.until && *state.until > now ? 1 : 0, {{"server", name}});
  out.gauge("server_last_good_timestamp_seconds", "When the mailbox was last looked through.");
  for (const auto& [name, state] : servers)
    if (state.seen) out.value(seconds_of(*state.seen), {{"server", name}});
}

void add_audit(const std::optional<store::AuditEnd>& audit, Exposition& out) {
  if (!audit) return;
  out.gauge("audit_timestamp_seconds", "When the last audit of the night was.");
  out.value(seconds_of(audit->at));
  out.gauge("audit_differences", "What it could not account for.");
  out.value(audit->differences);
  out.gauge("audit_complete", "Whether it could look at everything.");
  out.value(audit->is_whole ? 1 : 0);
}

std::string fault(const std::filesystem::path& file, const char* what) {
  return std::string(what) + " " + file.string() + ": " + std::strerror(errno);
}

std::string write_whole(int descriptor, const std::string& text, const std::filesystem::path& file) {
  if (::fchmod(descriptor, 0644) != 0) return fault(file, "cannot open to everybody");
  const auto written = ::write(descriptor, text.data(), text.size());
  return written == static_cast<ssize_t>(text.size()) ? std::string() : fault(file, "cannot write");
}

}  // namespace

std::string metrics_of(store::Store& store, const Config& config, Time now) {
  const auto gauges = store.notes().gauges(now);
  Servers servers;
  for (const auto* name : {"imap", "smtp"})
    if (auto state = store.server(name)) servers.emplace_back(name, std::move(*state));
  Exposition out;
  out.gauge("build_info", "The version of Gatepost, with the value 1.");
  out.value(1, {{"version", GATEPOST_VERSION}});
  add_mails(gauges, now, out);
  add_letters(gauges, now, out);
  add_tickets(gauges, config, now, out);
  if (!servers.empty()) add_servers(servers, now, out);
  add_audit(gauges.audit, out);
  out.gauge("store_size_bytes", "Size of the store on the disk.");
  out.value(gauges.bytes);
  return std::move(out).text();
}

/// The collector reads whatever ends in .prom, so that the new one has another ending until it is whole.
std::string write_textfile(const std::filesystem::path& file, const std::string& text) {
  auto next = file;
  next += ".new";
  const int descriptor = ::open(next.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (descriptor < 0) return fault(next, "cannot make");
  auto said = write_whole(descriptor, text, next);
  ::close(descriptor);
  if (said.empty() && std::rename(next.c_str(), file.c_str()) != 0) said = fault(file, "cannot replace");
  return said;
}

}  // namespace gatepost
