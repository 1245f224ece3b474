// A token in memory, and where the next one comes from.
#include <mutex>
#include <utility>

#include "token/answer.hpp"
#include "token/assertion.hpp"
#include "token/consent.hpp"
#include "token/form.hpp"
#include "token/http.hpp"
#include "token/secret_file.hpp"
#include "token/token.hpp"

namespace gatepost::token {
namespace {

constexpr std::chrono::seconds before_end{60};

const char* const authorize_hint =
    "the consent has ended (password changed, taken back, or too old): `gatepost authorize` asks for a new one, else "
    "write it into refresh_token_file; mail waits";

// [imap] and [smtp] may share a refresh token: where the server gives a new one for each use, two uses at a time would
// make one of them old, and some providers then take back both. Other processes wait for their Turn.
std::mutex& one_exchange() {
  static std::mutex once;
  return once;
}

class Source final : public Bearer {
 public:
  explicit Source(Settings settings) : settings_(std::move(settings)) {}

  std::variant<std::string, NoToken> token() override {
    const std::lock_guard lock(one_exchange());
    if (!access_.empty() && settings_.now() + before_end < ends_) return access_;
    access_.clear();
    if (settings_.grant != Grant::refresh_token) return fetched();
    const auto turn = Turn::at(settings_.refresh_token_file, 2 * settings_.within);
    if (const auto* trouble = std::get_if<NoToken>(&turn)) return *trouble;
    if (auto trouble = store_kept()) return *trouble;
    return fetched();
  }

  void forget() override {
    const std::lock_guard lock(one_exchange());
    access_.clear();
  }

 private:
  std::variant<std::string, NoToken> fetched() {
    auto secrets = read_secrets();
    if (auto* trouble = std::get_if<NoToken>(&secrets)) return *trouble;
    return exchange(std::get<Secrets>(secrets));
  }

  std::variant<Secrets, NoToken> read_secrets() {
    Secrets out;
    if (settings_.grant == Grant::jwt_bearer) {
      const auto key = read_secret("key_file", settings_.key_file);
      if (const auto* trouble = std::get_if<NoToken>(&key)) return *trouble;
      auto assertion = assertion_of(settings_, std::get<std::string>(key), settings_.now());
      if (auto* trouble = std::get_if<NoToken>(&assertion)) return *trouble;
      out.assertion = std::move(std::get<std::string>(assertion));
      return out;
    }
    auto secret = client_secret_of(settings_.client_secret_file);
    if (const auto* trouble = std::get_if<NoToken>(&secret)) return *trouble;
    out.client_secret = std::move(std::get<std::string>(secret));
    if (settings_.grant == Grant::refresh_token) {
      auto stored = read_consent(settings_.refresh_token_file);
      if (const auto* trouble = std::get_if<NoToken>(&stored)) return *trouble;
      used_ = std::move(std::get<Consent>(stored));
      out.refresh_token = used_.token;
    }
    return out;
  }

  std::variant<std::string, NoToken> exchange(const Secrets& secrets) {
    const auto asked = settings_.now();  // the life of a token begins before its answer arrives
    const auto answer =
        post({"token_url", settings_.token_url, settings_.ca_file, settings_.within}, form_of(settings_, secrets));
    if (const auto* trouble = std::get_if<NoToken>(&answer)) return *trouble;
    auto read =
        read_answer(std::get<HttpAnswer>(answer), {secrets.client_secret, secrets.refresh_token, secrets.assertion});
    if (const auto* refusal = std::get_if<Refused>(&read)) return trouble_of(*refusal);
    auto& granted = std::get<Granted>(read);
    access_ = std::move(granted.access_token);
    ends_ = asked + granted.lives;
    if (settings_.grant == Grant::refresh_token)
      kept_ = renewed(used_, granted, std::chrono::floor<Time::duration>(asked));
    if (auto trouble = store_kept()) {
      access_.clear();  // told at every login, until it is stored
      return *trouble;
    }
    return access_;
  }

  /// The old one may be of no use any more: the new one is held until the disk has taken it, unless somebody else has
  /// put another one there meanwhile.
  std::optional<NoToken> store_kept() {
    if (!kept_) return std::nullopt;
    const auto stored = read_consent(settings_.refresh_token_file);
    const auto* other = std::get_if<Consent>(&stored);
    if (!other || other->token == used_.token)
      if (auto trouble = write_consent(settings_.refresh_token_file, *kept_)) return trouble;
    kept_.reset();
    return std::nullopt;
  }

  NoToken trouble_of(const Refused& refused) const {
    if (refused.is_passing) return {NoToken::Next::again, refused.what, ""};
    const bool is_over = refused.error == "invalid_grant" && settings_.grant == Grant::refresh_token;
    return {NoToken::Next::stop, refused.what,
            is_over ? authorize_hint : "check token_url, client_id, its secret or key, scope and subject"};
  }

  Settings settings_;
  std::string access_;
  Consent used_;                 // that was sent last
  std::optional<Consent> kept_;  // a newer one that is not stored yet
  std::chrono::system_clock::time_point ends_{};
};

}  // namespace

std::shared_ptr<Bearer> open(Settings settings) { return std::make_shared<Source>(std::move(settings)); }

}  // namespace gatepost::token
