// What each answer of a relay means: for the letter or for the account. The replies are written as the large
// providers write them.
#include "send/sort.hpp"

#include <curl/curl.h>

#include "catch.hpp"

using namespace gatepost;
using send::Attempt;

namespace {

Attempt answered(std::string_view command, std::string_view reply, std::uint64_t taken = 0) {
  Attempt attempt;
  attempt.result = taken > 0 ? CURLE_WEIRD_SERVER_REPLY : CURLE_SEND_ERROR;
  attempt.size = 1000;
  attempt.taken = taken;
  if (!command.empty()) attempt.conversation.we_said(command);
  if (taken > 0) attempt.conversation.we_sent_body();
  attempt.conversation.server_said(reply);
  return attempt;
}

Fate fate_of(const Attempt& attempt) { return send::sort(attempt).fate; }

}  // namespace

TEST_CASE("A 5xx about the recipient or the content refuses the letter") {
  CHECK(fate_of(answered("RCPT TO:<a@b>", "550 5.1.1 The email account that you tried to reach does not exist")) ==
        Fate::refused);
  CHECK(fate_of(answered("RCPT TO:<a@b>", "550 5.7.1 Recipient rejects mail from outside")) == Fate::refused);
  CHECK(fate_of(answered("RCPT TO:<a@b>", "553 sorry, no mailbox here by that name")) == Fate::refused);
  CHECK(fate_of(answered("DATA", "554 5.5.1 Error: no valid recipients")) == Fate::refused);
  CHECK(fate_of(answered("DATA", "554 5.7.1 Message rejected as spam", 1000)) == Fate::refused);
  CHECK(fate_of(answered("DATA", "552 5.7.0 This message was blocked because its content presents a risk", 1000)) ==
        Fate::refused);
}

TEST_CASE("What concerns our account fails no letter") {
  CHECK(fate_of(answered("AUTH PLAIN", "535 5.7.8 Username and Password not accepted")) == Fate::account);
  CHECK(fate_of(answered("AUTH PLAIN", "535 5.7.139 Authentication unsuccessful, basic authentication is disabled")) ==
        Fate::account);
  CHECK(fate_of(answered("MAIL FROM:<a@b>", "530 5.7.0 Must issue a STARTTLS command first")) == Fate::account);
  CHECK(fate_of(answered("MAIL FROM:<a@b>", "550 5.1.0 Sender rejected")) == Fate::account);
  CHECK(fate_of(answered("RCPT TO:<a@b>", "554 5.7.1 <a@b>: Relay access denied")) == Fate::account);
  CHECK(fate_of(answered("RCPT TO:<a@b>", "550 relay not permitted")) == Fate::account);
  CHECK(fate_of(answered("DATA", "550 5.4.5 Daily user sending limit exceeded", 1000)) == Fate::account);
  CHECK(fate_of(answered("DATA", "550 5.7.60 SMTP; Client does not have permissions to send as this sender", 1000)) ==
        Fate::account);
  CHECK(fate_of(answered("DATA", "554 5.2.252 SendAsDenied; support@example.com not allowed to send as", 1000)) ==
        Fate::account);
  CHECK(fate_of(answered("DATA", "550 5.7.501 Service unavailable. Spam abuse detected from IP range", 1000)) ==
        Fate::account);
  CHECK(fate_of(answered("", "554 5.7.1 Your address is listed by our block list")) == Fate::account);
}

TEST_CASE("A letter too large for the server is refused with both sizes") {
  Attempt attempt = answered("EHLO desk.test", "250-SIZE 900");
  attempt.conversation.server_said("250 8BITMIME");
  attempt.conversation.we_said("MAIL FROM:<a@b> SIZE=1000");
  attempt.conversation.server_said("552 5.3.4 Message size exceeds fixed limit");
  const Outcome outcome = send::sort(attempt);
  CHECK(outcome.fate == Fate::refused);
  CHECK(outcome.code == 552);
  CHECK(outcome.hint == "the letter has 1000 bytes; the relay takes at most 900");
  CHECK(outcome.size == 1000);
  CHECK(outcome.size_limit == 900);
}

