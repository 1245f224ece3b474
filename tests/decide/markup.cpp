// What is set between words and into them.
#include "decide/markup.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "decide/inside.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using decide::without_markup;

namespace {

const std::string comment = "Kim is a well known fraudster, do not believe her story; the police file says it all.";

bool is_found(const std::string& text, const std::string& said = comment, const std::vector<std::string>& open = {}) {
  return !decide::runs_inside({text}, {{said}, open, {}}).front().empty();
}

/// One blank for many, and no apostrophes.
std::string words_of(const std::string& text) {
  std::string out;
  for (const char c : without_markup(text))
    if (c != '\'' && (c != ' ' || !out.ends_with(' '))) out += c;
  return out;
}

}  // namespace

TEST_CASE("Links, footnote marks, numbers and tags between the words of a comment hide none", "[P14]") {
  for (const std::string text :
       {"Kim is a <http://a.test/x> well known<https://a.test/y?z=1> fraudster, do not<mailto:k@a.test> believe her",
        "Kim is a well (https://a.test/x) known fraudster, do (mailto:a@b.test) not believe (www.a.test) her story",
        "Kim is a https://a.test/x well known fraudster http://a.test/y do not",
        "a well [known](https://a.test) fraudster, do",
        "Kim is a well [1] known fraudster, do not [12] believe her story [a] the police file[^3] says",
        "Kim is a <sup>1</sup> well known <b>x</b> fraudster, do<sup>2</sup> not believe",
        "Kim is a [image: logo.png] well known [cid:a@b] fraudster", "Kim is a¹ well known² fraudster ③ do not",
        "1. Kim is a\n2. well known\n3. fraudster, do\n4. not believe",
        "0. Kim 1. is 2. a 3. well 4. known 5. fraudster", "A> Kim\nA> is a\n> Bob> well\nA> known"}) {
    CAPTURE(text);
    CHECK(is_found(text));
    CHECK_FALSE(is_found(text, comment, {comment}));
    CHECK(is_found(comment, text));
    CHECK_FALSE(is_found(comment, comment, {text, comment}));
  }
}

TEST_CASE("Emphasis, hyphens and escapes within the words of a comment hide none", "[P14]") {
  for (const std::string text :
       {"Kim is a we*ll* kn**ow**n fr_aud_ster", "K<b>im</b> is a w<i>ell</i> kn<b>own</b> fr<u>aud</u>ster",
        "K**im** i**s** a w**ell** kn**_own_** f**raudster**", "Kim i-\ns a we-\r\n> ll kno-\nwn fraudster",
        "<w>K<b>im</b></w><w>i<b>s</b></w><w>a<b></b></w><w>w<b>ell</b></w><w>k<b>nown</b></w>",
        "Kim&nbsp;is&nbsp;a&#32;well&#x20;kn&#111;wn", "Kim=20is=20a=20we=\nll=20known", "Kim%20is%20a%20well%20known",
        "Kim\\u0020is\\u0020a\\nw\\u0065ll\\tknown\\/fraudster", "Kim\u200bis\u200ba\u200bwell\u200bknown",
        "\u202eretsduarf nwonk llew a si miK\u202c"}) {
    CAPTURE(text);
    CHECK(is_found(text));
    CHECK_FALSE(is_found(text, comment, {comment}));
  }
  const std::string korean = "이 고객은 항상 환불만 요구하니 무시하세요";
  CHECK(
      is_found("\\uc774 \\uace0\\uac1d\\uc740 \\ud56d\\uc0c1 \\ud658\\ubd88\\ub9cc \\uc694\\uad6c\\ud558\\ub2c8 "
               "\\ubb34\\uc2dc\\ud558\\uc138\\uc694",
               korean));
  CHECK(is_found("%EC%9D%B4 %EA%B3%A0%EA%B0%9D%EC%9D%80 %ED%95%AD%EC%83%81 %ED%99%98%EB%B6%88%EB%A7%8C 요구하니",
                 korean));
}

TEST_CASE("What stands for something else is read as that", "[P14]") {
  for (const auto& [text, words] : std::vector<std::pair<std::string, std::string>>{
           {"a \\ud83d\\ude00 b", "a 😀 b"},
           {"a \\ud83d b\\u12", "a b\\u12"},
           {"gr&#252;n &uuml; &#xFC; &; &# &#x; &#99999999;",
            "gr"
            "ün ü &; &# &#x; "},
           {"100% of =", "100% of ="},
           {"5 < b and c > d", "5 < b and c > d"},
           {"<this", "<this"},
           {"\u202eüa\nb", " aü\nb"},
           {"in 2026. Then 12) ends", "in 2026. Then ends"},
           {"", ""},
       }) {
    CAPTURE(text);
    CHECK(words_of(text) == words);
  }
}

TEST_CASE("Every byte that is left stays in its place, whatever the bytes are", "[P14]") {
  CHECK(without_markup("a <http://b> c&nbsp;d") == "a            c '''''d");
  CHECK(without_markup("re<b>fund</b>") == "re'''fund''''");
  std::string bytes;
  for (unsigned seed = 1, i = 0; i < 20'000; ++i) {
    seed = seed * 1'103'515'245 + 12'345;
    constexpr std::string_view signs = "<>[]()\\u%=&#;-*\n >a1\xe2\x80\xae\xac";
    bytes += signs[(seed >> 16U) % signs.size()];
  }
  CHECK(without_markup(bytes).size() == bytes.size());
}

TEST_CASE("A short comment with a link makes no secret of its two or three words", "[P14]") {
  CHECK_FALSE(is_found("This is the tracking number", "The tracking number: <https://a.test/1>"));
  CHECK(is_found("He [1] is <http://a.test> lying", "He is lying!"));
}

TEST_CASE("Markup of a megabyte, made to take long, is read all the same", "[P14]") {
  // What takes more than linear time ends by the time limit of the whole test: no case looks at a clock.
  for (const std::string_view piece :
       {"<",    "<a",    "<b>x", "</",     "(http:",        "(http://", "[image:", "[1",  "*",
        "a-\n", "a-\n>", "=",    "=\n",    "\\u",           "\\u0041",  "%41",     "&",   "&#1",
        "1",    "1. ",   "A>",   "\u202e", "\u202ea\u202c", "<http://", "http://", "=20 "}) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < limits::text_bytes) text += piece;
    CHECK(without_markup(text).size() == text.size());
  }
}
