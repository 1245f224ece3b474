// A consent is asked for, on another screen than this one (RFC 8628).
#include <algorithm>
#include <utility>

#include "token/answer.hpp"
#include "token/consent.hpp"
#include "token/form.hpp"
#include "token/http.hpp"
#include "token/secret_file.hpp"
#include "token/signals_later.hpp"
#include "token/token.hpp"

namespace gatepost::token {
namespace {

constexpr std::chrono::seconds slower{5};  // RFC 8628 section 3.5

NoToken stop(std::string what, std::string hint) { return {NoToken::Next::stop, std::move(what), std::move(hint)}; }

NoToken nobody() { return stop("nobody consented in time", "run gatepost authorize again"); }

/// The code is used up by it: asked again, the server would say that it has expired.
NoToken unusable(const Refused& refused) {
  return stop("somebody consented, and what the provider gave for it cannot be used: " + refused.what,
              "check token_url, and ask the provider; then run gatepost authorize again");
}

/// Nobody may have consented, or everybody: we were not told.
NoToken unheard(const std::string& what) {
  return stop("no word of a consent came in time; the last try: " + what, "run gatepost authorize again");
}

/// After a server that does not answer (RFC 8628 section 3.5).
std::chrono::seconds slowed(std::chrono::seconds interval) {
  return std::max(interval, std::min(interval * 2, longest_interval));
}

NoToken trouble_of(const Refused& refused) {
  const auto& error = refused.error;
  if (refused.is_passing) return {NoToken::Next::again, refused.what, ""};
  if (error == "access_denied" || error == "authorization_declined")
    return stop("the consent was refused on the page", "run gatepost authorize again, and consent there");
  if (error == "expired_token") return nobody();
  if (error == "invalid_scope") return stop(refused.what, "check scope: may this flow ask for it at this provider?");
  return stop(refused.what,
              "check device_url, client_id and its secret, and that the provider lets this client ask by device code");
}

class Asked {
 public:
  Asked(const Settings& settings, const Asking& asking, std::string client_secret)
      : settings_(settings), asking_(asking), client_secret_(std::move(client_secret)) {}

  std::variant<Granted, NoToken> consent() {
    const auto asked = settings_.now();
    const auto answer = send("device_url", settings_.device_url, device_form(settings_, client_secret_));
    if (const auto* trouble = std::get_if<NoToken>(&answer)) return *trouble;
    auto read = read_device_answer(std::get<HttpAnswer>(answer), {client_secret_});
    if (const auto* refusal = std::get_if<Refused>(&read)) return trouble_of(*refusal);
    grant_ = std::move(std::get<DeviceGrant>(read));
    const auto until = asked + grant_.lives;
    asking_.show({grant_.page, grant_.page_with_code, grant_.code, std::chrono::floor<Time::duration>(until)});
    return poll(until);
  }

 private:
  std::variant<HttpAnswer, NoToken> send(std::string key, const std::string& url, const std::string& form) const {
    return post({std::move(key), url, settings_.ca_file, settings_.within}, form);
  }

  std::variant<Granted, NoToken> poll(std::chrono::system_clock::time_point until) {
    std::string fault;  // of the last try
    for (auto interval = grant_.interval; settings_.now() + interval < until;) {
      asking_.wait(interval);
      const auto answer =
          send("token_url", settings_.token_url, polling_form(settings_, client_secret_, grant_.device_code));
      if (const auto* trouble = std::get_if<NoToken>(&answer)) {
        if (trouble->next == NoToken::Next::stop) return *trouble;
        fault = trouble->what;
        interval = slowed(interval);
        continue;
      }
      auto read = read_answer(std::get<HttpAnswer>(answer), {client_secret_, grant_.device_code});
      if (auto* granted = std::get_if<Granted>(&read)) return std::move(*granted);
      const auto& refused = std::get<Refused>(read);
      if (refused.is_unusable) return unusable(refused);
      fault = refused.is_passing ? refused.what : "";
      if (refused.error == "authorization_pending") continue;
      if (refused.error != "slow_down" && !refused.is_passing) return trouble_of(refused);
      interval = refused.is_passing ? slowed(interval) : interval + slower;
    }
    return fault.empty() ? nobody() : unheard(fault);
  }

  const Settings& settings_;
  const Asking& asking_;
  std::string client_secret_;
  DeviceGrant grant_;
};

std::optional<NoToken> keep(const Granted& granted, const Settings& settings, const Asking& asking) {
  const auto& file = settings.refresh_token_file;
  // If it does not come, the consent is kept all the same: its holder reads the file again before replacing it.
  const auto turn = Turn::at(file, 2 * settings.within);
  Consent consent{granted.refresh_token, {}};
  const auto now = std::chrono::floor<Time::duration>(settings.now());
  if (granted.consent_lives) consent.term = Term{now, now + *granted.consent_lives};
  const SignalsLater held;
  if (auto trouble = write_consent(file, consent)) return trouble;
  asking.stored();
  return std::nullopt;
}

}  // namespace

std::optional<NoToken> authorize(const Settings& settings, const Asking& asking) {
  if (auto trouble = unwritable(settings.refresh_token_file)) return trouble;  // before anybody is asked
  const auto secret = client_secret_of(settings.client_secret_file);
  if (const auto* trouble = std::get_if<NoToken>(&secret)) return *trouble;
  const auto consented = Asked(settings, asking, std::get<std::string>(secret)).consent();
  if (const auto* trouble = std::get_if<NoToken>(&consented)) return *trouble;
  const auto& granted = std::get<Granted>(consented);
  if (granted.refresh_token.empty())
    return stop("the provider gives no refresh token, and its access token ends soon",
                "add what asks for one to scope: offline_access at most providers");
  return keep(granted, settings, asking);
}

}  // namespace gatepost::token
