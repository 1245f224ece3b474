#include "parse/mime_field.hpp"

#include "catch.hpp"

using gatepost::parse::mime_field;

namespace {

std::string file_name(std::string_view value) { return mime_field(value).parameters["filename"]; }

}  // namespace

TEST_CASE("A field has a value and parameters, both without regard to case") {
  const auto field = mime_field("Text/PLAIN; CharSet=\"UTF-8\"; format=flowed");
  CHECK(field.value == "text/plain");
  CHECK(field.parameters.at("charset") == "UTF-8");
  CHECK(field.parameters.at("format") == "flowed");
}

TEST_CASE("Comments, forgotten semicolons and blanks do no harm") {
  CHECK(mime_field("text/plain (x); charset=us-ascii (Plain text)").parameters.at("charset") == "us-ascii");
  CHECK(mime_field("text/plain charset=utf-8").value == "text/plain");
  CHECK(mime_field("text/plain charset=utf-8").parameters.at("charset") == "utf-8");
  CHECK(mime_field("a/b; x=1 server=\"s\"; y = 2").parameters.at("server") == "s");
  CHECK(mime_field("a/b; x=1 server=\"s\"; y = 2").parameters.at("y") == "2");
  CHECK(mime_field("a/b;;; ;x").parameters.empty());
  CHECK(mime_field("").value.empty());
}

TEST_CASE("RFC 2231: continuations are joined in their order, percent codes decoded by the charset") {
  CHECK(file_name("attachment; filename*=utf-8''Erkl%C3%A4rung.txt") == "Erklärung.txt");
  CHECK(file_name("attachment; filename*=UTF-8'de'%c3%a4.txt") == "ä.txt");
  CHECK(file_name("attachment; filename*1=\"two.txt\"; filename*0=\"one \"") == "one two.txt");
  CHECK(file_name("attachment; filename*0*=iso-8859-1''%E4; filename*1=\"%20\"; filename*2*=%F6") == "ä%20ö");
  CHECK(file_name("attachment; filename*0*=utf-8''%C3; filename*1*=%BC.txt") == "ü.txt");  // a character split
  CHECK(file_name("attachment; filename*=Erkl%C3%A4rung.txt") == "Erklärung.txt");         // quotes forgotten
}

TEST_CASE("The decoded form of a name is preferred to the plain one") {
  CHECK(file_name("attachment; filename=\"plain.txt\"; filename*=utf-8''%C3%A4.txt") == "ä.txt");
  CHECK(file_name("attachment; filename*=utf-8''%C3%A4.txt; filename=\"plain.txt\"") == "ä.txt");
}

TEST_CASE("Encoded words in parameters are forbidden, sent by everyone, and read") {
  CHECK(file_name("attachment; filename=\"=?utf-8?B?w6QudHh0?=\"") == "ä.txt");
  CHECK(file_name("attachment; filename==?utf-8?B?w6QudHh0?=") == "ä.txt");
  CHECK(file_name("attachment; filename=\"=?utf-8?Q?=C3?=\n =?utf-8?Q?=A4.txt?=\"") == "ä.txt");
  CHECK(file_name("attachment; filename*0=\"=?utf-8?B?w6Q\"; filename*1=\"udHh0?=\"") == "ä.txt");
}

TEST_CASE("Names with blanks and no quotes, with quotes inside, and with parentheses are whole") {
  CHECK(file_name("attachment; filename=my file (1).pdf; size=3") == "my file (1).pdf");
  CHECK(file_name("attachment; filename=\"a \"b\" c.pdf\"; size=3") == "a \"b\" c.pdf");
  CHECK(file_name("attachment; filename=\"a\\\"b.pdf\"") == "a\"b.pdf");
  CHECK(file_name("attachment; filename=\"C:\\dir\\x.pdf\"") == "C:\\dir\\x.pdf");
  CHECK(file_name("attachment; filename=\"open") == "open");
  CHECK(file_name("attachment; filename=\"a;b.txt\"") == "a;b.txt");
}
