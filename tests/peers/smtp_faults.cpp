// Whatever a relay does at whatever stage: each letter arrives once, but for the one whose yes never came, which goes
// out again with the same bytes (P3); what is refused for good fails alone (P25).
#include <map>
#include <memory>
#include <utility>

#include "catch.hpp"
#include "peers/desk.hpp"

using namespace gatepost;
using namespace gatepost::peers;
using fakes::At;
using fakes::SmtpServer;

namespace {

constexpr int rows_together = 60;  // of one store: so that it stays small

/// What becomes of the letter that meets the fault, and of the others.
enum class Then {
  all_arrive,      // each once
  one_is_tried,    // likewise; that one with a try more, the others wait for nothing
  one_waits,       // likewise, and the others have gone at once
  all_wait,        // the relay or our account there is at fault: no letter has a try more
  one_may_double,  // arrives, and perhaps twice
  one_fails        // for good
};

enum class Connection { fresh, kept };

std::string message_id_of(const std::string& bytes) {
  const auto begin = bytes.find("Message-ID: ");
  return begin == std::string::npos ? "" : bytes.substr(begin, bytes.find("\r\n", begin) - begin);
}

class Table {
 public:
  explicit Table(SmtpServer::Manner manner = {}, std::string user = "")
      : manner_(std::move(manner)), user_(std::move(user)) {}

  void row(const std::vector<std::pair<At, std::string>>& faults, Then then, Connection connection) {
    if (rows_++ % rows_together == 0) renew();
    const auto wrong = play(faults, then, connection);
    CHECK(wrong == "");
    if (!wrong.empty()) renew();  // so that one fault is told once
  }

  int count() const { return rows_; }

 private:
  void renew() {
    desk_.reset();
    server_ = std::make_unique<SmtpServer>(manner_);
    desk_ = std::make_unique<RealDesk>();
    open();
  }

  void open() {
    auto settings = smtp_settings(*server_);
    settings.answer_within = std::chrono::seconds(is_slow_ ? 1 : 10);
    settings.user = user_;
    settings.password = user_.empty() ? "" : "secret";
    desk_->send_by(settings);
  }

  std::string play(const std::vector<std::pair<At, std::string>>& faults, Then then, Connection connection) {
    const auto before = desk_->store().status();
    const auto had = server_->mails().size();
    desk_->pass(std::chrono::hours(2));
    desk_->deliver(mail_with("Word" + std::to_string(rows_)));
    const auto letters = desk_->store().status().letters_waiting;
    if (connection == Connection::fresh) open();
    for (const auto& [stage, act] : faults) server_->at(stage, act);
    const auto round = desk_->send();
    std::string wrong = server_->has_done_all() ? "" : "the fault had no turn\n";
    wrong += letters < 3 ? "there was little to send\n" : "";
    wrong += difference_at_once(round, then);
    server_->mend();
    if (!desk_->send_all()) wrong += "letters wait for ever\n";
    return wrong + difference_in_the_end(before, had, then);
  }

  /// Whose try it was.
  std::string difference_at_once(const SendRound& round, Then then) {
    int tries = 0;
    for (const auto& letter : desk_->store().status().waiting) tries += letter.attempts;
    if (then == Then::one_is_tried && tries != 1) return std::to_string(tries) + " tries instead of one\n";
    const auto left = desk_->store().status().letters_waiting;
    if (then == Then::one_waits && left != 1) return std::to_string(left) + " letters wait instead of one\n";
    if (then != Then::all_wait) return "";
    if (round.how != Relayed::paused) return "the account is not paused\n";
    return tries == 0 ? "" : "a letter was held responsible\n";
  }

  std::string difference_in_the_end(const store::Status& before, std::size_t had, Then then) {
    const auto now = desk_->store().status();
    const auto failed = now.letters_failed - before.letters_failed;
    std::string wrong;
    if (failed != (then == Then::one_fails ? 1 : 0)) wrong += std::to_string(failed) + " letters failed\n";
    std::map<std::string, std::vector<std::string>> arrived;
    const auto mails = server_->mails();
    for (std::size_t i = had; i < mails.size(); ++i) arrived[message_id_of(mails[i].bytes)].push_back(mails[i].bytes);
    if (static_cast<std::int64_t>(arrived.size()) != now.letters_sent - before.letters_sent)
      wrong += "what was sent did not arrive\n";
    std::size_t doubled = 0;
    for (const auto& [id, copies] : arrived) {
      doubled += copies.size() - 1;
      if (copies.front() != copies.back()) wrong += "sent again with other bytes: " + id + "\n";
    }
    if (doubled > (then == Then::one_may_double ? 1 : 0)) wrong += std::to_string(doubled) + " doubles\n";
    return wrong;
  }

