#include "parse/rtf.hpp"

#include "catch.hpp"
#include "mail/limits.hpp"
#include "outlook.hpp"

using namespace gatepost;
using parse::from_compressed_rtf;
using parse::text_of_rtf;

TEST_CASE("Paragraphs are lines, and what is no text of the message is left out") {
  CHECK(text_of_rtf(
            "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}\\pard Hello,\\par \\b Jane\\b0\\line x}") ==
        "Hello,\nJane\nx");
  CHECK(text_of_rtf("{\\rtf1 a{\\pict ffff}{\\*\\unknown b}c}") == "ac");
}

TEST_CASE("Wrapped HTML tags are left out, its text stays") {
  CHECK(
      text_of_rtf("{\\rtf1\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Hi{\\*\\htmltag72 </p>}\\htmlrtf\\par}"
                  "\\htmlrtf0}") == "Hi\n");
}

TEST_CASE("Bytes are read in the document's code page, \\u as UTF-16 with its fallback skipped") {
  CHECK(text_of_rtf("{\\rtf1\\ansicpg949 \\'b0\\'e8\\'be\\'e0}") == "계약");
  CHECK(text_of_rtf("{\\rtf1 \\'e4\\u228?\\u8364\\'80!}") == "ää€!");
  CHECK(text_of_rtf("{\\rtf1\\uc0\\u-10179\\u-8704}") == "😀");
  CHECK(text_of_rtf("{\\rtf1\\uc0\\u-10179 x\\u-8704 y}").find('x') != std::string::npos);
}

TEST_CASE("Special characters are spelt out") {
  CHECK(text_of_rtf("{\\rtf1 \\{a\\}\\\\ \\lquote b\\rquote\\emdash\\tab c}") == "{a}\\ ‘b’—\tc");
}

TEST_CASE("The compressed form is undone, back references and the end's mark included") {
  // "{\rtf1" and so on stand in the dictionary from the beginning: a reference to 0 of length 6, then "hi}" and the
  // end.
  const std::string body{'\x11', '\x00', '\x04', ' ', 'h', 'i', '\x0d', '\x80'};
  const auto compressed = outlook::number(20, 4) + outlook::number(50, 4) + "LZFu" + outlook::number(0, 4) + body;
  CHECK(from_compressed_rtf(compressed) == "{\\rtf1 hi");
  CHECK(from_compressed_rtf(outlook::stored_rtf("{\\rtf1 x}")) == "{\\rtf1 x}");
  CHECK(from_compressed_rtf("none").empty());
}

TEST_CASE("A bomb of compressed rich text ends at the limit", "[P31]") {
  std::string body;
  for (int i = 0; i < 400'000; ++i) body += std::string("\xff") + std::string(8, '\x0f') + std::string(8, '\x0f');
  const auto bomb = outlook::number(0, 4) + outlook::number(0xffffffff, 4) + "LZFu" + outlook::number(0, 4) + body;
  CHECK(from_compressed_rtf(bomb).size() <= limits::rtf_bytes + 17);
}

TEST_CASE("Groups within groups end in bounded memory, unbalanced ones do no harm", "[P31]") {
  CHECK(text_of_rtf(std::string(100'000, '{') + "x" + std::string(100'001, '}') + "y") == "xy");
  CHECK(text_of_rtf("\\").empty());
  CHECK(text_of_rtf("\\'4") == "4");
  CHECK(text_of_rtf("\\bin99999999 abc").empty());
}
