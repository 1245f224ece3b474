// The leak gate, from the words of comments and answers to the files that go with them.
#include "decide/leak.hpp"

#include <algorithm>

#include "catch.hpp"
#include "decide/text.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using decide::Cleared;

namespace {

using Texts = std::vector<std::string>;

Desk desk() {
  Desk out;
  out.address = "support@desk.test";
  return out;
}

Cleared cleared(const std::string& text, const Texts& secret, const Texts& open = {}) {
  return decide::cleared(text, {secret, open}, desk());
}

Texts passages(const std::string& text, const Texts& secret, const Texts& open = {}) {
  return cleared(text, secret, open).passages;
}

Attachment file(const std::string& name, const std::string& content, const std::string& text) {
  Attachment out;
  out.name = name;
  out.content = content;
  out.text = text;
  return out;
}

Texts files_that_show(const std::vector<Attachment>& files, const Texts& secret, const Texts& open = {}) {
  return decide::files_that_show(files, {secret, open}, desk()).names;
}

const std::string comment = "I think this customer broke the jug himself, do not refund it.";
const std::string tag = "1042-k3-2-0-7hq2m4xwz3v5t6bd";

}  // namespace

TEST_CASE("What a comment says is found however the answer writes it", "[P14]") {
  struct Row {
    std::string said, answered, passage;
  };
  for (const auto& row : std::vector<Row>{
           {comment, "Dear Mina, this customer broke the jug.", "this customer broke the jug"},
           {comment, "THIS Customer\nbroke  the\n\n\njug", "THIS Customer\nbroke  the\n\n\njug"},
           {comment, "*this* **customer** _broke_ | ~~the~~ `jug`", "this* **customer** _broke_ | ~~the~~ `jug"},
           {comment, "“this customer” – ‘broke’ … the—jug!", "this customer” – ‘broke’ … the—jug"},
           {comment, "ｔｈｉｓ　ｃｕｓｔｏｍｅｒ ＢＲＯＫＥ the ｊｕｇ",
            "ｔｈｉｓ　ｃｕｓｔｏｍｅｒ ＢＲＯＫＥ the ｊｕｇ"},
           {comment, "th\u200bis cus\u00adto\u2060mer broke\ufeff the jug",
            "th\u200bis cus\u00adto\u2060mer broke\ufeff the jug"},
           {"We don't have any of these", "we don’t have any of them", "we don’t have any of"},
           {"Der Käufer heißt Groß, aus Köln", "DER KÄUFER HEISST GROSS AUS", "DER KÄUFER HEISST GROSS AUS"},
           {"Der Käufer kommt immer wieder", "der ka\u0308ufer kommt immer wieder",
            "der ka\u0308ufer kommt immer wieder"},
           {"이 고객은 항상 환불만 요구하니 무시하세요", "확인했습니다. 고객은 항상 환불만 요구하니 무시하세요.",
            "고객은 항상 환불만 요구하니 무시하세요"},
           {"このお客様はいつも嘘をついているので返金しないでください",
            "お世話になります。いつも嘘をついているので返金しません。", "いつも嘘をついているので返金し"},
           {"BU MÜŞTERİ HEP YALAN SÖYLÜYOR", "Efendim, bu müşteri hep yalan söylüyor.",
            "bu müşteri hep yalan söylüyor"},
           {"altın kapıyı ısıtan adamın ızgarası", "ALTIN KAPIYI ISITAN ADAMIN IZGARASI",
            "ALTIN KAPIYI ISITAN ADAMIN IZGARASI"},
           {"Bu müşteri hep iade istiyor", "bu mu\u0308s\u0327teri\u0307 HEP IADE ISTIYOR",
            "bu mu\u0308s\u0327teri\u0307 HEP IADE ISTIYOR"},
           {"ハードディスクドライブ破損", "ﾊｰﾄﾞﾃﾞｨｽｸﾄﾞﾗｲﾌﾞ破損", "ﾊｰﾄﾞﾃﾞｨｽｸﾄﾞﾗｲﾌﾞ破損"},
           {"这个客户每次都说谎，千万不要给他退款", "您好，每次都说谎，千万不\n要给他退款。",
            "每次都说谎，千万不\n要给他退款"},
           {"คนนี้โกหกทุกครั้งอย่าคืนเงินให้เขา", "คนนี้โกหกทุกครั้งอย่าคืนเงิน", "คนนี้โกหกทุกครั้งอย่าคืนเงิน"},
           {"هذا العميل يكذب دائما ولا يستحق", "عزيزي، هذا العميــل يكذب دائما ولا", "هذا العميــل يكذب دائما ولا"},
           {"型号 KX 有缺陷所以不要再卖了", "型号KX有缺陷所以不要再卖", "型号KX有缺陷所以不要再卖"},
       }) {
    CAPTURE(row.answered);
    CHECK(passages(row.answered, {row.said}) == Texts{row.passage});
  }
}

