#include "token/http.hpp"

#include <curl/curl.h>

#include <memory>
#include <mutex>
#include <stdexcept>

#include "mail/certificate.hpp"
#include "mail/safe_url.hpp"

namespace gatepost::token {
namespace {

using Handle = std::unique_ptr<CURL, void (*)(CURL*)>;

template <class T>
void set(CURL* handle, CURLoption option, T value) {
  const CURLcode result = curl_easy_setopt(handle, option, value);
  if (result != CURLE_OK) throw std::runtime_error(std::string("libcurl: ") + curl_easy_strerror(result));
}

NoToken stop(std::string what, const std::string& key) {
  return {NoToken::Next::stop, std::move(what), "set " + key + " to the https address that the provider tells"};
}

std::string part(CURLU* url, CURLUPart which) {
  char* text = nullptr;
  if (curl_url_get(url, which, &text, 0) != CURLUE_OK) return {};
  std::string out = text;
  curl_free(text);
  return out;
}

enum class Way { https, http_here };

std::variant<Way, NoToken> way_to(const Server& server) {
  const std::unique_ptr<CURLU, void (*)(CURLU*)> url(curl_url(), curl_url_cleanup);
  if (!url || curl_url_set(url.get(), CURLUPART_URL, server.url.c_str(), 0) != CURLUE_OK)
    return stop("the address of the token server cannot be read", server.key);
  if (!part(url.get(), CURLUPART_USER).empty() || !part(url.get(), CURLUPART_PASSWORD).empty())
    return stop("the address of the token server holds a user", server.key);
  const auto scheme = part(url.get(), CURLUPART_SCHEME);
  if (scheme == "https") return Way::https;
  if (scheme == "http" && is_this_machine(part(url.get(), CURLUPART_HOST))) return Way::http_here;
  return stop("secrets go to another machine by https alone", server.key);
}

std::size_t take(char* data, std::size_t size, std::size_t count, void* user) {
  auto& body = *static_cast<std::string*>(user);
  if (body.size() + size * count > answer_bytes) return 0;  // ends the transfer
  body.append(data, size * count);
  return size * count;
}

void set_up(CURL* handle, const Server& server, Way way) {
  set(handle, CURLOPT_URL, server.url.c_str());
  set(handle, CURLOPT_PROTOCOLS_STR, way == Way::https ? "https" : "http");
  if (way == Way::http_here) set(handle, CURLOPT_PROXY, "");
  set(handle, CURLOPT_FOLLOWLOCATION, 0L);  // the form holds secrets
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_TIMEOUT, static_cast<long>(server.within.count()));
  set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  if (server.ca_file.empty()) return;
  set(handle, CURLOPT_CAINFO, server.ca_file.c_str());
  set(handle, CURLOPT_CAPATH, static_cast<const char*>(nullptr));
}

NoToken distrusted(CURL* handle, const std::string& key) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_SSL_VERIFYRESULT, &status);
  const auto fault = certificate_fault("the token server", status, {key, "token_ca_file"});
  return {NoToken::Next::stop, fault.what, fault.hint};
}

NoToken failed(CURL* handle, CURLcode result, const std::string& key) {
  const std::string why = curl_easy_strerror(result);
  if (result == CURLE_WRITE_ERROR) return {NoToken::Next::again, "the token server's answer is too long", ""};
  if (result == CURLE_PEER_FAILED_VERIFICATION) return distrusted(handle, key);
  if (result == CURLE_SSL_CACERT_BADFILE)
    return {NoToken::Next::stop, "no certificate can be read: " + why, "token_ca_file must name a readable PEM file"};
  if (result == CURLE_SSL_CONNECT_ERROR)
    return {NoToken::Next::again, "no TLS with the token server: " + why,
            "is " + key + " right? TLS 1.2 is the least that is spoken"};
  return {NoToken::Next::again, "the token server cannot be asked: " + why, "can this machine reach " + key + "?"};
}

}  // namespace

std::variant<HttpAnswer, NoToken> post(const Server& server, const std::string& form) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  const auto way = way_to(server);
  if (const auto* trouble = std::get_if<NoToken>(&way)) return *trouble;
  const Handle handle(curl_easy_init(), curl_easy_cleanup);
  const std::unique_ptr<curl_slist, void (*)(curl_slist*)> headers(
      curl_slist_append(nullptr, "Accept: application/json"), curl_slist_free_all);
  if (!handle || !headers) throw std::bad_alloc();
  HttpAnswer answer;
  set_up(handle.get(), server, std::get<Way>(way));
  set(handle.get(), CURLOPT_HTTPHEADER, headers.get());
  set(handle.get(), CURLOPT_POSTFIELDS, form.c_str());
  set(handle.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(form.size()));
  set(handle.get(), CURLOPT_WRITEFUNCTION, take);
  set(handle.get(), CURLOPT_WRITEDATA, &answer.body);
  if (const auto result = curl_easy_perform(handle.get()); result != CURLE_OK)
    return failed(handle.get(), result, server.key);
  long status = 0;
  const char* type = nullptr;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(handle.get(), CURLINFO_CONTENT_TYPE, &type);
  answer.status = static_cast<int>(status);
  answer.content_type = type ? type : "";
  return answer;
}

}  // namespace gatepost::token
