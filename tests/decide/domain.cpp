#include "decide/domain.hpp"

#include "catch.hpp"

using namespace gatepost::decide;

namespace {

const std::vector<std::string> known{"example.com", "gmail.com", "bücher.example"};

}  // namespace

TEST_CASE("An internationalised domain has two forms, from either of them") {
  for (const auto* written : {"bücher.example", "xn--bcher-kva.example", "BÜCHER.Example", "XN--BCHER-KVA.example"}) {
    CHECK(forms_of(written).shown == "bücher.example");
    CHECK(forms_of(written).ascii == "xn--bcher-kva.example");
  }
  CHECK(forms_of("straße.de").ascii == "xn--strae-oqa.de");  // not strasse.de, which is somebody else's
  CHECK(forms_of("예시.한국").ascii.starts_with("xn--"));
}

TEST_CASE("A domain of ASCII letters, or one that cannot be, has one form") {
  for (const auto* written : {"example.com", "xn--a.example",
                              "a\xe2\x80\xae"
                              "b.example",
                              "", "a..b", "_dmarc.example"}) {
    const auto forms = forms_of(written);
    CHECK(forms.shown == forms.ascii);
  }
  const std::string endless(100'000, 'x');
  CHECK(forms_of(endless).shown == endless);
}

TEST_CASE("A domain that looks like a known one is found, whatever script it is in") {
  CHECK(look_alike("ex\u0430mple.com", known) == "example.com");    // Cyrillic а
  CHECK(look_alike("xn--exmple-4nf.com", known) == "example.com");  // the same as servers write it
  CHECK(look_alike("examp1e.com", known) == "example.com");         // a digit for a letter
  CHECK(look_alike("grnail.com", known) == "gmail.com");            // r n for m
  CHECK(look_alike("mail.examp1e.com", known) == "example.com");    // and what lies below it
  CHECK(look_alike("b\u00fccher.ex\u0430mple", known) == "bücher.example");
}

TEST_CASE("A known domain, what lies below it, and any other domain look like none") {
  for (const auto* domain : {"example.com", "mail.example.com", "EXAMPLE.com", "xn--bcher-kva.example", "example.org",
                             "other.test", "example.com.evil.test", "", "notexample.com"})
    CHECK(look_alike(domain, known).empty());
}
