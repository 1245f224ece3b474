// What can be read of the files that come with a mail.
#include "parse/file_text.hpp"

#include <algorithm>

#include "catch.hpp"
#include "outlook.hpp"
#include "parse/parse.hpp"

using namespace gatepost;

namespace {

/// The one file of a mail, by its part: header and content.
Attachment file_of(const std::string& part) {
  const auto mail = parse::mail(
      {"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nbody\n--b\n" + part + "\n--b--\n", {}, {}, 0, {}});
  CHECK(mail.text == "body");
  REQUIRE(mail.attachments.size() == 1);
  return mail.attachments[0];
}

std::string text_of(const std::string& part) { return file_of(part).text; }

std::string named(const std::string& name, const std::string& content) {
  return "Content-Type: application/octet-stream; name=\"" + name + "\"\n\n" + content;
}

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("A text file is read in its charset, HTML and rich text as a person sees them", "[P14]") {
  struct Row {
    std::string part, text;
  };
  for (const auto& row : std::vector<Row>{
           {"Content-Type: text/plain; charset=iso-8859-1; name=a.txt\n\nGr\xfc\xdf\x65\r\nzwei", "Grüße\nzwei"},
           {"Content-Type: text/csv\nContent-Transfer-Encoding: base64\n\n7ZmY67aIOzE=", "환불;1"},
           {"Content-Type: text/html; name=a.html\n\n<style>x</style><p>do <b>not</b></p><p>refund</p>",
            "do not\n\nrefund"},
           {"Content-Type: text/rtf; name=a.rtf\n\n{\\rtf1 do not\\par refund}", "do not\nrefund"},
           {"Content-Type: text/plain; charset=utf-16le; name=a.txt\nContent-Transfer-Encoding: "
            "quoted-printable\n\nn=00o=00",
            "no"},
           {"Content-Type: text/calendar\n\nBEGIN:VCALENDAR", "BEGIN:VCALENDAR"},
           {"Content-Type: message/delivery-status\n\nAction: failed", "Action: failed"},
       }) {
    CAPTURE(row.part);
    CHECK(text_of(row.part).starts_with(row.text));
  }
}

TEST_CASE("What is called octets is read where its name says text", "[P14]") {
  CHECK(text_of(named("A.TXT", "words")) == "words");
  CHECK(text_of(named("a.csv", "1;2")) == "1;2");
  CHECK(text_of(named("a.md", "# words")) == "# words");
  CHECK(text_of(named("a.log", "failed")) == "failed");
  CHECK(text_of(named("a.htm", "<i>words</i>")) == "words");
  CHECK(text_of(named("a.txt", std::string("\xff\xfew\0o\0r\0d\0s\0", 12))) == "words");
  CHECK(text_of(named("a.eml", "Subject: =?utf-8?q?w=C3=B6rter?=\nX-Gatepost-Ticket: 7\nX-Other: x\n\nwords")) ==
        "Subject: wörter\nX-Gatepost-Ticket: 7\n\nwords");
}

TEST_CASE("Rich text is read whatever the file is called", "[P14]") {
  const std::string content = "{\\rtf1\\ansi d{\\b o} n\\'6ft r{\\i ef}und}";
  for (const auto& type : {"application/rtf; name=a.rtf", "application/msword; name=a.doc", "text/plain; name=a.txt",
                           "application/octet-stream; name=a"}) {
    CAPTURE(type);
    CHECK(text_of("Content-Type: " + std::string(type) + "\n\n" + content) == "do not refund");
  }
  CHECK(text_of("Content-Type: image/png; name=a.png\n\n" + content).empty());
}

TEST_CASE("Calendars and cards are read unfolded", "[P14]") {
  CHECK(text_of("Content-Type: text/calendar\n\nDESCRIPTION:do n\r\n ot re\n\tfund\r\nEND:VCALENDAR") ==
        "DESCRIPTION:do not refund\nEND:VCALENDAR");
  CHECK(text_of(named("a.vcf",
                      "NOTE;CHARSET=utf-8:Gr\xc3\n \xbc\xc3\x9f"
                      "e\n ")) == "NOTE;CHARSET=utf-8:Grüße");
  CHECK(text_of("Content-Type: text/vcard; charset=utf-8\n\nNOTE:one\nTEL:two") == "NOTE:one\nTEL:two");
}

TEST_CASE("What is called an application is read where its name or its beginning says text", "[P14]") {
  const std::string mail = "MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nZG8gbm90IHJlZnVuZA==\n";
  const auto application = [](const std::string& type, const std::string& content) {
    return "Content-Type: application/" + type + "\n\n" + content;
  };
  CHECK(text_of(application("json; name=a.json", "{1}")) == "{1}");
  CHECK(text_of(application("ics; name=a.ics", "BEGIN")) == "BEGIN");
  CHECK(text_of(application("x; name=a.vcf", "BEGIN")) == "BEGIN");
  CHECK(text_of(application("xml; name=a.xml", "<a/>")) == "<a/>");
  CHECK(has(text_of(application("x-mail; name=a.eml", mail)), "do not refund"));
  CHECK(has(text_of(application("octet-stream", mail)), "do not refund"));
  CHECK(has(text_of(application("octet-stream; name=foo", mail)), "do not refund"));
  const auto both = text_of(application("mbox; name=a.mbox", "From x\n" + mail + "\nFrom y\nSubject: two\n\nmore"));
  CHECK(has(both, "do not refund"));
  CHECK(has(both, "Subject: two"));
  CHECK(has(both, "more"));
  CHECK(text_of(application("octet-stream", "a: b\nno field at all")).empty());
}

TEST_CASE("Other files have no text", "[P14]") {
  CHECK(text_of(named("a.bin", "words")).empty());
  CHECK(text_of(named("txt", "words")).empty());
  CHECK(text_of("Content-Type: application/pdf; name=a.pdf\n\nwords").empty());
  CHECK(text_of("Content-Type: image/png\n\nwords").empty());
  CHECK(text_of("Content-Type: application/json\n\n{}").empty());
}

TEST_CASE("Of an attached mail its fields, all its texts and the mails in it are read", "[P14]") {
  const auto text = text_of(
      "Content-Type: message/rfc822\n\n"
      "From: Bob <bob@staff.test>\nReply-To: support+c1042@desk.test\nX-Gatepost-State: open\nReceived: from x\n"
      "Content-Type: multipart/mixed; boundary=c\n\n"
      "--c\nContent-Type: multipart/alternative; boundary=d\n\n"
      "--d\nContent-Type: text/plain; charset=utf-16be\nContent-Transfer-Encoding: base64\n\n1li9iAAgvYisAA==\n"
      "--d\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>do no=\nt</p>\n--d--\n"
      "--c\nContent-Type: image/png\n\npicture\n"
      "--c\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
      "U3ViamVjdDogaW5uZXIKCmlubmVybW9zdAo=\n"
      "--c\n" +
      named("x.txt", "file within") + "\n--c--\n");
  CHECK(has(text, "From: Bob <bob@staff.test>\nReply-To: support+c1042@desk.test\nX-Gatepost-State: open\n"));
  CHECK(has(text, "환불 불가"));
  CHECK(has(text, "do not"));
  CHECK(has(text, "Subject: inner\n\ninnermost"));
  CHECK(has(text, "file within"));
  CHECK_FALSE(has(text, "picture"));
  CHECK_FALSE(has(text, "Received"));
}

TEST_CASE("Mails that only their names tell are read to a depth", "[P14][P31]") {
  std::string nested = "Subject: innermost\n\nwords\n";
  for (int i = 0; i < 3; ++i) nested = named("a.eml", nested);
  CHECK(has(text_of(named("a.eml", nested)), "innermost"));
  CHECK_FALSE(has(text_of(named("a.eml", named("a.eml", nested))), "innermost"));
}

TEST_CASE("The files of a winmail.dat and of uuencoded text are read too", "[P14]") {
  using namespace outlook;
  constexpr std::uint32_t data = 0x0006800f, title = 0x00018010, begins = 0x00069002;
  const auto bytes = stream(attribute(begins, std::string(14, '\0')) + attribute(title, std::string("a.txt\0", 6)) +
                            attribute(data, "words"));
  CHECK(text_of("Content-Type: application/ms-tnef; name=winmail.dat\n\n" + bytes) == "words");
  const auto mail = parse::mail({"Subject: s\n\nSee\nbegin 644 a.txt\n#86)C\n`\nend\n", {}, {}, 0, {}});
  REQUIRE(mail.attachments.size() == 1);
  CHECK(mail.attachments[0].text == "abc");
}

TEST_CASE("Of one file a megabyte is read, of all of them together four", "[P31]") {
  std::string bytes = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nbody\n";
  for (int i = 0; i < 6; ++i) bytes += "--b\n" + named("a.txt", std::string(limits::text_bytes + 10, 'x')) + "\n";
  const auto mail = parse::mail({bytes + "--b--\n", {}, {}, 0, {}});
  REQUIRE(mail.attachments.size() == 6);
  CHECK(mail.attachments[0].text.size() == limits::text_bytes);
  CHECK(mail.attachments[3].text.size() == limits::text_bytes);
  CHECK(mail.attachments[4].text.empty());
  CHECK(mail.attachments[4].content.size() == limits::text_bytes + 10);
}
