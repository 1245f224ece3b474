#include "parse/signature_words.hpp"

#include "parse/quote_line.hpp"

namespace gatepost::parse {

const std::vector<std::string_view>& phone_openings() {
  static const std::vector<std::string_view> words = word_list(
      "baixar o outlook |baixe o outlook |dapatkan outlook |descărcați outlook |diese nachricht wurde mit |"
      "diese nachricht wurde von meinem |dikirim dari |download |download outlook |enviada do |enviado a partir |"
      "enviado a través |enviado através |enviado con |enviado da |enviado de |enviado desde |enviado do |"
      "enviado mediante |enviado pela |enviado pelo |enviado via |enviado vía |enviat amb |enviat des |"
      "envoyé avec |envoyé d'un |envoyé d'une |envoyé de |envoyé de mon |envoyé depuis |envoyé via |"
      "envoyé à partir |få outlook |gesendet aus |gesendet mit |gesendet vom |gesendet von |gesendet über |"
      "get outlook for |get the new outlook |gửi từ |haal outlook |hae outlook |hanki outlook |hent outlook |"
      "holen sie sich outlook |hämta outlook |inviato con |inviato da |inviato dal |inviato dall'|"
      "inviato tramite |iphone-ról küldve |iphoneから|išsiųsta iš |küldve az |lataa outlook |lähetetty |"
      "nosūtīts no |obtener outlook |obtenez outlook |obtenha o outlook |obtenir outlook |obter o outlook |"
      "obter outlook |obtén outlook |obțineți outlook |odesláno pomocí |odesláno přes |odesláno z |odesláno ze |"
      "odoslané z |odoslané zo |ottieni outlook |outlook für |outlook を入手|pobierz aplikację outlook |"
      "pobierz outlook |pobierz program outlook |poslano iz |poslano s |poslato iz |poslato sa |saadetud |"
      "scarica outlook |sendt fra |sendt frå|sendt med |sendt via |sent from |sent from mail for windows |"
      "sent from my |sent on the go |sent securely from |sent through |sent using |sent via |sent with |"
      "skaffa outlook |skickades från |skickat från |skickat med |skickat via |stáhnout outlook |terkirim dari |"
      "trimis de |trimis de pe |trimis din |trimis prin |télécharger |télécharger outlook |téléchargez outlook |"
      "tải outlook |verschickt mit |versendet mit |verstuurd met |verstuurd vanaf |verstuurd vanuit |"
      "verstuurd via |verzonden met |verzonden vanaf |verzonden vanuit |verzonden via |von meinem |"
      "von unterwegs |von unterwegs gesendet |wysłana z |wysłane z |wysłane za |wysłano z |wysłano za |"
      "získat outlook |đã gửi từ |được gửi từ |εστάλη από |στάλθηκε από |відправлено з |изпратено от |"
      "надіслано з |надіслано через |отправлено из |отправлено от |отправлено с |отправлено через |"
      "отримати outlook |получить outlook |скачайте outlook |скачать outlook |נשלח מ|נשלח מה|שלחו מ|أرسل من |"
      "أرسلت من |أُرسلت من |الحصول على outlook |تم الإرسال من |مرسل من |ส่งจาก |下载 outlook |从 outlook |从我的|"
      "傳送自|发自|发自我的|发送自|取得 android|取得 ios|取得 outlook |寄自|從我的|獲取 outlook |获取 outlook |"
      "获取适用于|내 iphone에서 ");
  return words;
}

const std::vector<std::string_view>& phone_closings() {
  static const std::vector<std::string_view> words = word_list(
      "-ról küldve|-ről küldve|beszerzése|beziehen|edinin|gönderdim|gönderildi|herunterladen|indirin|küldtem|"
      "küldve|küldöm|letöltése|lähetetty|üzerinden gönderildi|から送られました|から送信|から送信されました|"
      "から送信しました|から送信します|で送信|のダウンロード|より送信|を使って送信|を入手|ダウンロード|下载|傳送|"
      "发出|发送|寄出|다운로드|다운로드하기|로 보냄|받기|에서 다운로드|에서 발송|에서 발신|에서 보내기|"
      "에서 보낸 메시지|에서 보낸 메일|에서 보냄|에서 보냈습니다|에서 작성|에서 전송|에서 전송됨|에서 전송함|"
      "으로 보냄");
  return words;
}

const std::vector<std::string_view>& own_words() {
  static const std::vector<std::string_view> words = word_list(
      "ma |mein|mein |meinem |meiner |meu |mi |mijn |min |minha |mio |mit |mitt |moj |mojego |mojej |mon |my |"
      "mého |môjho |τo |το |минета |мого |моего |моєї ");
  return words;
}

const std::vector<std::string_view>& device_words() {
  static const std::vector<std::string_view> words = word_list(
      "airmail|android|app|blackberry|cellulare|celular|fairphone|fon|galaxy|gmx|handy|honor|huawei|ios|ipad|"
      "iphon|ipod|laptop|mac|macbook|mail|mobil|motorola|móvil|móviles|nokia|oneplus|oppo|outlook|phone|pixel|"
      "proton|redmi|samsung|sony|spark|superhuman|t-online|tablet|telefon|telefone|telefono|telemóvel|teléfono|"
      "thunderbird|téléphone|vivo|web.de|windows|xiaomi|xperia|điện thoại|айфон|почт|смартфон|телефон|הסלולרי|"
      "النقال|هاتف|เครื่อง|アイフォン|アンドロイド|スマホ|スマートフォン|华为|小米|手机|手機|携帯|苹果|邮箱|郵件|"
      "갤럭시|메일|모바일|스마트폰|아이패드|아이폰|안드로이드|핸드폰|휴대전화|휴대폰");
  return words;
}

}  // namespace gatepost::parse
