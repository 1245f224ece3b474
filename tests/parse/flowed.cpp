#include "parse/flowed.hpp"

#include "catch.hpp"

using namespace gatepost::parse;

TEST_CASE("Soft-broken lines become one, hard-broken ones stay") {
  CHECK(unflowed("one \ntwo \nthree\nfour\n", DelSp::no) == "one two three\nfour\n");
  CHECK(unflowed("one\n\ntwo", DelSp::no) == "one\n\ntwo");
}

TEST_CASE("With DelSp the blank of the break goes, as languages without blanks need it") {
  CHECK(unflowed("すべての \n人間は\n", DelSp::yes) == "すべての人間は\n");
}

TEST_CASE("Quotes flow within their depth only") {
  CHECK(unflowed("> one \n> two\n>> three \n> four\nfive\n", DelSp::no) == "> one two\n>> three \n> four\nfive\n");
}

TEST_CASE("The mark of a signature never flows") {
  CHECK(unflowed("Bye \n-- \nJane\n", DelSp::no) == "Bye \n-- \nJane\n");
}

TEST_CASE("Stuffed blanks go") { CHECK(unflowed(" > no quote\n From me\n", DelSp::no) == "> no quote\nFrom me\n"); }
