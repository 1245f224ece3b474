#include "token/answer.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

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

/// Some servers write the number as a string.
std::optional<std::int64_t> seconds_of(const json& value) {
  if (value.is_number_unsigned()) {
    const auto most = static_cast<std::uint64_t>(longest_life.count());
    return static_cast<std::int64_t>(std::min(value.get<std::uint64_t>(), most));
  }
  if (!value.is_string()) return std::nullopt;
  const auto& text = value.get_ref<const std::string&>();
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return seconds;
}

std::chrono::seconds life_of(const json& object) {
  const auto found = object.find("expires_in");
  const auto seconds = found == object.end() ? std::nullopt : seconds_of(*found);
  if (!seconds || *seconds <= 0) return unknown_life;
  return std::min(std::chrono::seconds(*seconds), longest_life);
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

std::variant<Granted, Refused> granted(const json& object) {
  Granted out{text_of(object, "access_token"), text_of(object, "refresh_token"), life_of(object)};
  const auto type = lower(text_of(object, "token_type"));
  if (out.access_token.empty()) return nonsense("it has no access token");
  if (!is_token(out.access_token)) return nonsense("its access token is too long or has characters none can have");
  if (!out.refresh_token.empty() && !is_token(out.refresh_token))
    return nonsense("its refresh token is too long or has characters none can have");
  if (!type.empty() && type != "bearer") return nonsense("its token is of a type other than Bearer");
  return out;
}

}  // namespace

bool is_token(std::string_view text) {
  return !text.empty() && text.size() <= token_bytes && std::ranges::all_of(text, is_graphic);
}

std::variant<Granted, Refused> read_answer(const HttpAnswer& answer, const std::vector<std::string>& secrets) {
  const auto type = lower(answer.content_type);
  const bool is_json = type == "application/json" || type.starts_with("application/json;");
  const auto object = is_json ? json::parse(answer.body, nullptr, false) : json();
  if (answer.status != 200) return refused(answer, object, secrets);
  if (!is_json) return nonsense("it is no JSON; is token_url right?");
  if (!object.is_object()) return nonsense("its JSON is broken");
  return granted(object);
}

}  // namespace gatepost::token