TEST_CASE("Fewer words than five, or than twelve characters without blanks, are nobody's", "[P14]") {
  for (const auto& [said, answered] : std::vector<std::pair<std::string, std::string>>{
           {comment, "this customer broke the cup"},
           {comment, "broke this the customer jug"},
           {comment, ""},
           {"I don't think that", "We don’t think that way"},
           {"이 고객은 항상 환불만 요구하니 무시하세요", "고객은 항상 환불만 요구하니 괜찮습니다"},
           {"这个客户每次都说谎，千万不要给他退款", "每次都说谎，千万不要给她"},
           {"ลูกค้าคนนี้โกหกทุกครั้ง", "โกหกทุกคืน"},
           {"", "anything at all may be said"},
           {"...", "..."},
       }) {
    CAPTURE(answered);
    CHECK(passages(answered, {said}).empty());
  }
}

TEST_CASE("Words and characters count together, by their weight", "[P14]") {
  const Texts secret{"退款 refund 客户 never again 好"};
  CHECK(passages("退款 refund 客户 never again", secret).empty());
  CHECK(passages("退款 refund 客户 never again 好", secret).size() == 1);
}

TEST_CASE("A comment too short for a run is found as a whole, from three words or fifteen letters on", "[P14]") {
  struct Row {
    std::string said, answered;
    bool is_found;
  };
  for (const auto& row : std::vector<Row>{{"He is lying!", "Well: he is lying.", true},
                                          {"He is lying!", "Well: he is happy.", false},
                                          {"No refund", "No refund", false},
                                          {"Zahlungsunfähigkeit!", "wegen Zahlungsunfähigkeit.", true},
                                          {"Zahlungsunfähigkeit!", "die Zahlung", false},
                                          {"不要退款给他们", "不要退款给他们", false},
                                          {"不要退款给他们了", "好，不要退款给他们了。", true},
                                          {"환불 불가 고객", "환불 불가 고객", true}}) {
    CAPTURE(row.said, row.answered);
    CHECK(passages(row.answered, {row.said}).empty() != row.is_found);
  }
}

TEST_CASE("Words that the customer may read anyway tell nothing", "[P14]") {
  const std::string answer = "You wrote that the jug leaks at the handle. We never repair these.";
  const Texts secret{"Customer says the jug leaks at the handle. We never repair these, sadly."};
  CHECK(passages(answer, secret) == Texts{"the jug leaks at the handle. We never repair these"});
  CHECK(passages(answer, secret, {"Hello, the jug leaks at the handle. Regards"}) ==
        Texts{"leaks at the handle. We never repair these"});
  CHECK(
      passages(answer, secret, {"The jug leaks at the handle.", "leaks at the handle we never repair these"}).empty());
  CHECK(passages("He is lying", {"He is lying"}, {"They say he is lying."}).empty());
}

