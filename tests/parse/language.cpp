#include "parse/language.hpp"

#include "catch.hpp"

namespace {

std::string language_of(std::string_view text) { return gatepost::parse::language_of(text).tag; }

int percent_of(std::string_view text) { return gatepost::parse::language_of(text).percent; }

}  // namespace

TEST_CASE("each shipped language is known from a sentence", "[P22]") {
  CHECK(language_of("Hello, my kettle does not heat any more. Can you help?") == "en");
  CHECK(language_of("안녕하세요, 주전자가 고장났어요.") == "ko");
  CHECK(language_of("こんにちは、注文した商品が届きません。") == "ja");
  CHECK(language_of("您好,我的订单还没有到,请帮我查一下。") == "zh-Hans");
  CHECK(language_of("您好,我的訂單還沒有到,請幫我查一下。") == "zh-Hant");
  CHECK(language_of("Hallo, ich habe eine Frage zu meiner Bestellung.") == "de");
  CHECK(language_of("Bonjour, mon colis n'est pas arrivé.") == "fr");
  CHECK(language_of("Hola, no puedo iniciar sesión en mi cuenta.") == "es");
  CHECK(language_of("Olá, não consigo acessar minha conta.") == "pt");
}

TEST_CASE("a script of one language outweighs product names and links", "[P22]") {
  CHECK(language_of("Kettle KX-200 고장") == "ko");
  CHECK(language_of("https://shop.example/a/very/long/path/with/english/words 확인 부탁") == "ko");
  CHECK(language_of("ok 감사합니다") == "ko");
  CHECK(language_of("Windows 11 で動きません") == "ja");
}

TEST_CASE("a name in another script does not make the language", "[P22]") {
  CHECK(language_of(
            "Hello, this is 김 from Seoul. My kettle does not heat any more, and I would like my money back.") == "en");
  CHECK(language_of("我爱の世界和平请进") == "zh-Hans");
}

TEST_CASE("what is too short or of no language stays unknown", "[P22]") {
  for (const auto* text :
       {"", "OK", "12345", "!!! ???", "你好", "https://shop.example/order/status", "ada@shop.example"})
    CHECK(language_of(text).empty());
}

TEST_CASE("broken and long texts are read", "[P22]") {
  CHECK(language_of("\xff\xfe\x80").empty());
  std::string text;
  while (text.size() < 100'000) text += "주전자가 고장났어요. ";
  CHECK(language_of(text) == "ko");
}

TEST_CASE("other names that CLD2 has are given as BCP 47", "[P22]") {
  CHECK(language_of("שלום, ההזמנה שלי לא הגיעה") == "he");
}

TEST_CASE("how certain the language is says how much of the text speaks for it", "[P22]") {
  CHECK(percent_of("주전자가 고장났어요.") == 100);
  CHECK(percent_of("Kettle KX-200 고장") < 60);
  CHECK(percent_of("Hallo, ich habe eine Frage zu meiner Bestellung, die gestern noch nicht angekommen war.") >= 90);
  const auto few = gatepost::parse::language_of("Danke schön!");
  CHECK((few.tag.empty() || few.percent < 75));
  CHECK(percent_of("12345") == 0);
}
