// What programs write in a person's name, as data: sentences about that person, challenges, receipts. In the form of
// folded_words (parse/quote_line.hpp).
#pragma once

#include <string_view>

namespace gatepost::parse::program_words {

// Tables, one phrase after the other.
// clang-format off

/// What the statement of a reaction ends with, before its picture.
inline constexpr std::string_view reactions[] = {
    "reacted to your message", "reacted to your email", "reacted via gmail", "hat auf ihre nachricht reagiert",
    "hat auf deine nachricht reagiert", "hat über gmail reagiert", "a réagi à votre message", "a réagi via gmail",
    "ha reaccionado a tu mensaje", "ha reaccionado a su mensaje", "reaccionó a tu mensaje", "reaccionó a su mensaje",
    "ha reaccionado a través de gmail", "reagiu à sua mensagem", "reagiu via gmail", "reagiu pelo gmail",
    "あなたのメッセージにリアクションしました", "gmail でリアクションしました", "회원님의 메시지에 반응했습니다", "님이 메시지에 반응했습니다",
    "gmail을 통해 반응했습니다", "对您的邮件做出了回应", "对你的邮件做出了回应", "對您的郵件做出了回應"};

/// Of a person in the third person, as nobody speaks of themselves.
inline constexpr std::string_view of_themselves[] = {
    "would like to recall the message", "möchte die nachricht", "souhaite rappeler le message",
    "désire rappeler le message", "desea recuperar el mensaje", "quiere recuperar el mensaje",
    "gostaria de cancelar a mensagem", "deseja recuperar a mensagem", "メッセージを取り消", "메시지를 회수하려고", "메시지를 회수하고자",
    "希望撤回邮件", "想要撤回邮件", "要撤回此邮件", "想要回收郵件", "shared a file with you", "shared a folder with you",
    "shared a document with you", "has shared the following", "invited you to edit", "invited you to view",
    "hat eine datei für sie freigegeben", "hat eine datei mit ihnen geteilt", "hat einen ordner mit ihnen geteilt",
    "a partagé un fichier avec vous", "a partagé un dossier avec vous", "ha compartido un archivo contigo",
    "ha compartido una carpeta contigo", "compartilhou um arquivo com você", "compartilhou uma pasta com você",
    "さんがファイルを共有しました", "ファイルを共有しています", "파일을 공유했습니다", "폴더를 공유했습니다", "与您共享了文件", "与你共享了文件", "與您共用了檔案"};

/// What an iPhone writes for a thumb, before the quoted words.
inline constexpr std::string_view tapbacks[] = {"liked “", "loved “", "disliked “", "laughed at “", "emphasized “",
                                                "emphasised “", "questioned “"};

/// Programs that let a mail through only when its writer has clicked, and ticket systems that confirm.
inline constexpr std::string_view challenges[] = {
    "verify you are human", "verify that you are human", "verify you are a human", "confirm you are human",
    "confirm that you are human", "prove that you are human", "verify that you are a real person",
    "to verify your email address and deliver", "click the link below to have your message delivered",
    "click the link below to deliver your message", "your message is being held until",
    "added to my approved senders list",
    "has been received and is being reviewed by our", "bestätigen sie, dass sie ein mensch sind",
    "confirmer que vous êtes humain", "confirme que es humano", "confirme que você é humano"};

/// What the subject of a receipt in plain words begins with (Outlook where the reader's server speaks no RFC 8098).
inline constexpr std::string_view receipt_subjects[] = {
    "read:", "not read:", "gelesen:", "ungelesen:", "nicht gelesen:", "lu:", "lu :", "non lu:", "non lu :",
    "leído:", "no leído:",
    "lida:", "não lida:", "lido:", "não lido:", "開封済み:", "未開封:", "읽음:", "읽지 않음:", "已读:", "未读:", "已讀:", "未讀:"};

/// How its text begins, on a line of its own or at its beginning.
inline constexpr std::string_view receipt_beginnings[] = {
    "your message", "ihre nachricht", "votre message", "su mensaje", "el mensaje", "sua mensagem", "a sua mensagem",
    "次の宛先に送信したメッセージ", "メッセージ", "메시지", "보낸 메시지", "您的邮件", "你的邮件", "您的郵件"};

/// What its last line says.
inline constexpr std::string_view receipt_ends[] = {
    "was read on", "was deleted without being read", "was not read", " gelesen", "ungelesen gelöscht", "a été lu",
    "supprimé sans être lu", "se ha leído", "se leyó", "fue leído", "se eliminó sin", "foi lida", "foi lido",
    "excluída sem ser lida",
    "eliminada sem ser lida", "開封されました", "読まれずに削除", "읽었습니다", "읽혔습니다", "읽지 않고 삭제", "已被阅读", "阅读时间",
    "未阅读即被删除", "未經閱讀", "已讀取"};

// clang-format on

}  // namespace gatepost::parse::program_words
