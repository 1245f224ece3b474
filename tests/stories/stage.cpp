#include "stories/stage.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "copies.hpp"
#include "forget.hpp"
#include "parse/parse.hpp"

namespace gatepost::stories {
namespace {

std::filesystem::path fresh_folder() {
  std::string pattern = std::filesystem::temp_directory_path() / "gatepost-story-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  return pattern;
}

}  // namespace

Outcome Mailboxes::send(const Wire& wire) {
  if (is_down) return {Fate::later, 0, "connection refused", ""};
  if (has_locked_us) return {Fate::account, 535, "5.7.8 authentication failed", ""};
  if (refused.contains(folded(wire.recipient))) return {Fate::refused, 550, "5.1.1 no such user", ""};
  if (size_limit > 0 && wire.bytes.size() > size_limit)
    return {.fate = Fate::refused,
            .code = 552,
            .said = "5.3.4 message too large",
            .size = wire.bytes.size(),
            .size_limit = size_limit};
  if (delayed.contains(folded(wire.recipient))) return {Fate::later, 450, "4.2.0 try again later", ""};
  auto& box = letters[folded(wire.recipient)];
  box.push_back({wire, parse::mail({.bytes = wire.bytes}), false});
  if (!has_own_ids) return {Fate::accepted, 250, "ok", ""};
  box.back().mail.message_id = "0100-" + std::to_string(wire.number.value) + "-000000@relay.test";
  return {.fate = Fate::accepted, .code = 250, .said = "ok", .relay_id = tells_ids ? box.back().mail.message_id : ""};
}

Stage::Stage()
    : now(std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(9)),  // a Monday, 10:00
      folder_(fresh_folder()) {
  config = story_config(folder_);
  store_ = store::open(config.store, store::Create::yes);
  signer_ = std::make_unique<sign::Signer>(sign::open_keyring(config.key_file), config.desk.address, true);
  look_at_people();
}

void Stage::look_at_people() {
  auto all = parts();
  take_people(all);
}

void Stage::add_product(const std::string& name, const std::string& words) {
  auto& product = config.desk.products.emplace_back();
  product.id = name;
  std::istringstream all(words);
  for (std::string word; std::getline(all >> std::ws, word, ',');) product.words.push_back(word);
}

void Stage::add_canned(const std::string& name, const std::string& text) {
  files_["answers/" + name] = text;
  templates_.lay_over(files_);
}

void Stage::drop_subaddresses() {
  config.desk.has_subaddress = false;
  signer_ = std::make_unique<sign::Signer>(sign::open_keyring(config.key_file), config.desk.address, false);
}

void Stage::send_by(sign::WayOut way_out) {
  signer_ = std::make_unique<sign::Signer>(sign::open_keyring(config.key_file), config.desk.address,
                                           config.desk.has_subaddress, way_out);
  mailboxes.has_own_ids = way_out.has_own_ids;
}

void Stage::tell_relay(const std::vector<std::string>& words, const std::string& address) {
  auto& pace = config.smtp.pace;
  const auto& what = words.at(1);
  if (what == "allows")
    (words.at(4) == "day" ? pace.per_day : pace.per_minute) = std::stoi(words.at(2));
  else if (what == "refuses")
    mailboxes.refused.insert(address);
  else if (what == "limits")
    mailboxes.size_limit = std::stoull(words.at(4)) * 1024;
  else if (what == "delays")
    mailboxes.delayed.insert(address);
  else if (what == "takes")
    mailboxes.delayed.erase(address);
  else
    mailboxes.is_down = words.at(2) == "down";
  mailboxes.has_locked_us = what == "locks";
}

void Stage::forget(const std::string& address) {
  auto all = parts();
  gatepost::forget(all, address, Unsolved::solved);
  end_erasing();
}

void Stage::erase_older_than(Span span) {
  config.keep_mails = span;
  auto all = parts();
  while (forget_aged(all)) {
  }
  end_erasing();
}

void Stage::end_erasing() {
  auto all = parts();
  FinishParts with{all};
  if (!finish_forgetting(with).is_all) throw std::runtime_error("erasing did not end");
}

void Stage::has_nothing_left_of(const std::string& words) const {
  for (const auto& file : std::filesystem::directory_iterator(folder_)) {
    if (!file.is_regular_file()) continue;
    std::ostringstream bytes;
    bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
    if (folded(bytes.str()).find(folded(words)) != std::string::npos)
      throw std::runtime_error(file.path().filename().string() + " still has \"" + words + "\"");
  }
}

Stage::~Stage() {
  store_.reset();
  std::filesystem::remove_all(folder_);
}

Parts Stage::parts() {
  return {config, *store_, *signer_, templates_, [this] { return now; }, worker_};
}

void Stage::deliver(const std::string& bytes, const Envelope& envelope) {
  auto all = parts();
  const RawMail raw{.bytes = bytes, .envelope = envelope, .received = now};
  if (!config.copies.empty()) {
    Draft copy(config.copies, now);
    write_copy(raw, copy);
    copy.keep();
  }
  store_->keep({&raw, 1}, std::nullopt);
  consider_all(all);
  settle();
}

void Stage::settle() {
  auto all = parts();
  fall_due(all);
  while (send_out(all, mailboxes).how == Relayed::some) {
  }
}

std::string described(const Ticket& ticket) {
  return std::string(name_of(ticket.state)) + ", with " + (ticket.assignee.empty() ? "nobody" : ticket.assignee) +
         ", in " + ticket.department + ", priority " + ticket.priority + ", mark " + std::to_string(ticket.mark);
}

}  // namespace gatepost::stories
