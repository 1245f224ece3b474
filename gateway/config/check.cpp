#include "config/check.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>

#include "config/login.hpp"
#include "config/secret.hpp"
#include "config/value.hpp"
#include "mail/address.hpp"
#include "mail/nearest.hpp"

namespace gatepost::config {
namespace {

// RFC 5321 section 4.5.3.1.1 allows a local part 64 octets; '+' and the longest tag have to fit behind the desk's own.
constexpr std::size_t local_part_octets = 64;
constexpr std::size_t tag_octets = 44;

/// Complaints with the place of the key that they speak of, or of its section, or of the file.
class Checker {
 public:
  Checker(const ini::Document& document, Complaints& complaints) : document_(document), complaints_(complaints) {}

  void complain(std::string_view kind, std::string_view name, std::string_view key, const std::string& what) {
    complaints_.push_back(complaint(kind, name, key, what));
  }

  /// Where the key has a value it was unreadable, and that was told already.
  void complain_missing(std::string_view kind, std::string_view name, std::string_view key, const std::string& what) {
    const auto* section = document_.section(kind, name);
    const auto* written = section ? section->key(key) : nullptr;
    if (!written || written->value.empty()) complain(kind, name, key, " is missing: " + what);
  }

  Complaint complaint(std::string_view kind, std::string_view name, std::string_view key, const std::string& what) {
    const auto* section = document_.section(kind, name);
    if (!section)
      return {document_.file, 0,
              missing_title(kind, name) + " is missing" + (key.empty() ? ": " : "; " + std::string(key)) + what};
    const auto* written = section->key(key);
    return {written ? written->file : section->file, written ? written->line : section->line,
            section->title() + (key.empty() ? "" : " ") + std::string(key) + what};
  }

 private:
  static std::string missing_title(std::string_view kind, std::string_view name) {
    return "[" + std::string(kind) + (name.empty() ? "" : " ") + std::string(name) + "]";
  }

