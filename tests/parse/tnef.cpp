#include "parse/tnef.hpp"

#include "catch.hpp"
#include "outlook.hpp"
#include "parse/body.hpp"
#include "parse/mapi_property.hpp"
#include "parse/mime.hpp"

using namespace gatepost;
using namespace gatepost::outlook;

namespace {

constexpr std::uint32_t body = 0x0002800c, data = 0x0006800f, title = 0x00018010, begins = 0x00069002,
                        message = 0x00069003, file = 0x00069005, code_page = 0x00069007;

std::string with_file(const std::string& name, const std::string& content) {
  return attribute(begins, std::string(14, '\0')) + attribute(title, name + '\0') + attribute(data, content);
}

parse::Body read(const std::string& content, std::vector<Defect>& defects) {
  const auto tree = parse::read_tree(content, defects);
  return parse::body_of(tree.root, defects);
}

const std::string wrapper = "Content-Type: application/ms-tnef; name=winmail.dat\n\n";

}  // namespace

TEST_CASE("A winmail.dat is unpacked: its files are attachments, its text is shown where there is no other") {
  std::vector<Defect> defects;
  const auto out = read(wrapper + stream(attribute(body, std::string("Hello\r\nJane\0", 12)) +
                                         with_file("a/../report.pdf", "%PDF") + with_file("b.txt", "b")),
                        defects);
  CHECK(out.text == "Hello\nJane");
  CHECK(out.texts == std::vector<std::string>{"Hello\nJane"});
  REQUIRE(out.attachments.size() == 2);
  CHECK(out.attachments[0].name == "report.pdf");
  CHECK(out.attachments[0].content == "%PDF");
  CHECK(out.attachments[0].sha256.size() == 64);
  CHECK(out.attachments[1].name == "b.txt");
  CHECK(defects.empty());
}

TEST_CASE("The text of a winmail.dat is not shown beside the mail's own") {
  std::vector<Defect> defects;
  const auto out = read(
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nown\n--b\n"
      "Content-Type: application/octet-stream; name=\"winmail.dat\"\n\n" +
          stream(attribute(body, "wrapped") + with_file("x.bin", "x")) + "\n--b--\n",
      defects);
  CHECK(out.texts == std::vector<std::string>{"own"});
  REQUIRE(out.attachments.size() == 1);
  CHECK(out.attachments[0].name == "x.bin");
}

TEST_CASE("What only bears the name of a winmail.dat stays as it is") {
  std::vector<Defect> defects;
  const auto out = read(wrapper + "no TNEF", defects);
  REQUIRE(out.attachments.size() == 1);
  CHECK(out.attachments[0].name == "winmail.dat");
  CHECK(out.attachments[0].content == "no TNEF");
}

TEST_CASE("A broken winmail.dat gives what can be read and stays beside it", "[P31]") {
  const auto whole = stream(with_file("a.txt", "a") + attribute(data, std::string(100, 'x')));
  std::vector<Defect> defects;
  const auto out = read(wrapper + whole.substr(0, whole.size() - 20), defects);
  REQUIRE(out.attachments.size() == 2);
  CHECK(out.attachments[0].name == "a.txt");
  CHECK(out.attachments[1].name == "winmail.dat");
  REQUIRE(defects.size() == 1);
  CHECK(defects[0].what == "tnef");
}

TEST_CASE("Every beginning of a winmail.dat is read without harm", "[P31]") {
  const auto properties =
      number(2, 4) + property(0x1f, 0x3707, wide("long name.doc")) + property(0x102, 0x3701, "data");
  const auto whole = stream(with_file("a.txt", "a") + attribute(file, properties) +
                            attribute(message, number(1, 4) + property(0x102, 0x1009, stored_rtf("{\\rtf1 x}"))));
  for (std::size_t size = 0; size <= whole.size(); ++size)
    CHECK(parse::read_tnef(std::string_view(whole).substr(0, size), 10).files.size() <= 1);
}

TEST_CASE("The long name, the type and the Content-ID of a file come from its properties") {
  const auto properties = number(4, 4) + property(0x1e, 0x3704, "LONGNA~1.DOC") +
                          property(0x1f, 0x3707, wide("long name.doc")) + property(0x1e, 0x370e, "Image/PNG") +
                          property(0x1e, 0x3712, "<i@x>");
  const auto out = parse::read_tnef(stream(with_file("LONGNA~1.DOC", "d") + attribute(file, properties)), 10);
  REQUIRE(out.files.size() == 1);
  CHECK(out.files[0].name == "long name.doc");
  CHECK(out.files[0].type == "image/png");
  CHECK(out.files[0].content_id == "i@x");
  CHECK(out.is_whole);
}

