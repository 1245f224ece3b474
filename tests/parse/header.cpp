#include "parse/header.hpp"

#include "catch.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using parse::read_header;
using parse::value_of;

namespace {

struct Read {
  parse::Header header;
  std::vector<Defect> defects;
  std::string_view body;
};

Read read(std::string_view bytes) {
  Read out;
  const auto begin = parse::mail_begin(bytes);
  out.header = read_header(
      bytes, begin, [](std::size_t) { return false; }, {}, out.defects);
  out.body = bytes.substr(out.header.end);
  return out;
}

}  // namespace

TEST_CASE("Fields are unfolded, in their order, with their names as written") {
  const auto mail = read("Subject: one\r\n two\r\n\tthree\r\nX-Foo:bar\r\n\r\nbody");
  REQUIRE(mail.header.fields.size() == 2);
  CHECK(mail.header.fields[0].name == "Subject");
  CHECK(mail.header.fields[0].value == "one two\tthree");
  CHECK(value_of(mail.header.fields, "x-foo") == "bar");
  CHECK(mail.body == "body");
  CHECK(mail.defects.empty());
}

TEST_CASE("Every kind of line end is one, also mixed") {
  for (const auto* text : {"A: 1\r\nB: 2\r\n\r\nbody", "A: 1\nB: 2\n\nbody", "A: 1\rB: 2\r\rbody",
                           "A: 1\r\nB: 2\n\nbody", "A: 1\r\r\nB: 2\r\r\n\r\r\nbody", "A: 1\nB: 2\r\n\r\nbody"}) {
    const auto mail = read(text);
    INFO(text);
    CHECK(value_of(mail.header.fields, "A") == "1");
    CHECK(value_of(mail.header.fields, "B") == "2");
    CHECK(mail.body == "body");
  }
}

TEST_CASE("A line that is no field does not end the header where fields follow") {
  const auto mail = read("Subject: s\nThis is no field\nX-Other: o\n\nbody");
  CHECK(value_of(mail.header.fields, "X-Other") == "o");
  CHECK(mail.body == "body");
  REQUIRE(mail.defects.size() == 1);
  CHECK(mail.defects[0].what == "stray-header-line");
}

TEST_CASE("Text without an empty line before it is the body") {
  CHECK(read("Subject: s\nDear support,\nmy printer is broken.\n").body == "Dear support,\nmy printer is broken.\n");
  CHECK(read("no header at all\nNote: two lines\n").body == "no header at all\nNote: two lines\n");
}

TEST_CASE("The first line of a mailbox file, a byte order mark and empty lines above the header are skipped") {
  CHECK(value_of(read("From me@x Fri Feb 19 08:41:30 2010\nSubject: s\n\n").header.fields, "Subject") == "s");
  CHECK(value_of(read("\xef\xbb\xbfSubject: s\n\n").header.fields, "Subject") == "s");
  CHECK(value_of(read("\r\n\r\nSubject: s\n\n").header.fields, "Subject") == "s");
  CHECK(read("\nHello: no mail program writes this\n").header.fields.empty());
}

TEST_CASE("A line of blanks is a fold where the field goes on, else the end of the header") {
  // RFC 5322 section 4.2 knows such folds; some programs pad the empty line.
  CHECK(value_of(read("Subject: one\n  \n two\n\nbody").header.fields, "Subject").find("two") !=
        std::string_view::npos);
  CHECK(read("Subject: s\n \nText at once\nwithout a field\n").body == "Text at once\nwithout a field\n");
}

TEST_CASE("Blanks before the colon are obsolete, not wrong") {
  CHECK(value_of(read("Subject \t: s\n\n").header.fields, "subject") == "s");
}

TEST_CASE("A parameter that lost the blank of its fold is still one") {
  const auto mail = read("Content-Type: multipart/mixed;\nboundary=\"b\"\nX-A: a\n\n");
  CHECK(value_of(mail.header.fields, "Content-Type") == "multipart/mixed; boundary=\"b\"");
}

TEST_CASE("Raw bytes in values become UTF-8 without NUL") {
  CHECK(value_of(read("Subject: gr\xc3\xbc\xc3\x9f\n\n").header.fields, "Subject") == "grüß");
  CHECK(value_of(read("Subject: caf\xe9 au lait\n\n").header.fields, "Subject") == "café au lait");
  CHECK(value_of(read({"Subject: a\0b\n\n", 14}).header.fields, "Subject") == "ab");
}

TEST_CASE("Beyond its limits a header is cut, with a defect", "[P31]") {
  const auto wide = read("X: " + std::string(1'000'000, 'x') + "\nSubject: s\n\nbody");
  CHECK(wide.header.fields[0].value.size() <= limits::field_bytes);
  CHECK(value_of(wide.header.fields, "Subject") == "s");
  CHECK(wide.defects.front().what == "header-limit");

  std::string many;
  for (int i = 0; i < 5000; ++i) many += "X: 1\n";
  const auto long_one = read(many + "\nbody");
  CHECK(long_one.header.fields.size() == limits::header_fields);
  CHECK(long_one.defects.front().what == "header-limit");
}
