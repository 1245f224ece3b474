#include "cli/opinion.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "clock.hpp"
#include "decide/decide.hpp"
#include "log.hpp"
#include "template_folder.hpp"

namespace gatepost::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string role_in_design(Role role) {
  // "claimed" is a stranger who uses the address of one of staff.
  return role == Role::claimed ? "stranger" : std::string(name_of(role));
}

Json letters_of(const Verdict& verdict) {
  auto out = Json::array();
  for (const auto& letter : verdict.letters)
    out.push_back({{"kind", rule_of(letter.kind).name}, {"to", letter.to.address}});
  return out;
}

Json events_of(const Verdict& verdict) {
  auto out = Json::array();
  for (const auto& event : verdict.events) out.push_back(name_of(event.kind));
  return out;
}

std::string line(const std::string& label, const std::string& value) {
  return "  " + label + std::string(14 - label.size(), ' ') + log::printable(value) + "\n";
}

}  // namespace

Adviser::Adviser(const Common& common) {
  if (!std::filesystem::exists(config_file_of(common))) return;
  config_ = config_or_complain(common, Need::readable);
  if (!config_) return;
  if (const auto files = TemplateFolder(config_->templates).changed()) templates_.lay_over(*files);
  if (std::filesystem::exists(config_->store)) store_ = store::open(config_->store, store::Create::no);
  if (std::filesystem::exists(config_->key_file))
    signer_.emplace(sign::existing_keyring(config_->key_file), config_->desk.address, config_->desk.has_subaddress);
}

Mail Adviser::as_decided(Mail mail) const {
  return config_ ? decide::without_banners(std::move(mail), config_->desk) : mail;
}

std::optional<Opinion> Adviser::on(const Mail& mail) {
  if (!config_) return std::nullopt;
  if (store_ && signer_) {
    Parts parts{*config_, *store_, *signer_, templates_, system_now, worker_};
    return opinion_on(parts, mail);
  }
  const auto now = system_now();
  const auto clues = signer_ ? signer_->clues(mail) : Clues{};
  const auto known = store_ ? store_->look_up(mail, clues, now)
                            : Known{.next_ticket = first_ticket, .next_letter = {1}, .next_principal = {1}};
  return opinion_on(mail, clues, known, config_->desk, now);
}

Json json_of(const Opinion& opinion) {
  Json out;
  const auto& match = opinion.match;
  if (match.ticket) out["match"] = {{"ticket", match.ticket->value}, {"rule", match.rule}};
  out["trust"] = {{"role", role_in_design(match.role)}, {"proof", name_of(match.proof)}};
  if (!match.who.empty()) out["trust"]["who"] = match.who;
  auto& verdict = out["verdict"];
  verdict = {{"state", name_of(opinion.verdict.state)}, {"rule", opinion.verdict.rule}};
  if (opinion.verdict.ticket) verdict["ticket"] = opinion.verdict.ticket->value;
  verdict["events"] = events_of(opinion.verdict);
  verdict["letters"] = letters_of(opinion.verdict);
  return out;
}

std::string text_of(const Opinion& opinion) {
  const auto& match = opinion.match;
  const auto who = match.who.empty() ? "" : " (" + match.who + ")";
  auto out = line("trust", role_in_design(match.role) + who + ", proof: " + std::string(name_of(match.proof)));
  if (match.ticket) out += line("ticket", std::to_string(match.ticket->value) + ", by " + match.rule);
  out += line("would be", std::string(name_of(opinion.verdict.state)) + ": " + opinion.verdict.rule);
  for (const auto& letter : opinion.verdict.letters)
    out += line("  letter", std::string(rule_of(letter.kind).name) + " to " + letter.to.address);
  return out;
}

}  // namespace gatepost::cli
