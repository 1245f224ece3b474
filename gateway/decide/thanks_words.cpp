#include "decide/thanks_words.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "decide/mark.hpp"
#include "decide/word_set.hpp"

namespace gatepost::decide {
namespace {

constexpr std::size_t longest_text = 600;  // bytes; 12 long words stay far below
constexpr std::size_t most_words = 12;
constexpr std::size_t most_characters = 30;

struct Vocabulary {
  std::string_view thanks;  // one of these must be there
  std::string_view beside;  // may stand around them
};

// Nothing that asks ("please", "in advance"), denies ("not", "but") or sets a time to come. Korean, Japanese and
// Chinese words stand as they are written together; a text of these is cut into them.
constexpr auto vocabularies = std::to_array<Vocabulary>({
    {"thanks thank thankyou thx tnx thnx ty tysm cheers appreciate appreciated grateful",
     "hi hello hey dear good morning afternoon evening all team sir madam everyone you u so very much "
     "many a lot ton million really truly kindly lovely nice great perfect excellent awesome wonderful "
     "fantastic brilliant super ok okay yes got that for your the kind quick fast prompt speedy "
     "swift help assistance support reply response answer answers information info service work patience "
     "efforts effort time and i we our it's s best kind warm regards wishes greetings sincerely yours "
     "faithfully br rgds day weekend week one ahead too both indeed solved resolved sorted fixed works "
     "working fine received noted understood appreciation with of to from in helping replying answering "
     "responding fixing solving happy glad love"},
    {"감사합니다 감사해요 감사드립니다 감사드려요 감사했습니다 감사 고맙습니다 고마워요 고마워 고맙네요 땡큐 "
     "감사감사 감사히",
     "안녕하세요 안녕하십니까 안녕히 계세요 네 예 넵 넹 넷 아 오 정말 너무 너무나 진짜 대단히 매우 많이 많은 "
     "늘 항상 다시 한번 한 번 거듭 진심으로 모두 모든 덕분에 덕분입니다 빠른 빠르게 신속한 신속하게 친절한 "
     "친절하게 친절히 상세한 자세한 좋은 답변 답장 회신 응대 응답 안내 처리 대응 도움 도움이 되었습니다 "
     "됐습니다 도와주셔서 도와 주셔서 주신 해주셔서 해 보내주셔서 알려주셔서 알려 주시고 확인 확인했습니다 "
     "확인하였습니다 알겠습니다 잘 받았습니다 해결 해결되었습니다 해결됐습니다 해결됐어요 수고하세요 "
     "수고하십시오 수고하셨습니다 수고 많으셨습니다 고생하셨습니다 고생 하루 되세요 보내세요 되십시오 "
     "보내십시오 즐거운 행복한 주말 저녁 오후 오전 담당자님 고객센터 님 씨 께 드림 올림 배상 해주신 에 을 를 "
     "이 가 도 와 과 로 으로 ㅎㅎ ㅎ ㅋㅋ ㅋ 최고예요 최고입니다 최고"},
    {"ありがとうございます ありがとうございました ありがとう 有難うございます 有難うございました "
     "有り難うございます 有り難うございました 有難う 感謝 感謝します 感謝いたします 感謝致します "
     "感謝申し上げます 御礼申し上げます お礼申し上げます 助かりました 助かります どうも サンキュー",
     "こんにちは こんばんは おはようございます お世話になります お世話になっております お世話になりました "
     "お世話さまです お疲れ様です お疲れさまです お疲れ様でした はい 了解です 了解しました 了解いたしました "
     "承知しました 承知いたしました 大変 とても 本当に 誠に まことに たいへん 心より 重ねて 早速 早速の 早々に "
     "迅速 迅速な 迅速に 丁寧 丁寧な 丁寧に ご丁寧 ご丁寧な ご丁寧に 素早い 早い ご対応 対応 ご回答 回答 "
     "ご返信 返信 ご返事 ご連絡 連絡 ご案内 ご説明 ご教示 ご支援 ご協力 サポート 解決 解決しました "
     "解決いたしました 無事 無事に 確認しました 確認いたしました 受け取りました 届きました して いただき "
     "いただきまして いただいて 頂き 頂きまして 頂いて くださり 下さり くださいまして 下さいまして くださって "
     "の を に な も は と また 皆様 担当者様 ご担当者様 様 さん 以上 です でした "
     "今後とも 今後も 失礼します 失礼いたします 失礼致します より"},
    {"谢谢 谢谢你 谢谢您 谢谢你们 谢谢大家 多谢 谢了 谢啦 感谢 感激 感激不尽 万分感谢 非常感谢 十分感谢 感谢您 "
     "感谢你们 致谢 拜谢",
     "你好 您好 你们好 大家好 早上好 下午好 晚上好 好 好的 好了 嗯 是的 收到 已收到 收到了 明白 明白了 知道了 "
     "了解 了解了 非常 十分 真的 太 太棒了 太好了 很 很好 真 万分 衷心 由衷 你 您 你们 您的 你的 你们的 "
     "的 了 啦 呀 啊 对 为 给 帮助 帮忙 协助 支持 解答 回复 答复 回答 回信 答案 服务 处理 快速 迅速 及时 耐心 "
     "热情 细心 周到 这么 如此 快 已 已经 解决 解决了 可以了 没问题了 好用 辛苦 辛苦了 您辛苦了 客服 "
     "客服人员 团队 老师 先生 女士 小姐 祝 祝您 祝你 祝好 一切 顺利 生活 工作 愉快 周末 快乐 开心 健康 再见 "
     "此致 敬礼 和 与 也 都 哈哈 嘿嘿"},
    {"謝謝 謝謝你 謝謝您 謝謝你們 謝謝大家 多謝 謝了 謝啦 感謝 感激 感激不盡 萬分感謝 非常感謝 十分感謝 感謝您 "
     "感謝你們 致謝 感恩 唔該 唔該晒 多謝晒",
     "你好 您好 你們好 大家好 早安 午安 晚安 早上好 下午好 晚上好 好 好的 好了 嗯 是的 收到 已收到 收到了 明白 "
     "明白了 知道了 了解 了解了 瞭解 非常 十分 真的 太 太棒了 太好了 很 很好 真 萬分 衷心 由衷 你 您 你們 "
     "您的 你的 你們的 的 了 啦 呀 啊 喔 對 為 給 幫助 幫忙 協助 支持 支援 解答 回覆 回復 答覆 回答 回信 答案 "
     "服務 處理 快速 迅速 即時 及時 耐心 熱情 細心 周到 這麼 如此 快 已 已經 解決 解決了 可以了 沒問題了 "
     "辛苦 辛苦了 您辛苦了 客服 客服人員 團隊 老師 先生 女士 小姐 祝 祝您 祝你 祝好 一切 順利 順心 生活 工作 "
     "愉快 週末 周末 快樂 開心 健康 平安 再見 敬上 和 與 也 都 哈哈"},
    {"danke dankeschön dank dankend dankbar merci bedanke bedanken thx",
     "hallo hi hey moin servus grüezi guten tag morgen abend liebe lieber liebes sehr geehrte geehrter "
     "geehrtes damen herren herr frau und vielen vielmals herzlichen herzlich besten schön schönen lieben "
     "tausend recht ganz ich wir mich uns bei ihnen euch dir für die das den der ihre ihren ihr eure euren "
     "deine deinen dein schnelle schnellen rasche raschen prompte prompten super tolle tollen nette netten "
     "gute freundliche freundlichen kompetente hilfe antwort rückmeldung unterstützung bearbeitung lösung "
     "information informationen info auskunft mühe service support nochmals nochmal noch einmal toll prima "
     "perfekt klasse bestens alles klar gut gerne ja ok okay hat hab habe es jetzt nun geklappt "
     "erledigt gelöst erhalten verstanden angekommen einen ein eine schönes schöne "
     "wochenende woche feierabend mit freundlichem besten herzlichem grüßen gruß grüße grüßle viele beste lg "
     "mfg vg bg team zusammen an auch so das war"},
    {"merci mercis remercie remercions remerciements reconnaissant reconnaissante",
     "bonjour bonsoir salut cher chère chers madame monsieur messieurs mesdames à tous toute l équipe beaucoup "
     "bien infiniment mille grand un une encore fois vous je nous te tout pour votre vos ton ta le la les de "
     "du des d et aide réponse retour réactivité rapidité rapide rapides prompte gentillesse patience "
     "efficacité efficace soutien support service information informations infos explication explications "
     "précisions c est parfait super génial top nickel excellent bon bonne belle journée soirée semaine week "
     "end continuation ok oui d accord reçu compris noté résolu réglé fonctionne marche ça cela cordialement "
     "bien cordiales salutations sincères amicalement sincèrement bises vive avec mes nos très m a avoir aidé "
     "répondu"},
    {"gracias agradezco agradecemos agradecido agradecida agradecimiento",
     "hola buenas buenos días tardes noches estimado estimada estimados señor señora señores equipo a todos "
     "todas muchas muchísimas mil muy un millón de nuevo otra vez por su tu vuestra vuestro la el las los lo "
     "le les te os se ayuda respuesta rapidez rápida rápido pronta atención apoyo soporte servicio amabilidad "
     "amable paciencia gestión información aclaración solución y todo perfecto genial excelente estupendo "
     "fenomenal vale ok sí si de acuerdo recibido entendido resuelto solucionado arreglado funciona ya está es "
     "que tenga tengan buen bonito lindo día fin semana saludos saludo cordiales cordial atentamente atte un "
     "abrazo abrazos con mis nuestros gran trabajo bien ayudarme responder"},
    {"obrigado obrigada obrigados obrigadas obrigadão brigado brigada agradeço agradecemos agradecido "
     "agradecida grato grata gratidão valeu",
     "olá oi bom boa dia tarde noite caro cara caros prezado prezada prezados senhor senhora senhores equipe "
     "equipa a todos todas muito muitíssimo mil de novo mais uma vez pela pelo pelas pelos por sua seu vossa "
     "vosso tua teu o os as lhe te vos ajuda resposta retorno rapidez rápida rápido pronta atenção apoio "
     "suporte serviço gentileza simpatia paciência informação informações esclarecimento solução e tudo "
     "perfeito ótimo excelente maravilha show ok certo sim combinado recebido entendido resolvido funcionou "
     "funciona já está agora deu foi tenha tenham bom fim semana final abraço abraços um uma atenciosamente "
     "att cumprimentos melhores cordialmente com os meus até logo bem ajudar"},
});

/// A reply of nothing but a picture of thanks.
constexpr std::array<UChar32, 4> pictures{0x1f64f, 0x1f44d, 0x2764, 0x1f49a};

std::string folded_text(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* const folding = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const auto all = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  const auto folded = U_SUCCESS(error) ? folding->normalize(all, error) : all;
  std::string out;
  return folded.toUTF8String(out);
}

bool is_of_word(UChar32 c) { return u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

bool is_script(UChar32 c, UScriptCode script) {
  UErrorCode error = U_ZERO_ERROR;
  return uscript_getScript(c, &error) == script;
}

bool is_unspaced(UChar32 c) {
  return is_script(c, USCRIPT_HAN) || is_script(c, USCRIPT_HIRAGANA) || is_script(c, USCRIPT_KATAKANA) || c == 0x30fc;
}

struct Words {
  std::vector<std::string> all;
  std::size_t unspaced = 0;  // characters of scripts that set no blanks
  bool has_picture = false;
};

Words words_of(std::string_view text) {
  Words out;
  const auto all = icu::UnicodeString::fromUTF8(folded_text(text));
  icu::UnicodeString word;
  const auto end_word = [&] {
    if (!word.isEmpty()) word.toUTF8String(out.all.emplace_back());
    word.remove();
  };
  for (int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1)) {
    const auto c = all.char32At(at);
    if (is_unspaced(c)) ++out.unspaced;
    if (std::ranges::find(pictures, c) != pictures.end()) out.has_picture = true;
    if (is_of_word(c) && c < 0xfe00)
      word.append(c);
    else
      end_word();
  }
  end_word();
  return out;
}

void add(WordSet& set, std::string_view text) {
  for (auto& word : words_of(text).all) set.insert(std::move(word));
}

struct Lists {
  WordSet thanks;
  WordSet all;
};

const std::vector<Lists>& shipped() {
  static const auto out = [] {
    std::vector<Lists> all;
    for (const auto& one : vocabularies) {
      auto& lists = all.emplace_back();
      add(lists.thanks, one.thanks);
      add(lists.all, one.thanks);
      add(lists.all, one.beside);
    }
    return all;
  }();
  return out;
}

/// Letters that may be written together with the next word.
bool is_joined(std::string_view word) {
  const auto text = icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())});
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
    if (is_unspaced(text.char32At(at)) || is_script(text.char32At(at), USCRIPT_HANGUL)) return true;
  return false;
}

