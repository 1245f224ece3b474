// Mails made to take long, to take much, or to hide something: each is read within its bounds, what could not be read
// is told, and nothing is lost. ctest's time limit is the watchdog; speed is measured by contrib/bench. Memory is
// counted here: with its bytes and the program itself a mail takes three times its size and 64 MB at most.
#include <algorithm>

#include "catch.hpp"
#include "mail/limits.hpp"
#include "parse/parse.hpp"
#include "peak.hpp"

using namespace gatepost;

namespace {

constexpr std::size_t megabyte = 1'000'000;

const std::string head = "From: a@b.example\nSubject: subject\nDate: Sat, 21 Nov 2026 10:00:00 +0000\n";
const std::string html = head + "Content-Type: text/html; charset=utf-8\n\n";

std::string repeated(std::string_view piece, std::size_t count) {
  std::string out;
  out.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

Mail read(const std::string& bytes) { return parse::mail({bytes, {}, {}, 0, {}}); }

bool tells(const Mail& mail, std::string_view what) {
  return std::ranges::find(mail.defects, what, &Defect::what) != mail.defects.end();
}

/// What reading takes beside the bytes of the mail.
std::size_t peak_of(const std::string& bytes) {
  const RawMail raw{bytes, {}, {}, 0, {}};
  return peak_while([&] { parse::mail(raw); });
}

}  // namespace

TEST_CASE("5,000 nested multiparts are read to a depth, and their text is there", "[P31]") {
  std::string bytes = head;
  for (int i = 0; i < 5'000; ++i) {
    const auto boundary = "b" + std::to_string(i);
    bytes += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
  }
  const auto mail = read(bytes + "Content-Type: text/plain\n\ninnermost\n");
  CHECK(tells(mail, "multipart-depth"));
  REQUIRE(mail.attachments.size() == 1);
  CHECK(mail.attachments[0].content.ends_with("innermost\n"));
}

TEST_CASE("5,000 messages within messages are read to a depth, and the innermost is kept", "[P31]") {
  const auto mail = read(head + repeated("Content-Type: message/rfc822\n\n", 5'000) + "innermost\n");
  CHECK(tells(mail, "message-depth"));
  REQUIRE(mail.attachments.size() == 1);
  CHECK(mail.attachments[0].content.ends_with("innermost\n"));
}

TEST_CASE("100,000 parts are read to a number, the others kept as one", "[P31]") {
  const auto mail = read(head + "Content-Type: multipart/mixed; boundary=b\n\n" +
                         repeated("--b\nContent-Type: image/png\n\nx\n", 100'000) + "--b\n\nlast\n--b--\n");
  CHECK(tells(mail, "part-limit"));
  CHECK(mail.attachments.size() <= limits::parts + 1);
  REQUIRE_FALSE(mail.attachments.empty());
  CHECK(mail.attachments.back().content.find("last") != std::string::npos);
}

TEST_CASE("Header lines of a megabyte are cut, whatever field they are", "[P31]") {
  for (const std::string field : {"From", "Subject", "References", "Content-Type"})
    for (const auto* piece : {"(", "<a@b>, ", ";a*0*=x"}) {
      CAPTURE(field, piece);
      const auto mail =
          read(field + ": " + repeated(piece, megabyte / 4 / std::string(piece).size()) + "\nX-Last: 1\n\nbody");
      CHECK(tells(mail, "header-limit"));
      CHECK(mail.text == "body");
      REQUIRE(field_of(mail, field));
      CHECK(field_of(mail, field)->size() <= limits::field_bytes);
    }
}

TEST_CASE("10 MB of brackets are read in the header and in the body", "[P31]") {
  const auto brackets = std::string(10 * megabyte, '(');
  CHECK(tells(read("From: " + brackets + "\n\nbody"), "header-limit"));
  const auto mail = read(head + "\n" + brackets);
  CHECK(tells(mail, "text-limit"));
  CHECK(mail.text.size() == limits::text_bytes);
}

TEST_CASE("An entity bomb is the text that it is, and is told", "[P31]") {
  std::string bomb = "<!DOCTYPE x [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 40; ++i)
    bomb += "<!ENTITY a" + std::to_string(i) + " \"" + repeated("&a" + std::to_string(i - 1) + ";", 10) + "\">";
  const auto mail = read(html + bomb + "]><p>before &a39; after</p>");
  CHECK(tells(mail, "html-entity"));
  CHECK(mail.text.size() < 2 * bomb.size());
  CHECK(mail.safe_html.size() < 2 * bomb.size());
  CHECK(mail.text.find("after") != std::string::npos);
}

TEST_CASE("HTML of any depth is flattened, and is told", "[P31]") {
  for (const auto* tag : {"<div>", "<b><i>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<font color=red>"}) {
    CAPTURE(tag);
    const auto mail = read(html + repeated(tag, 20'000) + "innermost");
    CHECK(tells(mail, "html-depth"));
    CHECK(mail.text.find("innermost") != std::string::npos);
    CHECK(mail.safe_html.find("innermost") != std::string::npos);
  }
}

TEST_CASE("Tags that never end, attributes and styles without number are read within bounds", "[P31]") {
  for (const auto* piece : {"<", "<a ", "<a href=\"", "<!--", "<![CDATA[", "<script>", "<p a=b ", "&", "&#x", "&notit",
                            "<p style=\"color:red;", "</p>", "cid:", "<img src=\"cid:a\">"}) {
    CAPTURE(piece);
    const auto mail = read(html + "first " + repeated(piece, megabyte / 4 / std::string(piece).size()));
    CHECK(mail.text.starts_with("first"));
  }
}

TEST_CASE("A mail of the largest size is read, and its file is whole", "[P31]") {
  const auto size = limits::mail_bytes - 1'000;
  const auto mail = read(head + "Content-Type: application/octet-stream; name=large.bin\n\n" + std::string(size, 'x'));
  REQUIRE(mail.attachments.size() == 1);
  CHECK(mail.attachments[0].content.size() == size);
  CHECK(mail.attachments[0].name == "large.bin");
}

TEST_CASE("Memory is bounded where a mail stands within another one", "[P31]") {
  const auto bytes = head + "Content-Type: message/rfc822\n\n" + head + "\n" + repeated("hello you there\n", megabyte);
  CHECK(peak_of(bytes) < 2 * bytes.size());
}

TEST_CASE("Memory is bounded where a few bytes of HTML make many of text", "[P31]") {
  const RawMail raw{html + repeated("<hr>", limits::text_bytes / 4), {}, {}, 0, {}};
  std::size_t shown = 0;
  CHECK(peak_while([&] { shown = parse::mail(raw).text.size(); }) < 25 * megabyte);
  CHECK(shown <= limits::text_bytes);
}
