#include "parse/mime.hpp"

#include <memory>

#include "catch.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using parse::Node;

namespace {

struct Read {
  std::unique_ptr<std::string> bytes;  // which the tree looks at
  parse::Tree tree;
  std::vector<Defect> defects;
};

Read read(std::string_view bytes) {
  Read out;
  out.bytes = std::make_unique<std::string>(bytes);
  out.tree = parse::read_tree(*out.bytes, out.defects);
  return out;
}

bool has(const std::vector<Defect>& defects, std::string_view what) {
  for (const auto& defect : defects)
    if (defect.what == what) return true;
  return false;
}

/// "multipart/mixed(text/plain:one text/html:two)": types with what the leaves hold.
std::string told(const Node& node) {
  if (node.parts.empty()) return node.type + ":" + std::string(node.content);
  std::string out = node.type + "(";
  for (const auto& part : node.parts) out += (out.ends_with('(') ? "" : " ") + told(part);
  return out + ")";
}

std::string tree(std::string_view bytes) { return told(read(bytes).tree.root); }

}  // namespace

TEST_CASE("Parts are set apart by their boundary; the line end before it is not theirs") {
  CHECK(tree("Content-Type: multipart/mixed; boundary=b\r\n\r\npreamble\r\n--b\r\n\r\none\r\n--b\r\nContent-Type: "
             "text/html\r\n\r\ntwo\r\n\r\n--b--\r\nepilogue") == "multipart/mixed(text/plain:one text/html:two\r\n)");
  CHECK(tree("Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b--\n") == "multipart/mixed(text/plain:one)");
  CHECK(tree("Content-Type: multipart/mixed; boundary=b\r\r--b\r\rone\r--b--\r") == "multipart/mixed(text/plain:one)");
}

TEST_CASE("A boundary counts at the beginning of a line only, with nothing but blanks behind it") {
  CHECK(tree("Content-Type: multipart/mixed; boundary=b\n\n--b \t\n\nsee --b\n --b\n--bb\n--b-\n--b--\n") ==
        "multipart/mixed(text/plain:see --b\n --b\n--bb\n--b-)");
}

TEST_CASE("Of boundaries that begin alike the right one is found") {
  CHECK(tree("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=b-1\n\n"
             "--b-1\n\none\n--b-1--\n--b\n\ntwo\n--b--\n") ==
        "multipart/mixed(multipart/alternative(text/plain:one) text/plain:two)");
}

TEST_CASE("A multipart that is not closed ends where an outer one goes on, or with the mail") {
  CHECK(
      tree("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=i\n\n--i\n\none\n"
           "--b\n\ntwo") == "multipart/mixed(multipart/mixed(text/plain:one) text/plain:two)");
  CHECK(has(read("Content-Type: multipart/mixed; boundary=b\n\n--b\n\none").defects, "boundary-open"));
}

TEST_CASE("Parts behind a boundary that closes too early are still parts") {
  CHECK(tree("Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b--\n\n--b\n\ntwo\n--b--\n") ==
        "multipart/mixed(text/plain:one text/plain:two)");
}

TEST_CASE("The boundary of an inner multipart that an outer one cut off still sets parts apart") {
  // Merged wrongly: the attachment stands before the alternative is closed.
  CHECK(
      tree(
          "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=i\n\n--i\n\n"
          "one\n--b\n\ntwo\n--i\n\nthree\n--i--\n--b\n\nfour\n--b--\n") ==
      "multipart/mixed(multipart/alternative(text/plain:one) text/plain:two text/plain:three text/plain:four)");
}

TEST_CASE("Nested multiparts of the same boundary are read from the inside") {
  CHECK(
      tree("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\none\n"
           "--b--\n--b\n\ntwo\n--b--\n") == "multipart/mixed(multipart/mixed(text/plain:one) text/plain:two)");
}

