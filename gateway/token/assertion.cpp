#include "token/assertion.hpp"

#include <gnutls/abstract.h>
#include <gnutls/gnutls.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string_view>

namespace gatepost::token {
namespace {

using nlohmann::json;

std::string base64url(std::string_view bytes) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string out;
  unsigned bits = 0;
  unsigned held = 0;
  for (const char c : bytes) {
    held = ((held << 8U) | static_cast<unsigned char>(c)) & 0xFFFFU;
    for (bits += 8; bits >= 6; bits -= 6) out += alphabet[(held >> (bits - 6)) & 63U];
  }
  if (bits > 0) out += alphabet[(held << (6 - bits)) & 63U];
  return out;
}

struct Key {
  std::string pem;
  std::string issuer;
  std::string id;
};

Key key_of(const Settings& settings, const std::string& text) {
  Key key{text, settings.client_id, {}};
  const auto written = json::parse(text, nullptr, false);
  if (!written.is_object()) return key;
  const auto member = [&](const char* name) {
    const auto found = written.find(name);
    return found != written.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  key.pem = member("private_key");
  if (key.issuer.empty()) key.issuer = member("client_email");
  key.id = member("private_key_id");
  return key;
}

NoToken stop(const Settings& settings, const std::string& why) {
  return {NoToken::Next::stop, "key_file " + settings.key_file + ": " + why,
          "key_file wants the JSON file of the service account, or its RSA key as PEM"};
}

std::variant<std::string, NoToken> signed_by(const Settings& settings, const Key& key, const std::string& text) {
  gnutls_privkey_t raw = nullptr;
  if (gnutls_privkey_init(&raw) < 0) throw std::bad_alloc();
  const std::unique_ptr<gnutls_privkey_st, void (*)(gnutls_privkey_t)> held(raw, gnutls_privkey_deinit);
  const auto datum = [](const std::string& from) {
    return gnutls_datum_t{reinterpret_cast<unsigned char*>(const_cast<char*>(from.data())),
                          static_cast<unsigned>(from.size())};
  };
  const auto pem = datum(key.pem);
  if (gnutls_privkey_import_x509_raw(raw, &pem, GNUTLS_X509_FMT_PEM, nullptr, 0) < 0)
    return stop(settings, "there is no private key in it that can be read");
  if (gnutls_privkey_get_pk_algorithm(raw, nullptr) != GNUTLS_PK_RSA) return stop(settings, "its key is no RSA key");
  const auto data = datum(text);
  gnutls_datum_t signature{};
  if (const int code = gnutls_privkey_sign_data(raw, GNUTLS_DIG_SHA256, 0, &data, &signature); code < 0)
    return stop(settings, std::string("its key cannot sign: ") + gnutls_strerror(code));
  std::string out(reinterpret_cast<const char*>(signature.data), signature.size);
  gnutls_free(signature.data);
  return out;
}

}  // namespace

std::variant<std::string, NoToken> assertion_of(const Settings& settings, const std::string& text,
                                                std::chrono::system_clock::time_point now) {
  const auto key = key_of(settings, text);
  if (key.issuer.empty()) return stop(settings, "it names no client_email, and client_id is empty");
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
  json header{{"alg", "RS256"}, {"typ", "JWT"}};
  if (!key.id.empty()) header["kid"] = key.id;
  json claims{{"iss", key.issuer}, {"aud", settings.token_url}, {"iat", seconds}, {"exp", seconds + 3600}};
  if (!settings.scope.empty()) claims["scope"] = settings.scope;
  if (!settings.subject.empty()) claims["sub"] = settings.subject;
  constexpr auto replace = json::error_handler_t::replace;  // a file that is not UTF-8 shall not throw
  const auto body =
      base64url(header.dump(-1, ' ', true, replace)) + "." + base64url(claims.dump(-1, ' ', true, replace));
  auto signature = signed_by(settings, key, body);
  if (auto* trouble = std::get_if<NoToken>(&signature)) return *trouble;
  return body + "." + base64url(std::get<std::string>(signature));
}

}  // namespace gatepost::token