 protected:
  bool is_slow_ = false;

 private:
  SmtpServer::Manner manner_;
  std::string user_;
  std::unique_ptr<SmtpServer> server_;
  std::unique_ptr<RealDesk> desk_;
  int rows_ = 0;
};

class SlowTable : public Table {
 public:
  SlowTable() { is_slow_ = true; }
};

const std::vector<At> stages{At::greeting, At::hello, At::sender, At::recipient, At::data, At::end};

/// A kept connection has said hello long ago.
std::vector<Connection> connections(At stage) {
  return stage == At::greeting || stage == At::hello ? std::vector{Connection::fresh}
                                                     : std::vector{Connection::fresh, Connection::kept};
}

Then passing(At stage, int code, Connection connection) {
  if (stage == At::greeting) return Then::all_wait;
  if (stage == At::hello) return Then::all_arrive;  // libcurl says HELO then
  // What was left open too long is opened again (the fault is over then).
  if (code == 421 && connection == Connection::kept && stage != At::end) return Then::all_arrive;
  return code == 421 && stage == At::sender ? Then::all_wait : Then::one_is_tried;
}

Then lasting(At stage, int code) {
  const bool is_account = code == 530 || code == 534 || code == 535 || code == 538;
  if (stage == At::greeting || is_account) return stage == At::hello ? Then::all_arrive : Then::all_wait;
  if (stage == At::hello) return Then::all_arrive;
  return stage == At::sender && code != 552 && code != 523 ? Then::all_wait : Then::one_fails;
}

}  // namespace

TEST_CASE("a relay that says not now at any stage gets each letter once", "[P3]") {
  Table table;
  for (const At stage : stages)
    for (const int code : {421, 422, 431, 432, 441, 442, 446, 447, 449, 450, 451, 452, 454, 455, 458, 471})
      for (const auto* words : {" not now", " 4.7.0 Try again later, closing connection", " 4.2.1 greylisted",
                                "-4.7.0 one\r\n%c 4.7.0 two"})
        for (const auto connection : connections(stage)) {
          std::string reply = std::to_string(code) + words;
          if (const auto at = reply.find("%c"); at != std::string::npos) reply.replace(at, 2, std::to_string(code));
          CAPTURE(static_cast<int>(stage), reply, static_cast<int>(connection));
          table.row({{stage, reply}}, passing(stage, code, connection), connection);
        }
  WARN(table.count() << " times not now");
}

TEST_CASE("a relay that refuses at any stage fails one letter at most, and none before a recipient", "[P3][P25]") {
  Table table;
  for (const At stage : stages)
    for (const int code :
         {500, 501, 502, 503, 504, 510, 511, 521, 523, 530, 534, 535, 538, 541, 550, 551, 552, 553, 554, 555, 556})
      for (const auto* words : {" no", "-5.1.1 one\r\n%c 5.1.1 two"})
        for (const auto connection : connections(stage)) {
          std::string reply = std::to_string(code) + words;
          if (const auto at = reply.find("%c"); at != std::string::npos) reply.replace(at, 2, std::to_string(code));
          CAPTURE(static_cast<int>(stage), reply, static_cast<int>(connection));
          table.row({{stage, reply}}, lasting(stage, code), connection);
        }
  WARN(table.count() << " refusals");
}

TEST_CASE("a relay that hangs up at any stage gets each letter, and at most one twice", "[P3]") {
  Table table;
  for (const At stage : stages)
    for (const auto* words :
         {"(cut)", "2(cut)", "250(cut)", "250-(cut)", "250 2.0.0 o(cut)", "550-5.1.1 no\r\n(cut)",
          "451-4.1.1 no\r\n55(cut)", "%u\r\n(cut)", "hello\r\n(cut)", "\r\n(cut)", "\xff\xfe\r\n(cut)"})
      for (const auto connection : connections(stage)) {
        CAPTURE(static_cast<int>(stage), words, static_cast<int>(connection));
        table.row({{stage, words}}, stage == At::end ? Then::one_may_double : Then::all_arrive, connection);
      }
  const std::string yes = "250 2.0.0 taken as 4711\r\n";
  for (std::size_t bytes = 0; bytes <= yes.size(); ++bytes) {
    CAPTURE(bytes);
    const bool is_whole = bytes == yes.size();
    table.row({{At::end, yes.substr(0, bytes) + "(cut)"}}, is_whole ? Then::all_arrive : Then::one_may_double,
              Connection::kept);
  }
  table.row({{At::in_body, "(cut)"}}, Then::all_arrive, Connection::fresh);
  WARN(table.count() << " cuts");
}

