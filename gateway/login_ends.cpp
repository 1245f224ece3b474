#include "login_ends.hpp"

#include <algorithm>
#include <optional>

#include "assembly.hpp"
#include "clock.hpp"
#include "decide/decide.hpp"
#include "log.hpp"
#include "network.hpp"
#include "recording.hpp"

namespace gatepost {
namespace {

struct Account {
  std::string name;
  const std::optional<token::Settings>& token;
  std::optional<Time> expires;
};

std::vector<Account> accounts_of(const Config& config) {
  std::vector<Account> out;
  if (!config.imap.host.empty()) out.push_back({"[imap]", config.imap_token, config.imap_login_expires});
  if (!config.smtp.host.empty()) out.push_back({"[smtp]", config.smtp_token, config.smtp_login_expires});
  return out;
}

std::optional<LoginEnd> consent_of(const Account& account) {
  if (!account.token || account.token->grant != token::Grant::refresh_token) return std::nullopt;
  const auto term = network::doors().term_of(*account.token);
  if (!term) return std::nullopt;
  return LoginEnd{LoginEnd::How::consent, account.name, term->ends, term->since};
}

/// What both accounts have in common is told once.
void add(std::vector<LoginEnd>& ends, LoginEnd end) {
  const auto same =
      std::ranges::find_if(ends, [&](const LoginEnd& one) { return one.how == end.how && one.ends == end.ends; });
  if (same == ends.end())
    ends.push_back(std::move(end));
  else
    same->account += " and " + end.account;
}

std::vector<ToldEnd> told_of(const std::vector<NearEnd>& near) {
  std::vector<ToldEnd> out;
  for (const auto& one : near) out.push_back(one.told);
  std::ranges::sort(out);
  return out;
}

std::vector<NearEnd> not_among(const std::vector<ToldEnd>& told, std::vector<NearEnd> near) {
  std::erase_if(near, [&](const NearEnd& one) { return std::ranges::find(told, one.told) != told.end(); });
  return near;
}

}  // namespace

std::vector<LoginEnd> login_ends(const Config& config) {
  std::vector<LoginEnd> ends;
  for (const auto& account : accounts_of(config)) {
    if (account.expires) add(ends, {LoginEnd::How::written, account.name, *account.expires, {}});
    if (auto consent = consent_of(account)) add(ends, std::move(*consent));
  }
  return ends;
}

void use_consents_near_end(const Config& config, Time now) {
  for (const auto& account : accounts_of(config))
    if (const auto end = consent_of(account); end && !near_ends({*end}, now).empty())
      static_cast<void>(network::doors().open_token(*account.token)->token());
}

void look_at_logins(const Config& config) try {
  if (near_ends(login_ends(config), system_now()).empty()) return;
  use_consents_near_end(config, system_now());
  Assembly assembly(config);
  auto parts = assembly.parts();
  tell_login_ends(parts, login_ends(config));
} catch (const store::Failure&) {
  throw;
} catch (const std::exception& fault) {
  log::error("logins.failed", {{"what", fault.what()}});
}

void tell_login_ends(Parts& parts, const std::vector<LoginEnd>& ends) {
  const auto near = near_ends(ends, parts.now());
  if (near.empty() || not_among(parts.store.told().login_ends(), near).empty())
    return;  // without the lock: nearly always
  store::Transaction transaction(parts.store);
  const auto fresh = not_among(parts.store.told().login_ends(), near);
  if (!fresh.empty())
    record(
        parts, std::nullopt, nullptr,
        decide::login_ends(fresh, parts.store.look_up(Mail{}, Clues{}, parts.now()), parts.config.desk, parts.now()));
  parts.store.told().set_login_ends(told_of(near));
  transaction.commit();
  for (const auto& one : fresh) log::warning("login.ends", {{"what", one.told.login}, {"at", log::utc(one.end.ends)}});
}

}  // namespace gatepost
