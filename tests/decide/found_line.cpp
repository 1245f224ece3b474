#include "decide/found_line.hpp"

#include "catch.hpp"

using namespace gatepost::decide;

TEST_CASE("the line with most of the words shows why a ticket was found", "[P17]") {
  const std::vector<std::string> texts{"The kettle.\nA kettle that does not boil.\nBoil it.", "Nothing"};
  CHECK(found_line(texts, "kettle") == "The kettle.");
  CHECK(found_line(texts, "BOIL  kettle") == "A kettle that does not boil.");
  CHECK(found_line(texts, "teapot").empty());
  CHECK(found_line({}, "kettle").empty());
  CHECK(found_line(texts, "").empty());
}

TEST_CASE("words are found in every script, without regard to case", "[P17]") {
  CHECK(found_line({"안녕하세요.\n새로 산 전기주전자가 꺼져요."}, "주전자") == "새로 산 전기주전자가 꺼져요.");
  CHECK(found_line({"我买的电热水壶坏了。"}, "水壶") == "我买的电热水壶坏了。");
  CHECK(found_line({"電気ケトルのスイッチ"}, "ケトル") == "電気ケトルのスイッチ");
  CHECK(found_line({"Где ЧАЙНИК?"}, "чайник") == "Где ЧАЙНИК?");
  CHECK(found_line({"ÄRGER im Café"}, "ärger CAFÉ") == "ÄRGER im Café");
}

TEST_CASE("a long line is cut around the word, between characters", "[P17]") {
  std::string before, behind;
  for (int i = 0; i < 300; ++i) before += "가", behind += "😀";
  const auto line = found_line({before + " kettle " + behind}, "kettle");
  CHECK(line.starts_with("…가"));
  CHECK(line.ends_with("😀…"));
  CHECK(line.find("가 kettle 😀") != std::string::npos);
  CHECK(line.size() < 700);
  const std::string sharp(400, 's');
  CHECK(found_line({"ßßßßßßßßßß" + sharp + " end"}, "end").ends_with("end"));
}

TEST_CASE("bytes that are no text break nothing", "[P17]") {
  CHECK(found_line({"\xff\xfe kettle \xc3"}, "kettle").find("kettle") != std::string::npos);
  CHECK(found_line({"kettle"}, "\xff").empty());
}
