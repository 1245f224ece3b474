#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "assembly.hpp"
#include "cli/evidence_seen.hpp"
#include "cli/local_time.hpp"
#include "cli/probe.hpp"
#include "cli/ticket_json.hpp"
#include "cli/verb.hpp"
#include "clock.hpp"
#include "log.hpp"
#include "login_ends.hpp"
#include "logins.hpp"
#include "mail/limits.hpp"
#include "network.hpp"
#include "parse/parse.hpp"
#include "program.hpp"
#include "render/render.hpp"
#include "sign/sign.hpp"
#include "store/store.hpp"
#include "template_folder.hpp"

namespace gatepost::cli {
namespace {

namespace fs = std::filesystem;

enum class Servers { ask, leave, probe };

struct Findings {
  Complaints complaints;              // somebody has to mend a file: exit code 2
  Complaints warnings;                // it works, but is hardly meant
  std::vector<std::string> failures;  // the world does not do what the files say: 1
  std::vector<std::string> fine;
  std::vector<ProbeFinding> probe;  // told among the failures and what is fine as well
};

std::string with_hint(const std::string& what, const std::string& hint) {
  return hint.empty() ? what : what + " (" + hint + ")";
}

// --- what stands on this machine ---

/// "pt" of "pt-BR": letters in the parent language do.
std::string primary_of(const std::string& language) { return language.substr(0, language.find('-')); }

void check_languages(const Config& config, const render::Templates& templates, Findings& findings) {
  for (const auto& [language, place] : config.languages)
    if (primary_of(templates.language_for(language, "")) != primary_of(language))
      findings.complaints.push_back({place.file, place.line,
                                     place.what + ": there are no letters in it; write another, or put them into " +
                                         (config.templates / language).string()});
}

void check_templates(const Config& config, Findings& findings) {
  render::Templates templates;
  const auto files = TemplateFolder(config.templates).changed();
  const auto faults = templates.lay_over(*files);
  for (const auto& fault : faults)
    findings.complaints.push_back({(config.templates / fault.file).string(), fault.line, fault.what, fault.column});
  if (faults.empty())
    findings.fine.push_back("templates: " + std::to_string(files->size()) + " in " + config.templates.string() +
                            ", the built-in ones for the rest");
  check_languages(config, templates, findings);
}

fs::path folder_of(const fs::path& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

// SQLite writes beside its file (-wal, -shm), so that the folder has to be writable as well.
std::string folder_fault(const fs::path& store) {
  const auto folder = folder_of(store);
  return ::access(folder.c_str(), W_OK | X_OK) == 0
             ? std::string()
             : "the folder " + folder.string() + " cannot be written to: " + std::strerror(errno);
}

void check_store(const Config& config, Findings& findings) {
  try {
    refuse_lost(config);
  } catch (const std::exception& fault) {
    findings.failures.push_back(fault.what());
    return;
  }
  if (const auto fault = folder_fault(config.store); !fault.empty()) {
    findings.failures.push_back("store " + config.store.string() + ": " + fault);
    return;
  }
  if (!fs::exists(config.store)) {
    findings.fine.push_back("store: " + config.store.string() + " will be made on first start");
    return;
  }
  try {
    const auto status = store::open(config.store, store::Create::no)->status();
    findings.fine.push_back("store: " + config.store.string() + " holds " + std::to_string(status.mails) + " mails");
  } catch (const std::exception& fault) {
    findings.failures.push_back("store " + config.store.string() + ": " + fault.what());
  }
}

/// A backup brings the key along, until it is first started on; and a first start makes the key after the store.
bool is_before_its_key(const fs::path& file) {
  try {
    const auto store = store::open(file, store::Create::no);
    const auto status = store->status();
    return store->restored() || (status.mails_by_state.empty() && status.tickets_by_state.empty());
  } catch (const std::exception&) {
    return false;  // check_store() tells of it
  }
}

void check_key(const Config& config, Findings& findings) {
  if (!fs::exists(config.key_file)) {
    if (fs::exists(config.store) && !is_before_its_key(config.store))
      findings.failures.push_back("key " + config.key_file.string() +
                                  ": is missing beside a store that is in use; without it the addresses in letters "
                                  "that went out do not work. Restore it from a backup");
    return;
  }
  try {
    const auto keys = sign::existing_keyring(config.key_file).keys.size();
    findings.fine.push_back("key: " + config.key_file.string() + " holds " + std::to_string(keys));
  } catch (const std::exception& fault) {
    findings.failures.push_back("key " + config.key_file.string() + ": " + fault.what());
  }
}

/// What is near its end is a warning.
void check_login_ends(const Config& config, const std::string& file, Findings& findings) {
  const auto now = system_now();
  for (const auto& end : login_ends(config)) {
    const auto sentence = sentence_of(end, local_day(end.ends, config.desk.time_zone), now);
    if (near_ends({end}, now).empty())
      findings.fine.push_back("login: " + sentence);
    else
      findings.warnings.push_back({file, 0, sentence});
  }
}

void check_alert(const Config& config, Findings& findings) {
  if (config.alert.command.empty()) return;
  const auto& program = config.alert.command.front();
  if (const auto fault = fault_of_program(program); !fault.empty())
    findings.failures.push_back("alert command: " + fault);
  else
    findings.fine.push_back("alert command: " + program);
}

void check_textfile(const Config& config, Findings& findings) {
  const auto& file = config.metrics.textfile;
  if (file.empty()) return;
  if (const auto fault = folder_fault(file); !fault.empty())
    findings.failures.push_back("metrics textfile " + file.string() + ": " + fault);
  else
    findings.fine.push_back("metrics textfile: " + file.string());
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
                          std::to_string(sight.mails) + " mails");
  check_evidence(config, login, sight, findings);
}

void check_junk(const Config& config, Findings& findings) {
  if (config.imap.host.empty() || config.imap.junk.empty()) return;
  const auto seen = network::doors().look(junk_login(config));
  if (const auto* trouble = std::get_if<fetch::Trouble>(&seen))
    findings.failures.push_back(
        server_of("imap", config.imap) +
        with_hint(trouble->what, "[imap] junk is to be the provider's spam folder, written as the server does"));
  else
    findings.fine.push_back(server_of("imap", config.imap) + config.imap.junk + " holds " +
                            std::to_string(std::get<fetch::Sight>(seen).mails) + " mails");
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
  check_templates(config, findings);
  check_store(config, findings);
  check_key(config, findings);
  check_alert(config, findings);
  check_textfile(config, findings);
  check_login_ends(config, file, findings);
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
