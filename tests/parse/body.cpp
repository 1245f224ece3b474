#include "parse/body.hpp"

#include "catch.hpp"
#include "mail/limits.hpp"
#include "parse/mime.hpp"

using namespace gatepost;

namespace {

struct Read {
  parse::Tree tree;
  parse::Body body;
  std::vector<Defect> defects;
};

Read read(std::string_view bytes) {
  Read out;
  out.tree = parse::read_tree(bytes, out.defects);
  out.body = parse::body_of(out.tree.root, out.defects);
  return out;
}

/// A multipart of the given subtype: every part is its header and content.
std::string multipart(const std::string& subtype, const std::string& boundary, const std::vector<std::string>& parts) {
  std::string out = "Content-Type: multipart/" + subtype + "; boundary=\"" + boundary + "\"\n\n";
  for (const auto& part : parts) out += "--" + boundary + "\n" + part + "\n";
  return out + "--" + boundary + "--\n";
}

const std::string plain = "Content-Type: text/plain\n\nplain";
const std::string html = "Content-Type: text/html\n\n<p>rich</p>";
const std::string image = "Content-Type: image/png\nContent-ID: <i@x>\n\npng";

std::vector<std::string> names(const parse::Body& body) {
  std::vector<std::string> out;
  for (const auto& file : body.attachments) out.push_back(file.name);
  return out;
}

}  // namespace

TEST_CASE("Of an alternative the plain part is text and the HTML part is html") {
  const auto body = read(multipart("alternative", "b", {plain, html})).body;
  CHECK(body.text == "plain");
  CHECK(body.html == "<p>rich</p>");
  CHECK(body.texts == std::vector<std::string>{"plain"});
  CHECK(body.attachments.empty());
}

TEST_CASE("HTML alone, or with an empty plain part, gives the text") {
  CHECK(read(html).body.text == "rich");
  CHECK(read(html).body.texts == std::vector<std::string>{"rich"});
  CHECK(read(multipart("alternative", "b", {"\n\n", html})).body.text == "rich");
}

TEST_CASE("Bodies one after the other are all shown; files between them are attachments") {
  const auto body = read(multipart("mixed", "b", {plain, "Content-Type: image/jpeg\n\nj", "\nmore"})).body;
  CHECK(body.text == "plain");
  CHECK(body.texts == std::vector<std::string>{"plain", "more"});
  CHECK(names(body) == std::vector<std::string>{"part.jpg"});
}

TEST_CASE("The plain side is what was typed, unless words are struck, raised or lowered on the other") {
  const auto text_with = [](const std::string& shown) {
    const auto both = multipart("alternative", "a", {plain, "Content-Type: text/html\n\n" + shown});
    return read(multipart("mixed", "b", {both, "\nfooter of a list"})).body;
  };
  using Texts = std::vector<std::string>;
  CHECK(text_with("<b>plain</b> words").typed == Texts{"plain", "footer of a list"});
  CHECK(text_with("plain 22<sup>nd</sup><blockquote><s>old</s></blockquote>").typed.front() == "plain");
  CHECK(text_with("<s>500</s> 400").typed.front() == "~~500~~ 400");
  CHECK(text_with("10<sup>2</sup>").typed == Texts{"10²", "footer of a list"});
  CHECK(text_with("10<sup>2</sup>").texts == Texts{"plain", "footer of a list"});
}

TEST_CASE("HTML and a plain footer are both shown, in order") {
  const auto body = read(multipart("mixed", "b", {html, "\nfooter of a list"})).body;
  CHECK(body.texts == std::vector<std::string>{"rich", "footer of a list"});
}

TEST_CASE("An image of the HTML is inline, whatever its disposition says") {
  const auto related = multipart("related", "r", {html, image});
  REQUIRE(read(related).body.attachments.size() == 1);
  CHECK(read(related).body.attachments[0].is_inline);
  CHECK(read(related).body.attachments[0].content_id == "i@x");
  const std::string shows = "Content-Type: text/html\n\n<img src=\"cid:i@x\">";
  const std::string outlook = "Content-Type: image/png\nContent-ID: <i@x>\nContent-Disposition: attachment\n\npng";
  CHECK(read(multipart("related", "r", {shows, outlook})).body.attachments[0].is_inline);
  CHECK_FALSE(read(multipart("mixed", "r", {html, outlook})).body.attachments[0].is_inline);
}

