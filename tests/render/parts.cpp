#include "render/parts.hpp"

#include <stdexcept>

#include "catch.hpp"
#include "given.hpp"

using namespace gatepost;
using namespace gatepost::render;
using given::has;
using given::html_of;
using given::text_of;

TEST_CASE("a value is never read as Mustache, Markdown or HTML") {
  const Values values{{"name", "{{desk.name}} **bold** <b>x</b> [l](http://e.test) `c` &amp;"}};
  const std::string body = "Dear {{name}},\n\n# {{name}}\n\n- {{name}}\n";
  CHECK(has(text_of(body, values), "Dear {{desk.name}} **bold** <b>x</b> [l](http://e.test) `c` &amp;,"));
  CHECK(has(html_of(body, values),
            "<li>{{desk.name}} **bold** &lt;b&gt;x&lt;/b&gt; [l](http://e.test) `c` &amp;amp;</li>"));
}

TEST_CASE("a value that looks like a placeholder is only words") {
  const Values values{{"a", "zQv1Z zQv999Z"}, {"b", "secret"}};
  CHECK(text_of("{{a}}\n", values) == "zQv1Z zQv999Z\n");
  CHECK(html_of("{{a}}\n", values) == "<p>zQv1Z zQv999Z</p>\n");
  CHECK(has(text_of("[x](http://e.test/{{a}})\n", values), "zQv1Z%20zQv999Z"));
}

TEST_CASE("a line of the template is a line in both parts") {
  const std::string body = "one\ntwo\n\nthree\n";
  const Values values;
  CHECK(text_of(body, values) == "one\ntwo\n\nthree\n");
  CHECK(html_of(body, values) == "<p>one<br>\ntwo</p>\n<p>three</p>\n");
}

TEST_CASE("lines whose sections are not entered vanish and leave one empty line at most") {
  const std::string body =
      "a\n\n{{#x}}\nshown\n{{/x}}\n{{#y}}shown too{{/y}}\n{{^z}}\nb\n{{/z}}\n\n{{! no\nmore }}\n\nc\n";
  CHECK(text_of(body, {}) == "a\n\nb\n\nc\n");
  CHECK(text_of(body, {{"x", true}, {"y", true}, {"z", true}}) == "a\n\nshown\nshown too\n\nc\n");
}

TEST_CASE("a list entry for each row, without gaps") {
  const Rows rows{{{"n", "1"}, {"odd", true}}, {{"n", "2"}}, {{"n", "3"}, {"odd", true}}};
  const std::string body = "{{#rows}}\n- {{n}}{{#odd}} odd{{/odd}}\n{{#even}}- never{{/even}}\n{{/rows}}\nend\n";
  const Values values{{"rows", rows}};
  CHECK(text_of(body, values) == "- 1 odd\n- 2\n- 3 odd\nend\n");
}

TEST_CASE("no words are no value") {
  CHECK(text_of("{{#a}}some{{/a}}{{^a}}none{{/a}}\n", {{"a", ""}}) == "none\n");
  CHECK(text_of("{{#a}}some{{/a}}{{^a}}none{{/a}}\n", {{"a", Rows{}}}) == "none\n");
}

TEST_CASE("a link becomes its label with the address, or the address alone where both are the same") {
  const Values values{{"to", "support+c1@desk.test"}};
  CHECK(text_of("[write](mailto:{{to}}) or [{{to}}](mailto:{{to}}).\n", values) ==
        "write <support+c1@desk.test> or support+c1@desk.test.\n");
  CHECK(html_of("[{{to}}](mailto:{{to}})\n", values) ==
        "<p><a href=\"mailto:support+c1@desk.test\">support+c1@desk.test</a></p>\n");
}

TEST_CASE("a value inside a link's address is percent-encoded") {
  const Values values{{"n", "1&body=x\" onclick=\"y#전"}};
  const std::string body = "[x](mailto:a@b.test?subject={{n}}&body=5)\n";
  const std::string address = "mailto:a@b.test?subject=1%26body%3Dx%22%20onclick%3D%22y%23%EC%A0%84&";
  CHECK(has(text_of(body, values), "<" + address + "body=5>"));
  CHECK(has(html_of(body, values), "href=\"" + address + "amp;body=5\""));
}

TEST_CASE("links that run something are not passed on, wherever they come from", "[P27]") {
  CHECK(html_of("[x](javascript:alert(1))\n", {}) == "<p><a href=\"\">x</a></p>\n");
  CHECK(html_of("[x]({{u}})\n", {{"u", "javascript:alert(1)"}}) == "<p><a href=\"\">x</a></p>\n");
  CHECK(html_of("[x]({{u}})\n", {{"u", "https://x.test/?a=1&b=\"<"}}) ==
        "<p><a href=\"https://x.test/?a=1&amp;b=%22%3C\">x</a></p>\n");
  CHECK(text_of("[x]({{u}})\n", {{"u", "data:text/html,x"}}) == "x\n");
}

TEST_CASE("images and raw HTML of a template do not leave", "[P27]") {
  const auto html = html_of(
      "![pixel](http://e.test/p.png)\n\n\\![a](http://e.test/b.png)\n\n<img src=x>\n\n<script>x</script>\n", {});
  CHECK_FALSE(has(html, "<img"));
  CHECK_FALSE(has(html, "<script"));
}

