#include "parse/forward_words.hpp"

#include "parse/quote_line.hpp"

namespace gatepost::parse {

const std::vector<std::string_view>& forward_phrases() {
  static const std::vector<std::string_view> words = word_list(
      "anfang der weitergeleiteten e-mail|anfang der weitergeleiteten nachricht|awal pesan yang diteruskan|"
      "begin doorgestuurd bericht|begin doorgezonden bericht|begin forwarded message|"
      "beginn der weitergeleiteten nachricht|begynd videresendt besked|begynn videresendt melding|"
      "begynnelse på videresendt melding|begynnelsen på videresendt melding|börja vidarebefordrat meddelande|"
      "början på vidarebefordrat meddelande|bắt đầu thư được chuyển tiếp|chuyển tiếp thư|"
      "comienzo del mensaje reenviado|correo reenviado|courriel transféré|doorgestuurd bericht|"
      "doorgestuurde e-mail|doorgezonden bericht|début du message réexpédié|début du message transféré|"
      "début du message transmis|e-mail encaminhado|e-mail transféré|edastatud kiri|edelleen lähetetty viesti|"
      "edelleenlähetetty viesti|forwarded by|forwarded mail|forwarded message|iletilen e-posta|iletilen ileti|"
      "iletilen mesaj|iletilen mesajın başlangıcı|iletilmiş ileti|iletiyi yönlendir|inicio del mensaje reenviado|"
      "inizio del messaggio inoltrato|inizio messaggio inoltrato|início da mensagem encaminhada|"
      "início da mensagem reencaminhada|mail inoltrata|mail transféré|mensagem encaminhada|"
      "mensagem original reencaminhada|mensagem reencaminhada|mensaje reenviado|mensaje remitido|"
      "mesaj redirectionat|mesaj redirecţionat|mesaj redirecționat|mesaj retransmis|mesaj înaintat|"
      "message réexpédié|message transféré|message transféré par|message transmis|messaggio inoltrato|"
      "messaggio inoltrato da|missatge reenviat|persiųstas laiškas|pesan diteruskan|pesan terusan|"
      "pesan yang diteruskan|początek przekazywanej wiadomości|początek przesłanej wiadomości|"
      "posredovano sporočilo|preposielaná správa|preposlaná správa|prosleđena poruka|proslijeđena poruka|"
      "przekazana wiadomość|przekazywana wiadomość|przesłana wiadomość|pārsūtīts ziņojums|předaná zpráva|"
      "přeposlaná zpráva|přeposlaný e-mail|start of forwarded message|start på videresendt besked|"
      "start på videresendt meddelelse|start på videresendt melding|thư đã chuyển tiếp|thư được chuyển tiếp|"
      "tin nhắn đã chuyển tiếp|továbbküldött üzenet|továbbított levél|továbbított üzenet|"
      "továbbított üzenet eleje|továbbított üzenet kezdete|treść przekazanej wiadomości|"
      "treść wiadomości przekazanej|ursprüngliche nachricht weitergeleitet|vidarebefordrat brev|"
      "vidarebefordrat e-postmeddelande|vidarebefordrat mail|vidarebefordrat meddelande|vidarebefordrat mejl|"
      "videresendt besked|videresendt e-mail|videresendt e-post|videresendt mail|videresendt meddelelse|"
      "videresendt melding|välitetty sähköposti|välitetty viesti|välitetty viesti alkaa|weitergeleitete e-mail|"
      "weitergeleitete mail|weitergeleitete nachricht|wiadomość przekazana|wiadomość przekazana dalej|"
      "wiadomość przesłana dalej|yönlendirilen mesaj|yönlendirilmiş mesaj|začiatok preposlanej správy|"
      "začátek předávané zprávy|začátek přeposlané zprávy|început mesaj redirecționat|"
      "începutul mesajului redirecționat|έναρξη προωθημένου μηνύματοσ|αρχή προωθημένου μηνύματοσ|"
      "προωθημένο μήνυμα|конец пересылаемого сообщения|начало на препратеното съобщение|"
      "начало переадресованного сообщения|начало пересылаемого сообщения|переадресоване повідомлення|"
      "переадресованное сообщение|перенаправленное сообщение|пересилається повідомлення|переслане повідомлення|"
      "пересланное письмо|пересланное сообщение|пересылаемое письмо|пересылаемое сообщение|"
      "початок переадресованого повідомлення|початок пересланого повідомлення|препратено съобщение|הודעה מועברת|"
      "הודעה שהועברה|תחילת ההודעה שהועברה|الرسالة المعاد توجيهها|بدء الرسالة المُعاد توجيهها|"
      "بداية الرسالة المعاد توجيهها|رسالة محولة|رسالة معاد توجيهها|رسالة مُعاد توجيهها|ข้อความที่ส่งต่อ|"
      "จดหมายที่ส่งต่อ|เริ่มข้อความที่ส่งต่อ|メッセージを転送|下面是被转发的邮件|下面是转发的邮件|"
      "以下は転送されたメッセージです|以下是轉寄的郵件|以下転送|已轉寄的郵件|已轉寄訊息|已轉寄郵件|已转发消息|"
      "已转发的邮件|已转发邮件|开始转发的邮件|被转发邮件信息|転送されたメッセージ|転送されたメッセージの開始|"
      "転送されたメッセージ開始|転送されたメール|転送されるメッセージ|転送メッセージ|転送メール|轉寄的訊息|"
      "轉寄的郵件|轉寄訊息|轉寄郵件|轉發的郵件|轉發郵件|转发信息|转发消息|转发的信息|转发的消息|转发的邮件|"
      "转发邮件|转发邮件信息|開始轉寄的郵件|開始轉寄郵件|다음은 전달된 메시지입니다|아래는 전달된 메일입니다|"
      "전달 메시지|전달 메일|전달된 메시지|전달된 메시지 시작|전달된 메시지의 시작|전달된 메일|전달된 이메일|"
      "전달된 편지|전달받은 메시지|전달한 메시지|전달한 메일");
  return words;
}

const std::vector<std::string_view>& original_phrases() {
  static const std::vector<std::string_view> words = word_list(
      "algne kiri|alkuperäinen sähköposti|alkuperäinen viesti|alkuperäinen viesti alkaa|asıl ileti|cita original|"
      "correo original|courriel original|den oprindelige meddelelse|e-mail d'origine|e-mail original|"
      "email originale|eredeti e-mail|eredeti levél|eredeti üzenet|in reply to|izvirno sporočilo|izvorna poruka|"
      "mail original|mensagem anterior|mensagem de origem|mensagem inicial|mensagem original|mensaje anterior|"
      "mensaje de origen|mensaje original|mensaje originario|mesaj iniţial|mesaj inițial|mesaj original|"
      "mesajul inițial|mesajul original|message d'origine|message initial|message original|message originel|"
      "messaggio di origine|messaggio iniziale|messaggio originale|messaggio precedente|missatge original|"
      "oorspronkelijk bericht|oorspronkelijke afspraak|oorspronkelijke bericht|oorspronkelijke e-mail|"
      "opprinnelig e-post|opprinnelig melding|oprindelig besked|oprindelig e-mail|oprindelig mail|"
      "oprindelig meddelelse|original|original appointment|original besked|original e-mail|original email|"
      "original mail|original meddelelse|original melding|original message|original msg|original-nachricht|"
      "originalbrev|originalmail|originalmeddelande|originalmelding|originalna poruka|originalnachricht|"
      "originaltermin|originalus laiškas|origineel bericht|originální zpráva|orijinal e-posta|orijinal ileti|"
      "orijinal mesaj|orjinal mesaj|oryginalna wiadomość|oryginał wiadomości|pesan asli|pesan awal|"
      "pierwotna wiadomość|previous message|puvodni zprava|pôvodná správa|původní e-mail|původní schůzka|"
      "původní zpráva|rendez-vous d'origine|replied message|reply message|reply to message|sākotnējais ziņojums|"
      "thư ban đầu|thư gốc|tin nhắn gốc|treść oryginalnej wiadomości|urspr. nachricht|ursprungligt mail|"
      "ursprungligt meddelande|ursprungsmeddelande|ursprüngliche e-mail|ursprüngliche mail|"
      "ursprüngliche nachricht|ursprünglicher termin|wiadomość oryginalna|wiadomość pierwotna|wiadomość źródłowa|"
      "özgün ileti|özgün mesaj|αρχικό μήνυμα|πρωτότυπο μήνυμα|вихідне повідомлення|исходное письмо|"
      "исходное сообщение|оригинал сообщения|оригинално съобщение|оригинальное сообщение|оригінал повідомлення|"
      "оригінальне повідомлення|первоначальное сообщение|початкове повідомлення|първоначално съобщение|"
      "ההודעה המקורית|הודעה מקורית|الرسالة الأصلية|الرسالة الاصلية|رسالة أصلية|ข้อความต้นฉบับ|ข้อความเดิม|"
      "จดหมายต้นฉบับ|オリジナル メッセージ|オリジナルのメッセージ|オリジナルメッセージ|元のメッセージ|元のメール|"
      "元の予定|原件|原始信件|原始信息|原始消息|原始约会|原始訊息|原始邮件|原始郵件|原文|原邮件|原郵件|"
      "回复的原邮件|回复的邮件|回覆的原郵件|返信元のメッセージ|邮件原件|받은 메일|원래 메시지|원문|원본 메시지|"
      "원본 메일|원본 이메일|원본 편지|원본메시지|원본메일|이전 메일");
  return words;
}

const std::vector<std::string_view>& forward_prefixes() {
  static const std::vector<std::string_view> words = word_list(
      "chuyển tiếp|doorgestuurd|doorst|edelleen|enc|enc.|encaminhada|forward|forwarded|fs|fw|fwd|fwd to|fwd.|i|"
      "iletilen|ilt|inoltra|inoltrato|inoltro|pd|preposlané|prs|przekazano|předáno|přeposláno|redirecționare|"
      "reenv|reenviado|renv|res enc|rv|rvd|terusan|tov|továbbítva|továbbítás|tr|transf|transféré|trs|vb|"
      "vidarebefordrat|videresendt|vl|vs|välitetty|weitergeleitet|weiterleitung|wg|ynl|yönl|πρθ|προωθ|προώθηση|"
      "пд|пересл|пересылка|прп|הועבר|הנדון הועבר|إعادة توجيه|محول|ส่งต่อ|転送|轉寄|轉發|转发|转寄|전달|전달됨|"
      "전송");
  return words;
}

}  // namespace gatepost::parse