TEST_CASE("Passages are merged where they overlap, few and short", "[P14]") {
  const auto two = passages("one two three four five six - and now - six five four three two one",
                            {"one two three four five six", "six five four three two one"});
  CHECK(two == Texts{"one two three four five six", "six five four three two one"});
  std::string many, said;
  for (int i = 0; i < 20; ++i) many += "a b c d e, other words " + std::to_string(i) + ".\n";
  CHECK(passages(many, {"a b c d e"}).size() == 10);
  for (int i = 0; i < 200; ++i) said += "고객" + std::to_string(i) + " ";
  const auto cut = passages(said, {said});
  REQUIRE(cut.size() == 1);
  REQUIRE(cut[0].ends_with("…"));
  CHECK(decide::beginning_of(said, 300) == cut[0]);
}

TEST_CASE("Quoted lines that show something are cut, everything else stays byte for byte", "[P14]") {
  const auto out = cleared(
      "Hi Mina,\t \n\n> On Monday you wrote:\n>> I think this customer broke\n >> the jug himself, do not\n> > refund "
      "it.\n"
      "> \n> Which model is it?\n\n  Yours,\n\n\nJane",
      {comment});
  CHECK(out.text == "Hi Mina,\t \n\n> On Monday you wrote:\n> \n> Which model is it?\n\n  Yours,\n\n\nJane");
  CHECK(out.passages.empty());
  CHECK(cleared("| this customer broke the jug", {comment}).text.empty());
  CHECK(cleared("no words of theirs\r\n> \xff\n\n", {comment}).text == "no words of theirs\r\n> \xff\n\n");
}

TEST_CASE("What begins in a quote and ends in the writer's own line is the writer's", "[P14]") {
  const std::string text = "> I think this customer\nbroke the jug, I fear\n";
  const auto out = cleared(text, {comment});
  CHECK(out.passages == Texts{"I think this customer\nbroke the jug"});
  CHECK(out.text == text);
}

TEST_CASE("A signed staff address never stays, in whichever form it stands", "[P14]") {
  struct Row {
    std::string before, after, passage;
  };
  const std::string address = "support+a" + tag + "@desk.test";
  for (const auto& row : std::vector<Row>{
           {"to " + address + ".", "to support@desk.test.", address},
           {"<" + address + ">", "<support@desk.test>", address},
           {"SUPPORT+C1042-K3@DESK.TEST!", "support@desk.test!", "SUPPORT+C1042-K3@DESK.TEST"},
           {"Take <mailto:support%2Bx" + tag + "%40desk.test?subject=a&body=%23take> it", "Take <support@desk.test> it",
            "mailto:support%2Bx" + tag + "%40desk.test?subject=a&body=%23take"},
           {"[c](mailto:" + address + "?body=b)", "[c](support@desk.test)", "mailto:" + address + "?body=b"},
           {"<c" + tag + ".5k@desk.test>", "<support@desk.test>", "c" + tag + ".5k@desk.test"},
           {"c" + tag, "support@desk.test", "c" + tag},
           {"support+a1042-\u200bk3-2@desk.test", "support@desk.test", "support+a1042-\u200bk3-2@desk.test"},
           {"support+a" + tag + "@old.test.", "support@desk.test.", "support+a" + tag + "@old.test"},
           {"support+a" + tag + "으로", "support@desk.test으로", "support+a" + tag},
       }) {
    CAPTURE(row.before);
    const auto out = cleared(row.before, {});
    CHECK(out.text == row.after);
    CHECK(out.passages == Texts{row.passage});
    CHECK(cleared("> " + row.before + "\nok\n", {}).text == "ok\n");
    CHECK(cleared("> " + row.before + "\nok\n", {}).passages.empty());
  }
}

