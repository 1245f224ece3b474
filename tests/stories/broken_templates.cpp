// The admin hears of a broken template once (P26), whichever process finds it and however often it looks.
#include "catch.hpp"
#include "stories/stage.hpp"

using namespace gatepost;

namespace {

using Files = std::map<std::string, std::string>;

const Files broken{{"en/answer.md", "Subject: x\n\n{{#text}}\n"}};

std::size_t told(stories::Stage& stage) {
  stage.settle();
  return stage.mailboxes.letters["admin@staff.test"].size();
}

void take(stories::Stage& stage, const Files& files) {
  auto parts = stage.parts();
  take_templates(parts, files);
}

std::string last_letter(stories::Stage& stage) { return stage.mailboxes.letters["admin@staff.test"].back().mail.text; }

}  // namespace

TEST_CASE("a broken template is told to the admin once, with its place and the mistake", "[P26]") {
  stories::Stage stage;
  take(stage, broken);
  REQUIRE(told(stage) == 1);
  CHECK(last_letter(stage).find("en/answer.md:3:1: section text is opened and never closed") != std::string::npos);
  take(stage, broken);
  take(stage, {{"en/answer.md", "Subject: x\n\nmoved by a line\n{{#text}}\n"}, {"en/card.md", "My card\n"}});
  CHECK(told(stage) == 1);
}

TEST_CASE("another process that finds the same mistake says nothing", "[P26]") {
  stories::Stage stage;
  take(stage, broken);
  render::Templates others;
  auto parts = stage.parts();
  Parts other{parts.config, parts.store, parts.signer, others, parts.now, parts.worker};
  take_templates(other, broken);
  CHECK(told(stage) == 1);
}

TEST_CASE("another mistake, and the same one after it was mended, are told anew", "[P26]") {
  stories::Stage stage;
  take(stage, broken);
  take(stage, {{"en/answer.md", "Subject: x\n\n{{#writer}}\n"}});
  CHECK(told(stage) == 2);
  take(stage, {});
  CHECK(told(stage) == 2);
  take(stage, broken);
  CHECK(told(stage) == 3);
}

TEST_CASE("hundreds of mistakes are one letter that says how many more there are", "[P26]") {
  stories::Stage stage;
  std::string text = "Subject: x\n\n";
  for (int i = 0; i < 300; ++i) text += "{{strange" + std::to_string(i) + "}}\n";
  take(stage, {{"en/answer.md", text}});
  REQUIRE(told(stage) == 1);
  CHECK(last_letter(stage).find("and 280 more") != std::string::npos);
}
