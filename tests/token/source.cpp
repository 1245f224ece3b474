// Tokens from a server that answers as told.
#include <gnutls/abstract.h>
#include <gnutls/gnutls.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "token/desk.hpp"

using namespace gatepost;
using namespace std::chrono_literals;
using fakes::TokenServer;
using token_tests::Desk;
using token_tests::FullDisk;
using token_tests::token_of;
using token_tests::trouble_of;

namespace {

namespace fs = std::filesystem;

std::string unwound(std::string_view base64url) {
  std::string out;
  unsigned held = 0;
  unsigned bits = 0;
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (const char c : base64url) {
    held = ((held << 6U) | static_cast<unsigned>(alphabet.find(c))) & 0xFFFFU;
    if ((bits += 6) < 8) continue;
    bits -= 8;
    out += static_cast<char>((held >> bits) & 0xFFU);
  }
  return out;
}

gnutls_datum_t datum(const std::string& from) {
  return {reinterpret_cast<unsigned char*>(const_cast<char*>(from.data())), static_cast<unsigned>(from.size())};
}

}  // namespace

TEST_CASE("A token is fetched once, and anew a minute before its end") {
  Desk desk;
  const auto bearer = token::open(desk.settings());
  CHECK(token_of(*bearer) == "at-1");
  desk.now += 3539s;
  CHECK(token_of(*bearer) == "at-1");
  desk.now += 1s;
  CHECK(token_of(*bearer) == "at-2");
  CHECK(desk.server.forms()[0] ==
        "grant_type=refresh_token&refresh_token=r1&client_id=desk%20id&client_secret=s3cret%2B");
}

TEST_CASE("A token that the mail server refused is not given again") {
  Desk desk;
  const auto bearer = token::open(desk.settings());
  CHECK(token_of(*bearer) == "at-1");
  bearer->forget();
  CHECK(token_of(*bearer) == "at-2");
}

