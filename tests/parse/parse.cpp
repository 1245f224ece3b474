#include "parse/parse.hpp"

#include "catch.hpp"
#include "mail/limits.hpp"
#include "parse/charset.hpp"

using namespace gatepost;

namespace {

Mail read(std::string bytes, Envelope envelope = {}) {
  return parse::mail(RawMail{std::move(bytes), std::move(envelope), {}, 0, {}});
}

bool has(const Mail& mail, std::string_view what) {
  for (const auto& defect : mail.defects)
    if (defect.what == what) return true;
  return false;
}

}  // namespace

TEST_CASE("An ordinary mail is read") {
  const auto mail = read(
      "Message-ID: <1@x>\r\nIn-Reply-To: <0@x>\r\nReferences: <9@x> <0@x>\r\nFrom: =?utf-8?Q?J=C3=B6rg?= <j@x>\r\n"
      "To: desk@y, b@y\r\nCc: c@y\r\nReply-To: r@x\r\nSubject: The\r\n printer\r\nDate: Wed, 05 Mar 2025 08:00:01 "
      "+0000\r\n\r\nIt is broken.\r\n");
  CHECK(mail.message_id == "1@x");
  CHECK(mail.in_reply_to == std::vector<std::string>{"0@x"});
  CHECK(mail.references == std::vector<std::string>{"9@x", "0@x"});
  CHECK(mail.from == std::vector<Address>{{"Jörg", "j@x"}});
  CHECK(mail.to.size() == 2);
  CHECK(mail.cc == std::vector<Address>{{"", "c@y"}});
  CHECK(mail.reply_to == std::vector<Address>{{"", "r@x"}});
  CHECK(mail.subject == "The printer");
  CHECK(mail.date.has_value());
  CHECK(mail.text == "It is broken.\n");
  CHECK(mail.header.size() == 9);
  CHECK(mail.structure.type == "text/plain");
  CHECK(mail.defects.empty());
}

TEST_CASE("Missing, several and repeated senders are told as defects") {
  CHECK(has(read("Subject: s\n\n"), "from-missing"));
  CHECK(has(read("From: a@x, b@x\n\n"), "from-several"));
  const auto twice = read("From: a@x\nFrom: b@x\n\n");
  CHECK(has(twice, "from-repeated"));
  CHECK(twice.from.size() == 2);  // so that nobody takes it for either's
  CHECK(sender_of(twice).empty());
}

TEST_CASE("A date that cannot be read is none, and a defect") {
  const auto mail = read("From: a@x\nDate: yesterday\n\n");
  CHECK_FALSE(mail.date.has_value());
  CHECK(has(mail, "date"));
}

TEST_CASE("The envelope is the MTA's, else what the delivering server wrote down") {
  const std::string bytes =
      "Return-Path: <s@x>\nDelivered-To: desk+tag@y\nX-Original-To: desk+tag@y\nEnvelope-To: other@y\nFrom: a@x\n\n";
  const auto from_header = read(bytes).envelope;
  CHECK(from_header.sender == "s@x");
  CHECK(from_header.recipients == std::vector<std::string>{"desk+tag@y", "other@y"});
  const auto told = read(bytes, {"mta@x", {"r@y"}}).envelope;
  CHECK(told.sender == "mta@x");
  CHECK(told.recipients == std::vector<std::string>{"r@y"});
  CHECK(read("Return-Path: <>\n\n").envelope.sender == "");
  CHECK_FALSE(read("From: a@x\n\n").envelope.sender.has_value());
}

TEST_CASE("A mail passed on as an attachment is told as a forward") {
  const auto mail = read(
      "Subject: Fwd\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nPlease look at this.\n--b\nContent-Type: "
      "message/rfc822\n\nFrom: C <c@x>\nTo: a@y\nCc: d@y\nSubject: =?utf-8?Q?=C3=A4?=\nDate: Monday\n\nHelp!\n--b--\n");
  REQUIRE(mail.forward.has_value());
  CHECK(mail.forward->from == Address{"C", "c@x"});
  CHECK(mail.forward->to == std::vector<Address>{{"", "a@y"}});
  CHECK(mail.forward->cc == std::vector<Address>{{"", "d@y"}});
  CHECK(mail.forward->subject == "ä");
  CHECK(mail.forward->date == "Monday");
  CHECK(mail.forward->text == "Help!");
  CHECK(mail.forward->above == "Please look at this.");
}

