#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/local_time.hpp"
#include "cli/table.hpp"
#include "cli/ticket_json.hpp"
#include "cli/verb.hpp"
#include "log.hpp"
#include "store/store.hpp"

namespace gatepost::cli {
namespace {

using Json = nlohmann::ordered_json;
using Numbers = std::vector<std::pair<std::string, std::int64_t>>;

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

Json json_of(const store::Status& status) {
  Json json{{"mails", status.mails},
            {"mails_by_state", json_of(status.mails_by_state)},
            {"tickets", json_of(status.tickets_by_state)},
            {"letters",
             {{"waiting", status.letters_waiting},
              {"sent", status.letters_sent},
              {"failed", status.letters_failed},
              {"taken_back", status.letters_taken_back}}}};
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

std::string waiting_text(const store::Status& status, const std::string& zone) {
  if (status.waiting.empty()) return {};
  std::vector<Row> rows;
  for (const auto& letter : status.waiting)
    rows.push_back({std::to_string(letter.number.value), letter.kind, letter.recipient, local_time(letter.made, zone),
                    std::to_string(letter.attempts), local_time(letter.next_try, zone), reason_of(letter, zone)});
  return "\n" + table({"waiting", "kind", "to", "since", "attempts", "next try", "the relay said"}, rows);
}

std::string failed_text(const store::Status& status, const std::string& zone) {
  if (status.failed.empty()) return {};
  std::vector<Row> rows;
  for (const auto& letter : status.failed)
    rows.push_back({std::to_string(letter.number.value), letter.kind, letter.recipient,
                    local_time(letter.settled, zone),
                    (letter.code != 0 ? std::to_string(letter.code) + " " : "") + letter.said});
  return "\n" + table({"failed", "kind", "to", "when", "the relay said"}, rows);
}

std::string text_of(const store::Status& status, const std::string& zone) {
  Numbers letters{
      {"waiting", status.letters_waiting}, {"sent", status.letters_sent}, {"failed", status.letters_failed}};
  if (status.letters_taken_back > 0) letters.emplace_back("taken back", status.letters_taken_back);
  const auto out = "mails    " + sentence_of(status.mails_by_state) + "\n" + "tickets  " +
                   sentence_of(status.tickets_by_state) + "\n" + "letters  " + sentence_of(letters) + "\n";
  return out + waiting_text(status, zone) + failed_text(status, zone);
}

int status(const Common& common) {
  const auto config = config_or_complain(common, Need::readable);
  if (!config) return usage;
  const auto status = store::open(config->store, store::Create::no)->status();
  std::cout << (common.is_json ? printed(json_of(status)) : text_of(status, config->desk.time_zone));
  return done;
}

}  // namespace

Verb status_verb(const Common& common) {
  return {.name = "status",
          .what = "How many mails, tickets and letters there are, which letters wait and which failed, and why",
          .footer = "Example: how many letters wait, for monitoring\n  gatepost status --json | jq .letters.waiting",
          .work = [&common] { return status(common); }};
}

}  // namespace gatepost::cli
