// The program's logins by token to a real Dovecot and a real Postfix, with a token server over TLS beside them.
#include <gnutls/crypto.h>
#include <signal.h>

#include <array>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <string>

#include "catch.hpp"
#include "fakes/token_server.hpp"
#include "program_folder.hpp"
#include "wire_bed.hpp"

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using namespace gatepost;
using fakes::TokenServer;
using wire::Bed;

std::string base64url(const std::string& bytes) {
  gnutls_datum_t out{};
  const gnutls_datum_t in{reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data())),
                          static_cast<unsigned>(bytes.size())};
  fakes::tls_must(gnutls_base64_encode2(&in, &out));
  std::string text(reinterpret_cast<const char*>(out.data), out.size);
  gnutls_free(out.data);
  for (char& c : text) c = c == '+' ? '-' : c == '/' ? '_' : c;
  return text.substr(0, text.find('='));
}

/// "2026-12-03"
std::string day_after(int days) {
  const auto at = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now() + std::chrono::days(days));
  std::tm parts{};
  ::gmtime_r(&at, &parts);
  std::array<char, 40> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts)};
}

/// What Dovecot takes for a token of that mailbox, for so long.
std::string signed_token(const Bed& bed, const std::string& mailbox, std::chrono::seconds life) {
  auto secret = content_of(bed.folder() / "oauth2.secret");
  secret.erase(secret.find_last_not_of('\n') + 1);
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  const auto claims = R"({"sub":")" + mailbox + R"(","iat":)" + std::to_string(now - 3600) + R"(,"exp":)" +
                      std::to_string(now + life.count()) + "}";
  const auto text = base64url(R"({"alg":"HS256","typ":"JWT"})") + "." + base64url(claims);
  std::array<char, 32> mac{};
  fakes::tls_must(
      gnutls_hmac_fast(GNUTLS_MAC_SHA256, secret.data(), secret.size(), text.data(), text.size(), mac.data()));
  return text + "." + base64url({mac.data(), mac.size()});
}

enum class Relay { by_token, open };

/// A desk that logs in by a consent, and its provider.
class Desk : public ProgramFolder {
 public:
  explicit Desk(Bed& bed, Relay to = Relay::by_token) : user(bed.fresh_mailbox()), bed_(bed) {
    write_consent("r1\n");
    const auto relay =
        to == Relay::by_token ? account() : "host = localhost\nca_file = " + bed.ca_file().string() + "\n";
    write("config.ini", "[desk]\nname = Test Desk\naddress = " + user + "\nadmin = admin@staff.test\n[imap]\nport = " +
                            std::to_string(bed.port(Bed::Ports::imaps)) + "\ntls = implicit\nhandled = Handled\n" +
                            account() + "[smtp]\nport = " + std::to_string(bed.port(Bed::Ports::smtp)) +
                            "\ntls = starttls\n" + relay +
                            "[department support]\nstaff = alice\n[staff alice]\nemail = alice@staff.test\n");
  }

  /// As the provider's next answer.
  void answer(std::chrono::seconds life) {
    server.answer(R"({"token_type":"Bearer","expires_in":3600,"access_token":")" + signed_token(bed_, user, life) +
                  "\"}");
  }

  /// Each use of a refresh token gives the next one, and makes it worthless.
  void rotate() {
    server.answer_by([this, used = 0](const std::string& form) mutable -> std::string {
      if (form.find("refresh_token=r" + std::to_string(used + 1) + "&") == std::string::npos) return {};
      ++used;
      return R"({"token_type":"Bearer","expires_in":3600,"refresh_token":"r)" + std::to_string(used + 1) +
             R"(","access_token":")" + signed_token(bed_, user, 600s) + "\"}";
    });
  }

  void write_consent(const std::string& text) const { write_secret("consent", text); }

  /// Of the last run.
  int run_alone(const std::string& words) const {
    for (const auto* name : {"out", "log"}) fs::remove(folder() / name);
    return run(words);
  }

  std::string said() const { return out() + log(); }
  std::string read(const std::string& name) const { return content_of(folder() / name); }
  void deliver() const {
    bed_.deliver("kim@customers.test", user,
                 "From: kim@customers.test\nTo: " + user + "\nSubject: Kettle\nMessage-ID: <" + user +
                     ".1@customers.test>\n\nIt does not boil.\n");
  }

  const std::string user;
  fakes::Certificates certificates;
  TokenServer server{&certificates};

 private:
  std::string account() const {
    return "host = localhost\nca_file = " + bed_.ca_file().string() + "\nuser = " + user +
           "\nauth = oauth2\ngrant = refresh_token\nclient_id = desk\nrefresh_token_file = consent\ntoken_url = " +
           server.url() + "\ntoken_ca_file = " + certificates.ca_file() + "\n";
  }

  Bed& bed_;
};