TEST_CASE("any yes after the body is one", "[P3]") {
  Table table;
  for (const auto* yes : {"200 ok", "220 ok", "250 ok", "250", "251 will forward", "252 will try", "299 fine",
                          "250-one\r\n250-two\r\n250 three", "hello\r\n250 ok"})
    for (const auto connection : {Connection::fresh, Connection::kept}) {
      CAPTURE(yes);
      table.row({{At::end, yes}}, Then::all_arrive, connection);
    }
}

TEST_CASE("what has not the form of a reply is none", "[P3]") {
  Table table;
  for (const At stage : {At::sender, At::recipient, At::data, At::end})
    for (const auto* words :
         {"2500 ok\r\n(cut)", "25 ok\r\n(cut)", "250_ok\r\n(cut)", "ok\r\n(cut)", "999 what\r\n(cut)",
          "100 wait\r\n(cut)", "000 x\r\n(cut)", " 250 ok\r\n(cut)", "5501 no\r\n(cut)"}) {
      CAPTURE(static_cast<int>(stage), words);
      table.row({{stage, words}}, stage == At::end ? Then::one_may_double : Then::all_arrive, Connection::fresh);
    }
  WARN(table.count() << " that are no replies");
}

TEST_CASE("a relay that breaks off over one recipient delays nobody else", "[P3]") {
  Table table;
  for (const At stage : {At::recipient, At::data})
    for (const auto* act : {"421 4.7.0 try again later", "(cut)"}) {
      CAPTURE(static_cast<int>(stage), act);
      table.row({{stage, act}}, Then::one_waits, Connection::fresh);
    }
}

TEST_CASE("greylisting and throttling delay letters and lose none", "[P3]") {
  Table table;
  const std::string grey = "451 4.7.1 greylisted, come back in five minutes";
  table.row({{At::recipient, grey}, {At::recipient, grey}, {At::recipient, grey}}, Then::all_arrive, Connection::fresh);
  for (const At stage : {At::sender, At::recipient, At::end})
    for (const auto* words : {"450 4.7.1 too many letters", "451 4.7.500 Server busy", "452 4.5.3 too many recipients",
                              "454 4.7.0 throttled"}) {
      CAPTURE(static_cast<int>(stage), words);
      table.row({{stage, words}, {stage, words}, {stage, words}}, Then::all_arrive, Connection::kept);
    }
}

TEST_CASE("a login that is refused, for a while or for good, holds no letter responsible", "[P3]") {
  Table table({nullptr, false, "AUTH PLAIN LOGIN"}, "support@desk.test");
  for (const auto* words :
       {"421 4.7.0 too many logins", "432 4.7.12 password transition", "451 4.7.0 the directory is away",
        "454 4.7.0 not now", "500 what", "501 5.5.2 no base64", "504 5.7.4 unknown mechanism", "530 5.7.0 authenticate",
        "534 5.7.9 too weak", "535 5.7.8 wrong", "538 5.7.11 encrypt"}) {
    CAPTURE(words);
    table.row({{At::login, words}}, Then::all_wait, Connection::fresh);
  }
  table.row({{At::login, "(cut)"}}, Then::all_arrive, Connection::fresh);
}

TEST_CASE("a relay that keeps us waiting holds us up no longer than our patience", "[P3][P31]") {
  SlowTable table;
  const std::vector<std::pair<At, const char*>> rows{{At::greeting, "(silence)"}, {At::sender, "(silence)"},
                                                     {At::end, "(silence)"},      {At::end, "(drip)"},
                                                     {At::sender, "(flood)"},     {At::end, "(flood)"}};
  for (const auto& [stage, words] : rows) {
    CAPTURE(static_cast<int>(stage), words);
    table.row({{stage, words}}, stage == At::end ? Then::one_may_double : Then::all_arrive, Connection::fresh);
  }
}
