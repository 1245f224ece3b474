// What stands on this machine, for `check`.
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "assembly.hpp"
#include "cli/counted.hpp"
#include "cli/findings.hpp"
#include "cli/local_time.hpp"
#include "clock.hpp"
#include "login_ends.hpp"
#include "program.hpp"
#include "render/render.hpp"
#include "sign/sign.hpp"
#include "store/store.hpp"
#include "template_folder.hpp"

namespace gatepost::cli {
namespace {

namespace fs = std::filesystem;

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
  TemplateFolder folder(config.templates);
  const auto files = folder.changed();
  for (const auto& path : folder.unreadable())
    findings.complaints.push_back({path.string(), 0,
                                   path == config.templates
                                       ? "is no folder; [desk] templates is to name one, or none that is there"
                                       : "is no file that can be read, and so the letter is the built-in one"});
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

/// A full disk lets a folder look writable.
std::string room_fault(const fs::path& store) {
  constexpr std::size_t room = 65'536;
  auto file = store.string() + ".check-XXXXXX";
  const int descriptor = ::mkstemp(file.data());
  if (descriptor < 0) return "nothing can be written beside it: " + std::string(std::strerror(errno));
  const std::string block(room, 'x');
  errno = ENOSPC;  // of a write that takes less
  const bool is_written =
      ::write(descriptor, block.data(), block.size()) == static_cast<ssize_t>(block.size()) && ::fsync(descriptor) == 0;
  const auto fault = errno;
  ::close(descriptor);
  ::unlink(file.c_str());
  return is_written ? "" : "nothing can be written beside it: " + std::string(std::strerror(fault));
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
  if (const auto fault = room_fault(config.store); !fault.empty())
    findings.failures.push_back("store " + config.store.string() + ": " + fault);
  if (!fs::exists(config.store)) {
    findings.fine.push_back("store: " + config.store.string() + " will be made on first start");
    return;
  }
  try {
    const auto status = store::open(config.store, store::Create::no)->status();
    findings.fine.push_back("store: " + config.store.string() + " holds " +
                            counted(static_cast<std::uint64_t>(status.mails), "mail"));
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

}  // namespace

void check_machine(const Config& config, const std::string& file, Findings& findings) {
  check_templates(config, findings);
  check_store(config, findings);
  check_key(config, findings);
  check_alert(config, findings);
  check_textfile(config, findings);
  check_login_ends(config, file, findings);
}

}  // namespace gatepost::cli