TEST_CASE("A multipart without parts keeps what stands in it") {
  const auto mail = read("Content-Type: multipart/mixed; boundary=b\n\nHello\n");
  CHECK(told(mail.tree.root) == "multipart/mixed:Hello\n");
  CHECK(has(mail.defects, "boundary-absent"));
  CHECK(tree("Content-Type: multipart/mixed\n\nHello\n") == "multipart/mixed:Hello\n");
}

TEST_CASE("A boundary that the header does not tell is found where parts begin") {
  CHECK(tree("Content-Type: multipart/mixed\n\nx\n--b\nContent-Type: text/plain\n\none\n--b--\n") ==
        "multipart/mixed(text/plain:one)");
}

TEST_CASE("The first part whose boundary line got lost is a part") {
  CHECK(tree("Content-Type: multipart/alternative; boundary=b\nContent-Type: text/plain\n\none\n--b\nContent-Type: "
             "text/html\n\ntwo\n--b--\n") == "multipart/alternative(text/plain:one text/html:two)");
}

TEST_CASE("A header that runs into a boundary ends there") {
  CHECK(tree("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n--b\n\ntwo\n--b--\n") ==
        "multipart/mixed(text/html: text/plain:two)");
}

TEST_CASE("A part without a header may begin at once") {
  CHECK(tree("Content-Type: multipart/mixed; boundary=b\n\n--b\nHello there,\nthis: is text\n--b--\n") ==
        "multipart/mixed(text/plain:Hello there,\nthis: is text)");
}

TEST_CASE("Messages in messages are read, also in base64, and keep their bytes") {
  const auto mail = read("Content-Type: message/rfc822\n\nSubject: in\n\nHello");
  CHECK(told(mail.tree.root) == "message/rfc822(text/plain:Hello)");
  CHECK(mail.tree.root.content == "Subject: in\n\nHello");
  CHECK(tree("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogaW4KCkhlbGxv\n") ==
        "message/rfc822(text/plain:Hello)");
  CHECK(tree("Content-Type: message/rfc822\n\nFrom x@y Fri Feb 19 08:41:30 2010\nSubject: in\n\nHello") ==
        "message/rfc822(text/plain:Hello)");
}

TEST_CASE("Parts of a digest are messages where they say nothing else") {
  CHECK(tree("Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: in\n\nHello\n--b--\n") ==
        "multipart/digest(message/rfc822(text/plain:Hello))");
}

TEST_CASE("A whole multipart in base64 is looked into, though forbidden") {
  // "--b\n\none\n--b--\n" by RFC 2045 section 6.4 must not be encoded; some gateways do.
  CHECK(
      tree("Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\nLS1iCgpvbmUKLS1iLS0K\n") ==
      "multipart/mixed(text/plain:one)");
  CHECK(tree("Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n--b\n\none\n--b--\n") ==
        "multipart/mixed(text/plain:one)");
}

TEST_CASE("Other messages are leaves") {
  CHECK(tree("Content-Type: message/partial; id=x; number=1\n\nSubject: in\n\nHello") ==
        "message/partial:Subject: in\n\nHello");
}

TEST_CASE("A type that cannot be understood is plain text") {
  for (const auto* type : {"text", "plain", "", "text/", "/", "a b/c", "text/plain/x y"}) {
    INFO(type);
    CHECK(tree("Content-Type: " + std::string(type) + "\n\nHello") == "text/plain:Hello");
  }
}

TEST_CASE("Names, disposition and Content-ID of a part are read") {
  const auto node = read(
                        "Content-Type: image/png; name=n.png\nContent-Disposition: INLINE; filename=f.png\nContent-ID: "
                        "<i@x>\n\n")
                        .tree.root;
  CHECK(node.file_name == "f.png");
  CHECK(node.disposition == "inline");
  CHECK(node.content_id == "i@x");
  CHECK(read("Content-Type: image/png; name=n.png\n\n").tree.root.file_name == "n.png");
}

