#include "parse/attachment.hpp"

#include "catch.hpp"
#include "parse/charset.hpp"

using namespace gatepost::parse;

TEST_CASE("A file name has no path") {
  CHECK(safe_file_name("/etc/passwd") == "passwd");
  CHECK(safe_file_name("..\\..\\autoexec.bat") == "autoexec.bat");
  CHECK(safe_file_name("C:\\Users\\me\\x.pdf") == "x.pdf");
  CHECK(safe_file_name("../").find('/') == std::string::npos);
  CHECK(safe_file_name("..").empty());
}

TEST_CASE("A file name has no characters that cannot be seen, change the direction or break file systems") {
  CHECK(safe_file_name("invoice\xe2\x80\xae"
                       "fdp.exe") == "invoicefdp.exe");  // U+202E shows it as "invoiceexe.pdf"
  CHECK(safe_file_name(std::string("a\0b\r\nc\x1b.txt", 11)) == "ab c.txt");
  CHECK(safe_file_name("a<b>:\"c\"|?*.txt") == "a_b___c____.txt");
  CHECK(safe_file_name(".htaccess") == "htaccess");
  CHECK(safe_file_name("x.exe. . ") == "x.exe");
  CHECK(safe_file_name("\xff.txt") == "\xef\xbf\xbd.txt");
  CHECK(safe_file_name("宣言.txt") == "宣言.txt");
}

TEST_CASE("A name that is too long for file systems keeps its extension") {
  std::string name;
  for (int i = 0; i < 200; ++i) name += "ä";
  const auto safe = safe_file_name(name + ".pdf");
  CHECK(safe.size() <= 255);
  CHECK(safe.ends_with("ä.pdf"));
  CHECK(is_utf8(safe));
}

TEST_CASE("A part without a name is named after what it is") {
  const auto named = [](const std::string& type) {
    Node node;
    node.type = type;
    return attachment_of(node).name;
  };
  CHECK(named("application/pkcs7-signature") == "smime.p7s");
  CHECK(named("application/pgp-signature") == "signature.asc");
  CHECK(named("text/calendar") == "invite.ics");
  CHECK(named("image/png") == "part.png");
  CHECK(named("application/vnd.something") == "part.bin");
  CHECK(named("x").size() > 4);
  Node message;
  message.type = "message/rfc822";
  message.parts.emplace_back();
  CHECK(attachment_of(message).name == "message.eml");
  message.parts.front().header = {{"Subject", "Re: a/b =?utf-8?Q?=C3=A4?="}};
  CHECK(attachment_of(message).name == "b ä.eml");
}

TEST_CASE("An image is named by its Content-ID where that is a name, a message always opens as one") {
  struct Row {
    std::string type, content_id, file_name, name;
  };
  const std::vector<Row> rows{{"image/png", "image001.png@01D9A1B2.C3D4E5F0", "", "image001.png"},
                              {"image/png", "ii_lx3.v2k9f@mail.example", "", "part.png"},
                              {"message/rfc822", "", "Re: offer v1.2", "Re_ offer v1.2.eml"},
                              {"message/rfc822", "", "offer.EML", "offer.EML"}};
  for (const auto& row : rows) {
    Node node;
    node.type = row.type;
    node.content_id = row.content_id;
    node.file_name = row.file_name;
    CHECK(attachment_of(node).name == row.name);
  }
}

TEST_CASE("Content has its hash") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  Node leaf;
  leaf.type = "image/png";
  leaf.content = "abc";
  CHECK(attachment_of(leaf).sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(structure_of(leaf).decoded_size == 3);
}
