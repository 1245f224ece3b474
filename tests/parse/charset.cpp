#include "parse/charset.hpp"

#include "catch.hpp"

using namespace gatepost::parse;

TEST_CASE("Labels mean what mail programs send under them") {
  CHECK(to_utf8("\x93quoted\x94 \x80", "iso-8859-1") == "“quoted” €");  // windows-1252 under its old name
  CHECK(to_utf8("\x93quoted\x94", "us-ascii") == "“quoted”");
  CHECK(to_utf8("\x96\xf0", "gb2312") == "栶" /* not in GB 2312, but in GBK */);
  CHECK(to_utf8("\x94\xee\xb9\xe6", "ks_c_5601-1987") == "뷁방");  // windows-949 has all syllables
  CHECK(to_utf8("\x94\xee", "euc-kr") == "뷁");
  CHECK(to_utf8("\xfa\xb1\x87\x40", "Shift_JIS") == "﨑①");  // IBM's and NEC's characters
  CHECK(to_utf8("\xa4\xa2\xad\xa1\xb0\xa1", "euc-jp") == "あ①亜");
  CHECK(to_utf8("\xa1\xd3", "tis-620") == "กำ");
  CHECK(to_utf8("\xf9\xd6", "big5") == "碁");
  CHECK(to_utf8("\xa4", "ISO_8859-15") == "€");
  CHECK(to_utf8("Erkl+AOQ-rung", "utf-7") == "Erklärung");
  CHECK(to_utf8("~{VPND~}", "hz-gb-2312") == "中文");
}

TEST_CASE("ISO-2022-JP is read with the vendors' characters, half-width katakana and a forgotten escape") {
  CHECK(to_utf8("\x1b$B$\"-!\x1b(B.", "iso-2022-jp") == "あ①.");
  CHECK(to_utf8("\x1b(I1\x1b(B", "iso-2022-jp") == "ｱ");
  CHECK(to_utf8("\x1b$B$\"\nabc", "iso-2022-jp") == "あ\nabc");  // RFC 1468: a line begins in ASCII
  CHECK(to_utf8("\x1b$B$\"\x1b(B", "us-ascii") == "あ");         // labelled by a program that knows nothing
  CHECK(to_utf8("\x1b$B$\"\x1b(B", "") == "あ");
}

TEST_CASE("ISO-2022-KR without its announcement is read all the same") {
  CHECK(to_utf8("\x0e<<0h\x0f", "iso-2022-kr") == "세계");
  CHECK(to_utf8("\x1b$)C\x0e<<0h\x0f", "iso-2022-kr") == "세계");
}

TEST_CASE("Without a label a guess is made: UTF-8, then the neighbour's charset, then what the bytes look like") {
  CHECK(to_utf8("gr\xc3\xbc\xc3\x9f", "") == "grüß");
  CHECK(to_utf8("\xbc\xbc\xb0\xe8", "", "euc-kr") == "세계");
  CHECK(to_utf8("\xbc\xbc\xb0\xe8", "unknown-8bit", "euc-kr") == "세계");
  CHECK(to_utf8("caf\xe9", "no-such-charset") == "café");
}

TEST_CASE("A label that lies is not believed") {
  CHECK(to_utf8("gr\xc3\xbc\xc3\x9f", "iso-8859-1") == "grüß");  // the default of a program that sends UTF-8
  CHECK(to_utf8("gr\xc3\xbc\xc3\x9f", "us-ascii") == "grüß");
  CHECK(to_utf8("caf\xe9 au lait", "utf-8") == "café au lait");
  CHECK(to_utf8("gr\xfc\xdf", "iso-8859-1") == "grüß");
}

