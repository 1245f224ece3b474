#include "decide/closing.hpp"

#include "catch.hpp"

using namespace gatepost;
using namespace gatepost::decide;

namespace {

const Staff alice{"alice", "Alice Kim", {"alice@staff.test"}, ""};
const Staff minsu{"minsu", "김민수", {"minsu@staff.test"}, "ko"};

}  // namespace

TEST_CASE("what companies and mail programs put below a mail says nothing to its reader", "[P16]") {
  for (const std::string text : {
           "This e-mail and any attachments are confidential and intended solely for the person to whom it is\n"
           "addressed. If you are not the intended recipient, delete it.",
           "CONFIDENTIALITY NOTICE: This message may contain privileged information.",
           "The information contained in this\nmessage is confidential and intended for its recipient.",
           "Please consider the environment before printing this e-mail.",
           "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Empfänger sind, informieren "
           "Sie bitte den Absender.",
           "Ce message est confidentiel. Si vous n'en êtes pas le destinataire, merci de le détruire.",
           "Este mensaje es confidencial y va dirigido a su destinatario.",
           "本メールには機密情報が含まれています。誤って受信された場合は破棄してください。",
           "本邮件含有保密信息，如果您不是收件人，请立即删除。",
           "이 메일에는 기밀 정보가 있습니다. 잘못 받으셨다면 삭제해 주십시오.",
           "Von meinem Android-Gerät mit K-9 Mail gesendet. Bitte entschuldigen Sie meine Kürze.",
           "Sent from my mobile device, please excuse brevity.",
           "Kind regards\nAlice Kim",
           "Kind regards,\nAlice",
           "Kind regards, Alice Kim",
           "Best regards Alice",
           "Thanks\nAlice",
           "Alice",
           "- Alice",
           "Alice Kim, Support Engineer",
           "_______________________\nAlice Kim\nExample GmbH",
           "Mit freundlichen Grüßen\n\nAlice Kim\nExample GmbH | Hauptstraße 1 | 10115 Berlin\nTel. +49 30 1234",
           "Best,\nAlice\n\nThis message is confidential; it is for its recipient only.",
           "Best,\nAlice\nThis message is confidential; it is for its recipient only.",
       }) {
    INFO(text);
    CHECK(is_closing_only(text, alice));
    CHECK_FALSE(is_perhaps_closing(text, alice));
  }
}

TEST_CASE("a card may have companies, streets and several paragraphs", "[P16]") {
  const std::string company =
      "Example GmbH | Hauptstr. 1 | 10115 Berlin | Germany\nT +49 30 123456 | www.example.com\n"
      "Managing Directors: Max Muster, Erika Muster\n"
      "Registered office: Berlin. Amtsgericht Charlottenburg HRB 12345 B";
  const std::string short_company = "Example GmbH, Sitz Berlin, HRB 12345, Geschäftsführer: Max Muster";
  for (const std::string& text : {
           company,
           short_company,
           "This e-mail is confidential and for its addressee.\n\n" + short_company,
           "Mit freundlichen Grüßen\nAlice Kim\n\n" + company,
           std::string("Alice Kim\nSupport Engineer\n\nExample GmbH\nHauptstr. 1, 10115 Berlin\nTel. +49 30 123456\n"
                       "alice@staff.test"),
           std::string(
               "Alice Kim\nwww.example.com<http://www.example.com/>\nalice@staff.test<mailto:alice@staff.test>"),
           std::string("Kind regards,\n\nAlice Kim\nCustomer Support\n[cid:image001.png@01D9]\nExample GmbH"),
       }) {
    INFO(text);
    CHECK(is_closing_only(text, alice));
  }
}