/// Why this bed cannot show it; empty: it can.
std::string lack_of(const Bed& bed) {
  if (!bed.has_postfix()) return "without root there is no Postfix in the mail bed";
  const bool has_tokens = content_of(bed.folder() / "dovecot.conf").find("oauthbearer") != std::string::npos;
  return has_tokens ? "" : "the mail bed's Dovecot takes no tokens";
}

#define TOKEN_BED(bed)                                 \
  WIRE_BED(bed);                                       \
  if (const auto lack = lack_of(bed); !lack.empty()) { \
    WARN("SKIPPED: " << lack);                         \
    return;                                            \
  }                                                    \
  static_assert(true)

}  // namespace

TEST_CASE("a desk takes mail in and sends letters by tokens alone") {
  TOKEN_BED(bed);
  Desk desk(bed);
  desk.rotate();
  CHECK(desk.run_alone("check") == 0);
  INFO(desk.said());
  CHECK(times(desk.said(), "logged in as " + desk.user) == 2);
  desk.deliver();
  CHECK(desk.run_alone("once") == 0);
  CHECK(bed.files_of(desk.user, "Handled").size() == 1);
  CHECK(wire::eventually([&] {
    const auto log = content_of(bed.folder() / "postfix.log");
    return log.find("sasl_method=OAUTHBEARER, sasl_username=" + desk.user) != std::string::npos;
  }));
  CHECK(content_of(bed.folder() / "dovecot.log").find("user=<" + desk.user + ">, method=XOAUTH2") != std::string::npos);
  CHECK(desk.server.forms().size() == 4);
  CHECK(desk.read("consent") == "r5\n");
  for (const auto* secret : {"r4", "r5", "eyJ"}) CHECK(desk.said().find(secret) == std::string::npos);
}

TEST_CASE("a token that Dovecot refuses costs one new one, at the mailbox and at the relay") {
  TOKEN_BED(bed);
  Desk desk(bed);
  desk.answer(-60s);  // the mailbox's
  desk.answer(600s);
  desk.answer(-60s);  // the relay's
  desk.answer(600s);
  CHECK(desk.run_alone("check") == 0);
  INFO(desk.said());
  CHECK(times(desk.said(), "logged in as " + desk.user) == 2);
  CHECK(desk.server.forms().size() == 4);
}

TEST_CASE("a token that Dovecot always refuses is told, and the connection is in step until then") {
  TOKEN_BED(bed);
  Desk desk(bed, Relay::open);
  for (int i = 0; i < 2; ++i) desk.answer(-60s);
  CHECK(desk.run_alone("check") == 1);
  INFO(desk.said());
  CHECK(desk.said().find("localhost refuses the token of " + desk.user + ": [AUTHENTICATIONFAILED]") !=
        std::string::npos);
  desk.answer(600s);
  CHECK(desk.run_alone("check") == 0);  // Dovecot lets this machine wait less again
}

TEST_CASE("the daemon tells the admin of a consent that ends soon, and not of one that is prolonged by use") {
  TOKEN_BED(bed);
  Desk desk(bed);
  const bool is_prolonged = GENERATE(false, true);
  desk.server.answer_by([&](const std::string&) {
    return R"({"token_type":"Bearer","expires_in":3600,"access_token":")" + signed_token(bed, desk.user, 600s) +
           (is_prolonged ? R"(","refresh_expires_in":7776000})" : "\"}");
  });
  desk.write_consent("r1\nsince 2026-01-01T00:00:00Z ends " + day_after(10) + "T00:00:00Z\n");
  const auto before = desk.read("consent");
  const auto daemon = desk.start("run");
  const auto letters = [&] {
    int count = 0;
    for (const auto& mail : bed.mails_of("admin@staff.test"))
      count += mail.find(desk.user) != std::string::npos && mail.find("gatepost authorize") != std::string::npos;
    return count;
  };
  CHECK(wire::eventually([&] { return is_prolonged ? desk.read("consent") != before : letters() == 1; }));
  ::kill(daemon, SIGTERM);
  CHECK(Desk::ended(daemon) == 0);
  INFO(desk.said());
  CHECK(times(desk.said(), "login.ends") == (is_prolonged ? 0 : 1));
  CHECK(desk.run_alone("status") == 0);
  CHECK(times(desk.said(), "`gatepost authorize` asks for a new one") == (is_prolonged ? 0 : 1));
}

TEST_CASE("several processes at once use a refresh token that each use replaces, and none is lost") {
  TOKEN_BED(bed);
  Desk desk(bed);
  desk.rotate();
  constexpr int processes = 6;
  std::array<pid_t, processes> children{};
  for (auto& child : children) child = desk.start("check");
  for (const auto child : children) CHECK(Desk::ended(child) == 0);
  INFO(desk.said());
  CHECK(desk.server.forms().size() == 2 * processes);
  CHECK(desk.read("consent") == "r" + std::to_string(2 * processes + 1) + "\n");
}
