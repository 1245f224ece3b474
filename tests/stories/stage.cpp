#include "stories/stage.hpp"

#include <cstdlib>

#include "parse/parse.hpp"

namespace gatepost::stories {
namespace {

std::filesystem::path fresh_folder() {
  std::string pattern = std::filesystem::temp_directory_path() / "gatepost-story-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  return pattern;
}

Department department(const std::string& id, std::vector<std::string> staff) {
  Department out{.id = id, .staff = std::move(staff), .time_zone = "Europe/Berlin"};
  for (int weekday = 1; weekday <= 5; ++weekday) out.hours.push_back({weekday, 9 * 60, 18 * 60});
  out.lead = out.staff.front();
  out.first_response = Target{std::chrono::hours(4), true};
  return out;
}

}  // namespace

Config story_config(const std::filesystem::path& folder) {
  Config config;
  config.store = folder / "gatepost.db";
  config.key_file = folder / "gatepost.key";
  auto& desk = config.desk;
  desk.name = "Example Support";
  desk.address = "support@desk.test";
  desk.admin = "admin@staff.test";
  desk.time_zone = "Europe/Berlin";
  desk.authserv_id = "mx.desk.test";
  desk.staff = {{"alice", "Alice Kim", {"alice@staff.test"}, ""},
                {"bob", "Bob Roth", {"bob@staff.test"}, ""},
                {"minsu", "Minsu Park", {"minsu@staff.test"}, "ko"}};
  desk.departments = {department("support", {"alice", "bob"}), department("tech", {"minsu"})};
  desk.departments[0].is_default = true;
  desk.departments[1].claims = {{Claim::Kind::language, "", "ko"}};
  return config;
}

Outcome Mailboxes::send(const Wire& wire) {
  if (is_down) return {Fate::later, 0, "connection refused", ""};
  if (refused.contains(folded(wire.recipient))) return {Fate::refused, 550, "5.1.1 no such user", ""};
  letters[folded(wire.recipient)].push_back({wire, parse::mail({.bytes = wire.bytes}), false});
  return {Fate::accepted, 250, "ok", ""};
}

Stage::Stage()
    : now(std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(9)),  // a Monday, 10:00
      folder_(fresh_folder()) {
  config = story_config(folder_);
  store_ = store::open(config.store, store::Create::yes);
  signer_ = std::make_unique<sign::Signer>(sign::open_keyring(config.key_file), config.desk.address, true);
}

Stage::~Stage() {
  store_.reset();
  std::filesystem::remove_all(folder_);
}

Parts Stage::parts() {
  return {config, *store_, *signer_, templates_, [this] { return now; }};
}

void Stage::deliver(const std::string& bytes, const Envelope& envelope) {
  auto all = parts();
  const RawMail raw{.bytes = bytes, .envelope = envelope, .received = now};
  store_->keep({&raw, 1}, std::nullopt);
  consider_pending(all);
  settle();
}

void Stage::settle() {
  auto all = parts();
  fall_due(all);
  while (!store_->letters_due(now, 1, false).empty())
    if (send_out(all, mailboxes, WhichLetters::due) == Relayed::paused) return;
}

}  // namespace gatepost::stories
