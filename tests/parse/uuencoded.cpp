#include "parse/uuencoded.hpp"

#include "catch.hpp"

using namespace gatepost::parse;

TEST_CASE("A uuencoded file in the text is taken out of it") {
  std::string text = "Hello\nbegin 644 a b.txt\n%2&5L;&\\ \n`\nend\nBye\n";
  const auto files = take_uuencoded(text, 10);
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "a b.txt");
  CHECK(files[0].content == "Hello");
  CHECK(text == "Hello\nBye\n");
}

TEST_CASE("Text that begins alike stays text") {
  for (const std::string original : {"begin 644 of them\nwith lower-case text\nend\n", "begin the work\nend\n",
                                     "begin 644 x\n", "=ybegin line=128 size=4 name=x\n....\n=yend size=4\n"}) {
    auto text = original;
    CHECK(take_uuencoded(text, 10).empty());
    CHECK(text == original);
  }
}

TEST_CASE("More files than are wanted stay in the text", "[P31]") {
  std::string text = "begin 644 a\n`\nend\nbegin 644 b\n`\nend\n";
  CHECK(take_uuencoded(text, 1).size() == 1);
  CHECK(text == "begin 644 b\n`\nend\n");
}

TEST_CASE("What stands between the files stays as it is") {
  std::string text = "a\nbegin 644 x\n`\nend\nb\nbegin 644 y\n`\nend\nc\nbegin 644 z\nno file";
  CHECK(take_uuencoded(text, 10).size() == 2);
  CHECK(text == "a\nb\nc\nbegin 644 z\nno file");
}
