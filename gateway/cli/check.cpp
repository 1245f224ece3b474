#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/counted.hpp"
#include "cli/evidence_seen.hpp"
#include "cli/findings.hpp"
#include "cli/ticket_json.hpp"
#include "cli/verb.hpp"
#include "lease.hpp"
#include "log.hpp"
#include "logins.hpp"
#include "mail/limits.hpp"
#include "network.hpp"
#include "parse/parse.hpp"
#include "store/store.hpp"

namespace gatepost::cli {
namespace {

namespace fs = std::filesystem;

enum class Servers { ask, leave, probe };

std::string with_hint(const std::string& what, const std::string& hint) {
  return hint.empty() ? what : what + " (" + hint + ")";
}

// --- servers ---

template <class Settings>
std::string server_of(const char* kind, const Settings& settings) {
  return std::string(kind) + " " + settings.host + ":" + std::to_string(settings.port) + ": ";
}

constexpr std::uint32_t recent_mails = 20;

void check_evidence(const Config& config, const fetch::ImapSettings& login, const fetch::Sight& sight,
                    Findings& findings) {
  if (sight.next_uid == 0) return;
  const auto from = sight.next_uid > recent_mails ? sight.next_uid - recent_mails - 1 : 0;
  const auto read = network::doors().open_imap(login)->fetch({sight.uidvalidity, from});
  const auto* batch = std::get_if<fetch::Batch>(&read);
  if (!batch) return;
  std::vector<std::string> seen;
  for (const auto& raw : batch->mails) seen.push_back(authserv_id_of(parse::mail(raw)));
  if (const auto sentence = sentence_about(seen, config.desk); !sentence.empty())
    findings.fine.push_back("evidence: " + sentence);
}

/// Of the store that is here, if there is one. Read after the marks were: a daemon at work renames its own.
store::Lease own_lease(const Config& config) try {
  return store::open(config.store, store::Create::no)->notes().lease(config.imap.folder);
} catch (const std::exception&) {
  return {};  // check_machine() tells of it
}

void check_marks(const Config& config, const fetch::ImapSettings& login, Findings& findings) {
  if (config.imap.lease == Span(0)) return;
  const auto mailbox = network::doors().open_imap(login);
  const auto others = other_marks(*mailbox, login, [&config] { return own_lease(config); });
  for (const auto& other : others)
    findings.failures.push_back(
        server_of("imap", config.imap) +
        with_hint("the mark of another Gatepost, on " + other.machine + ", lies in this mailbox (the folder \"" +
                      other.folder + "\")",
                  "one mailbox has one desk: stop the other; if it is gone for good, gatepost run takes the mark away "
                  "when it has not changed for [imap] lease"));
}

/// What the server calls its folders; those that look like it before all.
std::string folders_like_junk(const fetch::ImapSettings& login) {
  constexpr std::size_t most = 12;
  const auto mailbox = network::doors().open_imap(login);
  const auto listed = mailbox->marks()->marks_with("");
  const auto* names = std::get_if<std::optional<std::vector<std::string>>>(&listed);
  if (names == nullptr || !*names) return {};
  std::vector<std::string> all, like;
  for (const auto& name : **names) {
    if (name.find('&') != std::string::npos) continue;  // as it goes on the wire, not as config.ini has it
    const auto low = folded(name);
    const bool is_like = low.find("junk") != std::string::npos || low.find("spam") != std::string::npos;
    (is_like ? like : all).push_back(name);
  }
  const auto& told = like.empty() ? all : like;
  std::string out;
  for (std::size_t i = 0; i < std::min(most, told.size()); ++i) out += (i == 0 ? "" : ", ") + told[i];
  return out.empty() ? out : "; there is: " + out;
}

void check_imap(const Config& config, Findings& findings) {
  if (config.imap.host.empty()) {
    findings.fine.push_back("imap: no host; mail comes by `gatepost deliver`");
    return;
  }
  const auto server = server_of("imap", config.imap);
  const auto login = imap_login(config);
  const auto seen = network::doors().look(login);
  if (const auto* trouble = std::get_if<fetch::Trouble>(&seen)) {
    findings.failures.push_back(server + with_hint(trouble->what, trouble->hint));
    return;
  }
  const auto& sight = std::get<fetch::Sight>(seen);
  findings.fine.push_back(server + "logged in as " + config.imap.user + "; " + config.imap.folder + " holds " +
                          counted(sight.mails, "mail"));
  check_marks(config, login, findings);
  check_evidence(config, login, sight, findings);
}

void check_junk(const Config& config, Findings& findings) {
  if (config.imap.host.empty() || config.imap.junk.empty()) return;
  const auto seen = network::doors().look(junk_login(config));
  if (const auto* trouble = std::get_if<fetch::Trouble>(&seen))
    findings.failures.push_back(
        server_of("imap", config.imap) +
        with_hint(trouble->what,
                  "write into [imap] junk the provider's spam folder as the server names it, or leave it "
                  "empty" +
                      folders_like_junk(imap_login(config))));
  else
    findings.fine.push_back(server_of("imap", config.imap) + config.imap.junk + " holds " +
                            counted(std::get<fetch::Sight>(seen).mails, "mail"));
}

void check_smtp(const Config& config, Findings& findings) {
  const auto server = server_of("smtp", config.smtp);
  const auto outcome = network::doors().open_smtp(smtp_login(config))->greet();
  if (outcome.fate != Fate::accepted)
    findings.failures.push_back(server + with_hint(outcome.said, outcome.hint));
  else
    findings.fine.push_back(
        server + (config.smtp.user.empty() ? "takes letters without a login" : "logged in as " + config.smtp.user));
}

// --- the letter to itself ---

void tell_waiting(const std::string& what) { std::cerr << log::printable(what) << "\n"; }

/// Nothing is sent where something else has to be mended first: the key may be missing, or a login.
void probe(const Config& config, std::chrono::seconds most, Findings& findings) {
  if (!findings.failures.empty() || !findings.complaints.empty()) {
    findings.failures.emplace_back("probe: not sent, as something else is to be mended first");
    return;
  }
  if (config.imap.host.empty()) {
    findings.failures.emplace_back("probe: there is no mailbox to wait at; it needs host in [imap]");
    return;
  }
  findings.probe = findings_of(run_probe(config, most, tell_waiting), config);
  for (const auto& one : findings.probe) {
    const auto sentence = "probe: " + one.about + ": " + one.what;
    if (one.is_well)
      findings.fine.push_back(sentence);
    else
      findings.failures.push_back(sentence + (one.setting.empty() ? "" : "; write " + one.setting));
  }
}

// --- all of it ---

// What is not filled in cannot be asked; the rest is looked at all the same, so that everything is told at once.
Findings find(const Config& config, const std::string& file, Servers servers, std::chrono::seconds most) {
  Findings findings;
  findings.complaints = config.unfilled;
  findings.warnings = config.warnings;
  check_machine(config, file, findings);
  if (servers == Servers::leave || !config.unfilled.empty()) return findings;
  check_imap(config, findings);
  check_junk(config, findings);
  check_smtp(config, findings);
  if (servers == Servers::probe) probe(config, most, findings);
  return findings;
}

nlohmann::ordered_json json_of(const Complaints& complaints) {
  auto out = nlohmann::ordered_json::array();
  for (const auto& one : complaints) {
    out.push_back({{"file", one.file}, {"line", one.line}, {"what", one.what}});
    if (one.column > 0) out.back()["column"] = one.column;
  }
  return out;
}

nlohmann::ordered_json json_of(const std::vector<ProbeFinding>& probe) {
  auto out = nlohmann::ordered_json::array();
  for (const auto& one : probe) {
    out.push_back({{"about", one.about}, {"ok", one.is_well}, {"what", one.what}});
    if (!one.setting.empty()) out.back()["setting"] = one.setting;
  }
  return out;
}

void print_json(const Findings& findings) {
  nlohmann::ordered_json out{{"ok", findings.complaints.empty() && findings.failures.empty()},
                             {"complaints", json_of(findings.complaints)},
                             {"warnings", json_of(findings.warnings)},
                             {"failures", findings.failures},
                             {"fine", findings.fine}};
  if (!findings.probe.empty()) out["probe"] = json_of(findings.probe);
  std::cout << printed(out);
}

void print_text(const Findings& findings) {
  std::cerr << shown(findings.complaints);
  for (auto one : findings.warnings) {
    one.what = "warning: " + one.what;
    std::cerr << shown({one});
  }
  for (const auto& one : findings.failures) std::cerr << log::printable(one) << "\n";
  for (const auto& one : findings.fine) std::cout << log::printable(one) << "\n";
}

int check(const Common& common, Servers servers, std::chrono::seconds most) {
  const auto file = config_file_of(common);
  auto read = load_config(file, common.overrides);
  Findings findings;
  if (auto* complaints = std::get_if<Complaints>(&read))
    findings.complaints = std::move(*complaints);
  else
    findings = find(std::get<Config>(read), file.string(), servers, most);
  common.is_json ? print_json(findings) : print_text(findings);
  if (!findings.complaints.empty()) return usage;
  return findings.failures.empty() ? done : failed;
}

std::string duration_fault(const std::string& written) {
  return span_of(written) ? std::string() : written + " is no duration: write 90s or 5m";
}

}  // namespace

Verb check_verb(const Common& common) {
  const auto is_offline = std::make_shared<bool>(false);
  const auto is_probe = std::make_shared<bool>(false);
  const auto most = std::make_shared<std::string>();
  const auto work = [=, &common] {
    if (*is_offline && *is_probe) {
      std::cerr << "--probe asks servers: leave out --offline\n";
      return static_cast<int>(usage);
    }
    const auto servers = *is_offline ? Servers::leave : *is_probe ? Servers::probe : Servers::ask;
    return check(common, servers, span_of(*most).value_or(limits::probe_wait));
  };
  return {
      .name = "check",
      .what = "Name everything that is missing or wrong: settings, templates, store, key, logins to IMAP and SMTP",
      .footer =
          "Exit code 0: all is well. 1: a server, the store or the key is not, or the probe has shown something to "
          "change. 2: a file has to be mended.\n"
          "Example: before the servers are reachable\n  gatepost check --offline\n"
          "Example: see what the provider leaves of a letter, and which settings fit\n  gatepost check --probe",
      .arguments = {{"--offline", is_offline.get(), "ask no server"},
                    {"--probe", is_probe.get(),
                     "send the desk two letters of its own, wait for them, and tell what the provider left of them"},
                    {"--wait", most.get(), "how long the probe waits at most (3m)", "TIME", duration_fault}},
      .work = work};
}

}  // namespace gatepost::cli
