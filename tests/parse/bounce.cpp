#include "parse/bounce.hpp"

#include "catch.hpp"
#include "parse/parse.hpp"

using namespace gatepost;

namespace {

using Kind = Automatic::Kind;

Mail read(const std::string& bytes) { return parse::mail(RawMail{bytes, {}, {}, 0, {}}); }

/// A report in plain text from a program.
Mail report(const std::string& text, const std::string& subject = "Undelivered mail") {
  return read("Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: support@desk.test\nSubject: " + subject +
              "\nContent-Type: text/plain; charset=utf-8\n\n" + text);
}

/// A report of RFC 3464 with the given second part.
Mail standard(const std::string& status, const std::string& prose = "Your mail did not arrive.") {
  return read(
      "From: Mail Delivery System <mailer-daemon@mx.example>\nTo: support@desk.test\nSubject: Mail status\n"
      "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
      "--b\nContent-Type: text/plain\n\n" +
      prose +
      "\n--b\nContent-Type: message/delivery-status\n\n"
      "Reporting-MTA: dns; mx.example\n\n" +
      status +
      "\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <a1042.x@desk.test>\nTo: ada@shop.example\n\nHello\n--b--\n");
}

std::string recipients(const Mail& mail) {
  std::string out;
  if (mail.bounce)
    for (const auto& one : mail.bounce->recipients) out += (out.empty() ? "" : " ") + one.address;
  return out;
}

std::string kind(const Mail& mail) { return mail.automatic ? std::string(name_of(mail.automatic->kind)) : "none"; }

/// "ada@shop.example 5.1.1 550 userunknown hard" of the first recipient.
std::string first(const Mail& mail) {
  if (!mail.bounce || mail.bounce->recipients.empty()) return "nobody";
  const auto& one = mail.bounce->recipients.front();
  return one.address + " " + one.status + " " + one.reply_code + " " + one.reason + (one.hard ? " hard" : " soft");
}

}  // namespace

TEST_CASE("a report of RFC 3464 tells recipient, status, reply code and the returned mail", "[P28]") {
  const auto mail = standard(
      "Final-Recipient: rfc822; Ada@Shop.example\nAction: failed\nStatus: 5.1.1\n"
      "Diagnostic-Code: smtp; 550 5.1.1 <Ada@Shop.example>:\n Recipient address rejected: User unknown\n");
  CHECK(kind(mail) == "bounce");
  CHECK(first(mail) == "ada@shop.example 5.1.1 550 userunknown hard");
  CHECK(mail.bounce->original_message_id == "a1042.x@desk.test");
  CHECK(mail.bounce->recipients.front().text.find("User unknown") != std::string::npos);
}

TEST_CASE("still trying is a delay and nothing hard", "[P28]") {
  const auto mail = standard("Final-Recipient: rfc822; ada@shop.example\nAction: delayed\nStatus: 4.4.1\n");
  CHECK(kind(mail) == "delay");
  CHECK(first(mail).ends_with("soft"));
}

TEST_CASE("a report of success is no bounce, and no person's mail either", "[P28]") {
  for (const auto* action : {"delivered", "relayed", "expanded"}) {
    const auto mail =
        standard("Final-Recipient: rfc822; ada@shop.example\nAction: " + std::string(action) + "\nStatus: 2.0.0\n");
    CHECK_FALSE(mail.bounce);
    CHECK(kind(mail) == "read_receipt");
  }
}

TEST_CASE("where some failed and some did not, those that failed are told", "[P28]") {
  const auto mail = standard(
      "Final-Recipient: rfc822; ada@shop.example\nAction: delivered\nStatus: 2.0.0\n\n"
      "Final-Recipient: rfc822; bob@shop.example\nAction: failed\nStatus: 5.2.2\n\n"
      "Final-Recipient: rfc822; cyd@shop.example\nAction: delayed\nStatus: 4.0.0\n");
  CHECK(kind(mail) == "bounce");
  CHECK(recipients(mail) == "bob@shop.example");
  CHECK(first(mail) == "bob@shop.example 5.2.2  mailboxfull soft");
}

