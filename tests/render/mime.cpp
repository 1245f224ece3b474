#include "render/mime.hpp"

#include "catch.hpp"
#include "given.hpp"
#include "render/encoding.hpp"

using namespace gatepost;
using namespace gatepost::render;
using given::has;

namespace {

std::string with_file(const std::string& name, const std::string& type, const std::string& content) {
  Attachment file;
  file.name = name;
  file.type = type;
  file.content = content;
  return mime_body({57}, "text\n", "<p>text</p>\n", {file}).bytes;
}

}  // namespace

TEST_CASE("quoted-printable as RFC 2045 wants it") {
  CHECK(quoted_printable("a=b\ncaf\xC3\xA9\n") == "a=3Db\r\ncaf=C3=A9\r\n");
  CHECK(quoted_printable("end \nno end") == "end=20\r\nno end\r\n");
  CHECK(quoted_printable(".\nFrom me\nx.\n") == "=2E\r\n=46rom me\r\nx.\r\n");
  CHECK(quoted_printable(std::string(80, 'x') + "\n") == std::string(75, 'x') + "=\r\n" + std::string(5, 'x') + "\r\n");
  CHECK(quoted_printable("").empty());
}

TEST_CASE("Base64 in lines of 76") {
  CHECK(base64("") == "");
  CHECK(base64("a") == "YQ==");
  CHECK(base64("ab") == "YWI=");
  CHECK(base64("abc") == "YWJj");
  CHECK(base64_lines(std::string(58, 'a')).find("\r\n") == 76);
}

TEST_CASE("text goes out in the smaller of both encodings") {
  CHECK(has(mime_body({1}, "plain words\n", "<p>x</p>\n", {}).bytes, "quoted-printable\r\n\r\nplain words\r\n"));
  CHECK(has(mime_body({1}, "전기 포트가 꺼져요\n", "<p>x</p>\n", {}).bytes, "base64\r\n\r\n7KCE6riw"));
}

TEST_CASE("text and HTML are alternatives; files stand beside them") {
  const auto body = with_file("a.pdf", "application/pdf", "%PDF");
  CHECK(
      body.starts_with("Content-Type: multipart/mixed;\r\n boundary=\"=_gatepost-57-m\"\r\n\r\n--=_gatepost-57-m\r\n"
                       "Content-Type: multipart/alternative;\r\n boundary=\"=_gatepost-57-a\"\r\n"));
  CHECK(has(body,
            "Content-Type: application/pdf;\r\n name=\"a.pdf\"\r\nContent-Disposition: attachment;\r\n "
            "filename=\"a.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n"));
  CHECK(body.ends_with("--=_gatepost-57-m--\r\n"));
}

TEST_CASE("a file's name is written for programs that know RFC 2231 and for those that do not") {
  const auto body = with_file("영수증 1.pdf", "application/pdf", "x");
  CHECK(has(body, ";\r\n filename*=UTF-8''%EC%98%81%EC%88%98%EC%A6%9D%201.pdf\r\n"));
  CHECK(has(body, ";\r\n name=\"=?UTF-8?B?7JiB7IiY7KadIDEucGRm?=\"\r\n"));
  std::string long_name;
  for (int i = 0; i < 40; ++i) {
    long_name += "가";
  }
  CHECK(has(with_file(long_name, "image/png", "x"), ";\r\n filename*1*=%"));
  CHECK(has(with_file(long_name, "image/png", "x"), "?=\r\n =?UTF-8?B?"));
}

TEST_CASE("a file's name and type cannot break out of their fields") {
  const auto body = with_file("a\"\r\nX-Evil: 1\r\n\\.txt", "text/plain\r\nX-Evil: 2", "x");
  CHECK_FALSE(has(body, "\r\nX-Evil"));
  CHECK(has(body, "application/octet-stream;\r\n name=\"=?UTF-8?"));
  CHECK(has(body, "filename*=UTF-8''a%22%20X-Evil%3A%201%20%5C.txt"));
}

TEST_CASE("a mail within a mail travels as plain bytes, so that it cannot hold our boundary") {
  const auto body = with_file("fwd.eml", "message/rfc822", "--=_gatepost-57-m--\r\n\r\nafter the end");
  CHECK(has(body, "Content-Type: application/octet-stream;"));
  CHECK(body.find("--=_gatepost-57-m--") == body.size() - 21);
}

TEST_CASE("a text file tells its charset where it is UTF-8") {
  CHECK(has(with_file("a.txt", "text/plain", "café"), "text/plain; charset=utf-8;\r\n name"));
  CHECK_FALSE(has(with_file("a.txt", "text/plain", "caf\xE9"), "text/plain; charset=utf-8;\r\n name"));
}

TEST_CASE("a file without a name gets one") {
  CHECK(has(with_file("", "image/png", "x"), "filename=\"attachment\""));
  CHECK_FALSE(has(with_file(std::string(9000, 'n'), "image/png", "x"), std::string(998, 'n')));
}