TEST_CASE("A staff address that is broken over lines does not stay, nor does its end alone", "[P14]") {
  const std::string head = "support+c1042-k3-2-0-";
  const std::string tail = "7hq2m4xwz3v5t6bd@desk.test";
  CHECK(cleared("> write to " + head + "\n> " + tail + ".\nok\n", {}).text == "ok\n");
  CHECK(cleared("> > write to " + head + "=\r\n> > " + tail + "\nok\n", {}).text == "ok\n");
  CHECK(cleared("> write to support+c1042-k3\n> -2-0-7hq2m\n> 4xwz3v5t6bd@desk.test\nok\n", {}).text == "ok\n");
  CHECK(cleared("See " + head + "\n" + tail + " there.\nBye", {}).text == "See support@desk.test there.\nBye");
  CHECK(cleared("> support+c\n> 1042-k3-2-0-" + tail + "\nok\n", {}).text == "> support+c\nok\n");
  CHECK(cleared("> ends here:\n> " + tail + "\nok\n", {}).text == "> ends here:\nok\n");
  CHECK(cleared("Mine:\n" + tail + "\n", {}).text == "Mine:\nsupport@desk.test\n");
  CHECK(cleared("See support+c1042\nalerts are on", {}).text == "See support@desk.test\nalerts are on");
  for (const auto& text : Texts{"To:\nhelp@desk.test", "To:\nverylongdepartment@desk.test", "To:\n" + tail + "x"}) {
    CAPTURE(text);
    CHECK(cleared(text, {}).passages.empty());
  }
}

TEST_CASE("The customer's own way in, other tags and other words are no staff address", "[P14]") {
  for (const auto& text :
       Texts{"support+t" + tag + "@desk.test", "support+alerts@desk.test", "support@desk.test a1042 c3-4 x1-k3-2-0 a4",
             "other+a1042-k3@desk.test", "a1042-k3-2-x-7hq2m4xwz3v5t6bd"}) {
    CAPTURE(text);
    CHECK(cleared(text, {}).text == text);
    CHECK(cleared(text, {}).passages.empty());
  }
}

TEST_CASE("Our marker and our header fields are told, the fields do not stay", "[P14]") {
  const std::string text =
      "Hello\nX-Gatepost-Ticket: 1042\n**X-Gatepost-State:** open\nSee the X-Gatepost-Ticket field.\n"
      "=-=-= Write above =-=-=\n=-=-=-=-=-=\n> x-gatepost-priority: high\n> =-=-= 여기 위에 =-=-=\n> fine\n";
  const auto out = cleared(text, {});
  CHECK(out.text == "Hello\nSee the X-Gatepost-Ticket field.\n=-=-= Write above =-=-=\n=-=-=-=-=-=\n> fine\n");
  CHECK(out.passages == Texts{"X-Gatepost-Ticket: 1042", "**X-Gatepost-State:** open", "=-=-= Write above =-=-="});
}

TEST_CASE("Words and an address in one passage are told once", "[P14]") {
  const auto out = cleared("this customer broke the support+a1042@desk.test jug\n",
                           {"this customer broke the support+a1042@desk.test jug"});
  CHECK(out.passages == Texts{"this customer broke the support+a1042@desk.test jug"});
  CHECK(out.text == "this customer broke the support@desk.test jug\n");
}

TEST_CASE("Files are told by the words in them, and by what their bytes plainly show", "[P14]") {
  const std::vector<Attachment> files{
      file("a.eml", "TWFpbA==", "Subject: x\n\n> this customer broke the jug"),
      file("b.json", R"({"note": "this customer broke the jug"})", ""),
      file("c.bin", std::string("\0\1\xff", 3) + "Reply-To: <support+c1042-k3@desk.test>" + std::string(9, '\0'), ""),
      file("d.txt", "x", "X-Gatepost-Ticket: 7"),
      file("e.eml", "Subject: x\r\nX-Gatepost-Ticket: 7\r\n\r\nx", ""),
      file("f.txt", "harmless", "harmless"),
      file("g.txt", "=-=-= Write your answer above =-=-=", ""),
      file("h.txt", "a jug was broken", "a jug was broken"),
  };
  CHECK(files_that_show(files, {comment}) == Texts{"a.eml", "b.json", "c.bin", "d.txt", "e.eml", "g.txt"});
  CHECK(files_that_show(files, {comment}, {comment}) == Texts{"c.bin", "d.txt", "e.eml", "g.txt"});
  CHECK(files_that_show({}, {comment}).empty());
}

