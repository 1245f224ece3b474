#include "decide/closing_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "decide/text.hpp"
#include "decide/word_set.hpp"

namespace gatepost::decide {
namespace {

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

bool has_any(std::string_view text, const WordSet& words) {
  return std::ranges::any_of(words, [&](const auto& word) { return has(text, word); });
}

bool ends_with_any(std::string_view text, const WordSet& words) {
  return std::ranges::any_of(words, [&](const auto& word) { return text.ends_with(word); });
}

/// A notice has a word of each of the two: what it is about, and whom it warns.
struct Notice {
  std::string about;
  WordSet beside;
};

Notice notice(std::string_view about, std::string_view beside) { return {case_folded(about), folded_phrases(beside)}; }

const std::array<Notice, 13>& notices() {
  static const std::array<Notice, 13> all{
      notice("confidential", "intended|recipient|addressee|privileged|in error"),
      notice("privileged", "intended|recipient|addressee|in error|disclos"),
      notice("consider the environment", "print"),
      notice("vertraulich", "empfänger|adressat|irrtümlich|unbefugt|vernichte"),
      notice("denken sie an die umwelt", "druck"),
      notice("confidentiel", "destinataire|par erreur|détruire|expéditeur|divulg"),
      notice("confidencial", "destinatari|por error|por engano|remitente|remetente"),
      notice("機密", "受信者|宛先|誤って|破棄|削除"),
      notice("机密", "收件人|误收|删除|错误|销毁"),
      notice("保密", "收件人|误收|删除|错误|销毁"),
      notice("機密", "收件人|誤收|刪除|錯誤|銷毀"),
      notice("기밀", "수신|삭제|폐기|유출|잘못"),
      notice("비밀", "수신|삭제|폐기|유출|잘못"),
  };
  return all;
}

/// What a notice calls the mail that it stands in. "The confidential report is intended for you" is none.
const WordSet& mail_words() {
  static const WordSet words = folded_phrases(
      "mail|message|communication|transmission|nachricht|courriel|mensaje|mensagem|correo|メール|通信|邮件|郵件|메일|"
      "전자우편");
  return words;
}

/// A warning about others' mail begins with the mail; an answer that a notice follows begins with something else.
std::string_view first_sentence(std::string_view text) {
  auto end = text.size();
  for (const std::string_view sign : {". ", "! ", "? ", "。"}) end = std::min(end, text.find(sign));
  return text.substr(0, end);
}

bool is_legal(std::string_view text) {
  const auto first = first_sentence(text);
  return has_any(text, mail_words()) && std::ranges::any_of(notices(), [&](const Notice& one) {
           return has(text, one.about) && has_any(text, one.beside) &&
                  (has_any(first, mail_words()) || has(first, one.about));
         });
}

/// "Von meinem Android-Gerät gesendet. Bitte entschuldigen Sie meine Kürze." Without the excuse parse knows it.
bool is_phone_excuse(std::string_view text) {
  constexpr std::size_t longest = 250;  // bytes
  static const WordSet sent =
      folded_phrases("sent from|gesendet|envoyé|enviado|enviada|보냄|보냈|보낸|送信|发送|发自|發送|傳送|寄自");
  static const WordSet excuses = folded_phrases(
      "brevity|typos|being brief|kürze|tippfehler|brièveté|concision|fautes de frappe|brevedad|brevidade|erratas|간결|"
      "간략|짧은|오타|오자|簡潔|手短|简短|简洁|簡短");
  return text.size() <= longest && has_any(first_sentence(text), sent) && has_any(text, excuses);
}

}  // namespace

bool is_farewell(const std::string& line) {
  static const WordSet words = folded_phrases(
      "kind regards|best regards|regards|warm regards|with kind regards|with best regards|kindest regards|"
      "with regards|best wishes|best|all the best|sincerely|sincerely yours|yours sincerely|yours faithfully|yours|"
      "yours truly|mit freundlichen grüßen|mit freundlichem gruß|freundliche grüße|freundlichen gruß|viele grüße|"
      "beste grüße|liebe grüße|schöne grüße|herzliche grüße|mit besten grüßen|gruß|grüße|mfg|lg|vg|cordialement|"
      "bien cordialement|bien à vous|sincères salutations|salutations distinguées|meilleures salutations|saludos|"
      "un saludo|un cordial saludo|atentamente|saludos cordiales|atenciosamente|cumprimentos|abraços|"
      "com os melhores cumprimentos|敬具|以上|此致|敬礼|敬禮|顺祝商祺|順頌商祺|祝好|드림|올림|배상");
  return words.contains(line);
}

bool is_courtesy(const std::string& line) {
  static const WordSet words = folded_phrases(
      "many thanks|thanks|thank you|thank you very much|thanks a lot|cheers|danke|vielen dank|besten dank|merci|"
      "merci beaucoup|gracias|muchas gracias|obrigado|obrigada|muito obrigado|ありがとうございます|"
      "ありがとうございました|よろしくお願いします|よろしくお願いいたします|谢谢|谢谢您|謝謝|감사합니다|"
      "감사드립니다|고맙습니다|수고하세요|안녕히 계세요");
  return words.contains(line);
}

bool is_notice(const std::string& paragraph) { return is_legal(paragraph) || is_phone_excuse(paragraph); }

bool is_phone_label(const std::string& word) {
  static const WordSet words = folded_phrases(
      "tel|tel no|telephone|phone|fon|telefon|teléfono|telefone|téléphone|tél|mobile|mobil|móvil|cell|portable|fax|"
      "office|direct|hotline|t|m|f|p|d|전화|휴대폰|핸드폰|팩스|대표전화|電話|携帯|电话|手机|傳真|传真|手機|☎|✆|📞");
  return words.contains(word);
}

bool is_role(const std::string& word) {
  static const WordSet words = folded_phrases(
      "support|engineer|customer|client|service|services|team|manager|sales|account|head|director|lead|agent|"
      "specialist|consultant|technician|technical|technology|care|success|desk|helpdesk|department|office|it|"
      "operations|assistant|representative|officer|ceo|cto|cfo|coo|founder|senior|junior|kundenservice|"
      "kundendienst|kundenbetreuung|kundenbetreuer|kundenbetreuerin|mitarbeiter|mitarbeiterin|leiter|leiterin|"
      "leitung|vertrieb|abteilung|technik|équipe|responsable|ingénieur|conseiller|conseillère|atención|soporte|"
      "equipo|ingeniero|ingeniera|gerente|suporte|atendimento|engenheiro|engenheira|equipe|매니저|대리|과장|부장|"
      "차장|사원|주임|담당|담당자|엔지니어|이사|대표|선임|책임|수석|担当|係|课长|経理|经理|工程师|工程師|客服");
  static const WordSet endings =
      folded_phrases("팀|센터|팀장|센터장|실장|본부|부서|部|課|係|室|センター|中心|部门|部門");
  return words.contains(word) || ends_with_any(word, endings);
}

bool is_small_word(const std::string& word) {
  static const WordSet words =
      folded_phrases("of|and|&|+|the|for|für|und|der|die|das|de|du|des|la|le|et|y|e|do|da|dos|i|at");
  return words.contains(word);
}

bool is_imprint(const std::string& word) {
  static const WordSet words = folded_phrases(
      "gmbh|mbh|ag|kg|kgaa|ohg|ug|e.v|e.k|ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|pty|sa|s.a|sl|"
      "s.l|srl|s.r.l|sarl|sas|bv|b.v|nv|n.v|oy|ab|aps|a/s|hrb|hra|amtsgericht|registergericht|handelsregister|sitz|"
      "geschäftsführer|geschäftsführerin|geschäftsführung|vorstand|aufsichtsrat|ust-id|ust-idnr|ust.-id|"
      "steuernummer|vat|siret|siren|rcs|cif|nif|cnpj|registered|registration|managing|주식회사|대표이사|"
      "사업자등록번호|통신판매업신고|株式会社|有限会社|代表取締役|法定代表人|统一社会信用代码");
  static const WordSet signs = folded_phrases("(주)|㈜|주식회사|株式会社|(株)|有限公司|사업자등록번호");
  return words.contains(word) || has_any(word, signs);
}

bool is_street(const std::string& word) {
  static const WordSet words = folded_phrases(
      "street|st|road|rd|avenue|ave|lane|ln|drive|dr|square|sq|way|boulevard|blvd|floor|suite|rue|calle|rua|avenida|"
      "plaza|praça|place|platz|weg|allee");
  static const WordSet endings =
      folded_phrases("straße|str|str.|platz|weg|allee|gasse|damm|ufer|ring|로|길|층|호|号|號|丁目");
  return words.contains(word) || ends_with_any(word, endings);
}

std::string without_honour(const std::string& line) {
  static const WordSet honours = folded_phrases("드림|올림|배상|拝|敬上|謹上|谨上|敬具|啓");
  const auto found = std::ranges::find_if(honours, [&](const auto& one) { return line.ends_with(one); });
  if (found == honours.end()) return line;
  auto rest = line.substr(0, line.size() - found->size());
  rest.erase(rest.find_last_not_of(' ') + 1);
  return rest;
}

bool has_postscript(std::string_view text) {
  static constexpr std::array<std::string_view, 8> marks{"ps:", "ps.", "p.s", "ps ", "pps", "p.p.s", "추신", "追伸"};
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto first = std::min(text.find_first_not_of(" \t*_"), end);
    const auto line = case_folded(text.substr(first, end - first));
    if (std::ranges::any_of(marks, [&](auto mark) { return line.starts_with(mark); })) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

}  // namespace gatepost::decide
