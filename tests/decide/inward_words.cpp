#include "decide/inward_words.hpp"

#include "catch.hpp"

using namespace gatepost::decide;

TEST_CASE("a first word that says internal is one in any form", "[P13]") {
  for (const std::string line : {"INTERNAL: a fraud",
                                 "Internal note: a fraud",
                                 "internal - a fraud",
                                 "INTERNAL she is",
                                 "note: a fraud",
                                 "/note a",
                                 "@note a fraud",
                                 "!note a",
                                 "[note] a",
                                 "--note a",
                                 "note# a",
                                 "*note*",
                                 "#internal",
                                 "Nur intern: a",
                                 "[intern] a",
                                 "내부: 사기",
                                 "메모: 사기",
                                 "社内用: 詐欺",
                                 "内部：欺诈",
                                 "(internal) a",
                                 "\\note a",
                                 ".note a"}) {
    CAPTURE(line);
    CHECK(begins_with_mark(line));
  }
  for (const std::string line : {"Note that it is hot", "Notes: it is hot", "Internal error: 500", "International: yes",
                                 "- note the colour", "It is internal: no", "@notebook", "Notre avis: oui", "Dear Kim,",
                                 "/notes/readme", "", "**", "Please note: hot", "Interne Fehler: keine"}) {
    CAPTURE(line);
    CHECK_FALSE(begins_with_mark(line));
  }
}

TEST_CASE("a subject may say so in brackets", "[P13]") {
  CHECK(has_mark_in_brackets("Re: Kettle [INTERNAL]"));
  CHECK(has_mark_in_brackets("[EXT] (intern) Kettle"));
  CHECK_FALSE(has_mark_in_brackets("[#1001] Kettle [EXT] (blue)"));
  CHECK_FALSE(has_mark_in_brackets("Kettle [internal error]"));
}

TEST_CASE("what is told for information begins so", "[P13]") {
  for (const std::string line :
       {"FYI she is", "fyi: hot", "FYI", "Zur Info: heiß", "z.K.", "참고로 말씀드리면", "ご参考まで"}) {
    CAPTURE(line);
    CHECK(begins_with_notice(line));
  }
  for (const std::string line : {"fyinance", "For you", "Zurinformation", "ZKB"}) {
    CAPTURE(line);
    CHECK_FALSE(begins_with_notice(line));
  }
}

TEST_CASE("some words are for colleagues where they stand alone", "[P13]") {
  for (const std::string line : {"FYI", "fyi.", "Zur Info!", "For your information:", "참고", "供参考"}) {
    CAPTURE(line);
    CHECK(is_whole_notice(line));
  }
  for (const std::string line : {"FYI: it has left", "Zur Info, Kim", "Info", ""}) {
    CAPTURE(line);
    CHECK_FALSE(is_whole_notice(line));
  }
  for (const std::string line : {"Solved.", "solved", "Take it!", "I take it."}) CHECK(is_word_to_desk(line));
  for (const std::string line : {"Solved by a new cable.", "Take it to the shop.", "Done.", ""})
    CHECK_FALSE(is_word_to_desk(line));
}
