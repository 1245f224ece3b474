#include "parse/reply.hpp"

#include <ctime>
#include <string>
#include <vector>

#include "catch.hpp"

namespace gatepost::parse {
namespace {

std::string reply_of(const std::string& text) { return split_reply(text).reply; }

void check_cut(const std::vector<std::string>& introductions) {
  for (const auto& line : introductions) {
    INFO(line);
    CHECK(reply_of("My answer.\n\n" + line + "\n\n> Old text.\n> More.\n") == "My answer.");
    CHECK(reply_of("My answer.\n\n" + line + "\n\nOld text.\n\nMore.\n") == "My answer.");
  }
}

void check_kept(const std::vector<std::string>& texts) {
  for (const auto& text : texts) {
    INFO(text);
    const auto parts = split_reply(text);
    CHECK(parts.reply == text);
    CHECK(parts.quoted.empty());
    CHECK(parts.signature.empty());
  }
}

TEST_CASE("our marker and all below it is quote, with the attribution above", "[P19]") {
  const auto parts = split_reply(
      "It is fixed.\n\nOn Mon, 3 May 2021 at 10:00, Desk <help@desk.example> wrote:\n\n"
      "=-=-= Reply above this line =-=-=\nCard of the ticket\n");
  CHECK(parts.reply == "It is fixed.");
  CHECK(parts.quoted.find("On Mon") == 0);
  CHECK(parts.quoted.find("Card of the ticket") != std::string::npos);
}

TEST_CASE("our marker is found behind quote marks and translated words", "[P19]") {
  CHECK(reply_of("고쳤습니다.\n\n> =-=-= 이 줄 위에 답장하세요 =-=-=\n> 카드\n") == "고쳤습니다.");
  CHECK(reply_of("Done.\n\n>> =-=-= x =-=-=\n>> card\n") == "Done.");
  CHECK(reply_of("Done.\n\n| =-=-= x =-=-=\n| card\n") == "Done.");
  CHECK(reply_of("Done.\n=-=-=\ncard") == "Done.");
}

TEST_CASE("the line above our marker goes with it in a language that nobody knows", "[P19]") {
  CHECK(reply_of("Ja.\n\nQwerty 3.5.2021 10:00 asdf Desk <help@desk.example>:\n\n> =-=-= x\n> card\n> more\n") ==
        "Ja.");
  CHECK(reply_of("Ja.\n\nZxcvb 3.5.2021\nhelp@desk.example asdf:\n\n=-=-= x\ncard\n") == "Ja.");
}

TEST_CASE("what stands above our marker but introduces nothing stays", "[P19]") {
  CHECK(reply_of("Two points:\n\nfirst and second\n\n=-=-= x\ncard\n") == "Two points:\n\nfirst and second");
}

TEST_CASE("an answer below our quoted notice stays without the notice", "[P19]") {
  const auto parts = split_reply(
      "On Mon, 3 May 2021 at 10:00, Desk <help@desk.example> wrote:\n"
      "> =-=-= Reply above this line\n> card\n>\n> It is broken.\n\nPlease restart it.\n");
  CHECK(parts.reply == "Please restart it.");
  CHECK(parts.quoted.find("card") != std::string::npos);
}

TEST_CASE("answers between the lines of our notice stay with what they answer", "[P19]") {
  const auto parts =
      split_reply("> =-=-= Reply above this line\n> card\n>\n> Is it broken?\n\nYes.\n\n> Since when?\n\nToday.\n");
  CHECK(parts.reply == "> Is it broken?\n\nYes.\n\n> Since when?\n\nToday.");
  CHECK(parts.quoted == "> =-=-= Reply above this line\n> card\n>");
}

TEST_CASE("other desks' lines cut as ours do", "[P19]") {
  CHECK(reply_of("Yes.\n\n##- Please type your reply above this line -##\n\nOld") == "Yes.");
  CHECK(reply_of("Yes.\n\n-- REPLY ABOVE THIS LINE --\n\nOld") == "Yes.");
}

TEST_CASE("attributions of the common programs are known in the shipped languages", "[P19]") {
  check_cut({
      "On Tue, Oct 26, 2021 at 9:31 AM Jane Roe <jane@acme.example> wrote:",
      "On 10/26/21 9:31 AM, Jane Roe wrote:",
      "On Oct 26, 2021, at 9:31 AM, Jane Roe <jane@acme.example> wrote:",
      "2021년 10월 26일 (화) 오전 9:31, 홍길동 <hong@acme.example>님이 작성:",
      "2021. 10. 26. 오전 9:31, 홍길동 <hong@acme.example> 작성:",
      "홍길동 이(가) 2021-10-26 오전 9:31에 쓴 글:",
      "2021-10-26 오전 9:31에 홍길동 이(가) 쓴 글:",
      "2021년 10월 26일 09:31에 홍길동 <hong@acme.example>이(가) 쓴 글:",
      "On 2021/10/26 9:31, 山田太郎 wrote:",
      "2021年10月26日(火) 9:31、山田太郎 <taro@acme.example>さんは書きました:",
      "在 2021/10/26 9:31, 张三 写道:",
      "张三 <zhang@acme.example> 在 2021-10-26 09:31 写道：",
      "於 2021/10/26 上午 9:31, 王小明 寫道:",
      "2021年10月26日(火) 9:31 山田太郎 <taro@acme.example>:",
      "2021/10/26 9:31、山田太郎 <taro@acme.example>のメール:",
      "张三 <zhang@acme.example> 于2021年10月26日周二 上午9:31写道：",
      "在 2021年10月26日，上午9:31，张三 <zhang@acme.example> 写道：",
      "王小明 <wang@acme.example> 於 2021年10月26日 週二 上午9:31寫道：",
      "Am Di., 26. Okt. 2021 um 09:31 Uhr schrieb Jane Roe <jane@acme.example>:",
      "Am 26.10.2021 um 09:31 schrieb Jane Roe:",
      "Le mar. 26 oct. 2021 à 09:31, Jane Roe <jane@acme.example> a écrit :",
      "Le 26/10/2021 à 09:31, Jane Roe a écrit\u00a0:",
      "El mar, 26 oct 2021 a las 9:31, Jane Roe (<jane@acme.example>) escribió:",
      "El 26/10/2021 a las 9:31, Jane Roe escribió:",
      "Em 26/10/2021 09:31, Jane Roe escreveu:",
      "No dia 26/10/2021, às 09:31, Jane Roe <jane@acme.example> escreveu:",
      "El 26 oct 2021, a las 9:31, Jane Roe <jane@acme.example> escribió:",
      "Le 26 oct. 2021 à 09:31, Jane Roe <jane@acme.example> a écrit :",
      "Am 26.10.2021 um 09:31 schrieb Jane Roe <jane@acme.example>:",
      "Em ter., 26 de out. de 2021 às 09:31, Jane Roe <jane@acme.example> escreveu:",
      "Jane Roe <jane@acme.example> escreveu no dia terça, 26/10/2021 à(s) 09:31:",
  });
}

TEST_CASE("attributions are known in further languages", "[P19]") {
  check_cut({
      "Il giorno mar 26 ott 2021 alle ore 09:31 Jane Roe <jane@acme.example> ha scritto:",
      "Il 26/10/2021 09:31, Jane Roe ha scritto:",
      "Op 26-10-2021 om 09:31 schreef Jane Roe:",
      "W dniu 26.10.2021 o 09:31, Jane Roe pisze:",
      "26 октября 2021 г., в 09:31, Jane Roe <jane@acme.example> написал(а):",
      "Den 2021-10-26 kl. 09:31, skrev Jane Roe:",
      "Den 26.10.2021 kl. 09.31 skrev Jane Roe:",
      "Op di 26 okt. 2021 om 09:31 schreef Jane Roe <jane@acme.example>:",
      "Op 26 okt. 2021 om 09:31 heeft Jane Roe <jane@acme.example> het volgende geschreven:",
      "wt., 26 paź 2021 o 09:31 Jane Roe <jane@acme.example> napisał(a):",
      "вт, 26 окт. 2021 г. в 09:31, Jane Roe <jane@acme.example>:",
      "26.10.2021 09:31, Jane Roe пишет:",
      "вт, 26 жовт. 2021 р. о 09:31 Jane Roe <jane@acme.example> пише:",
      "Den tis 26 okt. 2021 kl 09:31 skrev Jane Roe <jane@acme.example>:",
      "Den tir. 26. okt. 2021 kl. 09.31 skrev Jane Roe <jane@acme.example>:",
      "tir. 26. okt. 2021 kl. 09:31 skrev Jane Roe <jane@acme.example>:",
      "ti 26. lokak. 2021 klo 9.31 Jane Roe (jane@acme.example) kirjoitti:",
      "út 26. 10. 2021 v 9:31 odesílatel Jane Roe <jane@acme.example> napsal:",
      "Jane Roe <jane@acme.example>, 26 Eki 2021 Sal, 09:31 tarihinde şunu yazdı:",
      "Jane Roe <jane@acme.example> ezt írta (időpont: 2021. okt. 26., K, 9:31):",
      "În mar., 26 oct. 2021 la 09:31, Jane Roe <jane@acme.example> a scris:",
      "Στις Τρί 26 Οκτ 2021 στις 9:31 π.μ., ο/η Jane Roe <jane@acme.example> έγραψε:",
      "\u202bבתאריך יום ג׳, 26 באוק׳ 2021 ב-9:31 מאת \u202aJane Roe\u202c\u200f "
      "<\u202ajane@acme.example\u202c\u200f>:\u202c",
      "في الثلاثاء، 26 أكتوبر 2021 في 9:31 ص تمت كتابة ما يلي بواسطة \u202aJane Roe\u202c\u200f "
      "<\u202ajane@acme.example\u202c\u200f>:",
      "Vào Th 3, 26 thg 10, 2021 vào lúc 09:31 Jane Roe <jane@acme.example> đã viết:",
  });
}

TEST_CASE("an attribution may be wrapped over several lines", "[P19]") {
  check_cut({
      "On Tue, Oct 26, 2021 at 9:31 AM The Support Department <\nthe-support-department@acme.example> wrote:",
      "On Tue, Oct 26, 2021 at 9:31 AM Jane Roe <jane@acme.example>\nwrote:",
      "Le mar. 26 oct. 2021 à 09:31, Jane Roe <jane@acme.example> a\nécrit :",
      "Am Di., 26. Okt. 2021 um 09:31 Uhr schrieb Jane Roe\n<jane@acme.example>:",
      "El mar, 26 oct 2021 a las 9:31, Jane Roe\n(<jane@acme.example>) escribió:",
  });
  CHECK(reply_of("Ja.\n\ntir. 18. apr. 2017 kl. 13:09 skrev Jane Roe <jane@acme.example\n>:\n\n> Old.\n> Older.\n") ==
        "Ja.");
}

TEST_CASE("header blocks of Outlook are known in the shipped languages", "[P19]") {
  check_cut({
      "From: Jane Roe <jane@acme.example>\nSent: Tuesday, October 26, 2021 9:31 AM\nTo: Desk\nSubject: RE: Hello",
      "보낸 사람: 홍길동 <hong@acme.example>\n보낸 날짜: 2021년 10월 26일\n받는 사람: Desk\n제목: RE: 안녕하세요",
      "差出人: 山田太郎 <taro@acme.example>\n送信日時: 2021年10月26日 9:31\n宛先: Desk\n件名: RE: こんにちは",
      "发件人: 张三 <zhang@acme.example>\n发送时间: 2021年10月26日 9:31\n收件人: Desk\n主题: 回复: 你好",
      "寄件者: 王小明 <wang@acme.example>\n寄件日期: 2021年10月26日\n收件者: Desk\n主旨: RE: 您好",
      "Von: Jane Roe <jane@acme.example>\nGesendet: Dienstag, 26. Oktober 2021\nAn: Desk\nBetreff: AW: Hallo",
      "De : Jane Roe <jane@acme.example>\nEnvoyé : mardi 26 octobre 2021\nÀ : Desk\nObjet : RE: Bonjour",
      "De: Jane Roe <jane@acme.example>\nEnviado el: martes, 26 de octubre\nPara: Desk\nAsunto: RE: Hola",
      "De: Jane Roe <jane@acme.example>\nEnviada em: terça-feira, 26 de outubro\nPara: Desk\nAssunto: RES: Olá",
      "________________________________\nFrom: Jane Roe\nSent: Tuesday\nTo: Desk\nSubject: Hello",
      "*From:* Jane Roe <jane@acme.example>\n*Sent:* Tuesday\n*To:* Desk\n*Subject:* Hello",
      "-----Ursprüngliche Nachricht-----\nVon: Jane Roe\nGesendet: Dienstag\nAn: Desk\nBetreff: AW: Hallo",
      "--------- 원본 메일 ---------\n보낸사람: 홍길동\n받는사람: Desk\n날짜: 2021-10-26\n제목: 안녕하세요",
      "------------------ 原始邮件 ------------------\n发件人: 张三\n发送时间: 2021年10月26日\n收件人: Desk\n主题: "
      "你好",
  });
}

TEST_CASE("answers between quotes stay, with the quotes", "[P19]") {
  check_kept({"> Do you like it?\n\nYes.\n\n> And that?\n\nNo.",
              "On Mon, 3 May 2021 at 10:00, Jane <jane@acme.example> wrote:\n> Do you like it?\n\nYes, I do."});
  CHECK(reply_of("> Do you like it?\n> Really?\n\nYes.\n\n> The rest\n> of your mail.\n") ==
        "> Do you like it?\n> Really?\n\nYes.");
}

TEST_CASE("the rest of a wrapped quote is no answer", "[P19]") {
  CHECK(reply_of("Ja.\n\nOn Mon, 3 May 2021 at 10:00, Jane <jane@acme.example> wrote:\n"
                 "> this line is so long that the program of the writer wrapped it somewhere in the\n"
                 "middle of it\n>\n> and so on\n") == "Ja.");
}

TEST_CASE("in doubt nothing is cut", "[P19]") {
  check_kept({
      "> a single quoted line",
      "On Monday I wrote this to you:\n\nplease help",
      "On the other hand, it works.\n\nOn average it does.",
      "He said on 12.10.2021:\n\nI like it",
      "Date: 12.10.2021 10:30\nPlace: Berlin\nSubject: meeting\n\nsee you",
      "From: the beginning we had trouble",
      "El cliente escribió:\n\nhola",
      "2021-10-26 09:31 my log line:\n\nfoo bar",
      "Von: Berlin\nNach: München\nDatum: 12.10.2021\n\nBitte buchen",
      "Please book\n\nFrom: Berlin\nTo: Seoul\nDate: 3 May 2026\n\nThank you",
      "Bitte buchen\n\nVon: Berlin\nAn: Seoul\nDatum: 3. Mai\n\nDanke",
      "Key points\n----\n\nOne\n\n====\n\nTwo",
      "-- first point\n-- second point\n\nthat is all",
      "Please see the original message:\nit is attached",
      "Sent from my iPhone\n\nThis was typed below the signature.",
  });
}

TEST_CASE("a forwarded mail stays in the reply", "[P19]") {
  check_kept(
      {"See below.\n\n---------- Forwarded message ---------\nFrom: Jane <jane@acme.example>\nDate: Monday\n"
       "Subject: Hello\nTo: Desk\n\nText.\n\n-- \nJane",
       "Siehe unten.\n\nAnfang der weitergeleiteten Nachricht:\n\n> Von: Jane <jane@acme.example>\n> Betreff: x\n>\n"
       "> Text."});
  const std::string outlook =
      "See below.\n\nFrom: Jane <jane@acme.example>\nSent: Monday\nTo: Bob\nSubject: x\n\nText.";
  CHECK(split_reply(outlook, "FW: x").reply == outlook);
  CHECK(split_reply(outlook, "전달: x").reply == outlook);
  CHECK(split_reply(outlook, "RE: x").reply == "See below.");
}

TEST_CASE("a notice that is passed on is cut at its marker", "[P19]") {
  CHECK(reply_of("Look.\n\n---------- Forwarded message ---------\nFrom: Desk\nTo: me\n\n=-=-= x\ncard") ==
        "Look.\n\n---------- Forwarded message ---------\nFrom: Desk\nTo: me");
}

TEST_CASE("signatures are taken off", "[P19]") {
  const auto parts = split_reply("Yes.\n\n-- \nJane Roe\nAcme\n");
  CHECK(parts.reply == "Yes.");
  CHECK(parts.signature == "-- \nJane Roe\nAcme");
  CHECK(reply_of("Yes.\n\n--\nJane\n\nOn Mon, 3 May 2021 at 10:00, Bob <bob@acme.example> wrote:\n> Old\n") == "Yes.");
  CHECK(reply_of("Yes.\n\n-Jane Roe\n") == "Yes.");
  const auto both =
      split_reply("Yes.\n\n-- \nJane\n\nOn Mon, 3 May 2021 at 10:00, Bob <bob@acme.example> wrote:\n> Old\n");
  CHECK(both.signature == "-- \nJane");
  CHECK(both.quoted.find("Jane") == std::string::npos);
}

TEST_CASE("What stands below the sign of a signature is told apart from what telephones add", "[P17]") {
  CHECK(split_reply("Yes.\n\n-- \nJane Roe\n\nPS: keep it.\nSent from my iPhone\n").below_sign ==
        "Jane Roe\n\nPS: keep it.\n");
  CHECK(split_reply("Yes.\n\nSent from my iPhone\n").below_sign.empty());
}

TEST_CASE("telephones' lines are signatures", "[P19]") {
  for (const std::string line :
       {"Sent from my iPhone", "Sent from my Samsung Galaxy smartphone.", "Get Outlook for iOS<https://aka.ms/x>",
        "Von meinem iPhone gesendet", "Gesendet mit der GMX Mail App", "Envoyé de mon iPhone",
        "Enviado desde mi iPhone", "Enviado do meu iPhone", "내 iPhone에서 보냄", "네이버 메일앱에서 보냈습니다.",
        "iPhoneから送信", "发自我的 iPhone", "從我的 iPhone 傳送", "Verstuurd vanaf mijn iPhone", "Inviato da iPhone",
        "Отправлено с iPhone"}) {
    INFO(line);
    const auto parts = split_reply("Yes.\n\n" + line + "\n");
    CHECK(parts.reply == "Yes.");
    CHECK(parts.signature == line);
  }
  check_kept({"Hello,\n\nSent from my desk, is much easier than my mobile phone.",
              "Hello,\n\nThe order was sent from Berlin yesterday.", "Sipariş gönderildi", "파일은 서버에서 보냄"});
}

TEST_CASE("an empty text and one that is only quote have no reply", "[P19]") {
  CHECK(reply_of("").empty());
  CHECK(reply_of("\n\n \n").empty());
  CHECK(reply_of("On Mon, 3 May 2021 at 10:00, Bob <bob@acme.example> wrote:\n> Old\n> Text\n").empty());
}

TEST_CASE("a quote without marks is told apart from what is quoted below it", "[P19]") {
  const std::string block = "From: Bob <bob@acme.example>\nSent: Monday\nTo: A\nSubject: S\n";
  CHECK(split_reply("Hi\n\n" + block + "\nOld\nmine\n\n" + block + "\nolder\n").unmarked == "Old\nmine\n");
  CHECK(split_reply("Hi\n\n" + block + "\n=-=-= Above =-=-=\n\nOld\nmine\n").unmarked ==
        "=-=-= Above =-=-=\nOld\nmine\n");
  CHECK(split_reply("Hi\n\nOn Mon, 3 May 2021 at 10:00, Bob <bob@acme.example> wrote:\n> Old\n").unmarked.empty());
  CHECK(split_reply("Hi\n").unmarked.empty());
}

TEST_CASE("hostile text is split in time that grows with its length") {
  for (const std::string unit :
       {"To: x\n", "From: a@b.c\n\n", "> x\n", "On 1/2/2020 10:00, A <a@b.c> wrote:\n", "wrote:\n",
        "abc 10:00 <a@b.c>:\n", "-----\n", "-- \nx\n\n> a\n> b\n\n", "-Name\n\n", "> =-=-=\n> x\ny\n",
        "----- x -----\n", ":", "To: a,\n x,\n", ">", "\u00a0", "Forwarded message:\n", "\n"}) {
    std::string text;
    while (text.size() < 200'000) text += unit;
    const auto start = std::clock();
    const auto parts = split_reply(text);
    const auto took = (std::clock() - start) / CLOCKS_PER_SEC;  // of the processor, which others may use as well
    INFO(unit);
    CHECK(parts.reply.size() <= text.size());
    CHECK(took < 20);  // a quadratic one takes minutes
  }
}

}  // namespace
}  // namespace gatepost::parse
