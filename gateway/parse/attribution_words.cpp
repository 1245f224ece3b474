#include "parse/attribution_words.hpp"

#include "parse/quote_line.hpp"

namespace gatepost::parse {

const std::vector<std::string_view>& closing_verbs() {
  static const std::vector<std::string_view> words = word_list(
      "a scris|a écrit|ecrit|escreveu|escribio|escribió|ezt írta|följande|følgende|geschreven|geschrieben|"
      "ha escrito|ha scritto|het volgende|je napisal|je napisal(a)|je napisala|je napisao|je napisao/la|"
      "kirjoitti|kirjutas|mengirim|menulis|napisal|napisao|napisao je|napisał|napisał(a)|napisała|napsal|"
      "napsal(a)|napsala|napísal|napísal(a)|napísala|parašė|pisze|rakstīja|rašė|schreef|schreef het volgende|"
      "schreibt|schrieb|schrieb folgendes|scrie|scrive|skrev|skrev följande|skrev følgende|skrifaði|va escriure|"
      "writes|wrote|wrote the following|wrote the following message|yazdı|écrit|írta|đã viết|şunları yazdı|"
      "şunu yazdı|έγραψε|написа|написав|написав(-ла)|написав(ла)|написал|написал(-а)|написал(а)|написала|пише|"
      "пишет|כתב|כתב/ה|כתבה|كتب|كتبت|เขียนว่า|さんからのメール|さんが書きました|さんのメール|さんはかきました|"
      "さんは書きました|のメッセージ|のメール|写到|写道|寫道|撰寫|書きました|编写|编写了|님이 보낸 메일|님이 씀|"
      "님이 작성|님이 작성한 메시지|님이 작성함|쓴 글|씀|작성|작성함");
  return words;
}

const std::vector<std::string_view>& inner_verbs() {
  static const std::vector<std::string_view> words = word_list(
      " escribió | ezt írta| heeft | kirjoitti | napisał | napisał(a) | napsal | napsal(a) | schreef | schreibt |"
      " schrieb | skrev | użytkownik | yazdı | írta| đã viết| написав | написал | пользователь | كتب |님이 작성");
  return words;
}

const std::vector<std::string_view>& opening_words() {
  static const std::vector<std::string_view> words = word_list(
      "a(z) |am |dana |data |den |dia |dna |dne |dnia |dňa |el |em |en |gửi |il |in data |la |le |lúc |ngày |"
      "no dia |ob |on |op |pada |på |v |vào |w dniu |în |στισ |в |на |ב-|בתאריך|بتاريخ |في |เมื่อ|于|在|於");
  return words;
}

}  // namespace gatepost::parse