/// The whole word is made of words of the set, one after the other.
bool is_made_of(std::string_view word, const WordSet& set) {
  if (set.contains(word)) return true;
  if (!is_joined(word)) return false;
  std::vector<bool> is_reached(word.size() + 1);
  is_reached[0] = true;
  for (std::size_t from = 0; from < word.size(); ++from)
    for (std::size_t to = from + 1; is_reached[from] && to <= word.size(); ++to)
      if (set.contains(word.substr(from, to - from))) is_reached[to] = true;
  return is_reached[word.size()];
}

bool has_any(const Words& words, const WordSet& thanks) {
  return std::ranges::any_of(words.all, [&](const auto& word) {
    return thanks.contains(word) || (is_joined(word) && std::ranges::any_of(thanks, [&](const auto& one) {
                                       return is_joined(one) && word.find(one) != std::string::npos;
                                     }));
  });
}

constexpr std::string_view closings =
    "best kind warm regards wishes greetings sincerely yours truly faithfully cheers br rgds mit freundlichem "
    "freundlichen besten herzlichen lieben gruß grüßen gruss grüssen viele liebe beste herzliche schöne grüße grüsse "
    "lg "
    "vg mfg cordialement bien à vous amicalement meilleures salutations cordial saludo un saludos cordiales "
    "atentamente abraço abraços um cumprimentos melhores atenciosamente";