TEST_CASE("prose alone in its paragraph has paragraphs of its own") {
  const Values values{{"text", Prose{"a\nb\n\nc"}}};
  CHECK(html_of("{{text}}\n", values) == "<p>a<br>\nb</p>\n<p>c</p>\n");
  CHECK(html_of("x {{text}}\n", values) == "<p>x a<br>\nb<br>\n<br>\nc</p>\n");
}

TEST_CASE("prose in a quote is quoted on every line") {
  const Values values{{"text", Prose{"a\n\nb"}}};
  CHECK(text_of("> {{text}}\n", values) == "> a\n> \n> b\n");
  CHECK(html_of("> {{text}}\n", values) == "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n");
}

TEST_CASE("prose in a link's title cannot leave it") {
  const Values values{{"text", Prose{"\"><b> http://onmouseover=alert(1)\n\nx"}}};
  const auto html = html_of("[x](http://e.test \"{{text}}\")\n", values);
  CHECK(html == "<p><a href=\"http://e.test\" title=\"&quot;&gt;&lt;b&gt; http://onmouseover=alert(1) x\">x</a></p>\n");
}

TEST_CASE("the marker line and links that stand alone have classes for the layout") {
  CHECK(html_of("=-=-= words =-=-=\n", {}) == "<p class=\"marker\">=-=-= words =-=-=</p>\n");
  CHECK(html_of("- [5](http://e.test)\n", {}) ==
        "<ul>\n<li class=\"button\"><a href=\"http://e.test\">5</a></li>\n</ul>\n");
}

TEST_CASE("sections that multiply are stopped") {
  const Rows rows(100);
  std::string body = "0123456789";
  for (int i = 0; i < 4; ++i) {
    body = "{{#rows}}" + body + "{{/rows}}";
  }
  CHECK_THROWS_AS(text_of(body, {{"rows", rows}}), std::length_error);
}

TEST_CASE("a token that was not signed is a mistake of ours") {
  CHECK_THROWS_AS(text_of("x", {{"answer_address", Token{}}}), std::logic_error);
}

TEST_CASE("times are written in the reader's language and zone, the year only where it is another") {
  const auto at = [](int year) {
    return Time(std::chrono::sys_days(std::chrono::year(year) / 10 / 5)) + std::chrono::hours(15);
  };
  const Form form("", "{{t}} | {{t_date}} | {{t_time}}");
  const Values values{{"t", at(2026)}};
  const Values other{{"t", at(2027)}};
  CHECK(text_part(form.fill(values, {"en", "Europe/Berlin", at(2026)})) ==
        "Monday, October 5, 5:00 PM | Monday, October 5 | 5:00 PM\n");
  CHECK(text_part(form.fill(other, {"en", "UTC", at(2026)})).starts_with("Tuesday, October 5, 2027, 3:00 PM | "));
  CHECK(text_part(form.fill(values, {"ko", "Asia/Seoul", at(2026)})) ==
        "10월 6일 화요일 오전 12:00 | 10월 6일 화요일 | 오전 12:00\n");
  CHECK(text_part(form.fill(values, {"en", "Nowhere/City", at(2026)})).starts_with("Monday, October 5, 3:00 PM"));
}

TEST_CASE("each language writes its dates as people do, the first of a month too") {
  const auto at = [](unsigned month, unsigned day) {
    const std::chrono::sys_days date = std::chrono::year(2026) / std::chrono::month(month) / std::chrono::day(day);
    return Time(date) + std::chrono::hours(14) + std::chrono::minutes(5);
  };
  const auto written = [&at](const std::string& language, unsigned month, unsigned day) {
    const Form form("", "{{t}}");
    const Values values{{"t", at(month, day)}};
    return text_part(form.fill(values, {language, "UTC", at(1, 1)}));
  };
  CHECK(written("de", 10, 1) == "Donnerstag, 1. Oktober, 14:05\n");
  CHECK(written("fr", 10, 1) == "jeudi 1er octobre, 14:05\n");
  CHECK(written("fr", 10, 11) == "dimanche 11 octobre, 14:05\n");
  CHECK(written("fr-CA", 10, 1).starts_with("jeudi 1er octobre"));
  CHECK(written("es", 10, 1) == "jueves, 1 de octubre, 14:05\n");
  CHECK(written("pt", 10, 1) == "quinta-feira, 1º de outubro, 14:05\n");
  CHECK(written("pt", 10, 21) == "quarta-feira, 21 de outubro, 14:05\n");
  CHECK(written("ja", 10, 1) == "10月1日(木) 14:05\n");
  CHECK(written("ko", 10, 1) == "10월 1일 목요일 오후 2:05\n");
  CHECK(written("zh-Hans", 10, 1) == "10月1日星期四 14:05\n");
  CHECK(written("zh-Hant", 10, 1) == "10月1日 星期四 下午2:05\n");
  const Form form("", "{{t_date}}");
  const Values values{{"t", at(10, 1)}};
  const auto next_year = at(10, 1) + std::chrono::days(365);
  CHECK(text_part(form.fill(values, {"fr", "UTC", next_year})) == "jeudi 1er octobre 2026\n");
  CHECK(text_part(form.fill(values, {"pt", "UTC", next_year})) == "quinta-feira, 1º de outubro de 2026\n");
  CHECK(text_part(form.fill(values, {"ja", "UTC", next_year})) == "2026年10月1日(木)\n");
}
