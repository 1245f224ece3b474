#include "catch.hpp"
#include "decide/decide.hpp"

using namespace gatepost;

namespace {

const std::string caution = "CAUTION: this message comes from outside.";

std::string reply_below(const std::string& text, std::vector<std::string> banners = {caution, "[EXTERNAL]"}) {
  Desk desk;
  desk.banners = std::move(banners);
  Mail mail;
  mail.reply = text;
  return decide::without_banners(mail, desk).reply;
}

}  // namespace

TEST_CASE("what stands below a banner is the text, however the banner is set", "[P16]") {
  for (const std::string above : {
           "CAUTION: this message comes from outside.\n",
           "Caution – this message\ncomes from   outside!\n\n",
           "** CAUTION: this message comes from outside. **\n\n",
           "[EXTERNAL]\n",
           "⚠ [EXTERNAL]\n-----\n\n",
           "[EXTERNAL] CAUTION: this message comes from outside.\n=====\n",
       }) {
    INFO(above);
    CHECK(reply_below(above + "#solve\nDone.") == "#solve\nDone.");
    CHECK(reply_below(above + "- one\n- two") == "- one\n- two");
    CHECK(reply_below(above).empty());
  }
  CHECK(reply_below("[EXTERNAL] It is hot.") == "It is hot.");
  CHECK(reply_below("[EXTERNAL] #solve") == "#solve");
}

TEST_CASE("what only begins like a banner, or stands further down, stays", "[P19]") {
  for (const std::string text : {"Caution: this message is short.", "It is hot.\n[EXTERNAL]", "externally", "",
                                 "# external", "Caution: this message comes"}) {
    INFO(text);
    CHECK(reply_below(text) == text);
    CHECK(reply_below(caution, {}) == caution);
    CHECK(reply_below(text, {"--"}) == text);
  }
}

TEST_CASE("all of a mail that travels on is without its banner", "[P19]") {
  Desk desk;
  desk.banners = {caution};
  Mail mail;
  mail.text = caution + "\nIt is hot.";
  mail.forward = Forward{};
  mail.forward->above = mail.text;
  mail.forward->own = mail.text;
  const auto read = decide::without_banners(mail, desk);
  CHECK(read.text == "It is hot.");
  CHECK(read.forward->above == "It is hot.");
  CHECK(read.forward->own == "It is hot.");
}