TEST_CASE("Only what is said of the size counts as too large") {
  const auto size_of = [](std::string_view stage, std::string_view reply) {
    return send::sort(answered(stage, reply, 1000)).size > 0;
  };
  CHECK(size_of("DATA", "552 5.3.4 Message too big for system"));
  CHECK(size_of("DATA", "523 5.3.4 the message size exceeds the recipient's size limit"));
  CHECK(size_of("DATA", "550 5.2.3 Message too large for this recipient"));
  CHECK(size_of("DATA", "552 message size exceeds limit"));
  CHECK_FALSE(size_of("DATA", "552 5.7.0 This message was blocked because its content presents a risk"));
  CHECK_FALSE(size_of("DATA", "552 5.2.2 mailbox full"));
  CHECK_FALSE(size_of("DATA", "554 5.7.1 Message rejected as spam"));
}

TEST_CASE("A letter that we did not hand over for its size is refused with both sizes") {
  Attempt attempt = answered("EHLO desk.test", "250 SIZE 900");
  attempt.conversation.we_said("DATA");
  attempt.conversation.server_said("354 go ahead");
  attempt.result = CURLE_ABORTED_BY_CALLBACK;
  const Outcome outcome = send::sort(attempt);
  CHECK(outcome.fate == Fate::refused);
  CHECK(outcome.hint == "the letter has 1000 bytes; the relay takes at most 900");
}

TEST_CASE("A 4xx is the letter's where it speaks of one") {
  CHECK(fate_of(answered("", "421 4.7.0 Try again later")) == Fate::account);
  CHECK(fate_of(answered("AUTH PLAIN", "454 4.7.0 Temporary authentication failure")) == Fate::account);
  CHECK(fate_of(answered("MAIL FROM:<a@b>", "421 4.4.5 Server busy")) == Fate::account);
  CHECK(fate_of(answered("RCPT TO:<a@b>", "421 4.4.1 cannot reach that domain")) == Fate::later);
  CHECK(fate_of(answered("MAIL FROM:<a@b>", "451 4.3.2 Temporary server error")) == Fate::later);
  CHECK(fate_of(answered("RCPT TO:<a@b>", "450 4.2.0 Greylisted")) == Fate::later);
  CHECK(fate_of(answered("DATA", "451 4.3.0 Queue file write error", 1000)) == Fate::later);
}

TEST_CASE("4xx about our login or how much we send pauses the account, and about a full mailbox it does not") {
  CHECK(fate_of(answered("AUTH PLAIN", "454 4.7.0 Temporary authentication failure")) == Fate::account);
  CHECK(fate_of(answered("DATA", "454 Throttling failure: Maximum sending rate exceeded.", 1000)) == Fate::account);
  CHECK(fate_of(answered("DATA", "454 Throttling failure: Daily message quota exceeded.", 1000)) == Fate::account);
  CHECK(fate_of(answered("MAIL FROM:<a@b>", "450 4.4.5 Daily quota reached")) == Fate::account);
  CHECK(fate_of(answered("RCPT TO:<a@b>", "450 4.7.28 Our system has seen an unusual rate of mail")) == Fate::account);
  CHECK(fate_of(answered("RCPT TO:<a@b>", "452 4.2.2 Mailbox full, quota exceeded")) == Fate::later);
}

TEST_CASE("Replies of several lines are read as one, with the enhanced code once") {
  Attempt attempt = answered("RCPT TO:<a@b>", "550-5.1.1 The email account that you tried\r\n");
  attempt.conversation.server_said("550-5.1.1 to reach does not exist.\r\n");
  attempt.conversation.server_said("550 5.1.1 Learn more\r\n");
  CHECK(send::sort(attempt).said == "550-5.1.1 The email account that you tried to reach does not exist. Learn more");
}