TEST_CASE("letters end in Korean with a name and a word of respect", "[P16]") {
  for (const std::string text :
       {"김민수 드림", "김민수드림", "민수 드림", "김민수 올림", "김민수 배상", "감사합니다.\n김민수 드림",
        "감사합니다. 김민수 드림", "감사합니다 김민수 드림", "감사합니다\n김민수", "김민수 팀장 드림",
        "감사합니다.\n김민수 드림\n고객지원팀", "김민수 올림\n(주)예제\n전화 02-123-4567"}) {
    INFO(text);
    CHECK(is_closing_only(text, minsu));
  }
  CHECK_FALSE(is_closing_only("내일 연락 드림", minsu));
  CHECK_FALSE(is_closing_only("김민수가 내일 연락드리겠습니다.", minsu));
  CHECK_FALSE(is_closing_only("감사합니다.", minsu));
  CHECK_FALSE(is_perhaps_closing("감사합니다.", minsu));
  CHECK_FALSE(is_perhaps_closing("환불되었습니다.\n김민수 드림", minsu));
}

TEST_CASE("an answer is said and sent, however short", "[P16]") {
  for (const std::string text : {
           "Thanks!",
           "Tighten it.",
           "Ask the seller for support.",
           "Thanks, it works now. Alice",
           "Thanks Alice",
           "Done.",
           "Done. Alice",
           "Done\n\nAlice",
           "Yes.\nAlice Kim\nSupport Engineer\nExample GmbH",
           "It is fixed now.\nKind regards\nAlice Kim\nExample GmbH, HRB 1234, Sitz Berlin",
           "The confidential report is attached.",
           "The confidential report is for the intended reader.",
           "It works now.\nThis message is confidential, it is for its recipient only.",
           "Dear Kim,\nit works again.\n\nKind regards\nAlice Kim",
           "Alice will call you. She has the part.",
           "Alice. It works.",
           "Kind regards\nAlice Kim\n\nThe part comes on Friday. Please be at home.",
           "Kind regards\nAlice Kim\n\nThe part comes on Friday.",
           "Bob",
           "https://www.example.com/manual.pdf",
           "0800 123456",
           "kim.new@customers.test",
           "Hauptstr. 1, 10115 Berlin",
           "Example Ltd will send you a new one.",
           "Please call +49 30 123456.",
           "Tel. +49 30 123456 is the number that you should call.",
           "Best you ask the seller. Alice",
           "Support is closed today. Alice",
       }) {
    INFO(text);
    CHECK_FALSE(is_closing_only(text, alice));
    CHECK_FALSE(is_perhaps_closing(text, alice));
  }
}

TEST_CASE("what has no sentence but may be meant for the customer is asked about", "[P16]") {
  for (const std::string text : {
           "Kind regards",
           "Kind regards\nBob",
           "Thanks, Kim",
           "Alice Kim\nHauptstr. 1, 10115 Berlin",
           "Alice\nhttps://www.example.com/manual.pdf",
           "Alice Kim\nThe part comes Friday",
           "Example GmbH\nHauptstr. 1, 10115 Berlin",
           "Tel. +49 30 123456",
           "alice@staff.test",
           "Alice Kim\nyour friendly helper\nExample GmbH\nTel. +49 30 123456",
           "내일 연락 드림",
       }) {
    INFO(text);
    CHECK_FALSE(is_closing_only(text, alice));
    CHECK(is_perhaps_closing(text, alice));
  }
}

TEST_CASE("links go from a line in one go, and what is longer than any closing is none", "[P31]") {
  CHECK(is_closing_only("Alice Kim\nwww.example.com<http://www.example.com/><http://a.test>", alice));
  CHECK(is_closing_only("Alice Kim\nwww.example.com<http://www.example.com/", alice));
  std::string links = "Alice ";
  for (int i = 0; i < 600; ++i) links += "<http>";
  CHECK(is_closing_only(links, alice));
  links += links;
  CHECK_FALSE(is_closing_only(links, alice));
  CHECK_FALSE(is_perhaps_closing(links, alice));
  std::string lines = "Alice";
  for (int i = 0; i < 100; ++i) lines += "\n|";
  CHECK_FALSE(is_closing_only(lines, alice));
}
