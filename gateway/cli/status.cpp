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
  return {{"letter", letter.number.value},        {"kind", letter.kind},
          {"recipient", letter.recipient},        {"said", letter.said},
          {"attempts", letter.attempts},          {"made", log::utc(letter.made)},
          {"next_try", log::utc(letter.next_try)}};
}

Json json_of(const store::Status& status) {
  Json json{{"mails", status.mails},
            {"mails_by_state", json_of(status.mails_by_state)},
            {"tickets", json_of(status.tickets_by_state)},
            {"letters",
             {{"waiting", status.letters_waiting}, {"sent", status.letters_sent}, {"failed", status.letters_failed}}}};
  json["waiting"] = Json::array();
  for (const auto& letter : status.waiting) json["waiting"].push_back(json_of(letter));
  return json;
}

/// "3 open, 1 waiting"
std::string sentence_of(const Numbers& numbers) {
  std::string out;
  for (const auto& [name, number] : numbers) out += (out.empty() ? "" : ", ") + std::to_string(number) + " " + name;
  return out.empty() ? "none" : out;
}

std::string text_of(const store::Status& status, const std::string& zone) {
  auto out =
      "mails    " + sentence_of(status.mails_by_state) + "\n" + "tickets  " + sentence_of(status.tickets_by_state) +
      "\n" + "letters  " +
      sentence_of(
          {{"waiting", status.letters_waiting}, {"sent", status.letters_sent}, {"failed", status.letters_failed}}) +
      "\n";
  if (status.waiting.empty()) return out;
  std::vector<Row> rows;
  for (const auto& letter : status.waiting)
    rows.push_back({std::to_string(letter.number.value), letter.kind, letter.recipient, std::to_string(letter.attempts),
                    local_time(letter.next_try, zone), letter.said});
  return out + "\n" + table({"letter", "kind", "to", "attempts", "next try", "the relay said"}, rows);
}

int status(const Common& common) {
  const auto config = config_or_complain(common, Need::readable);
  if (!config) return usage;
  const auto status = store::open(config->store, store::Create::no)->status();
  std::cout << (common.is_json ? printed(json_of(status)) : text_of(status, config->desk.time_zone));
  return done;
}

}  // namespace

void add_status(CLI::App& app, Common& common) {
  auto* verb =
      app.add_subcommand("status", "How many mails, tickets and letters there are, and which letters wait and why");
  verb->footer("Example: how many letters wait, for monitoring\n  gatepost status --json | jq .letters.waiting");
  verb->callback([&common] { common.exit_code = status(common); });
}

}  // namespace gatepost::cli
