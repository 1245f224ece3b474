// A consent that somebody gives on another screen (RFC 8628), from a server that answers as told.
#include "token/desk.hpp"

using namespace gatepost;
using namespace std::chrono_literals;
using token_tests::Desk;

namespace {

/// A desk that asks for a consent. Time passes only while it waits.
struct Screen : Desk {
  Screen() {
    settings = Desk::settings();
    settings.device_url = server.url();
    settings.scope = "mail offline_access";
  }

  void answer_with_code(const std::string& more = R"(,"interval":7)") {
    server.answer(R"({"device_code":"dc","user_code":"BDWD-HQPK","verification_uri":"https://login.test/device",)"
                  R"("expires_in":900)" +
                  more + "}");
  }
  void answer_error(const std::string& error) {
    server.answer(R"({"error":")" + error + R"(","error_description":"about dc and s3cret+"})", "400 Bad Request");
  }
  void answer_consent(const std::string& more = "") {
    server.answer(R"({"access_token":"a","token_type":"Bearer","expires_in":9,"refresh_token":"r2")" + more + "}");
  }

  std::optional<NoToken> ask() {
    return token::authorize(settings, {[this](const token::Invitation& one) { shown.push_back(one); },
                                       [this](std::chrono::seconds time) {
                                         waited.push_back(time);
                                         now += time;
                                       },
                                       stored});
  }
  NoToken failure() {
    const auto trouble = ask();
    REQUIRE(trouble);
    CHECK(folder.read("refresh") == "r1\n");
    for (const auto* secret : {"dc", "s3cret", "r1", "r2"})
      CHECK((trouble->what + trouble->hint).find(secret) == std::string::npos);
    return *trouble;
  }

  token::Settings settings;
  std::function<void()> stored = [] {};
  std::vector<token::Invitation> shown;
  std::vector<std::chrono::seconds> waited;
};

volatile std::sig_atomic_t is_stored = 0;
volatile std::sig_atomic_t heard = -1;  // whether it was stored when the signal came; -1: none came

}  // namespace