  const ini::Document& document_;
  Complaints& complaints_;
};

// --- [desk] ---

std::string address_fault(const Desk& desk) {
  const auto local = local_part_of(desk.address);
  if (desk.address.empty()) return {};
  if (folded(desk.address) != desk.address) return " has to be in lower case: it stands in signed addresses";
  if (std::ranges::any_of(desk.address, [](char c) { return static_cast<unsigned char>(c) > 0x7e; }))
    return " has to be ASCII: not every relay takes other addresses";
  if (!desk.has_subaddress) return {};
  if (local.find('+') != std::string::npos) return " holds a + itself; give the address without it";
  const auto longest = local_part_octets - 1 - tag_octets;
  if (local.size() > longest)
    return " is too long: its part before the @ may have " + std::to_string(longest) + " characters, this has " +
           std::to_string(local.size()) + " (signed addresses add to it; with subaddress = none it may be longer)";
  return {};
}

void check_desk(const Desk& desk, Checker& checker) {
  if (desk.name.empty()) checker.complain_missing("desk", "", "name", "what the desk is called in letters");
  if (desk.address.empty()) checker.complain_missing("desk", "", "address", "the one address that customers write to");
  if (const auto fault = address_fault(desk); !fault.empty()) checker.complain("desk", "", "address", fault);
  if (desk.admin.empty())
    checker.complain_missing("desk", "", "admin", "who hears of mails that cannot be read and letters that fail");
  else if (same_address(desk.admin, desk.address))
    checker.complain("desk", "", "admin", " is the desk's own address; give a person's");
  if (desk.evidence.kind == EvidenceRule::Kind::m365 && !desk.authserv_id.empty())
    checker.complain("desk", "", "authserv_id", ": with evidence = m365 no server's name is asked; leave it empty");
}

/// A late reply must still find what it answers.
void check_keeping(const Config& config, Checker& checker) {
  if (config.keep_mails == Span(0) || config.keep_mails >= config.desk.reopen_within) return;
  checker.complain("limits", "", "keep_mails", " is shorter than [desk] reopen_within: write at least as much");
}

// --- people ---

void check_staff(const Desk& desk, Checker& checker) {
  std::map<std::string, std::string> owners;
  for (const auto& person : desk.staff) {
    if (person.addresses.empty())
      checker.complain_missing("staff", person.id, "email", "the address that notices go to");
    for (const auto& address : person.addresses) {
      const auto [owner, is_new] = owners.try_emplace(folded(address), person.id);
      if (same_address(address, desk.address))
        checker.complain("staff", person.id, "email", ": " + address + " is the desk's own address");
      else if (!is_new && owner->second == person.id)
        checker.complain("staff", person.id, "email", ": " + address + " is there twice");
      else if (!is_new)
        checker.complain("staff", person.id, "email", ": " + address + " is " + owner->second + "'s already");
    }
  }
}

bool is_person(const Desk& desk, const std::string& id) {
  return std::ranges::find(desk.staff, id, &Staff::id) != desk.staff.end();
}

std::string nobody(const Desk& desk, const std::string& id) {
  std::vector<std::string> ids;
  for (const auto& person : desk.staff) ids.push_back(person.id);
  const auto near = nearest(id, ids);
  return ": there is no [staff " + id + "]" + (near.empty() ? "" : "; the nearest is [staff " + near + "]");
}

std::string shared_fault(const Department& department, const Desk& desk) {
  const auto& address = department.shared->addresses.front();
  const auto own = ": " + address + " is ";
  if (desk.is_own_address(address)) return own + "the desk's own address, so its notices would come back as mails";
  // The people and departments before this one, and this one itself, are found first.
  const auto* other = desk.staff_by_address(address);
  if (other != &*department.shared)
    return own + other->id + "'s already; a shared address is nobody's own, so that a mail From it names one writer";
  if (desk.staff_by_id(department.id) != other)
    return ": there is [staff " + department.id + "] too; with a shared address the department needs another name";
  return {};
}

void check_department(const Department& department, const Desk& desk, Checker& checker) {
  const auto complain = [&](std::string_view key, const std::string& what) {
    checker.complain("department", department.id, key, what);
  };
  if (department.staff.empty())
    checker.complain_missing("department", department.id, "staff",
                             "nobody would hear of its tickets; give the names of one or more [staff …] sections");
  for (const auto& id : department.staff)
    if (!is_person(desk, id)) complain("staff", nobody(desk, id));
  if (!department.lead.empty() && !is_person(desk, department.lead)) complain("lead", nobody(desk, department.lead));
  if (!department.shared) return;
  if (const auto fault = shared_fault(department, desk); !fault.empty()) complain("notify", fault);
}

void check_departments(const Desk& desk, Checker& checker) {
  if (desk.departments.empty()) checker.complain("department", "NAME", "", "a desk needs one, with its staff");
  const Department* first_default = nullptr;
  for (const auto& department : desk.departments) {
    check_department(department, desk, checker);
    if (!department.is_default) continue;
    if (first_default)
      checker.complain("department", department.id, "default",
                       ": " + first_default->id + " is the default already, and there is one");
    else
      first_default = &department;
  }
}

// --- accounts ---

bool is_loopback(const std::string& host) {
  const auto name = folded(host);
  return name == "localhost" || name == "::1" || name == "[::1]" ||
         (name.starts_with("127.") && name.find_first_not_of("0123456789.") == std::string::npos);
}

int usual_port(const fetch::ImapSettings& imap) { return imap.tls == fetch::Tls::implicit ? 993 : 143; }

int usual_port(const send::SmtpSettings& smtp) {
  if (smtp.tls == send::Tls::implicit) return 465;
  return smtp.tls == send::Tls::starttls ? 587 : 25;
}

template <class Settings>
Settings settle_account(Account<Settings> account, const ini::Section& section, Checker& checker,
                        Complaints& complaints) {
  using Tls = decltype(account.tls);
  account.port = account.given_port.value_or(usual_port(account));
  account.password = password_of(account.secret, section, complaints);
  if (account.tls == Tls::none && !account.host.empty() && !is_loopback(account.host))
    checker.complain(section.kind, "", "tls",
                     " = none would send the password in the clear to " + account.host +
                         "; write implicit or starttls (none is for this machine alone)");
  if (!account.ca_file.empty() && !std::ifstream(account.ca_file))
    checker.complain(section.kind, "", "ca_file", " = " + account.ca_file + ": it cannot be read");
  if (account.host.find_first_of(" /:@") != std::string::npos && !is_loopback(account.host))
    checker.complain(section.kind, "", "host", " is a host name alone, without port, user or protocol");
  return account;
}

void check_imap(const fetch::ImapSettings& imap, Checker& checker) {
  if (imap.host.empty()) return;
  if (imap.user.empty()) checker.complain_missing("imap", "", "user", "the login of the desk's mailbox");
  if (imap.handled == imap.folder) checker.complain("imap", "", "handled", " is the folder that mails are read from");
  if (imap.quarantine == imap.folder)
    checker.complain("imap", "", "quarantine", " is the folder that mails are read from");
  if (imap.junk.empty()) return;
  for (const auto* other : {&imap.folder, &imap.handled, &imap.quarantine})
    if (fetch::same_folder(imap.junk, *other))
      checker.complain("imap", "", "junk", " is another folder of [imap] as well: write the provider's spam folder");
}

// --- what is not filled in ---

bool is_example(std::string_view value) {
  auto domain = domain_of(value);
  if (domain.empty()) domain = folded(value);
  constexpr std::array examples{"example.com", "example.net", "example.org"};
  return std::ranges::any_of(
      examples, [&](const std::string& example) { return domain == example || domain.ends_with("." + example); });
}

/// The keys whose examples are taken for real ones by nobody but a program.
bool names_a_place(std::string_view key) {
  constexpr std::array keys{"address", "admin", "email", "host", "user", "notify", "authserv_id"};
  return std::ranges::find(keys, key) != keys.end();
}

void find_examples(const ini::Document& document, Complaints& unfilled) {
  for (const auto& section : document.sections)
    for (const auto& key : section.keys) {
      if (!names_a_place(key.name)) continue;
      const auto values = split(key.value, ',');
      const auto example = std::ranges::find_if(values, is_example);
      if (example != values.end())
        unfilled.push_back({key.file, key.line,
                            section.title() + " " + key.name + " is still the example " + std::string(*example) +
                                "; put your own here"});
    }
}

Complaints unfilled_of(const Config& config, const ini::Document& document, Checker& checker) {
  Complaints unfilled;
  find_examples(document, unfilled);
  if (config.smtp.host.empty())
    unfilled.push_back(checker.complaint("smtp", "", "host", " is missing: the relay that takes the letters"));
  if (!config.imap.host.empty() && !config.imap_token && config.imap.password.empty())
    unfilled.push_back(checker.complaint("imap", "", "password_file", " is missing: the mailbox needs a password"));
  if (!config.smtp.user.empty() && !config.smtp_token && config.smtp.password.empty())
    unfilled.push_back(checker.complaint("smtp", "", "password_file", " is missing: the user needs a password"));
  return unfilled;
}

// --- what is hardly meant ---

Complaints warnings_of(const Desk& desk, Checker& checker) {
  Complaints warnings;
  const auto has = [](const Department& one, const std::string& id) {
    return one.lead == id || std::ranges::find(one.staff, id) != one.staff.end();
  };
  for (const auto& person : desk.staff)
    if (std::ranges::none_of(desk.departments, [&](const Department& one) { return has(one, person.id); }))
      warnings.push_back(checker.complaint("staff", person.id, "",
                                           " belongs to no department and hears of no new ticket: add " + person.id +
                                               " to `staff` of a [department …], or take the section out"));
  return warnings;
}

std::vector<WrittenLanguage> languages_of(const ini::Document& document) {
  std::vector<WrittenLanguage> languages;
  for (const auto& section : document.sections)
    if (const auto* key = section.key("language"); key != nullptr && !key->value.empty())
      languages.push_back({key->value, {key->file, key->line, section.title() + " language = " + key->value}});
  return languages;
}

const ini::Section& section_or_empty(const ini::Document& document, const std::string& kind, ini::Section& empty) {
  empty = {kind, {}, document.file, 0, {}};
  const auto* section = document.section(kind);
  return section ? *section : empty;
}

}  // namespace

Config settle(Written written, const ini::Document& document, Complaints& complaints) {
  Checker checker(document, complaints);
  ini::Section empty;
  Config config;
  config.templates = written.desk.templates;
  config.alert = std::move(written.alert);
  config.metrics = std::move(written.metrics);
  config.store = written.store.path;
  config.copies = written.store.copies;
  config.key_file = written.store.path.parent_path() / "gatepost.key";
  const auto imap_section = section_or_empty(document, "imap", empty);
  config.imap_token = token_login_of(written.imap.login, written.imap.user, imap_section, complaints);
  const auto smtp_section = section_or_empty(document, "smtp", empty);
  config.smtp_token = token_login_of(written.smtp.login, written.smtp.user, smtp_section, complaints);
  config.imap_login_expires = written.imap.login.expires;
  config.smtp_login_expires = written.smtp.login.expires;
  config.imap = settle_account(written.imap, imap_section, checker, complaints);
  config.smtp = settle_account(written.smtp, smtp_section, checker, complaints);
  config.smtp.helo = domain_of(written.desk.address);
  config.keep_mails = written.keep_mails;
  config.desk = std::move(written.desk);
  check_keeping(config, checker);
  config.desk.junk = config.imap.junk;
  for (auto& department : config.desk.departments)
    if (department.time_zone.empty()) department.time_zone = config.desk.time_zone;
  for (auto& person : config.desk.staff)
    if (person.name.empty()) person.name = person.id;
  check_desk(config.desk, checker);
  check_staff(config.desk, checker);
  check_departments(config.desk, checker);
  check_imap(config.imap, checker);
  config.unfilled = unfilled_of(config, document, checker);
  config.warnings = warnings_of(config.desk, checker);
  config.languages = languages_of(document);
  return config;
}

}  // namespace gatepost::config
