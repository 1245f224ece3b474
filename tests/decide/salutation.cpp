#include "decide/salutation.hpp"

#include "catch.hpp"

using namespace gatepost::decide;
using Names = std::vector<std::string>;

TEST_CASE("whom a first line calls is found in all shipped languages", "[P13]") {
  const std::vector<std::pair<std::string, std::string>> lines{
      {"Hi Alice,", "alice"},          {"hello alice!", "alice"},      {"Dear Mr. Roth:", "roth"},
      {"Guten Morgen Alice", "alice"}, {"Chère Alice,", "alice"},      {"Hola Alice: ¿puedes?", "alice"},
      {"Olá Alice, pode?", "alice"},   {"안녕하세요 민수님,", "민수"}, {"민수 님, 이 건이요", "민수"},
      {"アリスさん、", "アリス"},      {"你好 小明，", "小明"},        {"Hi Alice - can you?", "alice"},
      {"@Alice, look", "alice"},       {"**Hi Alice**,", "alice"},     {"Hi Alice can you call", "alice"},
  };
  for (const auto& [line, name] : lines) {
    CAPTURE(line);
    const auto read = salutation_of(line);
    REQUIRE_FALSE(read.names.empty());
    CHECK(read.names.front() == name);
  }
  CHECK(salutation_of("@Alice Kim<mailto:alice@staff.test> look").names == Names{"alice", "kim", "look"});
  CHECK(salutation_of("Hi Alice and Bob, look").names == Names{"alice", "bob"});
  CHECK(salutation_of("민수님 이거 좀 봐 주세요").is_call);
}

TEST_CASE("whom a line is for is found behind the word that says so, and behind a greeting and its comma", "[P13]") {
  for (const std::string line :
       {"To Alice: please call", "to: Alice", "An Alice: bitte", "Für Alice, bitte", "Pour Alice: oui",
        "Para Alice: sí", "alice에게: 전화", "Alice님께, 전화", "Aliceさんへ：", "给Alice：", "Hi, Alice!",
        "Hello, Alice, can you?", "안녕하세요, alice님!"}) {
    CAPTURE(line);
    const auto read = salutation_of(line);
    CHECK(read.is_whole);
    CHECK(read.names == Names{"alice"});
  }
  CHECK(salutation_of("To all: look").names == Names{"all"});
  CHECK(salutation_of("To Alice it seems fine").names.size() == 4);
  CHECK(salutation_of("Hello, Alice will call you, and so will I").names.empty());
}

TEST_CASE("a name at the end of the first sentence stands behind its last comma", "[P13]") {
  CHECK(sentence_end("Can you check, please, Bob? She, too.").before == "Can you check, please");
  CHECK(sentence_end("Can you check, please, Bob? She, too.").behind == " Bob");
  CHECK(sentence_end("확인해 주세요、밥님。네").behind == "밥님");
  CHECK(sentence_end("Version 2.0, Bob").behind == " Bob");
  for (const std::string line : {"", "Please ask Bob.", "It is done. Thanks, Bob", "？,"}) {
    CAPTURE(line);
    CHECK(sentence_end(line).behind.empty());
  }
  CHECK(is_bare_greeting("Good morning!"));
  CHECK_FALSE(is_bare_greeting("Good morning Alice"));
  CHECK_FALSE(is_bare_greeting(""));
}

TEST_CASE("a greeting without a name calls nobody", "[P13]") {
  for (const std::string line :
       {"Hello,", "Good morning, Alice will call you.", "안녕하세요.", "Hi!", "", "Guten Tag"}) {
    CAPTURE(line);
    CHECK(salutation_of(line).names.empty());
  }
  CHECK_FALSE(salutation_of("Alice from our workshop will call you tomorrow").is_whole);
  CHECK_FALSE(salutation_of("Alice from our workshop will call you tomorrow").has_greeting);
}

TEST_CASE("words for many are words of the shipped languages", "[P13]") {
  for (const std::string line : {"Hi all,", "Hallo zusammen,", "Liebe Kollegen", "Bonjour à tous,", "Hola equipo,",
                                 "팀원 여러분,", "お疲れ様です。", "大家好，", "Hello everyone"}) {
    CAPTURE(line);
    const auto read = salutation_of(line);
    REQUIRE_FALSE(read.names.empty());
    CHECK(is_word_for_many(read.names.front()));
  }
}

TEST_CASE("a long line is read in its beginning only", "[P31]") {
  CHECK(salutation_of("Hi " + std::string(1'000'000, 'x')).names.size() == 1);
  CHECK(salutation_of(std::string(1'000'000, '<')).names.empty());
}
