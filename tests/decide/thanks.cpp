#include "decide/thanks_words.hpp"

#include "catch.hpp"

using gatepost::decide::is_thanks_only;

namespace {

const std::vector<std::string> names{"Alice Kim", "Mina Park", "mina.park", "김지우"};

bool is_thanks(const std::string& text) { return is_thanks_only(text, names); }

}  // namespace

TEST_CASE("Thanks are known in every shipped language", "[P12]") {
  for (const auto* text : {
           "Thanks!",
           "Hi Alice,\n\nthank you so much for your help.\n\nBest regards\nMina",
           "thx :-)",
           "Perfect, thanks a lot",
           "감사합니다.",
           "네, 빠른 답변 감사합니다!",
           "도와주셔서 정말 고맙습니다. 좋은 하루 되세요^^",
           "김지우님 감사합니다",
           "ありがとうございました。",
           "早速のご対応、誠にありがとうございます。",
           "助かりました！",
           "谢谢！",
           "您好，非常感谢您的帮助",
           "收到，谢谢",
           "謝謝您的協助",
           "好的，感謝回覆！",
           "Vielen Dank!",
           "Guten Tag, besten Dank für die schnelle Antwort. Viele Grüße, Mina",
           "Super, danke.",
           "Merci beaucoup !",
           "Bonjour, merci pour votre aide. Cordialement",
           "¡Muchas gracias!",
           "Perfecto, gracias por su ayuda. Saludos",
           "Muito obrigado pela ajuda!",
           "Obrigada, bom dia",
           "🙏",
           "Thanks 👍",
           "DANKE SCHÖN, danke",
           "Danke!\n\nViele Grüße\nJane Roe",
           "Perfect, thank you Alice!\n\nBest regards,\nJane Roe\nHead of Purchasing\nShop GmbH, Berlin",
           "감사합니다. 수고하세요!",
           "Merci d’avoir répondu",
       }) {
    CAPTURE(text);
    CHECK(is_thanks(text));
  }
}

TEST_CASE("Whatever says more than thanks is more", "[P12]") {
  for (const auto* text : {
           "",
           "   \n",
           "!!!",
           "Hello",
           "Alice",
           "Best regards",
           "5",
           "Thanks, can you call me?",
           "Thanks, but it is broken again",
           "Thanks for nothing",
           "Thanks, I have it again",
           "Thanks, have it fixed now",
           "Thanks, was it fixed",
           "Danke, ist das jetzt gut",
           "ご回答よろしくお願いします。ありがとうございます。",
           "引き続きご対応よろしくお願いいたします。ありがとうございます",
           "再次问题，谢谢",
           "Thanks\nRegards,\nplease send the invoice",
           "Thanks\nBest regards\nJane\nWe still wait for the second parcel, by the way",
           "No thanks",
           "Thanks in advance",
           "Thanks. Please send the invoice",
           "Thank you, order 4711",
           "Thanks http://shop.example",
           "감사합니다. 그런데 아직 안 됩니다",
           "감사합니다만 안돼요",
           "배송 언제 오나요? 감사합니다",
           "ありがとうございます。まだ動きません",
           "谢谢，但是还没解决",
           "谢谢，请退款",
           "不用谢",
           "謝謝，可是還是不行",
           "Danke im Voraus",
           "Danke, geht nicht",
           "Nein danke",
           "Merci, mais ça ne marche pas",
           "Gracias, pero no funciona",
           "Obrigado, mas não funcionou",
           "Thanks 5",
           "Спасибо",
       }) {
    CAPTURE(text);
    CHECK_FALSE(is_thanks(text));
  }
}

TEST_CASE("What is longer than twelve words, or thirty characters without blanks, is read by people", "[P12]") {
  CHECK(is_thanks("thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks"));
  CHECK_FALSE(is_thanks("thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks"));
  CHECK(is_thanks("谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢"));
  CHECK_FALSE(is_thanks("谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢"));
  CHECK_FALSE(is_thanks(std::string(1'000'000, 'a')));
}

TEST_CASE("A name counts only if it is one of those who are known", "[P12]") {
  CHECK(is_thanks("Thanks Alice"));
  CHECK_FALSE(is_thanks("Thanks Brutus"));
}
