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
