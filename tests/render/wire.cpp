#include <fstream>
#include <iterator>
#include <stdexcept>

#include "catch.hpp"
#include "given.hpp"
#include "render/vocabulary.hpp"

using namespace gatepost;
using namespace gatepost::render;
using given::has;
using given::header_of;
using given::sent;

namespace {

constexpr const char* hostile =
    "a\r\nBcc: evil@x.test\r\n\r\n{{desk.name}} {{{text}}} {{/x}} zQv0Z \"><script>alert(1)</script>\n# h\n- l\n"
    "=-=-= x =-=-=\n[l](javascript:x) ![i](http://e.test/p.png) <img src=http://e.test onerror=x> `c` **b** "
    "\xff\x01\x1b[2J";

/// The letter with each of its words and texts made hostile.
void spoil(Values& values);
void spoil(Value& value) {
  if (auto* words = std::get_if<std::string>(&value)) {
    *words = hostile;
  } else if (auto* text = std::get_if<Prose>(&value)) {
    text->text = hostile;
  } else if (auto* inner = std::get_if<Values>(&value)) {
    spoil(*inner);
  } else if (auto* rows = std::get_if<Rows>(&value)) {
    for (auto& row : *rows) {
      spoil(row);
    }
  }
}
void spoil(Values& values) {
  for (auto& [name, value] : values) {
    spoil(value);
  }
}

std::string names_of_fields(const Wire& wire) {
  std::string out;
  const auto header = header_of(wire);
  for (std::size_t at = 0; at < header.size(); at = header.find("\r\n", at) + 2) {
    if (header[at] != ' ') {
      out += header.substr(at, header.find(':', at) - at) + " ";
    }
  }
  return out;
}

bool has_bare_line_end(const std::string& bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool is_pair = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
    if (is_pair) {
      ++i;
    } else if (bytes[i] == '\r' || bytes[i] == '\n') {
      return true;
    }
  }
  return false;
}

std::size_t longest_line(const std::string& bytes) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto end = bytes.find("\r\n", at);
    longest = std::max(longest, end - at);
    at = end + 2;
  }
  return longest;
}

}  // namespace

TEST_CASE("a letter has all fields of RFC 5322, once each and in order") {
  auto letter = sample(LetterKind::answer, "en");
  letter.also_to = {{"Ben", "ben@customers.test"}, {"", "not an address"}};
  letter.in_reply_to = {"q1@customers.test"};
  letter.references = {"q0@customers.test", "q1@customers.test"};
  letter.extra = {{"X-Gatepost-Ticket", "1042"}};
  CHECK(header_of(sent(letter)) ==
        "Date: Mon, 5 Oct 2026 07:45:00 +0000\r\n"
        "From: \"Jane Doe via Example Support\" <support@desk.test>\r\n"
        "To: \"Mina Park\" <mina@customers.test>\r\n"
        "Cc: \"Ben\" <ben@customers.test>\r\n"
        "Reply-To: \"Jane Doe via Example Support\"\r\n <support+a1042-k3-2-0-7hq2m4xwz3v5t6bd@desk.test>\r\n"
        "Subject: Re: The kettle switches off too early\r\n"
        "Message-ID: <a1042-k3-2-0-7hq2m4xwz3v5t6bd@desk.test>\r\n"
        "In-Reply-To: <q1@customers.test>\r\n"
        "References: <q0@customers.test> <q1@customers.test>\r\n"
        "X-Gatepost-Ticket: 1042\r\n"
        "Content-Language: en\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: multipart/alternative;\r\n boundary=\"=_gatepost-57-a\"\r\n");
}

TEST_CASE("automatic letters say so, people's letters do not", "[P21]") {
  for (const auto kind : all_letter_kinds()) {
    const auto header = header_of(sent(sample(kind, "en")));
    const auto how = rule_of(kind).auto_submitted;
    CHECK(has(header, "\r\nAuto-Submitted: auto-replied\r\n") == (how == AutoSubmitted::auto_replied));
    CHECK(has(header, "\r\nAuto-Submitted: auto-generated\r\n") == (how == AutoSubmitted::auto_generated));
    CHECK(has(header, "\r\nX-Auto-Response-Suppress: All\r\n") == (how != AutoSubmitted::no));
    CHECK_FALSE(has(header, "List-"));
    CHECK_FALSE(has(header, "Precedence"));
  }
}

