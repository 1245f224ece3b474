#include "token/answer.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "mail/safe_url.hpp"

namespace gatepost::token {
namespace {

using nlohmann::json;

bool is_graphic(char c) { return c > 0x20 && c < 0x7F; }

std::string text_of(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// Some servers write the number as a string. At most 20 years: what goes into a time must not run over.
std::optional<std::chrono::seconds> seconds_of(const json& object, const char* name) {
  constexpr std::int64_t most = std::chrono::seconds(longest_consent).count();
  const auto found = object.find(name);
  if (found == object.end()) return std::nullopt;
  std::int64_t seconds = 0;
  if (found->is_number_unsigned()) {
    seconds = static_cast<std::int64_t>(std::min<std::uint64_t>(found->get<std::uint64_t>(), most));
  } else if (found->is_string()) {
    const auto& text = found->get_ref<const std::string&>();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  }
  if (seconds <= 0) return std::nullopt;
  return std::chrono::seconds(std::min(seconds, most));
}

/// As Google and as Keycloak call it. 0 is for ever.
std::optional<std::chrono::seconds> consent_life_of(const json& object) {
  const auto told = seconds_of(object, "refresh_token_expires_in");
  return told ? told : seconds_of(object, "refresh_expires_in");
}

bool is_error_name(std::string_view name) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  return !name.empty() && name.size() <= 60 && std::ranges::all_of(name, fits);
}

/// The server's own sentence, where it gives no secret away.
std::string told(const std::string& description, const std::vector<std::string>& secrets) {
  for (const auto& secret : secrets)
    if (!secret.empty() && description.find(secret) != std::string::npos) return {};
  std::string out;
  for (const char c : description.substr(0, description.find_first_of("\r\n")))
    if (out.size() < 200 && (is_graphic(c) || c == ' ')) out += c;
  return out.empty() ? "" : " (" + out + ")";
}

Refused nonsense(const std::string& why) { return {{}, "the token server's answer makes no sense: " + why, true}; }

Refused refused(const HttpAnswer& answer, const json& object, const std::vector<std::string>& secrets) {
  const std::string status = "status " + std::to_string(answer.status);
  const bool is_passing = answer.status >= 500 || answer.status == 429 || answer.status == 408;
  const bool is_redirect = answer.status >= 300 && answer.status < 400;
  if (is_redirect) return {{}, "the token server sends us elsewhere (" + status + "), which is not followed", false};
  const auto error = object.is_object() ? text_of(object, "error") : std::string();
  if (!is_error_name(error)) return {{}, "the token server refuses with " + status, is_passing};
  const bool is_busy = error == "temporarily_unavailable" || error == "server_error";
  return {error, "the token server says " + error + told(text_of(object, "error_description"), secrets),
          is_passing || is_busy};
}

/// Some servers tell of an error with status 200.
Refused unusable(const json& object, const std::string& why) {
  auto refusal = nonsense(why);
  refusal.is_unusable = text_of(object, "error").empty();
  return refusal;
}

std::variant<Granted, Refused> granted(const json& object) {
  Granted out{text_of(object, "access_token"), text_of(object, "refresh_token"),
              std::min(seconds_of(object, "expires_in").value_or(unknown_life), longest_life), consent_life_of(object)};
  const auto type = lower(text_of(object, "token_type"));
  if (out.access_token.empty()) return unusable(object, "it has no access token");
  if (!is_token(out.access_token))
    return unusable(object, "its access token is too long or has characters none can have");
  if (!out.refresh_token.empty() && !is_token(out.refresh_token))
    return unusable(object, "its refresh token is too long or has characters none can have");
  if (!type.empty() && type != "bearer") return unusable(object, "its token is of a type other than Bearer");
  return out;
}

/// It is printed for somebody to open: nothing that a terminal would obey, and no page that others could have made.
bool is_page(std::string_view url) {
  return url.size() <= page_bytes && std::ranges::all_of(url, is_graphic) && is_safe_url(url);
}

std::variant<DeviceGrant, Refused> device_grant(const json& object) {
  DeviceGrant out{text_of(object, "device_code"),
                  text_of(object, "user_code"),
                  text_of(object, "verification_uri"),
                  text_of(object, "verification_uri_complete"),
                  std::min(seconds_of(object, "expires_in").value_or(unknown_patience), longest_life),
                  std::min(seconds_of(object, "interval").value_or(usual_interval), longest_interval)};
  if (out.page.empty()) out.page = text_of(object, "verification_url");  // as Google calls it
  if (!is_page(out.page_with_code)) out.page_with_code.clear();
  if (!is_token(out.device_code)) return nonsense("it has no device code");
  if (!is_token(out.code) || out.code.size() > code_bytes) return nonsense("it has no code that somebody could type");
  if (!is_page(out.page)) return nonsense("it names no https page to open");
  return out;
}

std::variant<json, Refused> object_of(const HttpAnswer& answer, const std::vector<std::string>& secrets,
                                      const std::string& key) {
  const auto type = lower(answer.content_type);
  const bool is_json = type == "application/json" || type.starts_with("application/json;");
  auto object = is_json ? json::parse(answer.body, nullptr, false) : json();
  if (answer.status != 200) return refused(answer, object, secrets);
  if (!is_json) return nonsense("it is no JSON; is " + key + " right?");
  if (!object.is_object()) return nonsense("its JSON is broken");
  return object;
}

}  // namespace

bool is_token(std::string_view text) {
  return !text.empty() && text.size() <= token_bytes && std::ranges::all_of(text, is_graphic);
}

std::variant<Granted, Refused> read_answer(const HttpAnswer& answer, const std::vector<std::string>& secrets) {
  const auto object = object_of(answer, secrets, "token_url");
  if (const auto* refusal = std::get_if<Refused>(&object)) return *refusal;
  return granted(std::get<json>(object));
}

std::variant<DeviceGrant, Refused> read_device_answer(const HttpAnswer& answer,
                                                      const std::vector<std::string>& secrets) {
  const auto object = object_of(answer, secrets, "device_url");
  if (const auto* refusal = std::get_if<Refused>(&object)) return *refusal;
  return device_grant(std::get<json>(object));
}

}  // namespace gatepost::token
