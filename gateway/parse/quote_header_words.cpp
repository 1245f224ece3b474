#include "parse/quote_header.hpp"

namespace gatepost::parse {
namespace {

using Words = std::vector<std::string_view>;

// In the form of folded_words, each list sorted, in the order of Label.
const std::array<Words, 8>& labels() {
  static const std::array<Words, 8> words = {
      // from
      word_list("absender|afsender|afzender|avsender|avsändare|da|dari|de|de la|de part de|expeditor|expéditeur|feladó|"
                "fra|from|från|gönderen|kimden|lähettäjä|message from|mittent|mittente|nadawca|người gửi|nuo|od|"
                "odesílatel|odosielateľ|pengirim|pošiljalac|pošiljatelj|remetente|remitente|saatja|sender|từ|van|von|"
                "šalje|αποστολέασ|από|від|від кого|изпратил|от|от кого|отправитель|מאת|من|จาก|发件人|发信人|发自|"
                "发送者|寄件人|寄件者|差出人|從|發件人|送信元|送信者|발신|발신인|발신자|보내는 사람|보낸 사람|보낸사람|"
                "보낸이"),
      // to
      word_list("a|aan|adresat|alıcı|an|címzett|către|destinataire|destinatar|destinatario|destinatário|do|empfänger|"
                "gavėjas|geadresseerde|kam|ke|kepada|kime|komu|kuidas|modtager|mottagare|mottaker|naar|người nhận|para|"
                "pentru|pour|pre|prima|primatelj|príjemca|příjemce|recipient|saaja|til|till|to|tới|untuk|vastaanottaja|"
                "za|à|đến|παραλήπτησ|προσ|до|кому|получател|получатель|אל|إلى|ถึง|受信者|宛先|接收者|收件人|收件者|"
                "收信人|至|送信先|받는 사람|받는사람|받는이|수신|수신인|수신자"),
      // cc
      word_list("bilgi|cc|cc (copie)|cc to|cc.|con copia|copia|copia carbone|copia conocimiento|copie|copie à|cópia|"
                "do wiadomości|dw|k.a.|kk|kopi|kopia|kopia (cc)|kopie|kopie (cc)|kopie aan|kopie an|kopija|kopio|kópia|"
                "másolat|másolatot kap|tembusan|udw.|v kopii|đồng gửi|κοιν|κοιν.|κοινοποίηση|копие|копия|копія|נסכ|"
                "עותק|نسخة|สำเนา|สำเนาถึง|副本|副本抄送|抄送|抄送人|참조|함께 받는 사람"),
      // bcc
      word_list("bcc|blindkopia|blindkopie|cci|ccn|cco|skrytá kopie|udw|密件副本|密送|숨은 참조"),
      // date
      word_list("data|data invio|data trimiterii|data wysłania|data/ora|date|date d'envoi|dato|datum|datum slanja|"
                "datum verzonden|datum/tijd|dikirim|dátum|elküldve|enviada|enviada em|enviado|enviado a|enviado el|"
                "enviado em|envoyé|envoyé le|fecha|gesendet|gesendet am|gesendet um|gönderildi|gönderilen|"
                "gönderilme tarihi|gönderim tarihi|gönderme tarihi|inviato|išsiųsta|kuupäev|küldve|küldés|"
                "küldés dátuma|lähetetty|message du|ngày|ngày gửi|nosūtīts|odesláno|odoslané|poslano|poslato|pvm|"
                "päivämäärä|received|saadetud|sendt|sendt den|sent|sent at|sent on|skickades|skickat|tanggal|tarih|"
                "terkirim|thời gian|trimis|trimisă|verstuurd|verzonden|verzonden op|wysłana|wysłane|wysłano|đã gửi|"
                "απεσταλμένα|ημερομηνία|στάλθηκε|дата|дата надсилання|дата отправки|изпратено|надіслано|отправлено|"
                "נשלח|תאריך|أرسلت|التاريخ|تاريخ|تاريخ الإرسال|تم الإرسال|تم الإرسال في|مرسل|วันที่|ส่ง|ส่งเมื่อ|"
                "傳送日期|发送日期|发送时间|寄件日期|已傳送|已发送|日付|日時|日期|日期時間|时间|時間|發送時間|送信日|"
                "送信日時|날짜|발신일|보낸 날짜|보낸 시간|보낸날짜|보낸시간|일시|작성일"),
      // subject
      word_list("aihe|assunto|asunto|betreff|chủ đề|emne|judul|konu|naslov|objet|oggetto|onderwerp|otsikko|perihal|"
                "predmet|předmět|subiect|subject|subjek|sujet|teema|tema|temat|temats|tiêu đề|tárgy|ämne|θέμα|относно|"
                "тема|נושא|الموضوع|موضوع|หัวเรื่อง|เรื่อง|主旨|主題|主题|件名|标题|標題|題名|제목"),
      // reply_to
      word_list("antwoord aan|antwoorden aan|antwort an|antwortadresse|odpovědět|odpowiedz do|odpowiedź do|reply to|"
                "reply-to|responder a|responder para|rispondi a|répondre à|répondre-à|svar til|svara till|svarsadress|"
                "vastausosoite|válaszcím|yanıt adresi|yanıtla|обратный адрес|ответить|回复|回复地址|回覆|答复|返信先|"
                "답장|회신 주소"),
      // other
      word_list("adjuntos|allegati|allegato|anexo|anexos|anhänge|anlagen|archivos adjuntos|atașări|attachment|"
                "attachments|bijlage|bijlagen|bilaga|bilagor|categories|datos adjuntos|ekler|importance|importancia|"
                "importância|liitteet|list|mailing list|mellékletek|message id|message-id|organization|pièce jointe|"
                "pièces jointes|prioridad|prioridade|prioriteit|priority|priorità|priorität|priorité|přílohy|"
                "resent-date|resent-from|resent-to|sensitivity|vedhæftede filer|vedhæftet|vedlegg|vertraulichkeit|"
                "wichtigkeit|załączniki|συνημμένα|вложения|添付|添付ファイル|重要度|重要性|附件|중요도|첨부|첨부 파일|"
                "첨부파일"),
  };
  return words;
}

}  // namespace

std::optional<Label> label_of(std::string_view folded) {
  for (std::size_t index = 0; index < labels().size(); ++index) {
    if (is_in(labels()[index], folded)) return static_cast<Label>(index);
  }
  return std::nullopt;
}

}  // namespace gatepost::parse
