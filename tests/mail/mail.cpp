#include "mail/mail.hpp"

#include "catch.hpp"

using namespace gatepost;

TEST_CASE("Nobody knows of a null sender where no envelope was told") {
  Mail mail;
  CHECK_FALSE(has_null_sender(mail));
  mail.envelope.sender = "ada@shop.example";
  CHECK_FALSE(has_null_sender(mail));
  mail.envelope.sender = "";
  CHECK(has_null_sender(mail));
}

TEST_CASE("What a mail answers is told nearest first: In-Reply-To, then the newest reference") {
  Mail mail;
  mail.in_reply_to = {"c@x"};
  mail.references = {"a@x", "b@x", "c@x"};
  CHECK(answered_ids_of(mail) == std::vector<std::string>{"c@x", "c@x", "b@x", "a@x"});
}

TEST_CASE("Two people in From are no sender: neither can be taken at their word") {
  Mail mail;
  mail.from = {{"Ada", "ada@shop.example"}};
  CHECK(sender_of(mail) == "ada@shop.example");
  mail.from.push_back({"Bob", "bob@shop.example"});
  CHECK(sender_of(mail).empty());
}

TEST_CASE("a text names an address where it stands as a whole") {
  for (const auto* text :
       {"an@x.test", "Ask an@x.test.", "<An@X.test>", "an@x.test, jan@x.test", "mailto:an@x.test?subject=a",
        "jan@x.test or an@x.test", "주소는an@x.test입니다", "（an@x.test）", "an@x.test…"}) {
    INFO(text);
    CHECK(names_address(text, "an@x.test"));
  }
  for (const auto* text : {"", "jan@x.test", "an@x.test.example", "an@x.testing", "j.an@x.test", "j+an@x.test"}) {
    INFO(text);
    CHECK_FALSE(names_address(text, "an@x.test"));
  }
  CHECK_FALSE(names_address("anything", ""));
}
