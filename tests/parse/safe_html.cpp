#include "parse/safe_html.hpp"

#include <string>

#include "catch.hpp"

namespace gatepost::parse {
namespace {

std::string safe_html(std::string_view html) {
  std::vector<Defect> defects;
  return parse::safe_html(html, defects);
}

TEST_CASE("ordinary mail HTML stays as it is", "[P27]") {
  for (const std::string html :
       {"<p>One <b>two</b><br>three</p>", "<div style=\"color: red\">x</div>", "<ul><li>a</li><li>b</li></ul>",
        "<table border=\"1\"><tr><td colspan=\"2\">x</td></tr></table>", "<img src=\"cid:part1@acme\" alt=\"x\">",
        "<blockquote type=\"cite\">x</blockquote>", "한글 &amp; 日本語"}) {
    CHECK(safe_html(html) == html);
  }
}

TEST_CASE("nothing that runs comes through", "[P27]") {
  CHECK(safe_html("a<script>alert(1)</script>b") == "ab");
  CHECK(safe_html("a<ScRiPt>alert(1)</sCrIpT x>b") == "ab");
  CHECK(safe_html("a<script>never closed") == "a");
  CHECK(safe_html("<p onclick=x() ONLOAD='y()' onmouseover>z</p>") == "<p>z</p>");
  CHECK(safe_html("<svg><script>x</script><a href=y>z</a></svg>b") == "b");
  CHECK(safe_html("<math><mtext><style><img src=x onerror=y></style></mtext></math>b") == "b");
  CHECK(safe_html("<object data=x>a</object><embed src=x><applet>b</applet><iframe src=x>c</iframe>d") == "d");
  CHECK(safe_html("<style>@import url(x)</style><link rel=stylesheet href=x>a") == "a");
  CHECK(safe_html("<!--[if IE]><script>x</script><![endif]-->a<!-- --!><b>c</b>") == "a<b>c</b>");
  CHECK(safe_html(
            "<template><p>x</p></template><noscript><p title=\"</noscript><img src=x onerror=y>\">a</p></noscript>") ==
        "<p title=\"&lt;/noscript&gt;&lt;img src=x onerror=y&gt;\">a</p>");
}

TEST_CASE("links lead only to known schemes", "[P27]") {
  CHECK(safe_html("<a href='https://acme.example/?a=1&amp;b=2'>x</a>") ==
        "<a href=\"https://acme.example/?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow\">x</a>");
  CHECK(safe_html("<a href='MAILTO:jane@acme.example'>x</a>").find("href=") != std::string::npos);
  for (const std::string href : {"javascript:x()", "JaVaScRiPt:x()", " javascript:x()", "java\nscript:x()",
                                 "java&#10;script:x()", "&#1;javascript:x()", "&#106;avascript:x()", "data:text/html,x",
                                 "vbscript:x", "file:///etc/passwd", "//acme.example", "relative", "#x", "http", ""}) {
    INFO(href);
    CHECK(safe_html("<a href='" + href + "'>x</a>") == "<a>x</a>");
  }
  CHECK(safe_html("<a href=\"https://x.example/&quot; onclick=&quot;y()\">x</a>").find("onclick=\"") ==
        std::string::npos);
}

TEST_CASE("nothing is loaded from elsewhere", "[P27]") {
  CHECK(safe_html("<img src='https://acme.example/pixel.gif' alt='Logo &lt;'>") == "Logo &lt;");
  CHECK(safe_html("<img src='data:image/png;base64,x'><img srcset='https://x 2x' src=cid:a>") == "<img src=\"cid:a\">");
  CHECK(safe_html("<table background='https://x'><tr><td background=https://y>a</td></tr></table>") ==
        "<table><tr><td>a</td></tr></table>");
  for (const std::string style : {"background:url(https://x)",
                                  "background-image:url('x')",
                                  "color:expression(x())",
                                  "width:e\\78pression(x)",
                                  "behavior:url(x)",
                                  "-moz-binding:url(x)",
                                  "list-style-type:url(x)",
                                  "color:red/**/url(x)",
                                  "content:'x'",
                                  "position:fixed",
                                  "top:0",
                                  "z-index:9",
                                  "margin-left:-900px",
                                  "margin:-.5em",
                                  "border-image:url(x)",
                                  "font-family:'x",
                                  "width:calc(1px)",
                                  "color:'</p>'",
                                  "filter:blur(1px)",
                                  "color:var(--x)",
                                  "color"}) {
    INFO(style);
    CHECK(safe_html("<p style=\"" + style + "\">a</p>") == "<p>a</p>");
  }
  CHECK(safe_html("<p style='color:RGB(1,2,3) !important;position:fixed;font-family:\"Arial\",serif'>a</p>") ==
        "<p style=\"color: rgb(1,2,3); font-family: &quot;arial&quot;,serif\">a</p>");
}

TEST_CASE("forms, frames and what belongs to the page go, their text stays", "[P27]") {
  CHECK(safe_html(
            "<html><head><base href=x><meta http-equiv=refresh content=x><title>t</title></head><body "
            "onload=x><form action=x><input name=y><button>Send</button><textarea>z</textarea></form></body></html>") ==
        "Send");
  CHECK(safe_html("<p id=x class=y name=z data-a=b>a</p>") == "<p>a</p>");
}

TEST_CASE("hidden parts are not passed on", "[P27]") {
  CHECK(safe_html("<div style='display:none'>secret<p>more</p></div>seen") == "seen");
}

TEST_CASE("the result is a balanced fragment that stays inside its place", "[P27]") {
  CHECK(safe_html("<div><b>a") == "<div><b>a</b></div>");
  CHECK(safe_html("a</div></td></table></body></html>b") == "ab");
  CHECK(safe_html("<b><i>x</b>y</i>") == "<b><i>x</i></b>y");
  CHECK(safe_html("<p>a<p>b") == "<p>a</p><p>b</p>");
  CHECK(safe_html("<tr><td>x</td></tr><li>y</li>") == "xy");
  CHECK(safe_html("<table><tr><td>a<td>b</table>") == "<table><tr><td>a</td><td>b</td></tr></table>");
  CHECK(safe_html("<div><table><tr><td></div>a</td></tr></table>b</div>") ==
        "<div><table><tr><td>a</td></tr></table>b</div>");
  CHECK(safe_html("<a href=https://x.example>a<a href=https://y.example>b</a>").find("</a><a") != std::string::npos);
}

TEST_CASE("what was made safe once is safe as it is", "[P27]") {
  for (const std::string html :
       {"<a>1<td>2<a href=https://x.example>3", "<p>a<table><p>b<td><p>c</table>", "<b><p>x</b>y", "<ul><a>1<li><a>2",
        "<table><tr><td><div><tr><td>x</div>", "&amp;lt;b&amp;gt;", "<h1><p>a</h1>b</p>", "<pre>\n\nx</pre>"}) {
    const auto once = safe_html(html);
    CHECK(safe_html(once) == once);
  }
}

TEST_CASE("hostile depth is flattened", "[P27]") {
  std::string html;
  for (int i = 0; i < 10'000; ++i) html += "<div>";
  const auto out = safe_html(html + "x");
  CHECK(out.size() < 256 * 12);
  CHECK(out.find('x') != std::string::npos);
}

TEST_CASE("broken markup gives no markup", "[P27]") {
  CHECK(safe_html("1 < 2 > 3 & 4") == "1 &lt; 2 &gt; 3 &amp; 4");
  CHECK(safe_html("<jane@acme.example>") == "&lt;jane@acme.example&gt;");
  CHECK(safe_html("<img src=\"cid:a\" onerror=\"") == "<img src=\"cid:a\">");
  CHECK(safe_html("<p/onclick=x/style=color:red>a") == "<p>a</p>");
  CHECK(safe_html("<p title='a\"b<c>'>x</p>") == "<p title=\"a&quot;b&lt;c&gt;\">x</p>");
  CHECK(safe_html("<<b>x</b>") == "&lt;<b>x</b>");
}

}  // namespace
}  // namespace gatepost::parse
