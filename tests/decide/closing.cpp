#include "decide/closing.hpp"

#include "catch.hpp"

using namespace gatepost;
using namespace gatepost::decide;

namespace {

const Staff alice{"alice", "Alice Kim", {"alice@staff.test"}, ""};

}  // namespace

TEST_CASE("what companies and mail programs put below a mail says nothing to its reader", "[P16]") {
  for (const std::string text : {
           "This e-mail and any attachments are confidential and intended solely for the person to whom it "
           "is\naddressed. "
           "If you are not the intended recipient, delete it.",
           "Please consider the environment before printing this e-mail.",
           "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Empfänger sind, informieren "
           "Sie "
           "bitte den Absender.",
           "Ce message est confidentiel. Si vous n'en êtes pas le destinataire, merci de le détruire.",
           "Este mensaje es confidencial y va dirigido a su destinatario.",
           "本メールには機密情報が含まれています。誤って受信された場合は破棄してください。",
           "本邮件含有保密信息，如果您不是收件人，请立即删除。",
           "이 메일에는 기밀 정보가 있습니다. 잘못 받으셨다면 삭제해 주십시오.",
           "Kind regards\nAlice Kim",
           "Kind regards,\nAlice",
           "Alice",
           "Mit freundlichen Grüßen\n\nAlice Kim\nExample GmbH | Hauptstraße 1 | 10115 Berlin\nTel. +49 30 1234",
           "Best,\nAlice\n\nThis message is confidential; it is for its recipient only.",
       }) {
    INFO(text);
    CHECK(is_closing_only(text, alice));
  }
}

TEST_CASE("in doubt it is said and sent", "[P16]") {
  for (const std::string text : {
           "Thanks!",
           "Done.",
           "Kind regards",
           "The confidential report is attached.",
           "Dear Kim,\nit works again.\n\nKind regards\nAlice Kim",
           "Alice will call you. She has the part.",
           "Kind regards\nAlice Kim\n\nThe part comes on Friday. Please be at home.",
           "Bob",
           "Kind regards\nBob",
       }) {
    INFO(text);
    CHECK_FALSE(is_closing_only(text, alice));
  }
}
