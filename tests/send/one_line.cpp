#include "send/one_line.hpp"

#include "catch.hpp"

using gatepost::send::longest_line;
using gatepost::send::one_line;

TEST_CASE("What a server says becomes one line without control characters") {
  CHECK(one_line("550 no\r\nlevel=error forged=yes") == "550 no level=error forged=yes");
  CHECK(one_line("  a \t b\x1b[31m  ") == "a b [31m");
  CHECK(one_line(std::string("a\0b", 3)) == "a b");
  CHECK(one_line("a\xc2\x85"
                 "b\xe2\x80\xae"
                 "c") == "a b c");
  CHECK(one_line("").empty());
  CHECK(one_line("\r\n").empty());
}

TEST_CASE("UTF-8 stays, what is none is marked") {
  CHECK(one_line("사서함 용량 초과 \xf0\x9f\x93\xac") == "사서함 용량 초과 \xf0\x9f\x93\xac");
  CHECK(one_line("bo\xeete pleine") == "bo\xef\xbf\xbdte pleine");
  CHECK(one_line("\xc0\xaf") == "\xef\xbf\xbd\xef\xbf\xbd");                  // overlong
  CHECK(one_line("\xed\xa0\x80") == "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");  // a surrogate
  CHECK(one_line("end \xe2\x82") == "end \xef\xbf\xbd");                      // cut off: the beginning of one character
}

TEST_CASE("A server that talks for ever is cut between two characters") {
  std::string talk;
  for (int i = 0; i < 1000; ++i) talk += "가";
  const std::string line = one_line(talk);
  CHECK(line.size() <= longest_line);
  CHECK(line.size() > longest_line - 4);
  CHECK(line.size() % 3 == 0);
}