TEST_CASE("Texts that are files are attachments") {
  const auto body = read(multipart("mixed", "b",
                                   {plain, "Content-Type: text/plain; name=log.txt\n\nlog",
                                    "Content-Type: text/plain\nContent-Disposition: attachment\n\nnotes",
                                    "Content-Type: text/csv\n\n1,2", "Content-Type: text/calendar\n\nBEGIN:VCALENDAR"}))
                        .body;
  CHECK(body.texts == std::vector<std::string>{"plain"});
  CHECK(names(body) == std::vector<std::string>{"log.txt", "part.txt", "part.csv", "invite.ics"});
}

TEST_CASE("Encrypted parts are kept byte for byte under their usual names") {
  CHECK(names(read("Content-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n\nAAEC").body) ==
        std::vector<std::string>{"smime.p7m"});
}

TEST_CASE("A message that is attached is one file, whatever it holds") {
  const auto mail = read(
      multipart("mixed", "b",
                {plain, "Content-Type: message/rfc822\n\nSubject: in\n" + multipart("mixed", "c", {plain, image})}));
  CHECK(names(mail.body) == std::vector<std::string>{"in.eml"});
  CHECK(mail.body.texts == std::vector<std::string>{"plain"});
  REQUIRE(mail.body.message != nullptr);
  CHECK(mail.body.attachments[0].content.starts_with("Subject: in\n"));
}

TEST_CASE("A multipart in which no part begins is read as the text that it is") {
  CHECK(read("Content-Type: multipart/alternative; boundary=b\n\nHello\n").body.text == "Hello\n");
}

TEST_CASE("A uuencoded file in the text is an attachment, yEnc stays text") {
  const auto body = read("Subject: s\n\nSee this\r\nbegin 644 a.bin\r\n#AAAA\r\n`\r\nend\r\nBye\r\n").body;
  CHECK(body.text == "See this\nBye\n");
  CHECK(names(body) == std::vector<std::string>{"a.bin"});
  CHECK(read("Subject: s\n\n=ybegin line=128 size=1 name=x\nabc\n=yend size=1\n").body.attachments.empty());
}

TEST_CASE("The charset of HTML is looked for in its head where the part does not say it") {
  CHECK(read("Content-Type: text/html\n\n<meta charset=\"koi8-r\"><p>\xd0\xd2\xc9\xd7\xc5\xd4</p>").body.text ==
        "привет");
}

TEST_CASE("Of a text only its beginning is taken; the attachment of it is whole", "[P31]") {
  const auto mail = read("Content-Type: text/plain; charset=utf-8\n\n" + std::string(limits::text_bytes + 10, 'x'));
  CHECK(mail.body.text.size() == limits::text_bytes);
  REQUIRE(mail.defects.size() == 1);
  CHECK(mail.defects[0].what == "text-limit");
}

TEST_CASE("An encrypted mail is two files, named as what they are") {
  const std::string armour = "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEM  \r\n=AbCd\r\n-----END PGP MESSAGE-----\r\n";
  const auto body = read(multipart("encrypted", "b",
                                   {"Content-Type: application/pgp-encrypted\n\nVersion: 1",
                                    "Content-Type: application/octet-stream\n\n" + armour}))
                        .body;
  CHECK(body.text.empty());
  CHECK(names(body) == std::vector<std::string>{"version.asc", "encrypted.asc"});
  CHECK(body.attachments[1].content == armour);
}

