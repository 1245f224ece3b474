#include "parse/header_text.hpp"

#include "catch.hpp"

using namespace gatepost::parse;

TEST_CASE("Encoded words are decoded, B and Q, in either case, with a language") {
  CHECK(decoded_words("=?utf-8?B?w7xiZXI=?=") == "über");
  CHECK(decoded_words("=?UTF-8?b?w7xiZXI?=") == "über");  // padding left out
  CHECK(decoded_words("=?iso-8859-1?q?=FCber_uns?=") == "über uns");
  CHECK(decoded_words("=?utf-8*de?Q?=C3=BCber?=") == "über");  // RFC 2231 section 5
  CHECK(decoded_words("=?utf-8?Q?\?=").empty());
  CHECK(decoded_words("=?utf-8?Q?=41=3F?=") == "A?");
}

TEST_CASE("White space between two words goes, between word and text it stays") {
  CHECK(decoded_words("=?utf-8?Q?a?= =?utf-8?Q?b?=") == "ab");
  CHECK(decoded_words("=?utf-8?Q?a?=\r\n\t=?iso-8859-1?Q?b?=") == "ab");
  CHECK(decoded_words("Re: =?utf-8?Q?a?= b") == "Re: a b");
}

TEST_CASE("A character or an escape split over two words is put together") {
  CHECK(decoded_words("=?utf-8?Q?=C3?= =?utf-8?Q?=BC?=") == "ü");
  CHECK(decoded_words("=?UTF-8?B?w7w=?= =?utf-8?B?w7w=?=") == "üü");
  CHECK(decoded_words("=?iso-2022-jp?B?GyRCQCQ=?= =?iso-2022-jp?B?MyYbKEI=?=") == "世界");
  CHECK(decoded_words("=?utf-8?B?5LiW5?= =?utf-8?B?55WM?=") == decoded_words("=?utf-8?B?5LiW555WM?="));  // cut stream
}

TEST_CASE("Words without blanks around them, with blanks inside, or without an end are read") {
  CHECK(decoded_words("\"=?utf-8?Q?a?=\"") == "\"a\"");
  CHECK(decoded_words("x=?utf-8?Q?a?=y") == "xay");
  CHECK(decoded_words("=?utf-8?Q?a b?=") == "a b");
  CHECK(decoded_words("=?utf-8?Q?what?\?=") == "what?");
  CHECK(decoded_words("=?utf-8?B?w7xiZXI= x") == "über x");
}

TEST_CASE("What only looks like a word stays") {
  for (const auto* text : {"=?", "=?=", "=?utf-8?", "=?utf-8?X?a?=", "a =? b ?= c", "=??Q?a?=", "1 =?= 1"})
    CHECK(decoded_words(text) == text);
}

TEST_CASE("A value made to be searched again and again is read at once") {
  std::string hostile;
  for (int i = 0; i < 8000; ++i) hostile += "=?a?q?x";
  CHECK(decoded_words(hostile).size() <= hostile.size());
}

TEST_CASE("A line shown to people has no control characters, line ends or runs of blanks") {
  CHECK(one_line("  a \r\n\t b \x1b[31m\x7f c\xc2\x9b ") == "a b [31m c");
  CHECK(readable("=?utf-8?Q?a=0D=0ABcc:_x@y?=") == "a Bcc: x@y");  // no header can be made of it
}
