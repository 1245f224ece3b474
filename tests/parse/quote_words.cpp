#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "parse/attribution_words.hpp"
#include "parse/forward_words.hpp"
#include "parse/quote_header.hpp"
#include "parse/quote_line.hpp"
#include "parse/signature_words.hpp"

namespace gatepost::parse {
namespace {

void check_table(const std::vector<std::string_view>& words) {
  CHECK(words.size() > 1);
  CHECK(std::ranges::is_sorted(words));
  CHECK(std::ranges::adjacent_find(words) == words.end());
  for (const auto word : words) {
    INFO(word);
    CHECK_FALSE(without_blanks(word).empty());
    CHECK(folded_words(word) == word);
  }
}

TEST_CASE("every table of words is sorted and in the form in which it is compared") {
  for (const auto* words : {&closing_verbs(), &inner_verbs(), &opening_words(), &forward_phrases(), &original_phrases(),
                            &forward_prefixes(), &phone_openings(), &phone_closings(), &own_words(), &device_words()}) {
    check_table(*words);
  }
}

TEST_CASE("labels of header blocks are found whatever their case") {
  CHECK(label_of(folded_words("FROM")) == Label::from);
  CHECK(label_of(folded_words("Gesendet")) == Label::date);
  CHECK(label_of(folded_words("Subject")) == Label::subject);
  CHECK(label_of(folded_words("받는 사람")) == Label::to);
  CHECK(label_of(folded_words("抄送")) == Label::cc);
  CHECK(label_of(folded_words("Répondre\u00a0à")) == Label::reply_to);
  CHECK(label_of(folded_words("Name")) == std::nullopt);
}

TEST_CASE("lines tell their quote marks and what is left") {
  const auto lines = lines_of("a\r\n> > b \n    > code\n>\n\n\u00a0>c");
  REQUIRE(lines.size() == 6);
  CHECK(lines[0].bare == "a");
  CHECK(lines[1].depth == 2);
  CHECK(lines[1].bare == "b");
  CHECK(lines[2].depth == 0);
  CHECK(lines[3].depth == 1);
  CHECK(lines[3].blank());
  CHECK(lines[5].depth == 1);
  CHECK(text_between(lines, 0, 1) == "a");
}

}  // namespace
}  // namespace gatepost::parse
