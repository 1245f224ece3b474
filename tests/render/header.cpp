#include "render/header.hpp"

#include <stdexcept>

#include "catch.hpp"

using namespace gatepost;
using namespace gatepost::render;

namespace {

bool has_long_line(const std::string& field, std::size_t most) {
  for (std::size_t at = 0; at < field.size();) {
    const auto end = field.find("\r\n", at);
    if (end - at > most) {
      return true;
    }
    at = end + 2;
  }
  return false;
}

}  // namespace

TEST_CASE("a subject in ASCII stands as it is") {
  CHECK(words_field("Subject", "Re: kettle") == "Subject: Re: kettle\r\n");
}

TEST_CASE("a subject that is not ASCII becomes encoded words, cut between characters") {
  CHECK(words_field("Subject", "전기 포트") == "Subject: =?UTF-8?B?7KCE6riwIO2PrO2KuA==?=\r\n");
  CHECK(words_field("Subject", "The café opens") == "Subject: =?UTF-8?Q?The_caf=C3=A9_opens?=\r\n");
  std::string long_subject;
  for (int i = 0; i < 60; ++i) {
    long_subject += "가";
  }
  const auto field = words_field("Subject", long_subject);
  CHECK_FALSE(has_long_line(field, 76));
  // 45 bytes of Base64 are 15 Hangul syllables: a word never ends inside one.
  CHECK(field.find("=?= ") == std::string::npos);
}

TEST_CASE("words that look encoded are encoded, so that nobody decodes them into something else") {
  CHECK(words_field("Subject", "=?UTF-8?Q?=0D=0ABcc:_x?=").starts_with("Subject: =?UTF-8?B?"));
}

TEST_CASE("nothing in a subject or a name can begin a header line") {
  CHECK(words_field("Subject", "a\r\nBcc: evil@x.test\n\rb") == "Subject: a Bcc: evil@x.test b\r\n");
  CHECK(address_field("To", {{"Eve\r\nBcc: x@y.test", "eve@x.test"}}) == "To: \"Eve Bcc: x@y.test\" <eve@x.test>\r\n");
}

TEST_CASE("long fields are folded at 78, and a word without blanks never passes 998") {
  std::string words;
  for (int i = 0; i < 60; ++i) {
    words += "kettle ";
  }
  CHECK_FALSE(has_long_line(words_field("Subject", words), 78));
  CHECK_FALSE(has_long_line(words_field("Subject", std::string(5000, 'x')), 78));
}

TEST_CASE("a colon at the end of a word is no reason to fold badly") {
  const auto field = words_field("Subject", "Re: " + std::string(68, 'x') + " y");
  CHECK(field == "Subject: Re:\r\n " + std::string(68, 'x') + " y\r\n");
}

TEST_CASE("names stand in quotes, with quotes and backslashes escaped") {
  CHECK(address_field("From", {{R"(J. "Jay" \Doe)", "jay@x.test"}}) ==
        "From: \"J. \\\"Jay\\\" \\\\Doe\" <jay@x.test>\r\n");
  CHECK(address_field("To", {{"", "jay@x.test"}}) == "To: <jay@x.test>\r\n");
  CHECK(address_field("From", {{"김지우", "k@x.test"}}) == "From: =?UTF-8?B?6rmA7KeA7Jqw?= <k@x.test>\r\n");
}

TEST_CASE("several addresses are told apart by commas and folded") {
  std::vector<Address> many;
  for (int i = 0; i < 30; ++i) {
    many.push_back({"Person " + std::to_string(i), "p" + std::to_string(i) + "@customers.test"});
  }
  const auto field = address_field("Cc", many);
  CHECK_FALSE(has_long_line(field, 78));
  CHECK(std::count(field.begin(), field.end(), ',') == 29);
}

TEST_CASE("an address that no mail can go to is refused, since it is ours") {
  CHECK_THROWS_AS(address_field("To", {{"x", "a@b.test\r\nRCPT TO:<c@d.test>"}}), std::invalid_argument);
  CHECK_THROWS_AS(address_field("To", {{"x", "nobody"}}), std::invalid_argument);
}

TEST_CASE("a domain in another script is written in ASCII") {
  CHECK(with_ascii_domain("mina@예시.test") == "mina@xn--vv4b11d.test");
  CHECK(with_ascii_domain("mina@customers.test") == "mina@customers.test");
}

TEST_CASE("ids that would break the field are left out, a field without ids is none") {
  CHECK(ids_field("References", {"a@x.test", "b c@x.test", "<d@x.test>", "e@x.test\r\nX: y", "f@x.test"}) ==
        "References: <a@x.test> <f@x.test>\r\n");
  CHECK(ids_field("In-Reply-To", {"no id"}).empty());
  CHECK(ids_field("In-Reply-To", {std::string(2000, 'a') + "@x.test"}).empty());
}

TEST_CASE("a long chain of references is folded") {
  const std::vector<std::string> ids(40, "0123456789abcdef0123456789@customers.test");
  CHECK_FALSE(has_long_line(ids_field("References", ids), 78));
}

TEST_CASE("what strangers make long is cut, so that relays do not break the header off") {
  std::string endless;
  for (int i = 0; i < 20'000; ++i) {
    endless += "가";
  }
  CHECK(words_field("Subject", endless).size() < 4'000);
  CHECK(address_field("To", {{endless, "a@x.test"}}).size() < 4'000);
  std::vector<std::string> ids(500, std::string(900, 'a') + "@x.test");
  ids.push_back("newest@x.test");
  const auto field = ids_field("References", ids);
  CHECK(field.size() < 20'000);
  CHECK(field.ends_with("<newest@x.test>\r\n"));
}

TEST_CASE("fields of our own with line ends are refused") {
  CHECK(own_field("X-Gatepost-Ticket", "1042") == "X-Gatepost-Ticket: 1042\r\n");
  CHECK_THROWS_AS(own_field("X-Gatepost-Ticket", "1\r\nBcc: x@y.test"), std::invalid_argument);
  CHECK_THROWS_AS(own_field("X-Gatepost-Ticket", std::string("1\0", 2)), std::invalid_argument);
  CHECK_THROWS_AS(own_field("X Ticket", "1"), std::invalid_argument);
  CHECK_THROWS_AS(own_field("", "1"), std::invalid_argument);
}

TEST_CASE("a date is written as RFC 5322 wants it") {
  const std::chrono::sys_days day = std::chrono::year(2026) / 10 / 5;
  CHECK(date_field(Time(day) + std::chrono::hours(7) + std::chrono::minutes(5)) ==
        "Date: Mon, 5 Oct 2026 07:05:00 +0000\r\n");
}
