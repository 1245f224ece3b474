// Automatic replies told from a person's mail (auto-replies).
#include "catch.hpp"
#include "corpus.hpp"
#include "parse/parse.hpp"

using namespace gatepost;

TEST_CASE("automatic replies are told from people's mail", "[P29]") {
  corpus::Rates rates("auto-replies");
  for (const auto& expected : corpus::cases("auto-replies", 20)) {
    const auto mail = parse::mail(RawMail{expected.bytes, {}, {}, 0, {}});
    const auto who = expected.id + ": " + (mail.automatic ? mail.automatic->rule : "a person");
    const bool is_reply = mail.automatic && mail.automatic->kind == Automatic::Kind::auto_reply;
    rates.count("is an automatic reply or is not", is_reply == expected.is("is_auto_reply"), who);
    if (!expected.is("is_auto_reply")) rates.count("is a person's", !mail.automatic, who);
    if (!expected.states("header")) continue;
    rates.count("rule", mail.automatic && mail.automatic->rule == expected.text("header"), who);
  }
  rates.demand("is an automatic reply or is not", 100);
  rates.demand("is a person's", 100);
  rates.demand("rule", 100);
}

TEST_CASE("replies that people wrote are not taken for automatic ones", "[P29]") {
  corpus::Rates rates("mime-charsets");
  for (const auto& expected : corpus::cases("mime-charsets", 34)) {
    const auto mail = parse::mail(RawMail{expected.bytes, {}, {}, 0, {}});
    rates.count("is a person's", !mail.automatic, expected.id + ": " + (mail.automatic ? mail.automatic->rule : ""));
  }
  rates.demand("is a person's", 100);
}