TEST_CASE("the same letter has the same bytes", "[P3]") {
  for (const auto kind : all_letter_kinds()) {
    CHECK(sent(sample(kind, "ko")).bytes == sent(sample(kind, "ko")).bytes);
  }
}

TEST_CASE("nothing that people wrote becomes a header, a tag or a part, in any letter", "[P27]") {
  for (const auto kind : all_letter_kinds()) {
    for (const std::string language : {"en", "ko"}) {
      auto letter = sample(kind, language);
      const auto plain = sent(letter);
      spoil(letter.values);
      letter.from_name = hostile;
      letter.to.name = hostile;
      letter.in_reply_to = {hostile};
      const auto wire = sent(letter);
      CHECK(names_of_fields(wire) == names_of_fields(plain));
      const auto page = html(letter, given::built_in());
      for (const std::string tag : {"<script", "<img", "<h1", "javascript:x\"", "<strong>b"}) {
        CHECK_FALSE(has(page, tag));
      }
      CHECK_FALSE(has(wire.text, "\x1b"));
      CHECK_FALSE(has(wire.subject, "\n"));
      CHECK_FALSE(has_bare_line_end(wire.bytes));
      CHECK(longest_line(wire.bytes) <= 998);
    }
  }
}

TEST_CASE("bytes are ASCII, lines end in CRLF and stay short") {
  for (const auto kind : all_letter_kinds()) {
    const auto wire = sent(sample(kind, "ko"));
    CHECK(
        std::all_of(wire.bytes.begin(), wire.bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    CHECK_FALSE(has_bare_line_end(wire.bytes));
    CHECK(longest_line(wire.bytes) <= 78);
  }
}

TEST_CASE("the first line of a notice is the marker, in text and HTML", "[P19]") {
  for (const std::string language : {"en", "ko"}) {
    const auto letter = sample(LetterKind::notice, language);
    CHECK(sent(letter).text.starts_with("=-=-= "));
    const auto page = html(letter, given::built_in());
    const auto body = page.substr(page.find('>', page.find("<div class=\"letter\"")) + 1);
    CHECK(body.starts_with("\n<p class=\"marker\">=-=-= "));
  }
}

TEST_CASE("a notice of a customer's mail names the comment address, of a comment the answer address", "[P13]") {
  for (const std::string language : {"en", "ko"}) {
    auto letter = sample(LetterKind::notice, language);
    const auto of_mail = sent(letter);
    CHECK(has(of_mail.text, "support+c1042-"));
    CHECK_FALSE(has(of_mail.text, "support+a1042-"));
    letter.values["is_new"] = false;
    letter.values["is_comment"] = true;
    letter.values["reply_answers"] = false;
    const auto of_comment = sent(letter);
    CHECK(has(of_comment.text, "support+a1042-"));
    CHECK_FALSE(has(of_comment.text, "support+c1042-"));
    CHECK(has(html(letter, given::built_in()), "<a href=\"mailto:support+a1042-"));
  }
}

TEST_CASE("a notice shows what its reader would otherwise look up", "[P18]") {
  const auto text = sent(sample(LetterKind::notice, "en")).text;
  for (const std::string part :
       {"Mina Park · mina@customers.test", "With: you, since Monday, October 5, 9:12 AM",
        "Answer promised by: Monday, October 5, 2:00 PM", "#987 Invoice for my last order (solved"}) {
    CHECK(has(text, part));
  }
}

TEST_CASE("the subject of a notice is always the ticket's number and subject") {
  auto letter = sample(LetterKind::notice, "ko");
  std::get<Values>(letter.values["ticket"])["subject"] = "Re: Re: 포트";
  CHECK(sent(letter).subject == "[#1042] Re: Re: 포트");
}

TEST_CASE("an answer repeats Re: only once") {
  auto letter = sample(LetterKind::answer, "en");
  std::get<Values>(letter.values["ticket"])["subject"] = "RE:re: Re: kettle";
  CHECK(sent(letter).subject == "Re: kettle");
  std::get<Values>(letter.values["ticket"])["subject"] = "";
  CHECK(sent(letter).subject == "Re:");
}

TEST_CASE("an acknowledgement to an unproven sender repeats nothing of theirs", "[P22]") {
  for (const std::string language : {"en", "ko"}) {
    auto letter = sample(LetterKind::acknowledgement, language);
    letter.values["proven"] = false;
    letter.to.name.clear();
    const auto bytes = sent(letter).bytes + sent(letter).text;
    CHECK_FALSE(has(bytes, "Mina"));
    CHECK_FALSE(has(bytes, "박미나"));
    CHECK_FALSE(has(sent(letter).subject, "kettle"));
    CHECK_FALSE(has(sent(letter).subject, "포트"));
  }
}

TEST_CASE("an acknowledgement says until when, in the language and zone of its reader", "[P22]") {
  CHECK(has(sent(sample(LetterKind::acknowledgement, "en")).text, "Tuesday, October 6, 11:00 AM"));
  CHECK(has(sent(sample(LetterKind::acknowledgement, "ko")).text, "10월 6일 화요일 오후 6:00"));
}

TEST_CASE("a survey has two questions, and a mail link for each mark", "[P23]") {
  for (const std::string language : {"en", "ko"}) {
    const auto letter = sample(LetterKind::survey, language);
    const auto page = html(letter, given::built_in());
    const auto text = sent(letter).text;
    for (const std::string mark : {"1", "2", "3", "4", "5"}) {
      CHECK(has(page, "&amp;body=" + mark + "\">" + mark));
      CHECK(has(text, "&body=" + mark + ">"));
    }
    CHECK_FALSE(has(page, "href=\"http"));
  }
}

TEST_CASE("an answer is the text and nothing before it; the number only where customers may see it") {
  auto letter = sample(LetterKind::answer, "en");
  CHECK(sent(letter).text == std::get<Prose>(letter.values["text"]).text + "\n");
  letter.values["show_number"] = true;
  CHECK(has(sent(letter).text, "\n\nYour reference: 1042\n"));
}

TEST_CASE("an address that no mail can go to, or an id of ours that is broken, is refused") {
  auto letter = sample(LetterKind::answer, "en");
  const auto wire_with = [&](const Signed& addresses) {
    return wire(letter, addresses, given::built_in(), "s@desk.test");
  };
  CHECK_THROWS_AS(wire_with({"", "", ""}), std::invalid_argument);
  CHECK_THROWS_AS(wire_with({"a b@x.test", "", ""}), std::invalid_argument);
  CHECK_THROWS_AS(wire_with({"a@x.test", "x\r\nBcc: y", ""}), std::invalid_argument);
  CHECK_THROWS_AS(wire_with({"a@x.test", "", "x y"}), std::invalid_argument);
  letter.to.address = "nobody";
  CHECK_THROWS_AS(wire_with({"a@x.test", "", ""}), std::invalid_argument);
}

TEST_CASE("every name that templates may use is explained in templates/README.md") {
  std::ifstream in(GATEPOST_SOURCE "/templates/README.md");
  const std::string readme{std::istreambuf_iterator<char>(in), {}};
  REQUIRE_FALSE(readme.empty());
  for (const auto& name : names_of_all()) {
    const auto own = name.substr(name.rfind('.') + 1);
    const bool is_of_time = own.ends_with("_date") || own.ends_with("_time");
    const bool is_explained = has(readme, "`" + name + "`") || has(readme, "`" + own + "`") ||
                              has(readme, "`" + name + ".");  // a group, explained by its members
    INFO(name);
    CHECK((is_explained || is_of_time));
  }
}

TEST_CASE("what a sample holds is what templates may name") {
  for (const auto kind : all_letter_kinds()) {
    for (const auto& [name, value] : sample(kind, "en").values) {
      CAPTURE(name);
      CHECK(names_of(kind).contains(name));
    }
  }
}