TEST_CASE("Names are read in the code page that the stream tells") {
  const auto korean = attribute(code_page, number(949, 4) + number(0, 4)) + with_file("\xb0\xe8\xbe\xe0.hwp", "h");
  CHECK(parse::read_tnef(stream(korean), 10).files.at(0).name == "계약.hwp");
}

TEST_CASE("A name of more than 100 bytes is a name") {
  const auto out = parse::read_tnef(stream(with_file(std::string(150, 'n') + ".txt", "n")), 10);
  CHECK(out.files.at(0).name.size() == 154);
}

TEST_CASE("A message that was attached to the message gives its text and its files") {
  const auto inner = stream(attribute(body, "inner text") + with_file("inner.txt", "i"));
  const auto properties =
      number(2, 4) + property(0x1e, 0x3001, "Offer") + property(0x0d, 0x3701, std::string(16, 'g') + inner);
  const auto out = parse::read_tnef(
      stream(attribute(begins, std::string(14, '\0')) + attribute(file, properties) + with_file("last", "l")), 10);
  REQUIRE(out.files.size() == 3);
  CHECK(out.files[0].name == "Offer.txt");
  CHECK(out.files[0].content == "inner text");
  CHECK(out.files[1].name == "inner.txt");
  CHECK(out.files[2].name == "last");
}

TEST_CASE("Messages within messages end at a depth, and files at a number", "[P31]") {
  auto nested = stream(attribute(body, "innermost"));
  for (int i = 0; i < 50; ++i)
    nested = stream(attribute(begins, std::string(14, '\0')) +
                    attribute(file, number(1, 4) + property(0x0d, 0x3701, std::string(16, 'g') + nested)));
  CHECK(parse::read_tnef(nested, 10).files.size() == 5);
  std::string many;
  for (int i = 0; i < 20; ++i) many += with_file("f", "f");
  const auto out = parse::read_tnef(stream(many), 10);
  CHECK(out.files.size() == 10);
  CHECK_FALSE(out.is_whole);
}

TEST_CASE("Of the forms of the text the plain one comes first, rich text last") {
  const auto rtf = property(0x102, 0x1009, stored_rtf("{\\rtf1 rich\\par}"));
  const auto html = property(0x102, 0x1013, "<p>web</p>");
  CHECK(parse::read_tnef(stream(attribute(message, number(1, 4) + rtf)), 1).text == "rich\n");
  CHECK(parse::read_tnef(stream(attribute(message, number(2, 4) + rtf + html)), 1).html == "<p>web</p>");
  const auto plain =
      parse::read_tnef(stream(attribute(message, number(2, 4) + rtf + property(0x1f, 0x1000, wide("p")))), 1);
  CHECK(plain.text == "p");
}

TEST_CASE("Properties of every type are stepped over, and named ones left out") {
  const auto named = number(0x1e, 2) + number(0x8001, 2) + std::string(16, 'g') + number(1, 4) + number(6, 4) +
                     padded(std::string("a\0b\0\0\0", 6)) + number(1, 4) + number(2, 4) + padded("nn");
  const auto many_longs = number(0x1003, 2) + number(0x0e01, 2) + number(3, 4) + std::string(12, 'l');
  const auto time = number(0x40, 2) + number(0x0039, 2) + std::string(8, 't');
  const auto bytes = number(4, 4) + named + many_longs + time + property(0x1e, 0x0037, "s");
  const auto out = parse::mapi_properties(bytes);
  CHECK(out.is_whole);
  CHECK(out.all.size() == 3);
  REQUIRE(parse::find(out, 0x0037) != nullptr);
  CHECK(parse::find(out, 0x0037)->value == "s");
  CHECK(parse::find(out, 0x0e01) == nullptr);
}

TEST_CASE("Counts and sizes that lie end the list", "[P31]") {
  CHECK_FALSE(parse::mapi_properties(number(0xffffffff, 4) + property(0x1e, 0x0037, "s")).is_whole);
  CHECK_FALSE(parse::mapi_properties(number(1, 4) + number(0x1003, 2) + number(1, 2) + number(0xffffffff, 4)).is_whole);
  CHECK_FALSE(parse::mapi_properties(number(1, 4) + number(0x7777, 2) + number(1, 2)).is_whole);
  CHECK_FALSE(parse::mapi_properties("").is_whole);
}