TEST_CASE("The reply is what all shown texts say, not the first alone") {
  // Apple Mail puts a picture between two texts.
  const auto mail = read(
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nBefore\n--b\nContent-Type: "
      "image/png\n\np\n--b\n\nAfter\n--b--\n");
  CHECK(mail.text == "Before");
  CHECK(mail.reply.find("Before") != std::string::npos);
  CHECK(mail.reply.find("After") != std::string::npos);
}

TEST_CASE("Whatever the bytes are, a Mail comes of them, in UTF-8 without NUL") {
  std::string noise;
  unsigned state = 1;
  for (int round = 0; round < 30; ++round) {
    noise.clear();
    for (int i = 0; i < 2000; ++i) {
      state = state * 1103515245 + 12345;
      noise +=
          "\r\n\r\n :;,<>()\"=?-bB/*'@%\0\x1b\xc3\xa9 ContentType:multipart/mixed;boundary=b\n--b"[state >> 16 & 63];
    }
    const auto mail =
        read((round % 2 == 0 ? "Content-Type: multipart/mixed; boundary=b\nSubject: =?utf-8?B?" : "") + noise);
    for (const auto& text : {mail.text, mail.subject, mail.html, mail.reply, mail.message_id}) {
      CHECK(parse::is_utf8(text));
      CHECK(text.find('\0') == std::string::npos);
    }
  }
}

TEST_CASE("Every beginning of a mail is read as well as the whole") {
  const std::string whole =
      "From: \"A\" <a@x>\nSubject: =?utf-8?B?w6Q=?=\nContent-Type: multipart/mixed; "
      "boundary=\"b\"\n\n--b\nContent-Type: text/html; "
      "charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>=C3=A4</p>\n--b\nContent-Type: "
      "message/rfc822\n\nSubject: in\n\nx\n--b--\n";
  for (std::size_t size = 0; size <= whole.size(); ++size) CHECK_NOTHROW(read(whole.substr(0, size)));
}

// What is quadratic in any of these takes longer than the program of tests is given.
TEST_CASE("Mails made to be read again and again are read in linear time", "[P31]") {
  const auto repeated = [](std::string_view piece, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += piece;
    return out;
  };
  constexpr std::size_t size = 100'000;
  const std::vector<std::string> mails{
      "From: " + std::string(size, '(') + "\n\n",
      "Subject: " + std::string(size, 'x') + "\n\n",
      "Subject: " + repeated("=?a?q?x", size) + "\n\n",
      "Content-Type: a/b; " + repeated("x=\"\" ", size) + "\n\n",
      "Date: " + repeated("(1 ", size) + "\n\n",
      "References: " + repeated("<a@b", size) + "\n\n",
      repeated("X: 1\n", size),
      repeated("stray\n", size) + "X-A: 1\n\n",
      "Subject: s\n" + repeated("\r", size),
      "Content-Type: multipart/mixed; boundary=b\n\n" + repeated("--b\n", size),
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + repeated("--b--\n--b\n", size),
      "Content-Type: multipart/mixed; boundary=b\n\n" +
          repeated("--b\nContent-Type: multipart/mixed\n\n--x\nContent-", size),
      "Content-Type: multipart/mixed; boundary=\"b \"\n\n" +
          repeated("--b\nContent-Type: multipart/mixed; boundary=\"c \"\n\n", size),
      "Content-Type: multipart/mixed; boundary=b\n\n" + std::string(size, '-'),
      "Content-Transfer-Encoding: base64\n\n" + repeated("A=", size),
      "Content-Transfer-Encoding: base64\n\n" + repeated("A=\n", size),
      "Subject: s\n\n" + repeated("begin 644 x\nM\n", size),
      "Subject: s\n\n" + repeated("begin ", size),
      "Content-Type: text/plain; format=flowed\n\n" + repeated("> \n", size),
  };
  for (std::size_t i = 0; i < mails.size(); ++i) {
    INFO("mail " << i);
    const auto mail = read(mails[i]);
    CHECK(mail.fingerprint.size() == 64);
  }
}
