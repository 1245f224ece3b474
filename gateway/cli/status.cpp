#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "assembly.hpp"
#include "cli/local_time.hpp"
#include "cli/table.hpp"
#include "cli/ticket_json.hpp"
#include "cli/verb.hpp"
#include "clock.hpp"
#include "log.hpp"
#include "login_ends.hpp"
#include "metrics.hpp"
#include "store/store.hpp"

namespace gatepost::cli {
namespace {

using Json = nlohmann::ordered_json;
using Numbers = std::vector<std::pair<std::string, std::int64_t>>;

/// What the provider's limits leave.
struct Outbox {
  send::Pace pace;
  std::int64_t last_minute = 0;
  std::int64_t last_day = 0;
};

/// All that the verb tells.
struct Seen {
  store::Status status;
  std::optional<store::ServerState> imap;  // absent: never spoken to
  std::optional<store::ServerState> smtp;
  Outbox outbox;
  std::vector<LoginEnd> login_ends;
  bool has_daemon = false;  // or another verb that has the store for itself
  Time now{};
};

bool is_full(const Outbox& outbox) {
  const auto is_reached = [](int limit, std::int64_t sent) { return limit > 0 && sent >= limit; };
  return is_reached(outbox.pace.per_minute, outbox.last_minute) || is_reached(outbox.pace.per_day, outbox.last_day);
}

std::int64_t figure(const Numbers& numbers, std::string_view name) {
  const auto found = std::ranges::find(numbers, name, &Numbers::value_type::first);
  return found == numbers.end() ? 0 : found->second;
}

Json json_of(const Numbers& numbers) {
  auto json = Json::object();
  for (const auto& [name, number] : numbers) json[name] = number;
  return json;
}

Json json_of(const store::Status::Waiting& letter) {
  Json json{{"letter", letter.number.value},        {"kind", letter.kind},
            {"recipient", letter.recipient},        {"said", letter.said},
            {"attempts", letter.attempts},          {"made", log::utc(letter.made)},
            {"next_try", log::utc(letter.next_try)}};
  if (letter.is_for_undo) json["undo_until"] = log::utc(letter.next_try);
  return json;
}

Json json_of(const store::Status::Failed& letter) {
  Json json{{"letter", letter.number.value}, {"kind", letter.kind}, {"recipient", letter.recipient}};
  if (letter.code != 0) json["code"] = letter.code;
  json["said"] = letter.said;
  json["failed"] = log::utc(letter.settled);
  return json;
}

Json json_of(const store::ServerState& server) {
  Json json{{"well", server.is_well}, {"since", log::utc(server.since)}};
  if (server.seen) json["last_round"] = log::utc(*server.seen);
  if (!server.said.empty()) json["said"] = server.said;
  if (!server.hint.empty()) json["hint"] = server.hint;
  if (server.until) json["paused_until"] = log::utc(*server.until);
  return json;
}

Json json_of(const Outbox& outbox) {
  Json json{{"per_minute", outbox.pace.per_minute},
            {"per_day", outbox.pace.per_day},
            {"sent_last_minute", outbox.last_minute},
            {"sent_last_day", outbox.last_day},
            {"full", is_full(outbox)}};
  return json;
}

Json json_of(const std::vector<LoginEnd>& ends) {
  auto json = Json::array();
  for (const auto& end : ends) json.push_back({{"login", name_of(end)}, {"ends", log::utc(end.ends)}});
  return json;
}

Json json_of(const Seen& seen) {
  const auto& status = seen.status;
  Json json{{"running", seen.has_daemon},
            {"mails", status.mails},
            {"mails_by_state", json_of(status.mails_by_state)},
            {"undecided", figure(status.mails_by_state, "received")},
            {"held", figure(status.mails_by_state, "held")},
            {"tickets", json_of(status.tickets_by_state)},
            {"letters",
             {{"waiting", status.letters_waiting},
              {"sent", status.letters_sent},
              {"failed", status.letters_failed},
              {"taken_back", status.letters_taken_back}}}};
  json["letters"]["waiting_by_kind"] = json_of(status.waiting_by_kind);
  if (status.oldest_waiting) json["letters"]["oldest_waiting"] = log::utc(*status.oldest_waiting);
  if (status.oldest_undecided) json["oldest_undecided"] = log::utc(*status.oldest_undecided);
  if (seen.imap) json["imap"] = json_of(*seen.imap);
  if (seen.smtp) json["smtp"] = json_of(*seen.smtp);
  if (!seen.login_ends.empty()) json["login_ends"] = json_of(seen.login_ends);
  json["pace"] = json_of(seen.outbox);
  json["waiting"] = Json::array();
  for (const auto& letter : status.waiting) json["waiting"].push_back(json_of(letter));
  json["failed"] = Json::array();
  for (const auto& letter : status.failed) json["failed"].push_back(json_of(letter));
  return json;
}

/// "3 open, 1 waiting"
std::string sentence_of(const Numbers& numbers) {
  std::string out;
  for (const auto& [name, number] : numbers) out += (out.empty() ? "" : ", ") + std::to_string(number) + " " + name;
  return out.empty() ? "none" : out;
}

std::string reason_of(const store::Status::Waiting& letter, const std::string& zone) {
  return letter.is_for_undo ? "waits for undo until " + local_time(letter.next_try, zone) : letter.said;
}

/// One that is due stands at the relay, or is among the next.
std::string next_try_of(const store::Status::Waiting& letter, const Seen& seen, const std::string& zone) {
  return seen.has_daemon && letter.next_try <= seen.now ? "now" : local_time(letter.next_try, zone);
}

std::string waiting_text(const Seen& seen, const std::string& zone) {
  const auto& status = seen.status;
  if (status.waiting.empty()) return {};
  std::vector<Row> rows;
  for (const auto& letter : status.waiting)
    rows.push_back({std::to_string(letter.number.value), letter.kind, letter.recipient, local_time(letter.made, zone),
                    std::to_string(letter.attempts), next_try_of(letter, seen, zone), reason_of(letter, zone)});
  return "\n" + table({"waiting", "kind", "to", "since", "attempts", "next try", "the relay said"}, rows);
}

/// A server's own words begin with their code; what the desk found out by itself has none.
std::string with_code(const store::Status::Failed& letter) {
  const auto code = std::to_string(letter.code);
  return letter.code == 0 || letter.said.starts_with(code) ? letter.said : code + " " + letter.said;
}

std::string failed_text(const store::Status& status, const std::string& zone) {
  if (status.failed.empty()) return {};
  std::vector<Row> rows;
  for (const auto& letter : status.failed)
    rows.push_back({std::to_string(letter.number.value), letter.kind, letter.recipient,
                    local_time(letter.settled, zone), with_code(letter)});
  return "\n" + table({"failed", "kind", "to", "when", "the relay said"}, rows);
}

/// "since 10:00 the relay says: 535 authentication failed (check user and password); tried again at 10:05"
std::string server_text(const std::string& name, const store::ServerState& server, const Seen& seen,
                        const std::string& zone) {
  auto out = name + "  ";
  if (server.is_well && !server.seen) return out + "well since " + local_time(server.since, zone) + "\n";
  if (server.is_well) return out + "well, last looked at " + local_time(*server.seen, zone) + "\n";
  out += "trouble since " + local_time(server.since, zone) + ": " + server.said;
  if (!server.hint.empty()) out += " (" + server.hint + ")";
  if (server.seen) out += "; last well at " + local_time(*server.seen, zone);
  if (server.until && *server.until > seen.now)
    out += "; the account rests until " + local_time(*server.until, zone) + ", and no letter has failed for it";
  return out + "\n";
}

std::string pace_text(const Outbox& outbox) {
  if (outbox.pace.per_minute == 0 && outbox.pace.per_day == 0) return {};
  std::string out = "pace     ";
  if (outbox.pace.per_minute > 0)
    out += std::to_string(outbox.last_minute) + " of " + std::to_string(outbox.pace.per_minute) + " in this minute";
  if (outbox.pace.per_day > 0)
    out += (outbox.pace.per_minute > 0 ? ", " : "") + std::to_string(outbox.last_day) + " of " +
           std::to_string(outbox.pace.per_day) + " in 24 hours";
  return out + (is_full(outbox) ? "; the rest waits" : "") + "\n";
}

std::string oldest_text(const store::Status& status, const std::string& zone) {
  std::string out;
  if (status.oldest_undecided)
    out += "oldest   a mail waits to be decided since " + local_time(*status.oldest_undecided, zone) + "\n";
  if (status.oldest_waiting)
    out += "oldest   " + sentence_of(status.waiting_by_kind) + " waiting; the oldest since " +
           local_time(*status.oldest_waiting, zone) + "\n";
  return out;
}

std::string login_text(const Seen& seen, const std::string& zone) {
  std::string out;
  for (const auto& end : seen.login_ends)
    out += "login    " + sentence_of(end, local_day(end.ends, zone), seen.now) + "\n";
  return out;
}

std::string text_of(const Seen& seen, const std::string& zone) {
  const auto& status = seen.status;
  Numbers letters{
      {"waiting", status.letters_waiting}, {"sent", status.letters_sent}, {"failed", status.letters_failed}};
  if (status.letters_taken_back > 0) letters.emplace_back("taken back", status.letters_taken_back);
  const std::string daemon =
      seen.has_daemon ? "" : "daemon   none is at work: mail and letters wait for `gatepost run`, or `gatepost once`\n";
  auto out = daemon + "mails    " + sentence_of(status.mails_by_state) + "\n" + "tickets  " +
             sentence_of(status.tickets_by_state) + "\n" + "letters  " + sentence_of(letters) + "\n";
  out += oldest_text(status, zone) + pace_text(seen.outbox);
  if (seen.imap) out += server_text("imap   ", *seen.imap, seen, zone);
  if (seen.smtp) out += server_text("smtp   ", *seen.smtp, seen, zone);
  return out + login_text(seen, zone) + waiting_text(seen, zone) + failed_text(status, zone);
}

Seen seen_in(store::Store& store, const Config& config) {
  const auto now = system_now();
  return {store.status(),
          store.server("imap"),
          store.server("smtp"),
          {config.smtp.pace, store.sent_since(now - std::chrono::minutes(1)),
           store.sent_since(now - std::chrono::hours(24))},
          login_ends(config),
          is_store_locked(config),
          now};
}

enum class Form { usual, prometheus };

int status(const Common& common, Form form) {
  const auto config = config_or_complain(common, Need::readable);
  if (!config) return usage;
  const auto store = store::open(config->store, store::Create::no);
  if (form == Form::prometheus) {
    std::cout << metrics_of(*store, *config, system_now());
    return done;
  }
  const auto seen = seen_in(*store, *config);
  std::cout << (common.is_json ? printed(json_of(seen)) : text_of(seen, config->desk.time_zone));
  return done;
}

}  // namespace

Verb status_verb(const Common& common) {
  const auto is_prometheus = std::make_shared<bool>(false);
  return {.name = "status",
          .what =
              "How many mails, tickets and letters there are, which letters wait and which failed, and why; how the "
              "servers "
              "do",
          .footer =
              "Example: how many letters wait, for monitoring\n  gatepost status --json | jq .letters.waiting\n"
              "Example: figures for Prometheus; [metrics] textfile has the daemon write them to a file\n"
              "  gatepost status --prometheus",
          .arguments = {{"--prometheus", is_prometheus.get(), "figures in Prometheus' text format"}},
          .work = [is_prometheus, &common] { return status(common, *is_prometheus ? Form::prometheus : Form::usual); }};
}

}  // namespace gatepost::cli