TEST_CASE("A file's name tells too, and so does text of two bytes a letter", "[P14]") {
  const auto wide = [](const std::string& text) {
    std::string out("\xd0\xcf\x11\xe0\0\0", 6);
    for (const char c : text) out += std::string(1, c) + std::string(1, '\0');
    return out;
  };
  const std::vector<Attachment> files{
      file("I think this customer broke the jug.pdf", "%PDF", ""),
      file("support+c" + tag + "@desk.test.pdf", "%PDF", ""),
      file("words.msg", wide("well, this customer broke the jug"), ""),
      file("address.msg", wide("<support+c" + tag + "@desk.test>"), ""),
      file("harmless.msg", wide("a jug was broken"), ""),
      file("mail", "Subject: this customer broke the jug\n", "Subject: x"),
  };
  CHECK(files_that_show(files, {comment}) == Texts{files[0].name, files[1].name, "words.msg", "address.msg", "mail"});
  CHECK(decide::shows_inside("", {files[1]}, desk()));
  CHECK(decide::shows_inside("", {files[3]}, desk()));
  CHECK_FALSE(decide::shows_inside("", {files[4]}, desk()));
}

TEST_CASE("Runs that every group of readers has read are open, in whatever text each read them", "[P14]") {
  const std::string one = "the mains are out until nine, says your caretaker";
  const std::string two = "Hello, the mains are out until nine, your number is 17";
  const auto passages_for = [&](const std::string& answer) {
    return decide::cleared(answer, {.secret = {one, two}, .open = {}, .names = {}, .read = {{one}, {two}}}, desk())
        .passages;
  };
  CHECK(passages_for("the mains are out until nine").empty());
  CHECK(passages_for("until nine, says your caretaker") == Texts{"until nine, says your caretaker"});
  CHECK(passages_for("until nine, your number is 17") == Texts{"until nine, your number is 17"});
}

TEST_CASE("Texts of a megabyte, made to take long, are compared all the same", "[P14]") {
  for (const std::string_view piece :
       {"고객 ", "客", "e\u0301\u0323", "\u0301\u0323", "> a\n", "c1042-k3-2-0-", "=-"}) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < limits::text_bytes) text += piece;
    const auto out = cleared(text, {comment, text}, {text});
    CHECK(out.passages.empty());
    CHECK(out.text == text);
  }
}

TEST_CASE("Many long comments are compared with one answer", "[P14]") {
  std::string said;
  for (int i = 0; i < 2'000; ++i) said += "word" + std::to_string(i) + " ";
  Texts secret(300, said);
  CHECK(passages("word7 word8 word9 word10 word11", secret).size() == 1);
  CHECK(passages("word7 word9 word8 word10 word11", secret).empty());
}

TEST_CASE("files with more words than can be compared in time are told as such, compressed bytes are not",
          "[P14][P31]") {
  const Texts secret{"Kim has not paid for the last three kettles"};
  const auto file = [](std::string content, bool is_text) {
    Attachment out{.name = "file", .type = "application/octet-stream", .content = std::move(content)};
    if (is_text) out.text = out.content;
    return out;
  };
  std::string noise;
  std::uint32_t seed = 1;
  while (noise.size() < limits::text_bytes) noise += static_cast<char>((seed = seed * 1664525 + 1013904223) >> 24U);
  const auto compressed = decide::files_that_show(std::vector<Attachment>(20, file(noise, false)), {secret}, desk());
  CHECK(compressed.is_all_compared);
  CHECK(compressed.names.empty());
  std::string words;
  while (words.size() < limits::compared_file_bytes) words += "An ordinary sentence about tea and kettles. ";
  CHECK_FALSE(decide::files_that_show({file(words, true)}, {secret}, desk()).is_all_compared);
  const auto beside = decide::files_that_show({file("\x01\x02" + secret.front() + noise, false)}, {secret}, desk());
  CHECK(beside.names == Texts{"file"});
}
