#include "render/words.hpp"

#include "catch.hpp"

using namespace gatepost::render;

TEST_CASE("one line stays one line, whatever is in it") {
  CHECK(one_line(" a\r\n\tb\x1b[31m\x7f ") == "a b [31m");
  CHECK(one_line(std::string_view("a\0b", 3)) == "a b");
  CHECK(one_line("a\u2028b\u0085c") == "a b c");
}

TEST_CASE("signs that turn the direction of writing go, so that a name cannot reorder what stands beside it") {
  CHECK(one_line("abc\u202Efed\u2066x") == "abc fed x");
}

TEST_CASE("bytes that are not UTF-8 become the sign for that") {
  CHECK(one_line("caf\xE9!") == "caf\xEF\xBF\xBD!");
  CHECK(one_line("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK_FALSE(is_utf8("caf\xE9"));
  CHECK(is_utf8("café 전기"));
}

TEST_CASE("prose keeps its lines and the blanks before them") {
  CHECK(prose("\n \n  indented\n\nlast \n\n") == "  indented\n\nlast");
  CHECK(prose("a\r\nb\rc\x1b") == "a\nb\nc");
  CHECK(prose(" \n ").empty());
}

TEST_CASE("prose cannot turn the direction of writing, in neither part of a letter") {
  CHECK(prose("pay\u202E 001\u2066 to\n\u2069me\u202C") == "pay 001 to\nme");
  CHECK(prose("\u05E9\u05DC\u05D5\u05DD\u200F!") == "\u05E9\u05DC\u05D5\u05DD\u200F!");
}

TEST_CASE("prose in HTML keeps lines, empty lines and blanks") {
  CHECK(html_prose("a\n  b  c\n\n\nd", "|") == "a<br>\n&nbsp;&nbsp;b &nbsp;c|d");
  CHECK(html_prose("<b>&\"'", "|") == "&lt;b&gt;&amp;&quot;&#39;");
}

TEST_CASE("a bare web address in prose becomes a link, without the dot behind it") {
  CHECK(html_prose("see https://x.test/a?b=1&c=2.", "|") ==
        "see <a href=\"https://x.test/a?b=1&amp;c=2\">https://x.test/a?b=1&amp;c=2</a>.");
  CHECK(html_prose("(http://x.test)", "|") == "(<a href=\"http://x.test\">http://x.test</a>)");
  CHECK(html_prose("https:// javascript:alert(1) http://\"onclick=x", "|") ==
        "https:// javascript:alert(1) http://&quot;onclick=x");
}