namespace {

std::string nested_multiparts(int depth) {
  std::string out;
  for (int i = 0; i < depth; ++i) {
    const auto name = std::to_string(i);
    out += "Content-Type: multipart/mixed; boundary=b" + name + "\n\n--b" + name + "\n";
  }
  return out + "\nHello";
}

int depth_of(const Node& node) {
  int deepest = 0;
  for (const auto& part : node.parts) deepest = std::max(deepest, depth_of(part));
  return deepest + 1;
}

std::size_t count_of(const Node& node) {
  std::size_t out = 1;
  for (const auto& part : node.parts) out += count_of(part);
  return out;
}

}  // namespace

TEST_CASE("Beyond the depth of multiparts the rest is one leaf, and a defect tells so", "[P31]") {
  const auto mail = read(nested_multiparts(5'000));
  CHECK(depth_of(mail.tree.root) == static_cast<int>(limits::multipart_depth) + 1);
  CHECK(has(mail.defects, "multipart-depth"));
  const Node* leaf = &mail.tree.root;
  while (!leaf->parts.empty()) leaf = &leaf->parts.front();
  CHECK(leaf->type == "application/octet-stream");
  CHECK(leaf->content.ends_with("Hello"));
}

TEST_CASE("Beyond the depth of messages the rest is one leaf, and a defect tells so", "[P31]") {
  std::string nested;
  for (int i = 0; i < 5'000; ++i) nested += "Content-Type: message/rfc822\n\n";
  const auto mail = read(nested + "Subject: s\n\nHello");
  CHECK(depth_of(mail.tree.root) == static_cast<int>(limits::message_depth) + 1);
  CHECK(has(mail.defects, "message-depth"));
}

TEST_CASE("Beyond the number of parts the rest is one leaf that holds them, and a defect tells so", "[P31]") {
  std::string many = "Content-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 5'000; ++i) many += "--b\n\n" + std::to_string(i) + "\n";
  const auto mail = read(many + "--b--\n");
  CHECK(count_of(mail.tree.root) == limits::parts + 1);
  CHECK(has(mail.defects, "part-limit"));
  CHECK(mail.tree.root.parts.back().content.find("4999") != std::string::npos);
}

TEST_CASE("The number of parts is bounded for wrongly nested multiparts, too", "[P31]") {
  std::string many =
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=i\n\n--i\n\nx\n";
  for (int i = 0; i < 3'000; ++i) many += "--b\n--i\n";
  CHECK(count_of(read(many).tree.root) <= limits::parts + limits::multipart_depth);
}

TEST_CASE("Base64 inside base64 inside base64 is followed to a bound", "[P31]") {
  std::string inner = "Subject: s\n\nHello";
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (int depth = 0; depth < 8; ++depth) {
    std::string encoded = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n";
    while (inner.size() % 3 != 0) inner += '\n';
    for (std::size_t i = 0; i < inner.size(); i += 3) {
      const auto bits = static_cast<unsigned>(static_cast<unsigned char>(inner[i]) << 16 |
                                              static_cast<unsigned char>(inner[i + 1]) << 8 |
                                              static_cast<unsigned char>(inner[i + 2]));
      for (int shift = 18; shift >= 0; shift -= 6) encoded += digits[bits >> shift & 63];
    }
    inner = encoded;
  }
  const auto mail = read(inner);
  CHECK(depth_of(mail.tree.root) == 5);
  CHECK(has(mail.defects, "encoded-depth"));
}

TEST_CASE("Raw bytes in a name are read by a charset that the mail names elsewhere, ASCII aside") {
  const std::string name = "Content-Type: image/png; name=\"\xb3\xf8\xbb\xf9\xb3\xe6.png\"\n\n";  // Big5
  const std::string beside = "X: text/plain; charset=us-ascii\nSubject: =?big5?B?pKSk5Q==?=\n";
  CHECK(read(beside + name).tree.root.file_name == "報價單.png");
}

TEST_CASE("Where no boundary is told, parts without header fields are found by the line that closes them") {
  CHECK(tree("Content-Type: multipart/mixed\n\n--xyz\n\nhello\n--xyz--\n") == "multipart/mixed(text/plain:hello)");
  CHECK(tree("Content-Type: multipart/mixed\n\n-- \nno part\n") == "multipart/mixed:-- \nno part\n");
}
