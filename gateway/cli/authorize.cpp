#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string_view>
#include <thread>

#include "cli/local_time.hpp"
#include "cli/ticket_json.hpp"
#include "cli/verb.hpp"
#include "log.hpp"
#include "network.hpp"

namespace gatepost::cli {
namespace {

/// A consent to ask for: of one account, or of both where they share its file.
struct Asked {
  std::vector<std::string> accounts;
  std::string user;
  token::Settings settings;
};

/// Those that `wanted` names, or all; or what has to be mended first.
struct Plan {
  std::vector<Asked> asked;
  std::string complaint;
};

// --- whom to ask for what ---

/// One consent is for all that its file's readers ask for.
void add_scope(std::string& scope, const std::string& more) {
  std::istringstream words(more);
  for (std::string word; words >> word;)
    if ((" " + scope + " ").find(" " + word + " ") == std::string::npos) scope += (scope.empty() ? "" : " ") + word;
}

/// The key that two accounts of one file differ in; empty: none.
std::string difference_of(const token::Settings& one, const token::Settings& other) {
  if (one.token_url != other.token_url) return "token_url";
  if (one.device_url != other.device_url) return "device_url";
  if (one.client_id != other.client_id) return "client_id";
  return one.client_secret_file != other.client_secret_file ? "client_secret_file" : "";
}

void add(Plan& plan, const std::string& account, const std::string& user, const token::Settings& settings) {
  const auto same = std::ranges::find(plan.asked, settings.refresh_token_file,
                                      [](const Asked& one) { return one.settings.refresh_token_file; });
  if (same == plan.asked.end()) {
    plan.asked.push_back({{account}, user, settings});
    return;
  }
  const auto other = same->user != user ? "user" : difference_of(same->settings, settings);
  if (!other.empty())
    plan.complaint = "[imap] and [smtp] share refresh_token_file and differ in " + other +
                     ": give each a file of its own, or both the same";
  same->accounts.push_back(account);
  add_scope(same->settings.scope, settings.scope);
}

bool is_wanted(const Asked& asked, const std::optional<std::string>& wanted) {
  return !wanted || std::ranges::find(asked.accounts, *wanted) != asked.accounts.end();
}

Plan plan_of(const Config& config, const std::optional<std::string>& wanted) {
  Plan plan;
  const auto consents = [](const std::optional<token::Settings>& token) {
    return token && token->grant == token::Grant::refresh_token;
  };
  if (consents(config.imap_token)) add(plan, "imap", config.imap.user, *config.imap_token);
  if (consents(config.smtp_token)) add(plan, "smtp", config.smtp.user, *config.smtp_token);
  std::erase_if(plan.asked, [&](const Asked& one) { return !is_wanted(one, wanted); });
  if (plan.asked.empty())
    plan.complaint = (wanted ? "[" + *wanted + "] is" : "[imap] and [smtp] are") +
                     std::string(" not to log in by anybody's consent: set auth = oauth2 and grant = refresh_token");
  for (const auto& one : plan.asked)
    if (one.settings.device_url.empty() && plan.complaint.empty())
      plan.complaint = "[" + one.accounts.front() + "] device_url is missing: where the provider gives codes; " +
                       "README.md tells it, and what to do where there is none";
  return plan;
}

// --- what is said ---

/// "[imap] and [smtp]"
std::string sections_of(const Asked& asked) {
  std::string out;
  for (const auto& one : asked.accounts) out += (out.empty() ? "[" : " and [") + one + "]";
  return out;
}

void show_text(const Asked& asked, const token::Invitation& invitation, const std::string& zone) {
  std::cout << "For " << sections_of(asked) << ", in a browser on any machine:\n"
            << "  1. open  " << invitation.page << "\n"
            << "  2. type  " << invitation.code << "   (until " << local_time(invitation.until, zone) << ")\n"
            << "  3. sign in as " << log::printable(asked.user) << ", and consent\n";
  if (!invitation.page_with_code.empty())
    std::cout << "Or open  " << invitation.page_with_code << "  and type nothing.\n";
  std::cout << "Waiting. Ctrl-C ends it, and nothing is changed.\n" << std::flush;
}

/// An object a line: the first when there is a code, the last when it is over.
void print_line(const nlohmann::ordered_json& json) { std::cout << printed(json, Layout::one_line) << std::flush; }

void show_json(const Asked& asked, const token::Invitation& invitation) {
  nlohmann::ordered_json json{{"accounts", asked.accounts},
                              {"user", asked.user},
                              {"page", invitation.page},
                              {"code", invitation.code},
                              {"until", log::utc(invitation.until)}};
  if (!invitation.page_with_code.empty()) json["page_with_code"] = invitation.page_with_code;
  print_line(json);
}

void tell_end(const Asked& asked, const std::optional<NoToken>& trouble, const Common& common) {
  const auto& file = asked.settings.refresh_token_file;
  if (common.is_json) {
    nlohmann::ordered_json json{{"accounts", asked.accounts}, {"stored", !trouble}, {"file", file}};
    if (trouble) json["failure"] = trouble->what;
    if (trouble && !trouble->hint.empty()) json["hint"] = trouble->hint;
    print_line(json);
  } else if (trouble) {
    std::cerr << log::printable(sections_of(asked) + ": " + trouble->what) << "\n"
              << (trouble->hint.empty() ? "" : log::printable(trouble->hint) + "\n");
  } else {
    std::cout << "The consent is in " << log::printable(file) << ". See whether it lets us in: gatepost check\n";
  }
}

// --- asking ---

volatile std::sig_atomic_t is_stored = 0;

/// A signal that comes while the file is replaced is delivered after that.
extern "C" void end_on_signal(int signal) {
  const std::string_view said =
      is_stored != 0 ? "\nEnded; the new consent is stored.\n" : "\nEnded; the consent is as it was.\n";
  static_cast<void>(::write(STDERR_FILENO, said.data(), said.size()) == 0);
  ::_exit(128 + signal);
}

int ask(const Asked& asked, const Common& common, const std::string& zone) {
  is_stored = 0;
  const token::Asking asking{[&](const token::Invitation& invitation) {
                               common.is_json ? show_json(asked, invitation) : show_text(asked, invitation, zone);
                             },
                             [](std::chrono::seconds time) { std::this_thread::sleep_for(time); },
                             [] { is_stored = 1; }};
  const auto trouble = network::doors().authorize(asked.settings, asking);
  tell_end(asked, trouble, common);
  return trouble ? failed : done;
}

int authorize(const Common& common, const std::optional<std::string>& wanted) {
  const auto config = config_or_complain(common, Need::readable);
  if (!config) return usage;
  const auto plan = plan_of(*config, wanted);
  if (!plan.complaint.empty()) {
    std::cerr << log::printable(plan.complaint) << "\n";
    return usage;
  }
  std::signal(SIGINT, end_on_signal);
  std::signal(SIGTERM, end_on_signal);
  for (const auto& one : plan.asked)
    if (const int code = ask(one, common, config->desk.time_zone); code != done) return code;
  return done;
}

}  // namespace

Verb authorize_verb(const Common& common) {
  const auto wanted = std::make_shared<std::optional<std::string>>();
  const auto complaint = [](const std::string& value) {
    return value == "imap" || value == "smtp" ? std::string() : "imap or smtp is wanted";
  };
  return {.name = "authorize",
          .what = "Asks the owner of the mailbox for the consent that auth = oauth2 with grant = refresh_token needs",
          .footer =
              "Tells which page to open and which code to type there, waits, and keeps the consent in\n"
              "refresh_token_file. Where [imap] and [smtp] share that file, it is asked for once.\n"
              "Example: as the user that the daemon runs as, since the file is for nobody else\n"
              "  sudo -u gatepost gatepost authorize",
          .arguments = {{"ACCOUNT", wanted.get(), "imap or smtp; without it, all that need a consent", "", complaint}},
          .work = [wanted, &common] { return authorize(common, *wanted); }};
}

}  // namespace gatepost::cli