TEST_CASE("A few East Asian characters without a label are guessed, and no others taken for them") {
  for (const auto* name : {"\xb0\xdf\xc0\xfb\xbc\xad.pdf", "\xbb\xe7\xc1\xf8.jpg", "\xc1\xd6\xb9\xae\xbc\xad.xlsx"}) {
    INFO(to_utf8(name, ""));
    CHECK(to_utf8(name, "") == to_utf8(name, "euc-kr"));
  }
  for (const auto* name : {"\xb1\xa8\xbc\xdb\xb5\xa5.pdf", "\xb7\xa2\xc6\xb1.pdf", "\xba\xcf\xcd\xac.docx"}) {
    INFO(to_utf8(name, ""));
    CHECK(to_utf8(name, "") == to_utf8(name, "gb18030"));
  }
  for (const auto* name : {"\x90\xbf\x8b\x81\x8f\x91.pdf", "\x8e\xca\x90^.jpg",
                           "\x83"
                           "e\x83"
                           "X\x83g.docx"}) {
    INFO(to_utf8(name, ""));
    CHECK(to_utf8(name, "") == to_utf8(name, "shift_jis"));
  }
  CHECK(to_utf8("M\xfcller.pdf", "") == "Müller.pdf");
  CHECK(to_utf8("Gr\xf6\xdf"
                "e.pdf",
                "") == "Größe.pdf");
  CHECK(to_utf8("\xf1\xf7\xe5\xf2 \xe7\xe0 \xec\xe0\xe9 \xed\xe0 \xee\xef\xeb\xe0\xf2\xf3.pdf", "") ==
        "счет за май на оплату.pdf");
}

TEST_CASE("What is called ASCII and is an East Asian text is read as that, all else as Western") {
  const std::string korean =
      "\xbe\xc8\xb3\xe7\xc7\xcf\xbc\xbc\xbf\xe4 \xb9\xae\xc0\xc7\xb5\xe5\xb8\xb3\xb4\xcf\xb4\xd9";
  CHECK(to_utf8(korean, "us-ascii") == "안녕하세요 문의드립니다");
  CHECK(to_utf8("se\xf1or, caf\xe9 d\xe9j\xe0", "us-ascii") == "señor, café déjà");
}

TEST_CASE("A damaged text keeps what is whole") { CHECK(to_utf8("äöüÄÖÜ \xe4\xb8", "utf-8") == "äöüÄÖÜ \xef\xbf\xbd"); }

TEST_CASE("What comes out is UTF-8 without NUL and without byte order mark") {
  CHECK(to_utf8(std::string("a\0b", 3), "utf-8") == "ab");
  CHECK(to_utf8("\xef\xbb\xbfHi", "utf-8") == "Hi");
  CHECK(is_utf8(to_utf8("\xed\xa0\x80\xff\xfe\xc0\xaf", "utf-8")));  // surrogate, no character at all, overlong
  for (const auto* label : {"", "utf-8", "utf-16", "utf-7", "iso-2022-jp", "iso-2022-kr", "iso-2022-cn", "gb18030",
                            "big5", "hz", "shift_jis", "euc-jp", "euc-kr", "koi8-r", "windows-1252", "nonsense"}) {
    INFO(label);
    std::string all;
    for (int i = 0; i < 512; ++i) all += static_cast<char>(i * 7 + i / 256);
    const auto text = to_utf8(all, label);
    CHECK(is_utf8(text));
    CHECK(text.find('\0') == std::string::npos);
  }
}

TEST_CASE("The charset in the head of an HTML document is found") {
  CHECK(charset_of_html("<html><head><META content='text/html; charset=EUC-KR' http-equiv=x>") == "euc-kr");
  CHECK(charset_of_html("<meta charset=\"utf-8\">") == "utf-8");
  CHECK(charset_of_html("<p>charset=koi8-r</p>").empty());
}

TEST_CASE("A cut never falls into a character") {
  CHECK(cut("aäb", 2) == "a");
  CHECK(cut("aäb", 3) == "aä");
  CHECK(cut("äöü", 1).empty());
  CHECK(cut("abc", 9) == "abc");
}