TEST_CASE("A detached signature is no file that somebody attached") {
  const auto files_beside = [](const std::string& kind, const std::string& part) {
    const auto body = read(multipart(kind, "b", {plain, part})).body;
    CHECK(body.texts == std::vector<std::string>{"plain"});
    return names(body);
  };
  CHECK(files_beside("signed", "Content-Type: application/pgp-signature\n\n-----BEGIN PGP SIGNATURE-----\n").empty());
  CHECK(files_beside("signed", "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nAAEC").empty());
  CHECK(files_beside("mixed", "Content-Type: application/x-pkcs7-signature\n\nAAEC").empty());
  CHECK(files_beside("mixed", "Content-Type: application/octet-stream; name=smime.p7s\n\nAAEC").empty());
  CHECK(files_beside("mixed", "Content-Type: application/pgp-signature; name=gatepost.tar.gz.asc\n\nfile") ==
        std::vector<std::string>{"gatepost.tar.gz.asc"});
}

TEST_CASE("An invitation beside a text is a file") {
  const auto body =
      read(multipart("alternative", "b",
                     {plain, html, "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\r\nEND:VCALENDAR"}))
          .body;
  CHECK(body.text == "plain");
  CHECK(names(body) == std::vector<std::string>{"invite.ics"});
  CHECK(body.attachments[0].content == "BEGIN:VCALENDAR\r\nEND:VCALENDAR");
}

TEST_CASE("Flowed text is joined as its header says") {
  const std::string flowed = "Content-Type: text/plain; charset=utf-8; format=flowed";
  CHECK(read(flowed + "; DelSp=Yes\n\nすべての \n人間は\n").body.text == "すべての人間は\n");
  CHECK(read(flowed + "\n\none \ntwo\n").body.text == "one two\n");
  CHECK(read("Content-Type: text/plain\n\none \ntwo\n").body.text == "one \ntwo\n");
}

TEST_CASE("A part in the encoding x-uuencode is undone") {
  const auto body = read(multipart("mixed", "b",
                                   {plain,
                                    "Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: "
                                    "x-uuencode\n\nbegin 644 a.zip\n#86)C\n`\nend\n"}))
                        .body;
  REQUIRE(names(body) == std::vector<std::string>{"a.zip"});
  CHECK(body.attachments[0].content == "abc");
}

TEST_CASE("A plain part that only stands for the HTML gives way to it where the writer's words are read", "[P19]") {
  const std::string words =
      "Content-Type: text/html\n\n<p>#note</p><p>She broke it herself, and this is her third.</p>";
  for (const std::string stand_in :
       {"[image001.png]", "\u00A0", "This message is in HTML.", "Your mail program needs an HTML viewer to show it.",
        "[cid:logo@1]\n\n<https://desk.test/x>", "Diese Nachricht liegt im HTML-Format vor."}) {
    INFO(stand_in);
    const auto body =
        read(multipart("alternative", "b", {"Content-Type: text/plain; charset=utf-8\n\n" + stand_in, words})).body;
    REQUIRE(body.typed.size() == 1);
    CHECK(body.typed[0].starts_with("#note\n"));
    CHECK(body.text == stand_in);
  }
  const auto mixed = multipart("mixed", "m", {multipart("alternative", "b", {"\n[image001.png]", words}), plain});
  CHECK(read(mixed).body.typed.size() == 2);
  CHECK(read(mixed).body.typed[0].starts_with("#note\n"));
}

TEST_CASE("A plain part that says what the HTML says stays", "[P19]") {
  const std::string words =
      "Content-Type: text/html; charset=utf-8\n\n<p>Yes, this <b>one</b>:</p><a href='https://x.test/y'>our page</a>"
      "<p>壊れました。 👍</p><img src='cid:i'>";
  for (const std::string text :
       {"Yes, this *one*:\nour page <https://x.test/y?utm=1&and=more>", "Yes", "👍", "壊れました。", "this one",
        "[cid:i]\nYes, this one: our page\n\nSent from my telephone"}) {
    INFO(text);
    const auto bytes = multipart("alternative", "b", {"Content-Type: text/plain; charset=utf-8\n\n" + text, words});
    CHECK(read(bytes).body.typed == std::vector{text});
  }
  const auto picture =
      multipart("alternative", "b", {"\n[image001.png]", "Content-Type: text/html\n\n<img src='cid:i'>"});
  CHECK(read(picture).body.typed == std::vector<std::string>{"[image001.png]"});
}