TEST_CASE("A consent is asked for by page and code, waited for, and kept for nobody else to read") {
  Screen screen;
  screen.answer_with_code();
  screen.answer_error("authorization_pending");
  screen.answer_error("slow_down");
  screen.answer_error("authorization_pending");
  screen.answer_consent();
  CHECK_FALSE(screen.ask());
  REQUIRE(screen.shown.size() == 1);
  CHECK(screen.shown[0].page == "https://login.test/device");
  CHECK(screen.shown[0].code == "BDWD-HQPK");
  CHECK(screen.shown[0].page_with_code.empty());
  CHECK(screen.waited == std::vector<std::chrono::seconds>{7s, 7s, 12s, 12s});
  CHECK(screen.folder.read("refresh") == "r2\n");
  struct stat status {};
  REQUIRE(::stat(screen.settings.refresh_token_file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(screen.server.forms()[0] == "client_id=desk%20id&client_secret=s3cret%2B&scope=mail%20offline_access");
  CHECK(screen.server.forms()[1] ==
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=dc&client_id=desk%20id"
        "&client_secret=s3cret%2B");
}

TEST_CASE("The first consent makes the file, and how long it lasts is kept with it") {
  Screen screen;
  std::filesystem::remove(screen.settings.refresh_token_file);
  screen.answer_with_code();
  screen.answer_consent(R"(,"refresh_token_expires_in":7776000)");
  CHECK_FALSE(screen.ask());
  const auto term = token::term_of(screen.settings);
  REQUIRE(term);
  CHECK(term->since == screen.now);
  CHECK(term->ends - term->since == std::chrono::days(90));
  CHECK(screen.folder.read("refresh") == "r2\nsince 2027-01-15T08:00:07Z ends 2027-04-15T08:00:07Z\n");
  const auto bearer = token::open(screen.settings);
  CHECK(token_tests::token_of(*bearer) == "at-3");
  CHECK(screen.server.forms()[2].find("refresh_token=r2&") != std::string::npos);
}

TEST_CASE("Whatever ends the asking is told as a sentence, and the old consent stays") {
  Screen screen;
  SECTION("it was refused on the page") {
    screen.answer_with_code();
    screen.answer_error(GENERATE("access_denied", "authorization_declined"));
    CHECK(screen.failure().what == "the consent was refused on the page");
  }
  SECTION("the server says that the code is over") {
    screen.answer_with_code();
    screen.answer_error("expired_token");
    CHECK(screen.failure().what == "nobody consented in time");
  }
  SECTION("nobody came") {
    screen.answer_with_code(R"(,"interval":300)");  // asked at most a minute apart
    for (int i = 0; i < 14; ++i) screen.answer_error("authorization_pending");
    CHECK(screen.failure().what == "nobody consented in time");
    CHECK(screen.waited == std::vector<std::chrono::seconds>(14, 60s));
  }
  SECTION("the provider does not let the program ask so") {
    screen.answer_error("unauthorized_client");
    CHECK(screen.failure().hint.find("client_id") != std::string::npos);
    CHECK(screen.shown.empty());
  }
  SECTION("nor for that") {
    screen.answer_error("invalid_scope");
    CHECK(screen.failure().hint.find("check scope") != std::string::npos);
  }
  SECTION("it gives only an access token") {
    screen.answer_with_code();
    screen.server.answer(R"({"access_token":"a","token_type":"Bearer","expires_in":3600})");
    CHECK(screen.failure().hint.find("offline_access") != std::string::npos);
  }
  SECTION("what it gives cannot be used, and the code is used up") {
    const auto* token = GENERATE(R"("a","refresh_token":"r\u0007")", R"("a b","refresh_token":"r")", R"(7)");
    screen.answer_with_code();
    screen.server.answer(R"({"token_type":"Bearer","access_token":)" + std::string(token) + "}");
    screen.answer_error("expired_token");
    CHECK(screen.failure().what.starts_with("somebody consented, and what the provider gave for it cannot be used: "));
    CHECK(screen.waited.size() == 1);
  }
  SECTION("what it gives is too long") {
    screen.answer_with_code();
    screen.server.answer(R"({"access_token":"a","refresh_token":")" + std::string(20'000, 'r') + R"("})");
    CHECK(screen.failure().what.find("its refresh token is too long") != std::string::npos);
  }
  SECTION("it stumbles until the code is over") {
    screen.answer_with_code(R"(,"interval":300)");
    screen.answer_error("authorization_pending");
    for (int i = 0; i < 13; ++i) screen.server.answer("busy", "503 Service Unavailable", "text/html");
    CHECK(screen.failure().what ==
          "no word of a consent came in time; the last try: the token server refuses with status 503");
  }
  SECTION("there is no such page") {
    screen.server.answer("<html>", "404 Not Found", "text/html");
    CHECK(screen.failure().what == "the token server refuses with status 404");
  }
}

TEST_CASE("A server that stumbles while somebody types is asked on, less often") {
  Screen screen;
  screen.settings.within = 1s;
  screen.answer_with_code();
  screen.server.answer("busy", "503 Service Unavailable", "text/html");
  screen.server.answer_raw("");
  screen.answer_consent();
  CHECK_FALSE(screen.ask());
  CHECK(screen.waited == std::vector<std::chrono::seconds>{7s, 14s, 28s});
}

TEST_CASE("What a server wants shown is shown only if a terminal may have it") {
  Screen screen;
  const auto* const begin = R"({"device_code":"dc","expires_in":900,)";
  for (const auto* rest : {R"("user_code":"A\u001b[2J","verification_uri":"https://login.test/"})",
                           R"("user_code":"A B","verification_uri":"https://login.test/"})",
                           R"("user_code":"A","verification_uri":"https://login.test/\u001b[2J"})",
                           R"("user_code":"A","verification_uri":"http://login.test/"})",
                           R"("user_code":"A","verification_uri":"http://localhost.evil.test/"})",
                           R"("user_code":"A","verification_uri":"http://127.0.0.1@evil.test/"})",
                           R"("user_code":"A","verification_uri":"javascript:x"})", R"("user_code":"A"})",
                           R"("verification_uri":"https://login.test/"})"}) {
    INFO(rest);
    screen.server.answer(begin + std::string(rest));
    CHECK(screen.failure().what.find("makes no sense") != std::string::npos);
    CHECK(screen.shown.empty());
  }
  screen.answer_with_code(R"(,"verification_uri_complete":"https://login.test/?c=\u001b[2J")");
  screen.answer_consent();
  CHECK_FALSE(screen.ask());
  CHECK(screen.shown.at(0).page_with_code.empty());
}

TEST_CASE("Nobody is asked for a consent that could not be kept") {
  Screen screen;
  screen.settings.refresh_token_file = screen.folder.path() + "/nowhere/refresh";
  const auto trouble = screen.ask();
  REQUIRE(trouble);
  CHECK(trouble->what.find("nothing can be written in") != std::string::npos);
  CHECK(screen.server.connections() == 0);
}

TEST_CASE("A consent that was given is kept, however long another process uses the old one") {
  Screen screen;
  screen.settings.within = 1s;
  screen.answer_with_code();
  screen.answer_consent();
  const token_tests::Other other(screen);
  CHECK_FALSE(screen.ask());
  CHECK(screen.folder.read("refresh") == "r2\n");
}

TEST_CASE("A signal that comes while the consent is replaced finds it known as stored") {
  Screen screen;
  is_stored = 0;
  heard = -1;
  const auto before = std::signal(SIGTERM, [](int) { heard = is_stored; });
  screen.stored = [] {
    ::raise(SIGTERM);
    is_stored = 1;
  };
  SECTION("stored") {
    screen.answer_with_code();
    screen.answer_consent();
    CHECK_FALSE(screen.ask());
    CHECK(heard == 1);
  }
  SECTION("not stored, and so nobody hears that it is") {
    const token_tests::FullDisk full;
    screen.answer_with_code();
    screen.answer_consent();
    CHECK(screen.ask());
    CHECK(heard == -1);
  }
  std::signal(SIGTERM, before);
}

TEST_CASE("What is wrong with device_url is told of device_url, and of token_url what is wrong with that") {
  Screen screen;
  SECTION("no secret goes to another machine without https") {
    screen.settings.device_url = "http://192.0.2.1/device";
    const auto trouble = screen.failure();
    CHECK(trouble.what == "secrets go to another machine by https alone");
    CHECK(trouble.hint == "set device_url to the https address that the provider tells");
  }
  SECTION("nobody answers there") {
    screen.settings.device_url = "http://127.0.0.1:1/device";
    CHECK(screen.failure().hint == "can this machine reach device_url?");
  }
  SECTION("a certificate is for another name") {
    const fakes::Certificates other("mail.example.com", fakes::Certificates::Flaw::none);
    token_tests::TokenServer server(&other);
    screen.settings.device_url = server.url();
    screen.settings.ca_file = other.ca_file();
    CHECK(screen.failure().hint == "set device_url to the name that stands in it");
  }
  SECTION("it speaks no TLS that is spoken") {
    const fakes::Certificates old("localhost", fakes::Certificates::Flaw::old_tls);
    token_tests::TokenServer server(&old);
    screen.settings.device_url = server.url();
    CHECK(screen.failure().hint == "is device_url right? TLS 1.2 is the least that is spoken");
  }
  SECTION("the code is there, and its token_url is none") {
    screen.answer_with_code();
    screen.settings.token_url = "http://192.0.2.1/token";
    CHECK(screen.failure().hint == "set token_url to the https address that the provider tells");
  }
}
