#include "parse/html_text.hpp"

#include <ctime>
#include <string>

#include "catch.hpp"
#include "parse/forward.hpp"
#include "parse/reply.hpp"

namespace gatepost::parse {
namespace {

TEST_CASE("blocks become lines and paragraphs are set apart") {
  CHECK(text_of_html("<p>One\n two</p><p>Three</p>") == "One two\n\nThree");
  CHECK(text_of_html("<div>One</div><div>Two</div>") == "One\nTwo");
  CHECK(text_of_html("<div>One<div><br></div><div>Two<br></div></div>") == "One\n\nTwo");
  CHECK(text_of_html("One<br>Two<br><br>Three") == "One\nTwo\n\nThree");
  CHECK(text_of_html("<h1>Title</h1>Text") == "Title\n\nText");
  CHECK(text_of_html("<b>bo</b><i>ld</i> <u> word </u>!") == "bold word !");
}

TEST_CASE("Word's paragraphs stand close, empty ones make the blank line") {
  CHECK(text_of_html("<p class=MsoNormal>One<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
                     "<p class=MsoNormal>Two</p>") == "One\n\nTwo");
}

TEST_CASE("what nobody sees is left out") {
  CHECK(text_of_html("<html><head><title>T</title><style>p{}</style></head><body>Seen<script>x()</script></body>") ==
        "Seen");
  for (const std::string style : {"display:none", "DISPLAY: none !important", "visibility:hidden", "font-size:0px",
                                  "max-height:0;overflow:hidden", "opacity:0", "mso-hide:all"}) {
    INFO(style);
    CHECK(text_of_html("<div style='" + style + "'>Preheader<p>more</p></div>Seen") == "Seen");
  }
  CHECK(text_of_html("<div style='opacity:0.9;font-size:0.9em;max-height:0.5em'>Seen</div>") == "Seen");
  CHECK(text_of_html("A<!-- no --><!--[if mso]>no<![endif]--><![if !mso]>B<![endif]>") == "AB");
  CHECK(text_of_html("a\u200b\u00ad\ufeffb&zwnj;c &#847;") == "abc");
}

TEST_CASE("characters are read from their references") {
  CHECK(text_of_html("&lt;&amp;&gt;&quot;&apos; &eacute;&ouml;&euro;&hellip;&#8211;&#x1F600;&nbsp;x") ==
        "<&>\"' éö€…–😀 x");
  CHECK(text_of_html("&#128;&#150;") == "€–");
  CHECK(text_of_html("&#0;&#xD800;&#x110000;&#99999999999;") == "\ufffd\ufffd\ufffd\ufffd");
  CHECK(text_of_html("AT&T &unknown; &copy 2021 ?a=1&copy=2 &") == "AT&T &unknown; © 2021 ?a=1&copy=2 &");
  CHECK(text_of_html("&#7;&#27;x") == "x");
}

TEST_CASE("links show where they lead unless their text says it") {
  CHECK(text_of_html("<a href='https://acme.example/a?b=1&amp;c=2'>here</a>") ==
        "here <https://acme.example/a?b=1&c=2>");
  CHECK(text_of_html("<a href='https://www.acme.example/'>acme.example</a>") == "acme.example");
  CHECK(text_of_html("<a href='mailto:jane@acme.example?subject=x'>jane@acme.example</a>") == "jane@acme.example");
  CHECK(text_of_html("<a href='mailto:jane@acme.example'>Jane</a>") == "Jane <jane@acme.example>");
  CHECK(text_of_html("<a href='#top'>up</a> <a href='javascript:x()'>x</a> <a name=y>z</a>") == "up x z");
  CHECK(text_of_html("<a href='https://acme.example'><img src='x.png'></a>").empty());
}

TEST_CASE("lists keep their marks") {
  CHECK(text_of_html("<ul><li>a<li><p>b</p></ul>") == "- a\n- b");
  CHECK(text_of_html("<ol><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ol>") == "1. a\n2. b\n  - c\n3. d");
}

TEST_CASE("ordered lists keep their numbers") {
  CHECK(text_of_html("<ol start=3><li>a</li><li>b</li></ol>") == "3. a\n4. b");
  CHECK(text_of_html("<ol><li>a<li value=7>b<li>c</ol>") == "1. a\n7. b\n8. c");
  CHECK(text_of_html("<ol type=a start=26><li>x<li>y<ol type=i><li>z</ol></ol>") == "z. x\naa. y\n  i. z");
  CHECK(text_of_html("<ol style='list-style-type:upper-roman' start=9><li>x<li>y</ol>") == "IX. x\nX. y");
  CHECK(text_of_html("<ol><li style='list-style-type:lower-alpha'>x<li>y</ol>") == "a. x\n2. y");
  CHECK(text_of_html("<ol reversed start=2><li>x<li>y<li>z</ol>") == "2. x\n1. y\n0. z");
  CHECK(text_of_html("<ol reversed><li>x<li>y</ol>") == "- x\n- y");
  CHECK(
      text_of_html("<ol type=i start=9999><li>x</ol><ol start=99999999999><li>y</ol><ol type=A start=-1><li>z<li>w") ==
      "9999. x\n\n1. y\n\n-1. z\n0. w");
}

TEST_CASE("struck words stay and are marked, line by line") {
  for (const std::string html : {"<s>500</s> 400", "<strike>500</strike> 400", "<del>500</del> <ins>400</ins>",
                                 "<span style='text-decoration: underline line-through'>500</span> 400",
                                 "<span class=msoDel><del><span>5</span>00</del></span> 400",
                                 "<s>50</s><del>0</del> 400", "<s>500&nbsp;</s>400"}) {
    INFO(html);
    CHECK(text_of_html(html) == "~~500~~ 400");
  }
  CHECK(text_of_html("<p>a <s>b c</s>, d<s></s> <s> </s>e</p>") == "a ~~b c~~, d e");
  CHECK(text_of_html("<del><p>a</p><p>b</p></del>c") == "~~a~~\n\n~~b~~\n\nc");
  CHECK(text_of_html("<table><tr><td><s>1</s></td><td>2</td></tr></table>") == "~~1~~ | 2");
  CHECK(text_of_html("<s>a<br>b") == "~~a~~\n~~b~~");
  CHECK(text_of_html("<pre>  x <s>  y\n z</s> w</pre>") == "  x   ~~y~~\n ~~z~~ w");
  CHECK(text_of_html("<s><a href='https://acme.example/x'>here</a></s> b") == "~~here <https://acme.example/x>~~ b");
  CHECK(text_of_html("<blockquote><s>a</s> b</blockquote>c") == "> ~~a~~ b\n\nc");
}

TEST_CASE("raised and lowered words are not read as if they stood on the line") {
  CHECK(text_of_html("10<sup>2</sup> drops of H<sub>2</sub>O") == "10² drops of H₂O");
  CHECK(text_of_html("10<sup>-12</sup>, 10<sup><span>x</span></sup>, x<sub>i,j</sub> e<sup>a b </sup>c") ==
        "10⁻¹², 10^x, x_(i,j) e^(a b) c");
  CHECK(text_of_html("10<span style='font-size:8pt;vertical-align:super'>2</span> m<font><sup>3</sup></font>") ==
        "10² m³");
  CHECK(text_of_html("x<sup>y<sub>2</sub></sup>z") == "x^y₂z");
  CHECK(text_of_html("On the 22<sup>nd</sup>, Word<sup>TM</sup>, see<sup>[1]</sup>, price<sup>*</sup>") ==
        "On the 22nd, WordTM, see[1], price*");
  CHECK(text_of_html("1<sup>1</sup>/<sub>2</sub><br><sup>1</sup> A note<br><sup>Small print</sup>") ==
        "1¹/₂\n¹ A note\nSmall print");
  CHECK(text_of_html("a<sup>This is a long line in small print below the others.</sup>") ==
        "aThis is a long line in small print below the others.");
  CHECK(text_of_html("a<sup><a href='https://acme.example/1'>1</a></sup>") == "a¹ <https://acme.example/1>");
  CHECK(text_of_html("10<s><sup>2</sup></s><sup>3</sup> <sup>4") == "10~~²~~³ ⁴");
  CHECK(text_of_html("<table><tr><td style='vertical-align:sub'>2</td></tr></table>") == "2");
}

TEST_CASE("Word's comments are no text") {
  CHECK(text_of_html("<p>Seen<span class=MsoCommentReference><span><a class=msocomanchor href='#_msocom_1'>[AK1]</a>"
                     "<span style='mso-special-character:comment'>&nbsp;</span></span></span>.</p>"
                     "<div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'>"
                     "<div id='_com_1' class=msocomtxt><p class=MsoCommentText>She is a pest</p></div></div></div>") ==
        "Seen.");
}

TEST_CASE("table rows are lines") {
  CHECK(text_of_html("<table><tr><td>A</td><td>B</td></tr><tr><td><p>1</p></td><td><p>2</p></td></tr></table>") ==
        "A | B\n1 | 2");
  CHECK(text_of_html("<table><tr><td><table><tr><td>Logo</td></tr></table></td></tr><tr><td>Text</td></tr></table>") ==
        "Logo\nText");
}

TEST_CASE("preformatted text is kept as it is") {
  CHECK(text_of_html("<p>A</p><pre>  x\n\n    y  z\n</pre><p>B</p>") == "A\n\n  x\n\n    y  z\n\nB");
}

TEST_CASE("quotes carry their marks, indents do not") {
  CHECK(text_of_html("A<blockquote>B<br>C<blockquote>D</blockquote></blockquote>E") == "A\n\n> B\n> C\n>\n> > D\n\nE");
  CHECK(text_of_html("<blockquote style='margin:0 0 0 40px;border:none;padding:0'>A</blockquote>") == "A");
}

TEST_CASE("an address in angle brackets that nobody escaped is text") {
  CHECK(text_of_html("Jane <jane@acme.example> wrote: 1 < 2") == "Jane <jane@acme.example> wrote: 1 < 2");
}

TEST_CASE("a reply written with Gmail is split", "[P19]") {
  const auto parts = split_reply(text_of_html(
      "<div dir=ltr>My answer.</div><br><div class=gmail_quote><div dir=ltr class=gmail_attr>On Tue, Oct 26, 2021 at "
      "9:31 "
      "AM Jane &lt;<a href='mailto:jane@acme.example'>jane@acme.example</a>&gt; wrote:<br></div><blockquote "
      "class=gmail_quote style='margin:0 0 0 .8ex;border-left:1px #ccc solid'>Old<div>text</div></blockquote></div>"));
  CHECK(parts.reply == "My answer.");
}

TEST_CASE("a reply written with Outlook is split", "[P19]") {
  const auto desktop =
      split_reply(text_of_html("<p class=MsoNormal>My answer.</p><div><div style='border:none;border-top:solid #E1E1E1 "
                               "1.0pt;padding:3.0pt 0 0 0'>"
                               "<p class=MsoNormal><b>Von:</b> Jane &lt;jane@acme.example&gt; <br><b>Gesendet:</b> "
                               "Dienstag<br><b>An:</b> Desk<br>"
                               "<b>Betreff:</b> AW: x</p></div></div><p class=MsoNormal>Old text</p>"));
  CHECK(desktop.reply == "My answer.");
  const auto web = split_reply(
      text_of_html("<div>My answer.</div><hr tabindex=-1><div id=divRplyFwdMsg dir=ltr><font><b>From:</b> "
                   "Jane<br><b>Sent:</b> Tuesday"
                   "<br><b>To:</b> Desk<br><b>Subject:</b> x</font><div>&nbsp;</div></div><div>Old text</div>"));
  CHECK(web.reply == "My answer.");
}

TEST_CASE("replies written with Apple Mail, Thunderbird and Yahoo are split", "[P19]") {
  const std::string address = "&lt;<a href='mailto:jane@acme.example'>jane@acme.example</a>&gt;";
  CHECK(split_reply(text_of_html("My answer.<div><br><blockquote type=cite><div>On 26 Oct 2021, at 09:31, Jane " +
                                 address +
                                 " wrote:</div><br class=Apple-interchange-newline><div>Old</div></blockquote></div>"))
            .reply == "My answer.");
  CHECK(split_reply(text_of_html("<p>My answer.</p><div class=moz-cite-prefix>Am 26.10.2021 um 09:31 schrieb Jane:<br>"
                                 "</div><blockquote type=cite><pre>Old\ntext</pre></blockquote>"))
            .reply == "My answer.");
  CHECK(split_reply(text_of_html("<div>My answer.</div><div class=yahoo_quoted><div>Am Dienstag, 26. Oktober 2021, "
                                 "09:31:00 MESZ hat Jane " +
                                 address + " Folgendes geschrieben:</div><div>Old</div></div>"))
            .reply == "My answer.");
}

TEST_CASE("our marker is found in a notice that was answered in HTML", "[P19]") {
  CHECK(split_reply(text_of_html("<div>My answer.</div><blockquote><div>=-=-= Reply above =-=-=</div><p>card</p>"
                                 "</blockquote>"))
            .reply == "My answer.");
}

TEST_CASE("a mail forwarded with Gmail is found in its HTML") {
  const auto read = find_forward(
      text_of_html(
          "<div>See.</div><div class=gmail_quote><div class=gmail_attr>---------- Forwarded message ---------<br>"
          "보낸사람: <b>홍길동</b> <span>&lt;<a href='mailto:hong@acme.example'>hong@acme.example</a>&gt;</span><br>"
          "Date: 2021년 10월 26일<br>Subject: 주전자<br>To: &lt;<a href='mailto:bob@acme.example'>bob@acme.example"
          "</a>&gt;<br></div><br><br><div>Text</div></div>"),
      "Fwd: 주전자");
  REQUIRE(read);
  CHECK(read->from == Address{"홍길동", "hong@acme.example"});
  CHECK(read->subject == "주전자");
  CHECK(read->text == "Text");
}

TEST_CASE("hostile HTML is read in time that grows with its length") {
  for (const std::string unit : {"<",
                                 "<a",
                                 "<div>",
                                 "</div>",
                                 "<div></b>",
                                 "<p>",
                                 "<table><td>",
                                 "<ul><li>x",
                                 "<a x=y ",
                                 "<!--",
                                 "<!-- -- ",
                                 "<script>",
                                 "&",
                                 "&#1",
                                 "<blockquote>x",
                                 "<br>",
                                 "<a b=\"",
                                 "<pre>\n",
                                 "<a href='http://x'>",
                                 "<div style='display:none'>x",
                                 "<s>x",
                                 "<s>x</s> ",
                                 "<s>x<br>",
                                 "<sup>x",
                                 "<sup>1</sup>",
                                 "<sup>x<sub>",
                                 "<ol type=i start=3888><li>x",
                                 "<ol><li>x",
                                 "&nbsp;"}) {
    std::string html;
    while (html.size() < 200'000) html += unit;
    const auto start = std::clock();
    const auto text = text_of_html(html);
    const auto seconds_of_work = (std::clock() - start) / CLOCKS_PER_SEC;
    INFO(unit);
    CHECK(text.size() < 30 * html.size());
    CHECK(seconds_of_work < 20);  // a quadratic one takes minutes
  }
}

}  // namespace
}  // namespace gatepost::parse
