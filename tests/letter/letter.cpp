#include "letter/letter.hpp"

#include <set>

#include "catch.hpp"
#include "letter/template_fault.hpp"

using namespace gatepost;

namespace {

constexpr LetterKind all[] = {LetterKind::acknowledgement, LetterKind::notice,        LetterKind::answer,
                              LetterKind::survey,          LetterKind::survey_thanks, LetterKind::receipt,
                              LetterKind::refusal,         LetterKind::reminder,      LetterKind::admin,
                              LetterKind::status};

}  // namespace

TEST_CASE("every kind of letter has a rule and a name of its own, which leads back to it") {
  std::set<std::string_view> names;
  for (const auto kind : all) {
    CHECK(rule_of(kind).kind == kind);
    CHECK(letter_kind_of(rule_of(kind).name) == kind);
    names.insert(rule_of(kind).name);
  }
  CHECK(names.size() == std::size(all));
  CHECK_FALSE(letter_kind_of("ad"));
}

TEST_CASE("automatic letters have the null envelope sender and say what they are; people's words have neither",
          "[P21]") {
  for (const auto kind : all) {
    INFO(rule_of(kind).name);
    const bool is_peoples = kind == LetterKind::answer || kind == LetterKind::notice;
    CHECK((rule_of(kind).envelope == EnvelopeSender::bounce) == is_peoples);
    CHECK((rule_of(kind).auto_submitted == AutoSubmitted::no) == is_peoples);
  }
}

TEST_CASE("a follow-up is automatic and counted, and its bounces come back", "[P21]") {
  const auto& rule = rule_of(LetterKind::follow_up);
  CHECK(rule.auto_submitted == AutoSubmitted::auto_generated);
  CHECK(rule.is_counted);
  CHECK(rule.envelope == EnvelopeSender::bounce);
}

TEST_CASE("counted is what goes to customers by itself, never an answer and nothing to staff", "[P21]") {
  for (const auto kind : all) {
    INFO(rule_of(kind).name);
    CHECK(rule_of(kind).is_counted == (is_to_customer(kind) && kind != LetterKind::answer));
  }
  CHECK_FALSE(is_to_customer(LetterKind::notice));
  CHECK_FALSE(is_to_customer(LetterKind::refusal));
}

TEST_CASE("answers go before notices, and both before the rest") {
  CHECK(rule_of(LetterKind::answer).priority < rule_of(LetterKind::notice).priority);
  for (const auto kind : all)
    if (kind != LetterKind::answer && kind != LetterKind::notice)
      CHECK(rule_of(LetterKind::notice).priority < rule_of(kind).priority);
}

TEST_CASE("a mistake in a template is placed as editors do, a whole file by its name alone") {
  CHECK(place_of({"ko/notice.md", 3, 14, "?"}) == "ko/notice.md:3:14");
  CHECK(place_of({"layout.html", 0, 0, "?"}) == "layout.html");
}
