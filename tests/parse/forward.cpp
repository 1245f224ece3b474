#include "parse/forward.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "parse/forward_people.hpp"

namespace gatepost::parse {
namespace {

TEST_CASE("a forwarded mail tells who wrote what to whom, and what stands above it") {
  const auto read = find_forward(
      "Can you help him?\n\n---------- Forwarded message ---------\nFrom: Jane Roe <jane@acme.example>\n"
      "Date: Tue, Oct 26, 2021 at 9:31 AM\nSubject: Kettle\nTo: Bob <bob@acme.example>, <eve@acme.example>\n"
      "Cc: Ann <ann@acme.example>\n\n\nIt leaks.\n\nJane\n",
      "");
  REQUIRE(read);
  CHECK(read->above == "Can you help him?");
  CHECK(read->from == Address{"Jane Roe", "jane@acme.example"});
  CHECK(read->to == std::vector<Address>{{"Bob", "bob@acme.example"}, {"", "eve@acme.example"}});
  CHECK(read->cc == std::vector<Address>{{"Ann", "ann@acme.example"}});
  CHECK(read->date == "Tue, Oct 26, 2021 at 9:31 AM");
  CHECK(read->subject == "Kettle");
  CHECK(read->text == "It leaks.\n\nJane");
}

TEST_CASE("the line that marks a forward is known in the shipped languages and others") {
  for (const std::string line :
       {"---------- Forwarded message ---------", "Begin forwarded message:", "---------- 전달된 메시지 ---------",
        "---------- 転送されたメッセージ ---------", "---------- 转发的邮件 ---------",
        "---------- 轉寄的郵件 ---------",
        "Anfang der weitergeleiteten Nachricht:", "-------- Weitergeleitete Nachricht --------",
        "Début du message réexpédié :", "-------- Message transféré --------",
        "Inicio del mensaje reenviado:", "-------- Mensaje reenviado --------",
        "Início da mensagem encaminhada:", "-------- Mensagem encaminhada --------",
        "-------- Messaggio Inoltrato --------", "-------- Doorgestuurd bericht --------",
        "-------- Перенаправленное сообщение --------", "Vidarebefordrat mejl:", "-------- İletilen İleti --------"}) {
    INFO(line);
    const auto read =
        find_forward("See.\n\n" + line + "\n\nFrom: Jane <jane@acme.example>\nSubject: x\n\nText.", "Re: y");
    REQUIRE(read);
    CHECK(read->above == "See.");
    CHECK(read->from.address == "jane@acme.example");
    CHECK(read->text == "Text.");
  }
}

TEST_CASE("header lines of a forward are known in the shipped languages") {
  for (const std::string block :
       {"From: Jane <jane@acme.example>\nSent: 1.5.2021\nTo: Bob <bob@acme.example>\nSubject: x",
        "보낸사람: Jane <jane@acme.example>\n날짜: 1.5.2021\n제목: x\n받는사람: Bob <bob@acme.example>",
        "差出人: Jane <jane@acme.example>\n日付: 1.5.2021\n件名: x\n宛先: Bob <bob@acme.example>",
        "送信元：Jane <jane@acme.example>\n日付：1.5.2021\n件名：x\n送信先：Bob <bob@acme.example>",
        "发件人: Jane <jane@acme.example>\n日期: 1.5.2021\n主题: x\n收件人: Bob <bob@acme.example>",
        "寄件者: Jane <jane@acme.example>\n日期: 1.5.2021\n主旨: x\n收件者: Bob <bob@acme.example>",
        "Von: Jane <jane@acme.example>\nDatum: 1.5.2021\nBetreff: x\nAn: Bob <bob@acme.example>",
        "De : Jane <jane@acme.example>\nDate : 1.5.2021\nObjet : x\nÀ : Bob <bob@acme.example>",
        "De: Jane <jane@acme.example>\nFecha: 1.5.2021\nAsunto: x\nPara: Bob <bob@acme.example>",
        "De: Jane <jane@acme.example>\nData: 1.5.2021\nAssunto: x\nPara: Bob <bob@acme.example>"}) {
    INFO(block);
    const auto read = find_forward("---------- Forwarded message ---------\n" + block + "\n\nText.", "");
    REQUIRE(read);
    CHECK(read->from == Address{"Jane", "jane@acme.example"});
    CHECK(read->to == std::vector<Address>{{"Bob", "bob@acme.example"}});
    CHECK(read->date == "1.5.2021");
    CHECK(read->subject == "x");
  }
}

TEST_CASE("a bare header block is a forward only if the outer subject says so, or none is known") {
  const std::string text = "See.\n\nFrom: Jane <jane@acme.example>\nSent: Monday\nTo: Bob\nSubject: x\n\nText.";
  for (const auto* subject : {"FW: x", "Fwd: x", "WG: x", "TR : x", "RV: x", "I: x", "ENC: x", "전달: x", "転送: x",
                              "转发：x", "轉寄: x", "VB: x", "PD: x", ""}) {
    INFO(subject);
    const auto read = find_forward(text, subject);
    REQUIRE(read);
    CHECK(read->above == "See.");
    CHECK(read->subject == "x");
  }
  for (const auto* subject : {"Re: x", "AW: x", "답장: x", "回复: x", "Re: Fwd: x", "Forwarding agents wanted", "x"}) {
    INFO(subject);
    CHECK_FALSE(find_forward(text, subject));
  }
}

TEST_CASE("Outlook for Mac forwards below a line like a reply's; the subject tells") {
  const std::string text =
      "\ufeffOn 28/10/2021 12:46, \"Jane Roe\" <jane@acme.example> wrote:\n\n    One.\n\n    Two.\n";
  const auto read = find_forward(text, "FW: Kettle");
  REQUIRE(read);
  CHECK(read->from == Address{"Jane Roe", "jane@acme.example"});
  CHECK(read->subject == "Kettle");
  CHECK(read->text == "One.\n\nTwo.");
  CHECK_FALSE(find_forward(text, "Re: Kettle"));
  CHECK_FALSE(find_forward(text, ""));
}

TEST_CASE("Yahoo runs the header into one line") {
  const auto read = find_forward(
      "  ----- Forwarded Message ----- From: Jane Roe <jane@acme.example>To: \"bob@acme.example\" <bob@acme.example>"
      "Cc: Ann <ann@acme.example>; Eve <eve@acme.example>Sent: Tuesday, 9:26 AM GMT+1Subject: To: or not to\n Text.\n",
      "");
  REQUIRE(read);
  CHECK(read->from == Address{"Jane Roe", "jane@acme.example"});
  CHECK(read->to == std::vector<Address>{{"", "bob@acme.example"}});
  CHECK(read->cc == std::vector<Address>{{"Ann", "ann@acme.example"}, {"Eve", "eve@acme.example"}});
  CHECK(read->date == "Tuesday, 9:26 AM GMT+1");
  CHECK(read->subject == "To: or not to");
}

TEST_CASE("a forward inside a quoted forward belongs to its text, text below the quote does not") {
  const auto read = find_forward(
      "Look.\n\nBegin forwarded message:\n\n> From: Jane <jane@acme.example>\n> Subject: x\n>\n> Text.\n>\n"
      ">> ---------- Forwarded message ---------\n>> From: Eve\n>>\n>> Old.\n\nBelow.\n",
      "");
  REQUIRE(read);
  CHECK(read->above == "Look.");
  CHECK(read->text == "Text.\n\n> ---------- Forwarded message ---------\n> From: Eve\n>\n> Old.");
}

TEST_CASE("a forwarded mail that is only quoted in a reply is none") {
  CHECK_FALSE(
      find_forward("Thanks.\n\nOn Mon, 3 May 2021 at 10:00, Jane <jane@acme.example> wrote:\n"
                   "> ---------- Forwarded message ---------\n> From: Eve <eve@acme.example>\n>\n> Old.\n",
                   ""));
  CHECK_FALSE(
      find_forward("Thanks.\n\n=-=-= Reply above\n\n---------- Forwarded message ---------\nFrom: Eve\n", "FW: x"));
  CHECK_FALSE(find_forward("Please see the forwarded message below.", ""));
  CHECK_FALSE(find_forward("", "FW: x"));
}

TEST_CASE("people are read as programs write them for readers") {
  using People = std::vector<Address>;
  CHECK(people_in("Doe, John <john@acme.example>; Roe, Jane <jane@acme.example>") ==
        People{{"Doe, John", "john@acme.example"}, {"Roe, Jane", "jane@acme.example"}});
  CHECK(people_in("Doe, John <john@acme.example>") == People{{"Doe, John", "john@acme.example"}});
  CHECK(people_in("Bob [mailto:bob@acme.example], Ann<mailto:ann@acme.example>") ==
        People{{"Bob", "bob@acme.example"}, {"Ann", "ann@acme.example"}});
  CHECK(people_in("\"'Ham Spam'\" <ham@acme.example>") == People{{"Ham Spam", "ham@acme.example"}});
  CHECK(people_in("bob@acme.example <bob@acme.example>; ") == People{{"", "bob@acme.example"}});
  CHECK(people_in("Bob<mailto:bob@acme.example<mailto:bob@acme.example>>") == People{{"Bob", "bob@acme.example"}});
  CHECK(people_in("Bob") == People{{"Bob", ""}});
  CHECK(people_in("").empty());
  CHECK(people_in(std::string(100'000, ',')).empty());
}

}  // namespace
}  // namespace gatepost::parse