constexpr std::size_t signature_lines = 4;
constexpr std::size_t signature_words = 5;

bool is_closing(std::string_view line) {
  static const auto known = [] {
    WordSet set;
    add(set, closings);
    return set;
  }();
  const auto words = words_of(line).all;
  return !words.empty() && std::ranges::all_of(words, [](const auto& word) { return known.contains(word); });
}

/// "Jane Roe", "Head of Purchasing": short, and not begun as a sentence goes on.
bool is_of_signature(std::string_view line) {
  const auto text = icu::UnicodeString::fromUTF8({line.data(), static_cast<int32_t>(line.size())});
  return words_of(line).all.size() <= signature_words && (text.isEmpty() || !u_islower(text.char32At(0)));
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    if (!line.empty()) lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

/// Without what stands below "Best regards," where that can only be a signature.
std::string_view without_signature(std::string_view text) {
  const auto lines = lines_of(text);
  const auto closing = std::ranges::find_if(lines, is_closing);
  if (closing == lines.end() || closing == lines.begin()) return text;
  const bool is_signature = static_cast<std::size_t>(lines.end() - closing) <= signature_lines + 1 &&
                            std::all_of(closing + 1, lines.end(), is_of_signature);
  return is_signature ? text.substr(0, static_cast<std::size_t>(closing->data() - text.data())) : text;
}

bool is_short(const Words& words) {
  return words.unspaced > 0 ? words.unspaced <= most_characters : words.all.size() <= most_words;
}

}  // namespace

bool is_thanks_only(const std::string& own_text, const std::vector<std::string>& names) {
  if (own_text.size() > longest_text || has_question(own_text)) return false;
  const auto words = words_of(without_signature(own_text));
  if (!is_short(words)) return false;
  if (words.all.empty()) return words.has_picture;
  WordSet known_names;
  for (const auto& name : names) add(known_names, name);
  // "Thanks" is written in every language, so English goes with each of them.
  const auto& english = shipped().front();
  return std::ranges::any_of(shipped(), [&](const Lists& lists) {
    auto all = lists.all;
    all.insert(english.all.begin(), english.all.end());
    all.insert(known_names.begin(), known_names.end());
    const bool has_thanks = words.has_picture || has_any(words, lists.thanks) || has_any(words, english.thanks);
    return has_thanks && std::ranges::all_of(words.all, [&](const auto& word) { return is_made_of(word, all); });
  });
}

}  // namespace gatepost::decide