TEST_CASE("the status in the server's words is preferred to a vague one", "[P28]") {
  const auto mail = standard(
      "Final-Recipient: rfc822; ada@shop.example\nAction: failed\nStatus: 5.0.0\n"
      "Diagnostic-Code: smtp; 552 5.2.2 Over quota\n");
  CHECK(first(mail) == "ada@shop.example 5.2.2 552 mailboxfull soft");
}

TEST_CASE("free text names who was not reached", "[P28]") {
  SECTION("qmail") {
    const auto mail = report(
        "Hi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message to the "
        "following addresses.\n\n<ada@shop.example>:\n192.0.2.7 does not like recipient.\nRemote host said: 550 No "
        "such "
        "user\nGiving up on 192.0.2.7.\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <m1@desk.test>\n"
        "To: other@shop.example\n\nhello\n");
    CHECK(first(mail) == "ada@shop.example  550 userunknown hard");
    CHECK(mail.bounce->original_message_id == "m1@desk.test");
  }
  SECTION("Exim") {
    const auto mail = report(
        "A message that you sent could not be delivered to one or more of its\nrecipients. The following address(es) "
        "failed:\n\n  ada@shop.example\n    host mx.shop.example [192.0.2.7]\n    SMTP error from remote mail server "
        "after RCPT TO:<ada@shop.example>:\n    550 5.7.1 blocked using dnsbl.example\n  bob@shop.example\n    retry "
        "timeout exceeded\n\n------ This is a copy of the message, including all the headers. ------\n");
    CHECK(recipients(mail) == "ada@shop.example bob@shop.example");
    CHECK(first(mail) == "ada@shop.example 5.7.1 550 blocked soft");
    CHECK(mail.bounce->recipients[1].reason == "expired");
  }
  SECTION("Exchange, with the recipient of the copy above") {
    const auto mail = report(
        "Your message\n\n  To:      list@desk.test\n  Subject: kettle\n\ndid not reach the following recipient(s):\n\n"
        "ada@shop.example on Thu, 29 Apr 2010 16:51:51 -0500\n    The recipient name is not recognized\n");
    CHECK(first(mail) == "ada@shop.example   userunknown hard");
  }
  SECTION("Sendmail's transcript") {
    const auto mail = report(
        "   ----- The following addresses had permanent fatal errors -----\n<ada@shop.example>\n\n   ----- Transcript "
        "of "
        "session follows -----\n... while talking to mx.shop.example.:\n>>> RCPT To:<ada@shop.example>\n<<< 550 5.1.1 "
        "<ada@shop.example>... User unknown\n");
    CHECK(first(mail) == "ada@shop.example 5.1.1 550 userunknown hard");
  }
  SECTION("an address only after the words that lead to it") {
    const auto mail = report(
        "There was an error delivering your mail to <ada@shop.example>.\n\nmx.shop.example [192.0.2.7] "
        "did not like our RCPT TO:\n452 4.2.2 Mailbox full\n\nMessage headers follow.\n\nTo: x@y.example\n");
    CHECK(first(mail) == "ada@shop.example 4.2.2 452 mailboxfull soft");
  }
  SECTION("IMail") {
    CHECK(recipients(report("Delivery failed 20 attempts: ada@shop.example\n")) == "ada@shop.example");
  }
  SECTION("Domino") {
    const auto mail = report(
        "Your message\n\n  Subject: kettle\n\nwas not delivered to:\n\n  ada@shop.example\n\nbecause:\n\n"
        "  User ada (ada@shop.example) not listed in Domino Directory\n");
    CHECK(first(mail) == "ada@shop.example   userunknown hard");
  }
  SECTION("Gmail") {
    const auto mail = report(
        "** Address not found **\n\nYour message wasn't delivered to ada@shop.example because the address couldn't be "
        "found, or is unable to receive mail.\n\nThe response from the remote server was:\n550 5.1.1 No such user\n");
    CHECK(first(mail) == "ada@shop.example 5.1.1 550 userunknown hard");
  }
}

TEST_CASE("nobody named: the one to whom the returned mail was sent", "[P28]") {
  const auto mail = report(
      "Your mail could not be delivered.\n\n----- Original message -----\n\nFrom: support@desk.test\n"
      "To: ada@shop.example\nMessage-ID: <m1@desk.test>\n");
  CHECK(recipients(mail) == "ada@shop.example");
}