TEST_CASE("A new refresh token replaces the stored one, for nobody else to read") {
  Desk desk;
  desk.server.answer(R"({"access_token":"a","token_type":"Bearer","expires_in":9,"refresh_token":"r2"})");
  const auto bearer = token::open(desk.settings());
  CHECK(token_of(*bearer) == "a");
  CHECK(desk.folder.read("refresh") == "r2\n");
  struct stat status {};
  REQUIRE(::stat((desk.folder.path() + "/refresh").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(std::distance(fs::directory_iterator(desk.folder.path()), {}) == 3);  // with the lock
  token_of(*bearer);
  CHECK(desk.server.forms()[1].find("refresh_token=r2&") != std::string::npos);
}

TEST_CASE("A new refresh token that the disk does not take is told, and kept until it does") {
  Desk desk;
  const auto bearer = token::open(desk.settings());
  desk.server.answer(R"({"access_token":"a","token_type":"Bearer","refresh_token":"r2"})");
  {
    const FullDisk full;
    CHECK(trouble_of(*bearer).what.starts_with("the new refresh token cannot be stored"));
    CHECK(trouble_of(*bearer).next == NoToken::Next::again);
  }
  CHECK(desk.folder.read("refresh") == "r1\n");
  CHECK(std::distance(fs::directory_iterator(desk.folder.path()), {}) == 3);  // with the lock
  CHECK(token_of(*bearer) == "at-2");
  CHECK(desk.folder.read("refresh") == "r2\n");
  CHECK(desk.server.forms()[1].find("refresh_token=r2&") != std::string::npos);
}

TEST_CASE("A consent that ended is told with what to do") {
  Desk desk;
  desk.server.answer(R"({"error":"invalid_grant","error_description":"Token r1 has been revoked."})",
                     "400 Bad Request");
  const auto trouble = trouble_of(*token::open(desk.settings()));
  CHECK(trouble.next == NoToken::Next::stop);
  CHECK(trouble.what == "the token server says invalid_grant");
  CHECK(trouble.hint.find("refresh_token_file") != std::string::npos);
}

TEST_CASE("A server that is busy, silent or talks without end is asked again later") {
  Desk desk;
  auto settings = desk.settings();
  settings.within = 1s;
  const auto bearer = token::open(settings);
  desk.server.answer("busy", "503 Service Unavailable", "text/html");
  CHECK(trouble_of(*bearer).next == NoToken::Next::again);
  desk.server.answer(std::string(70'000, 'x'));
  CHECK(trouble_of(*bearer).what == "the token server's answer is too long");
  desk.server.answer_raw("");
  CHECK(trouble_of(*bearer).next == NoToken::Next::again);
  CHECK(token_of(*bearer) == "at-4");
}

TEST_CASE("A redirect is not followed") {
  Desk desk;
  TokenServer other;
  desk.server.answer_raw("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + other.url() +
                         "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  CHECK(trouble_of(*token::open(desk.settings())).next == NoToken::Next::stop);
  CHECK(other.connections() == 0);
}

TEST_CASE("Secrets go to another machine by https alone, and to one that is trusted") {
  Desk desk;
  auto settings = desk.settings();
  for (const auto* url : {"http://192.0.2.1/token", "http://127.example.com/", "ftp://127.0.0.1/", "x", "",
                          "https://user@127.0.0.1/", "file:///etc/passwd"}) {
    INFO(url);
    settings.token_url = url;
    CHECK(trouble_of(*token::open(settings)).next == NoToken::Next::stop);
  }
  const fakes::Certificates certificates;
  TokenServer server(&certificates);
  settings.token_url = server.url();
  CHECK(trouble_of(*token::open(settings)).what.find("not trusted") != std::string::npos);
  CHECK(server.forms().empty());
  settings.ca_file = certificates.ca_file();
  CHECK(token_of(*token::open(settings)) == "at-1");
}

TEST_CASE("What is wrong with a token server's certificate is told by what to do, and no secret is sent") {
  using Flaw = fakes::Certificates::Flaw;
  const auto told = [](const char* host, Flaw flaw, NoToken::Next next) {
    Desk desk;
    const fakes::Certificates flawed(host, flaw);
    TokenServer server(&flawed);
    auto settings = desk.settings();
    settings.token_url = server.url();
    settings.ca_file = flawed.ca_file();
    const auto trouble = trouble_of(*token::open(settings));
    CHECK(trouble.next == next);
    CHECK(server.forms().empty());
    return trouble.what + " (" + trouble.hint + ")";
  };
  constexpr auto stop = NoToken::Next::stop;
  CHECK(told("mail.example.com", Flaw::none, stop) ==
        "the certificate of the token server is for another host name (set token_url to the name that stands in it)");
  CHECK(told("localhost", Flaw::expired, stop).find("has expired (have it renewed") != std::string::npos);
  CHECK(told("localhost", Flaw::not_yet, stop).find("is not valid yet") != std::string::npos);
  CHECK(told("localhost", Flaw::self_signed, stop).find("name its certificate in token_ca_file") != std::string::npos);
  CHECK(told("localhost", Flaw::old_tls, NoToken::Next::again).find("TLS 1.2 is the least") != std::string::npos);
}

TEST_CASE("A secret that others can read, or that is not there, is told") {
  Desk desk;
  auto settings = desk.settings();
  ::chmod(settings.client_secret_file.c_str(), 0644);
  CHECK(trouble_of(*token::open(settings)).hint == "do: chmod 600 " + settings.client_secret_file);
  settings.client_secret_file.clear();
  settings.refresh_token_file += "-none";
  CHECK(trouble_of(*token::open(settings)).hint.starts_with("`gatepost authorize` asks"));
  CHECK(desk.server.connections() == 0);
}

TEST_CASE("A program with a right of its own asks with its scope") {
  Desk desk;
  auto settings = desk.settings(token::Grant::client_credentials);
  settings.scope = "https://outlook.office365.com/.default";
  CHECK(token_of(*token::open(settings)) == "at-1");
  CHECK(desk.server.forms()[0] ==
        "grant_type=client_credentials&client_id=desk%20id&client_secret=s3cret%2B"
        "&scope=https%3A%2F%2Foutlook.office365.com%2F.default");
}

TEST_CASE("A service account signs what it claims with its key") {
  Desk desk;
  gnutls_x509_privkey_t key = nullptr;
  fakes::tls_must(gnutls_x509_privkey_init(&key));
  fakes::tls_must(gnutls_x509_privkey_generate(key, GNUTLS_PK_RSA, 2048, 0));
  gnutls_datum_t pem{};
  fakes::tls_must(gnutls_x509_privkey_export2(key, GNUTLS_X509_FMT_PEM, &pem));
  const std::string text(reinterpret_cast<const char*>(pem.data), pem.size);
  gnutls_free(pem.data);

  auto settings = desk.settings(token::Grant::jwt_bearer);
  settings.client_id.clear();
  settings.scope = "https://mail.google.com/";
  settings.subject = "support@desk.test";
  const nlohmann::json file{{"private_key", text}, {"client_email", "desk@project.test"}, {"private_key_id", "k7"}};
  settings.key_file = desk.folder.file("key.json", file.dump());
  CHECK(token_of(*token::open(settings)) == "at-1");

  const std::string form = desk.server.forms()[0];
  const std::string begin = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=";
  REQUIRE(form.starts_with(begin));
  const std::string jwt = form.substr(begin.size());
  const auto first = jwt.find('.');
  const auto last = jwt.rfind('.');
  CHECK(nlohmann::json::parse(unwound(jwt.substr(0, first))) ==
        nlohmann::json{{"alg", "RS256"}, {"typ", "JWT"}, {"kid", "k7"}});
  CHECK(nlohmann::json::parse(unwound(jwt.substr(first + 1, last - first - 1))) ==
        nlohmann::json{{"iss", "desk@project.test"},
                       {"sub", "support@desk.test"},
                       {"scope", "https://mail.google.com/"},
                       {"aud", desk.server.url()},
                       {"iat", 1'800'000'000},
                       {"exp", 1'800'003'600}});

  gnutls_pubkey_t open_key = nullptr;
  gnutls_privkey_t whole = nullptr;
  fakes::tls_must(gnutls_privkey_init(&whole));
  fakes::tls_must(gnutls_privkey_import_x509(whole, key, GNUTLS_PRIVKEY_IMPORT_COPY));
  fakes::tls_must(gnutls_pubkey_init(&open_key));
  fakes::tls_must(gnutls_pubkey_import_privkey(open_key, whole, 0, 0));
  const std::string said = jwt.substr(0, last);
  const std::string signature = unwound(jwt.substr(last + 1));
  const auto data = datum(said);
  const auto mark = datum(signature);
  CHECK(gnutls_pubkey_verify_data2(open_key, GNUTLS_SIGN_RSA_SHA256, 0, &data, &mark) >= 0);
  gnutls_pubkey_deinit(open_key);
  gnutls_privkey_deinit(whole);
  gnutls_x509_privkey_deinit(key);
}

TEST_CASE("A key file without a usable key is told, and nobody is asked") {
  Desk desk;
  auto settings = desk.settings(token::Grant::jwt_bearer);
  for (const auto* text : {"hello", "{}", R"({"private_key":"-----BEGIN PRIVATE KEY-----"})", "\xFF\xFE"}) {
    settings.key_file = desk.folder.file("key", text);
    CHECK(trouble_of(*token::open(settings)).next == NoToken::Next::stop);
  }
  CHECK(desk.server.connections() == 0);
}
