#include "parse/automatic.hpp"

#include "catch.hpp"
#include "parse/parse.hpp"

using namespace gatepost;

namespace {

struct Told {
  std::string kind;  // "none": a person wrote it
  std::string rule;
  bool is_answer = false;
};

Told told(const std::string& fields, const std::string& text = "My printer is broken.\n") {
  const auto mail = parse::mail(
      RawMail{"From: Ada <ada@shop.example>\nTo: support@desk.test\n" + fields + "\n" + text, {}, {}, 0, {}});
  if (!mail.automatic) return {"none", ""};
  return {std::string(name_of(mail.automatic->kind)), mail.automatic->rule, mail.automatic->is_answer};
}

}  // namespace

TEST_CASE("fields that say so make a mail an automatic reply, and the rule names the field", "[P21]") {
  for (const std::string field :
       {"Auto-Submitted: auto-replied", "Auto-Submitted: auto-replied; owner-email=x", "Auto-Submitted: auto-generated",
        "auto-submitted: Auto-Notified", "Precedence: auto_reply", "X-Autoreply: yes", "X-Autorespond: Holiday",
        "X-POST-MessageClass: 9; Autoresponder", "Delivered-To: Autoresponder", "X-FC-MachineGenerated: true"}) {
    const auto mail = told("Subject: Re: kettle\n" + field + "\n");
    CHECK(mail.kind == "auto_reply");
    CHECK(mail.rule == field);
  }
}

TEST_CASE("what denies being automatic is a person's mail", "[P21]") {
  for (const std::string field :
       {"Auto-Submitted: no", "Auto-Submitted: no (a person)", "X-Autoreply: no", "Precedence: first-class",
        "X-Auto-Response-Suppress: DR, RN, NRN", "X-Priority: 1", "Delivered-To: autoresponder@desk.test"}) {
    CHECK(told("Subject: kettle\n" + field + "\n").kind == "none");
  }
}

TEST_CASE("lists, bulk and automatic replies are told apart", "[P21]") {
  CHECK(told("List-Id: <news.shop.example>\n").kind == "list");
  CHECK(told("List-Unsubscribe: <mailto:x@shop.example>\nPrecedence: bulk\n").kind == "list");
  CHECK(told("Precedence: list\n").kind == "list");
  CHECK(told("Precedence: bulk\n").kind == "bulk");
  CHECK(told("Precedence: Junk\n").kind == "bulk");
  CHECK(told("X-Auto-Response-Suppress: All\n").kind == "bulk");
  CHECK(told("Precedence: bulk\nAuto-Submitted: auto-replied\n").kind == "auto_reply");
  CHECK(told("List-Id: <news.shop.example>\nAuto-Submitted: auto-generated\n").kind == "list");
}

TEST_CASE("that a mail answers one is believed of standards' words alone, not of words that look like them", "[P29]") {
  CHECK(told("Auto-Submitted: auto-replied\n").is_answer);
  CHECK_FALSE(told("Auto-Submitted: auto-generated\n").is_answer);
  CHECK_FALSE(told("X-Autoreply: NO REPLY\n").is_answer);
  CHECK_FALSE(told("X-Autorespond: auto-replied\n").is_answer);
  CHECK(told("Content-Type: text/calendar; method=REPLY\n").is_answer);
}

TEST_CASE("Feedback-ID is for bulk, but Amazon puts it on everybody's mail", "[P21]") {
  CHECK(told("Feedback-ID: 52:1930:newsletter:shop\n").kind == "bulk");
  CHECK(told("Feedback-ID: 1.us-west-2.c55J8LO2:AmazonSES\n").kind == "none");
}

TEST_CASE("the null sender is automatic mail, whether the envelope or Return-Path tells it", "[P21]") {
  CHECK(told("Return-Path: <>\n").kind == "auto_reply");
  CHECK(told("Return-Path: <ada@shop.example>\n").kind == "none");
  RawMail raw{"From: ada@shop.example\nSubject: hi\n\nhello\n", {}, {}, 0, {}};
  raw.envelope.sender = "";
  REQUIRE(parse::mail(raw).automatic);
  CHECK(parse::mail(raw).automatic->kind == Automatic::Kind::auto_reply);
}

TEST_CASE("the subject of an absence is a weak sign", "[P29]") {
  SECTION("alone it says nothing") {
    CHECK(told("Subject: Automatic reply: your survey\n").kind == "none");
    CHECK(told("Subject: Out of office\n", "How do I set this up?\n").kind == "none");
  }
  SECTION("with a text of absence it is one, in any language") {
    CHECK(told("Subject: Automatic reply: kettle\n", "I am out of the office until Monday.\n").kind == "auto_reply");
    CHECK(told("Subject: =?utf-8?q?R=C3=A9ponse_automatique_:_bouilloire?=\n", "Je suis absent.\n").kind ==
          "auto_reply");
    CHECK(told("Subject: Abwesenheitsnotiz: Kessel\n", "Ich bin bis Montag im Urlaub.\n").kind == "auto_reply");
    CHECK(told("Subject: Automatic reply: x\nX-Auto-Response-Suppress: All\n").kind == "auto_reply");
  }
  SECTION("not in an answer to one, nor where the mail denies it") {
    CHECK(told("Subject: Re: Automatic reply: kettle\n", "I saw you are out of the office.\n").kind == "none");
    CHECK(told("Subject: Automatic reply: kettle\nAuto-Submitted: no\n", "I am out of the office.\n").kind == "none");
  }
  SECTION("a text of absence alone is a person's") {
    CHECK(told("Subject: my order\n", "I am on holiday next week, please deliver later.\n").kind == "none");
  }
}
