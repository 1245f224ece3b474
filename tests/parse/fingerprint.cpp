#include "parse/fingerprint.hpp"

#include "catch.hpp"
#include "parse/parse.hpp"

using namespace gatepost;

namespace {

std::string fingerprint(std::string bytes) { return parse::mail(RawMail{std::move(bytes), {}, {}, 0, {}}).fingerprint; }

std::string with(const std::string& subject, const std::string& body) {
  return "Message-ID: <1@x>\nFrom: J <j@x>\nDate: 5 Mar 2025 08:00 +0000\nSubject: " + subject + "\n\n" + body;
}

const std::string same = fingerprint(with("printer", "It is broken.\n"));

}  // namespace

TEST_CASE("The same mail that came another way has the same fingerprint", "[P2]") {
  CHECK(fingerprint("Received: by elsewhere\n" + with("printer", "It is broken.\n")) == same);
  CHECK(fingerprint(with("printer", "It is broken.  \r\n\r\n")) == same);  // line ends, trailing blanks
  CHECK(fingerprint(with("[desk] printer", "It is broken.\n")) == same);   // the tag of a list
  CHECK(fingerprint(with(
            "printer", "It is broken.\n_______________________________________________\nlist mailing list\n")) == same);
  CHECK(fingerprint("Content-Transfer-Encoding: base64\n" + with("printer", "SXQgaXMgYnJva2VuLgo=")) == same);
}

TEST_CASE("Another content under the same Message-ID is another mail", "[P2]") {
  CHECK(fingerprint(with("printer", "It works.\n")) != same);
  CHECK(fingerprint(with("scanner", "It is broken.\n")) != same);
  CHECK(fingerprint(with("printer", "It is broken.\nMore.\n")) != same);
  CHECK(same.size() == 64);
}

TEST_CASE("An attachment counts for the fingerprint", "[P2]") {
  const auto attached = [](const std::string& data) {
    return fingerprint(with("s", "").insert(0, "Content-Type: multipart/mixed; boundary=b\n") +
                       "--b\n\ntext\n--b\nContent-Type: image/png\n\n" + data + "\n--b--\n");
  };
  CHECK(attached("one") == attached("one"));
  CHECK(attached("one") != attached("two"));
}

TEST_CASE("The same words of the same person are known again, whatever Message-ID, Date, wrapping and files", "[P7]") {
  const auto wording = [](const std::string& header, const std::string& body) {
    return parse::mail(RawMail{header + "\nSubject: printer\n\n" + body, {}, {}, 0, {}}).wording;
  };
  const std::string from = "From: J <j@x.test>";
  const auto first = wording(from + "\nMessage-ID: <1@x>", "It is broken. Please help.\n");
  CHECK(first.size() == 64);
  CHECK(wording(from + "\nMessage-ID: <2@x>", "It is broken.\n  Please help.\n\n") == first);
  CHECK(wording(from + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b",
                "--b\n\nIt is broken. Please help.\n--b\nContent-Type: image/png\n\nx\n--b--\n") == first);
  CHECK(wording(from, "It works. Please help.\n") != first);
  CHECK(wording("From: K <k@x.test>", "It is broken. Please help.\n") != first);
  CHECK(wording(from + "\nReply-To: k@x.test", "It is broken. Please help.\n") != first);
  for (const std::string header :
       {"From: no-reply@x.test", "From: j@x.test, k@x.test", "Subject: none",
        "From: j@x.test\nAuto-Submitted: auto-generated", "From: j@x.test\nReturn-Path: <>"}) {
    CAPTURE(header);
    CHECK(wording(header, "It is broken. Please help.\n").empty());
  }
  CHECK(wording(from, "\n").empty());
}
