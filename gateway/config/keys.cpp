#include "config/keys.hpp"

#include <algorithm>
#include <functional>

#include "config/config.hpp"
#include "config/value.hpp"
#include "mail/address.hpp"
#include "mail/nearest.hpp"

namespace gatepost::config {
namespace {

/// One key: how its value gets into the settings. `read` returns what is wrong; empty: nothing.
template <class Into>
struct Key {
  std::string name;
  std::function<std::string(Into&, std::string_view)> read;
};
template <class Into>
using Keys = std::vector<Key<Into>>;

/// Reads the value by `parse` into a member.
template <class Into, class Member, class Parse>
auto as(Parse parse, Member Into::*member) {
  return [parse, member](Into& into, std::string_view value) -> std::string {
    auto read = parse(value);
    if (auto* wrong = std::get_if<Wrong>(&read)) return std::move(wrong->what);
    into.*member = std::move(std::get<0>(read));
    return {};
  };
}

template <class Into>
auto as_secret(std::string Secret::*member) {
  return [member](Into& into, std::string_view value) -> std::string { return as(text, member)(into.secret, value); };
}

template <class Into>
auto as_token(std::string token::Settings::*member) {
  return
      [member](Into& into, std::string_view value) -> std::string { return as(text, member)(into.login.token, value); };
}

std::string read_auth(Login& login, std::string_view value) {
  if (value != "password" && value != "oauth2") return "password or oauth2 is wanted";
  login.auth = value == "oauth2" ? Auth::oauth2 : Auth::password;
  return {};
}

// --- the sections ---

Keys<DeskSection> desk_keys() {
  return {{"name", as(text, &Desk::name)},
          {"address", as(mail_address, &Desk::address)},
          {"subaddress", as(subaddress, &Desk::has_subaddress)},
          {"admin", as(mail_address, &Desk::admin)},
          {"language", as(language, &Desk::language)},
          {"time_zone", as(time_zone, &Desk::time_zone)},
          {"templates", as(text, &DeskSection::templates)},
          {"show_ticket_number", as(yes_or_no, &Desk::show_ticket_number)},
          {"reopen_within", as(duration, &Desk::reopen_within)},
          {"undo_window", as(undo_window, &Desk::undo_window)},
          {"token_age", as(some_duration, &Desk::token_age)},
          {"authserv_id", as(text, &Desk::authserv_id)},
          {"evidence", as(evidence, &Desk::evidence)}};
}

/// What [imap] and [smtp] have in common.
template <class Settings, class ReadTls>
Keys<Account<Settings>> account_keys(ReadTls read_tls) {
  using Into = Account<Settings>;
  return {{"host", as(text, &Settings::host)},
          {"port", as(port, &Into::given_port)},
          {"tls", as(read_tls, &Settings::tls)},
          {"ca_file", as(text, &Settings::ca_file)},
          {"user", as(text, &Settings::user)},
          {"password", as_secret<Into>(&Secret::password)},
          {"password_file",
           [](Into& into, std::string_view value) { return as(text, &Secret::password_file)(into.secret, value); }},
          {"password_env", as_secret<Into>(&Secret::password_env)},
          {"auth", [](Into& into, std::string_view value) { return read_auth(into.login, value); }},
          {"grant", [](Into& into,
                       std::string_view value) { return as(grant, &token::Settings::grant)(into.login.token, value); }},
          {"token_url", as_token<Into>(&token::Settings::token_url)},
          {"device_url", as_token<Into>(&token::Settings::device_url)},
          {"token_ca_file", as_token<Into>(&token::Settings::ca_file)},
          {"client_id", as_token<Into>(&token::Settings::client_id)},
          {"client_secret_file", as_token<Into>(&token::Settings::client_secret_file)},
          {"refresh_token_file", as_token<Into>(&token::Settings::refresh_token_file)},
          {"key_file", as_token<Into>(&token::Settings::key_file)},
          {"scope", as_token<Into>(&token::Settings::scope)},
          {"subject", as_token<Into>(&token::Settings::subject)},
          {"login_expires",
           [](Into& into, std::string_view value) { return as(day, &Login::expires)(into.login, value); }}};
}

Keys<Account<fetch::ImapSettings>> imap_keys() {
  auto keys = account_keys<fetch::ImapSettings>(imap_tls);
  keys.push_back({"folder", as(text, &fetch::ImapSettings::folder)});
  keys.push_back({"handled", as(text, &fetch::ImapSettings::handled)});
  keys.push_back({"quarantine", as(text, &fetch::ImapSettings::quarantine)});
  keys.push_back({"lease", as(duration, &fetch::ImapSettings::lease)});
  keys.push_back({"junk", as(text, &fetch::ImapSettings::junk)});
  return keys;
}

/// How many letters the provider lets through.
auto as_pace(int send::Pace::*member) {
  return [member](Account<send::SmtpSettings>& into, std::string_view value) -> std::string {
    return as(count, member)(into.pace, value);
  };
}

Keys<Account<send::SmtpSettings>> smtp_keys() {
  auto keys = account_keys<send::SmtpSettings>(smtp_tls);
  keys.push_back({"envelope", as(envelope, &send::SmtpSettings::envelope)});
  keys.push_back({"message_id", as(relay_ids, &send::SmtpSettings::ids)});
  keys.push_back({"per_minute", as_pace(&send::Pace::per_minute)});
  keys.push_back({"per_day", as_pace(&send::Pace::per_day)});
  return keys;
}

Keys<StoreSection> store_keys() {
  return {{"path", as(text, &StoreSection::path)}, {"copies", as(text, &StoreSection::copies)}};
}

std::string read_notify(Department& department, std::string_view value) {
  department.notify = value == "everyone" ? Department::Notify::everyone : Department::Notify::owner;
  department.shared.reset();
  if (value == "owner" || value == "everyone") return {};
  if (!is_mailable(value)) return "owner, everyone or a mail address is wanted";
  department.shared = Staff{.id = department.id,
                            .name = department.id,
                            .addresses = {std::string(value)},
                            .language = {},
                            .is_department = true};
  return {};
}

Keys<Department> department_keys() {
  return {{"staff", as(list, &Department::staff)},
          {"lead", as(text, &Department::lead)},
          {"default", as(yes_or_no, &Department::is_default)},
          {"claims", as(claims, &Department::claims)},
          {"notify", read_notify},
          {"time_zone", as(time_zone, &Department::time_zone)},
          {"hours", as(hours, &Department::hours)},
          {"holidays", as(holidays, &Department::holidays)},
          {"first_response", as(target, &Department::first_response)}};
}

Keys<Staff> staff_keys() {
  return {{"name", as(text, &Staff::name)},
          {"email", as(mail_addresses, &Staff::addresses)},
          {"language", as(language, &Staff::language)}};
}

Keys<Product> product_keys() { return {{"words", as(list, &Product::words)}}; }

Keys<SurveyRules> survey_keys() {
  return {{"delay", as(duration, &SurveyRules::delay)},
          {"rest", as(duration, &SurveyRules::rest)},
          {"low", as(mark, &SurveyRules::low)}};
}

auto as_smtp_limit(Span send::SmtpSettings::*member) {
  return [member](Written& into, std::string_view value) -> std::string {
    return as(some_duration, member)(into.smtp, value);
  };
}

Keys<Written> limits_keys() {
  return {
      {"keep_mails", as(duration, &Written::keep_mails)},
      {"banner", [](Written& into, std::string_view value) { return as(banners, &Desk::banners)(into.desk, value); }},
      {"storm_tickets",
       [](Written& into, std::string_view value) { return as(storm_tickets, &Desk::storm_tickets)(into.desk, value); }},
      {"spam_headers",
       [](Written& into, std::string_view value) { return as(spam_marks, &Desk::spam_marks)(into.desk, value); }},
      {"retry_for", as_smtp_limit(&send::SmtpSettings::retry_for)},
      {"delay_told_after", as_smtp_limit(&send::SmtpSettings::delay_told_after)}};
}

Keys<AlertSettings> alert_keys() {
  return {{"command", as(command, &AlertSettings::command)}, {"after", as(some_duration, &AlertSettings::after)}};
}

Keys<MetricsSettings> metrics_keys() { return {{"textfile", as(text, &MetricsSettings::textfile)}}; }

// --- reading them ---

// The value itself is told only where it helps; a password never is.
std::string complaint_about(const ini::Section& section, const ini::Key& key, const std::string& wrong) {
  const auto has_comment = key.value.find(" ;") != std::string::npos || key.value.find(" #") != std::string::npos;
  return section.title() + " " + key.name + " = " + key.value + ": " + wrong +
         (has_comment ? " (a comment stands on a line of its own)" : "");
}

template <class Into>
std::vector<std::string> names_of(const Keys<Into>& keys) {
  std::vector<std::string> names;
  for (const auto& key : keys) names.push_back(key.name);
  return names;
}

template <class Into>
void read_keys(const ini::Section& section, const Keys<Into>& keys, Into& into, Complaints& complaints) {
  for (const auto& written : section.keys) {
    const auto key = std::ranges::find(keys, written.name, &Key<Into>::name);
    if (key == keys.end()) {
      complaints.push_back({written.file, written.line,
                            "unknown key " + written.name + " in " + section.title() + "; the nearest is " +
                                nearest(written.name, names_of(keys))});
    } else if (!written.value.empty()) {
      const auto wrong = key->read(into, written.value);
      if (!wrong.empty()) complaints.push_back({written.file, written.line, complaint_about(section, written, wrong)});
    }
  }
}

/// One kind of section: its name, its keys, and how one of them is read.
struct Kind {
  std::string name;
  bool is_named = false;
  std::vector<std::string> keys;
  std::function<void(const ini::Section&, Written&, Complaints&)> read;
};

template <class Into, class Target>
Kind plain(std::string name, Keys<Into> keys, Target target) {
  return {std::move(name), false, names_of(keys),
          [keys, target](const ini::Section& section, Written& written, Complaints& complaints) {
            read_keys<Into>(section, keys, target(written), complaints);
          }};
}

template <class Into>
Kind named(std::string name, Keys<Into> keys, std::vector<Into> Desk::*all) {
  return {std::move(name), true, names_of(keys),
          [keys, all](const ini::Section& section, Written& written, Complaints& complaints) {
            auto& into = (written.desk.*all).emplace_back();
            into.id = section.name;
            read_keys<Into>(section, keys, into, complaints);
          }};
}

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all{
      plain("desk", desk_keys(), [](Written& written) -> DeskSection& { return written.desk; }),
      plain("imap", imap_keys(), [](Written& written) -> Account<fetch::ImapSettings>& { return written.imap; }),
      plain("smtp", smtp_keys(), [](Written& written) -> Account<send::SmtpSettings>& { return written.smtp; }),
      plain("store", store_keys(), [](Written& written) -> StoreSection& { return written.store; }),
      named("department", department_keys(), &Desk::departments),
      named("staff", staff_keys(), &Desk::staff),
      named("product", product_keys(), &Desk::products),
      plain("survey", survey_keys(), [](Written& written) -> SurveyRules& { return written.desk.survey; }),
      plain("alert", alert_keys(), [](Written& written) -> AlertSettings& { return written.alert; }),
      plain("metrics", metrics_keys(), [](Written& written) -> MetricsSettings& { return written.metrics; }),
      plain("limits", limits_keys(), [](Written& written) -> Written& { return written; })};
  return all;
}

std::string unknown_section(const ini::Section& section) {
  std::vector<std::string> names;
  for (const auto& kind : kinds()) names.push_back(kind.name);
  return "unknown section " + section.title() + "; the nearest is [" + nearest(section.kind, names) + "]";
}

// Names stand in lists with commas and in commands that end at a blank.
bool is_name(std::string_view name) { return name.find_first_of(" \t,;:=[]\"@") == std::string_view::npos; }

/// What is wrong with the title of a known kind; empty: nothing.
std::string title_fault(const Kind& kind, const ini::Section& section) {
  if (!kind.is_named && !section.name.empty()) return section.title() + " has no name: write [" + kind.name + "]";
  if (kind.is_named && section.name.empty()) return "a name is missing: write [" + kind.name + " NAME]";
  if (!is_name(section.name)) return section.title() + ": a name is one word of letters, digits, - and _";
  return {};
}

}  // namespace

Written read_sections(const ini::Document& document, Complaints& complaints) {
  Written written;
  for (const auto& section : document.sections) {
    const auto kind = std::ranges::find(kinds(), section.kind, &Kind::name);
    const auto fault = kind == kinds().end() ? unknown_section(section) : title_fault(*kind, section);
    if (fault.empty())
      kind->read(section, written, complaints);
    else
      complaints.push_back({section.file, section.line, fault});
  }
  return written;
}

}  // namespace gatepost::config

namespace gatepost {

std::vector<KnownSection> known_sections() {
  std::vector<KnownSection> out;
  for (const auto& kind : config::kinds()) out.push_back({kind.name, kind.is_named, kind.keys});
  return out;
}

}  // namespace gatepost
