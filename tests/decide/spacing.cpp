// The leak gate reads letters, wherever their writer has set blanks.
#include "catch.hpp"
#include "decide/courtesies.hpp"
#include "decide/inside.hpp"
#include "decide/leak.hpp"

using namespace gatepost;

namespace {

using Texts = std::vector<std::string>;

Texts passages(const std::string& answer, const Texts& secret, Texts open = {}) {
  open.insert(open.end(), decide::courtesies.begin(), decide::courtesies.end());
  Desk desk;
  desk.address = "support@desk.test";
  return decide::cleared(answer, {secret, open, {}}, desk).passages;
}

const std::string korean = "이 고객은 환불을 계속 요구하니 조심하세요";
const std::string english = "do not refund more than ten euros";

}  // namespace

TEST_CASE("What a comment says is found with blanks fewer or more", "[P14]") {
  struct Row {
    std::string said, answered, passage;
  };
  for (const auto& row : std::vector<Row>{
           {korean, "안녕하세요. 고객은 환불을 계속 요구하니 조심하세요.", "고객은 환불을 계속 요구하니 조심하세요"},
           {korean, "안녕하세요. 고객은 환불을 계속요구하니 조심하세요.", "고객은 환불을 계속요구하니 조심하세요"},
           {korean, "안녕하세요. 고객은 환불을 계속 요구 하니 조심 하세요.",
            "고객은 환불을 계속 요구 하니 조심 하세요"},
           {korean, "안녕하세요. 이고객은환불을계속요구하니조심하세요.", "이고객은환불을계속요구하니조심하세요"},
           {"이고객은환불을계속요구하니조심하세요 제발", "고객은 환불을 계속 요구하니 조심하세요.",
            "고객은 환불을 계속 요구하니 조심하세요"},
           {"이고객은환불을계속요구하니조심하세요 제발", "고객은환불을계속요구하니조심하세요.",
            "고객은환불을계속요구하니조심하세요"},
           {english, "Dear Kim, donotrefundmorethanteneuros.", "donotrefundmorethanteneur"},
           {english, "Dear Kim, d o n o t  r e f u n d  m o r e  t h a n  t e n.",
            "d o n o t  r e f u n d  m o r e  t h a n  t e n"},
           {english, "Dear Kim, do-not-refund-morethan-ten euros.", "do-not-refund-morethan-ten eur"},
           {"d o n o t r e f u n d m o r e t h a n t e n", "do not refund more than ten x",
            "do not refund more than ten"},
           {"Wir erstatten diesem Kunden nie wieder Geld", "wirerstattendiesemKundenniewiederGeld",
            "wirerstattendiesemKundenniewiede"},
           {"не возвращайте деньги этому клиенту", "невозвращайтеденьгиэтомуклиенту",
            "невозвращайтеденьгиэ"},
       }) {
    CAPTURE(row.answered);
    CHECK(passages(row.answered, {row.said}) == Texts{row.passage});
  }
}

TEST_CASE("Everyday phrases, set apart in whatever way, tell nothing", "[P14]") {
  for (const auto& [said, answered] : std::vector<std::pair<std::string, std::string>>{
           {"안녕하세요. 확인 후 연락드리겠습니다. 감사합니다.", "안녕하세요, 확인후 연락 드리겠습니다. 감사합니다!"},
           {"불편을 드려 대단히 죄송합니다", "불편을 드려 대단히 죄송합니다."},
           {"고객님께 문의해 주셔서 감사합니다라고만 하세요",
            "문의해주셔서 감사합니다. 확인 후 다시 연락드리겠습니다."},
           {"please contact customer support", "Please contact customersupport."},
           {"The Kaffeevollautomat KV 8000 leaks", "Kaffee-Vollautomat KV-8000"},
           {"call +49 30 1234-5678 90", "+49 (30) 1234567890"},
       }) {
    CAPTURE(answered);
    CHECK(passages(answered, {said}).empty());
  }
  CHECK(passages("고객은 환불을 계속요구하니 조심하세요", {korean}, {"고객은환불을 계속 요구하니 조심하세요"}).empty());
}