TEST_CASE("free text that says still trying is a delay", "[P28]") {
  const auto mail = report(
      "THIS IS A WARNING MESSAGE ONLY.\nYOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nDelivery to the "
      "following recipient has been delayed:\n\n     ada@shop.example\n\nMessage will be retried\n");
  CHECK(kind(mail) == "delay");
  CHECK(recipients(mail) == "ada@shop.example");
}

TEST_CASE("X-Failed-Recipients outweighs the text", "[P28]") {
  const auto mail = read(
      "From: Mail Delivery System <Mailer-Daemon@mx.example>\nX-Failed-Recipients: ada@shop.example,\n"
      "  bob@shop.example\nSubject: failed\n\nThe following address(es) failed:\n\n  pipe to |/bin/x\n");
  CHECK(recipients(mail) == "ada@shop.example bob@shop.example");
}

TEST_CASE("Amazon SES tells of bounces in JSON", "[P28]") {
  const std::string header = "From: SES <no-reply@sns.amazonaws.com>\nSubject: AWS Notification Message\n\n";
  const auto bounced =
      read(header + R"({"Message" : "{\"notificationType\":\"Bounce\",\"bounce\":{\"bouncedRecipients\":)"
                    R"([{\"emailAddress\":\"Ada@shop.example\",\"status\":\"5.1.1\",\"diagnosticCode\":)"
                    R"(\"smtp; 550 5.1.1 user unknown\"}]}}"})");
  CHECK(first(bounced) == "ada@shop.example 5.1.1 550 userunknown hard");
  const auto delivered =
      read(header + R"({"notificationType":"Delivery","delivery":{"recipients":["ada@shop.example"],)"
                    R"("smtpResponse":"250 2.6.0 received"}})");
  CHECK_FALSE(delivered.bounce);
  CHECK(kind(delivered) == "read_receipt");
}

TEST_CASE("a person's mail about a bounce is a person's mail", "[P28]") {
  const std::string question =
      "I got this, what does it mean?\n\nUndelivered Mail Returned to Sender\n<ada@shop.example>: "
      "could not be delivered: 550 5.1.1 user unknown\n";
  CHECK(kind(read("From: Bob <bob@shop.example>\nSubject: Mail delivery failed\n\n" + question)) == "none");
  CHECK(kind(read("From: Bob <bob@shop.example>\nSubject: Fwd: Undelivered Mail\n\n> Final-Recipient: rfc822; "
                  "ada@shop.example\n"
                  "> Action: failed\n" +
                  question)) == "none");
  CHECK(
      kind(read("From: postmaster@shop.example\nSubject: Mail delivery from your servers\n\nHello, who runs your mail "
                "servers? Please call me.\n")) == "none");
  CHECK(kind(read("Subject: no sender\n\nMy kettle could not be delivered.\n")) == "none");
}

TEST_CASE("reports of other kinds are told apart", "[P28]") {
  const auto report_of = [](const std::string& type) {
    return read(
        "From: x@isp.example\nSubject: report\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=" + type +
        "; boundary=b\n\n--b\nContent-Type: text/plain\n\nThis is a report, mail was not delivered.\n--b\n"
        "Content-Type: message/" +
        type + "\n\nVersion: 1\n--b--\n");
  };
  CHECK(kind(report_of("feedback-report")) == "feedback");
  CHECK(kind(report_of("disposition-notification")) == "read_receipt");
  CHECK_FALSE(report_of("feedback-report").bounce);
}

TEST_CASE("a huge or hostile report is read in linear time", "[P28]") {
  std::string lines;
  for (int i = 0; i < 20'000; ++i) lines += "<user" + std::to_string(i) + "@shop.example>: 550 user unknown\n";
  const auto mail = report(lines);
  CHECK(kind(mail) == "bounce");
  CHECK(mail.bounce->recipients.size() <= 100);
  CHECK(kind(report("could not be delivered " + std::string(500'000, '<') + std::string(500'000, '@'))) == "bounce");
}
