// What everybody writes to everybody: that a comment ends so, too, makes it no secret.
#pragma once

#include <array>
#include <string_view>

namespace gatepost::decide {

inline constexpr std::array<std::string_view, 37> courtesies{
    "please let me know if you have any further questions",
    "please do not hesitate to contact us if you have any questions",
    "thank you very much for your help and your patience",
    "i am looking forward to hearing from you",
    "we are sorry for the inconvenience",
    "i hope this helps and wish you a nice day",
    "have a nice day and kind regards",
    "bitte melden sie sich wenn sie noch fragen haben",
    "vielen dank für ihre hilfe und ihre geduld",
    "für rückfragen stehe ich ihnen gerne zur verfügung",
    "mit freundlichen grüßen und einen schönen tag noch",
    "n'hésitez pas à nous contacter si vous avez des questions",
    "je vous remercie de votre aide et de votre patience",
    "je vous prie d'agréer mes salutations distinguées",
    "no dude en ponerse en contacto con nosotros si tiene alguna pregunta",
    "muchas gracias por su ayuda y su paciencia",
    "quedo a la espera de su respuesta",
    "não hesite em entrar em contato conosco se tiver alguma dúvida",
    "muito obrigado pela sua ajuda e paciência",
    "よろしくお願いいたします",
    "どうぞよろしくお願い申し上げます",
    "お問い合わせいただきありがとうございます",
    "ご不明な点がございましたらお気軽にお問い合わせください",
    "お手数をおかけいたしますがよろしくお願いいたします",
    "如有任何问题请随时与我们联系",
    "非常感谢您的帮助和耐心",
    "如有任何問題請隨時與我們聯絡",
    "非常感謝您的協助與耐心",
    "궁금한 점이 있으시면 언제든지 편하게 문의해 주시기 바랍니다",
    "불편을 드려 대단히 죄송합니다 오늘도 좋은 하루 보내세요",
    "안녕하세요 문의해 주셔서 감사합니다 확인 후 다시 연락드리겠습니다 감사합니다",
    "안녕하세요 확인 후 연락드리겠습니다 감사합니다",
    "빠른 시일 내에 답변드리겠습니다 기다려 주셔서 감사합니다",
    "빠른 시일 내에 연락드리겠습니다 양해 부탁드립니다 감사합니다",
    "이용에 불편을 드려 죄송합니다 최대한 빨리 처리해 드리겠습니다",
    "추가 문의 사항이 있으시면 언제든지 연락 주시기 바랍니다 감사합니다",
    "자세한 내용은 첨부 파일을 확인해 주시기 바랍니다",
};

}  // namespace gatepost::decide
