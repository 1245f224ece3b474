// What mail systems write in their delivery reports, as data: lower case, blanks single. One table for each question
// that bounce_text and bounce_report ask.
#pragma once

#include <string_view>

namespace gatepost::parse::bounce_words {

// Tables, one phrase after the other.
// clang-format off

/// Local parts that programs write reports from. Nobody answers a mail to these.
inline constexpr std::string_view daemons[] = {
    "mailer-daemon", "mailer_daemon", "mailerdaemon", "mail-daemon", "mail.delivery.system", "maildaemon",
    "postmaster", "post_master", "mail-delivery-system", "mailer", "poostmaster", "mdaemon", "mmsc", "bounce",
    "bounces", "double-bounce", "no-reply-bounce"};

/// Display names of the same.
inline constexpr std::string_view daemon_names[] = {
    "mail delivery s", "mail deliver system", "mailer-daemon", "mailer daemon", "system administrator", "postmaster",
    "mail system", "mail administrator", "microsoft outlook", "internet mail delivery", "mail router",
    "ndr administrator", "mail transport", "delivery subsystem", "mail-system"};

/// Subjects of reports; none begins with Re: or Fw:.
inline constexpr std::string_view subjects[] = {
    "failure notice", "returned mail", "undeliver", "undelivered", "delivery failure", "delivery failed",
    "delivery status notification", "delivery has failed", "mail delivery", "mail failure", "message delivery",
    "mail system error", "returning message to sender", "returned to sender", "returned message",
    "delivery notification", "non-delivery", "nondeliverable", "non delivery", "not delivered",
    "could not be delivered", "could not send message", "failed delivery", "failure delivery", "delivery error",
    "error sending your mail", "mail status report", "delivery report", "mail delivery status", "delivery status",
    "delayed mail", "delivery delayed", "message delayed", "delivery incomplete", "message not delivered",
    "message status", "message you sent blocked", "email not delivered", "problem delivering", "cannot be delivered",
    "unable to deliver", "warning: message", "unzustellbar", "nicht zugestellt", "nicht zustellbar",
    "zustellung fehlgeschlagen", "non remis", "echec de remise", "échec de la remise", "non distribu",
    "no se puede entregar", "no entregado", "no se pudo entregar", "não entregue", "não é possível entregar",
    "não foi possível entregar", "falha na entrega", "не доставлено", "недоставлен", "配信不能", "配信できません", "送信できません",
    "配信エラー", "未着", "退信", "系统退信", "投递失败", "無法傳遞", "无法传递", "无法送达", "退回", "배달되지 않음", "전송 실패", "반송", "배달 실패",
    "mancata consegna", "onbestelbaar", "niet bezorgd", "kan inte levereras"};

/// Sentences that tell of a failure, in the text.
inline constexpr std::string_view failures[] = {
    "could not be delivered", "couldn't be delivered", "cannot be delivered", "can not be delivered",
    "can't be delivered", "not able to deliver", "wasn't able to deliver", "unable to deliver",
    "were unable to deliver", "not deliver", "could not deliver", "couldn't deliver", "failed to deliver",
    "failed permanently", "delivery failed", "delivery to the ", "following recipient", "delivery has failed",
    "delivery attempt failed", "permanent fatal error", "permanent error", "permanent failure",
    "permanent delivery error", "had delivery problems", "had delivery errors", "fatal errors",
    "transcript of session follows", "did not reach the following", "did not reach some or all",
    "could not be reached", "was not delivered", "wasn't delivered", "has not been delivered",
    "have not been delivered", "not been received", "error occurred while attempting to deliver",
    "error occurred while trying to deliver", "undeliverable", "undelivered", "trouble delivering",
    "problem delivering", "address not found", "message not delivered", "message blocked", "message rejected",
    "was rejected by", "rejected your message", "rejected recipient", "returned to you", "has been returned",
    "unknown user:", "user unknown", "no such user", "invalid user address", "invalid final delivery",
    "failure reasons", "returned message", "non-delivered", "there was an error delivering",
    "the group you tried to contact", "mailbox is full", "over quota", "could not be sent", "not be sent to",
    "non-delivery", "konnte nicht zugestellt", "nicht zugestellt werden", "unzustellbar", "n'a pas pu être remis",
    "n'a pas été remis", "no se pudo entregar", "no se ha podido entregar", "não pôde ser entregue",
    "não foi possível entregar", "не может быть доставлено", "не удалось доставить", "не доставлено", "配信できません",
    "配送できません", "送信できません", "送信に失敗", "送信されません", "届きません", "無法傳遞", "无法送达", "无法投递", "退回", "投递失败", "배달할 수 없", "전송하지 못",
    "배달되지 않", "전달할 수 없"};

/// Still trying: nothing has failed yet.
inline constexpr std::string_view delays[] = {
    "this is a warning message only", "this is a warning only", "this is only a warning", "warning message only",
    "do not need to resend", "do not need to re-send", "don't need to resend", "no need to resend",
    "has been delayed", "is delayed", "was delayed", "delivery delayed", "delayed mail", "message delayed",
    "will be retried", "still being retried", "will keep trying", "will continue to try", "will continue trying",
    "temporary failure report", "delivery incomplete", "has not yet been delivered", "not yet been delivered",
    "still undelivered after", "will retry for", "attempts to deliver the message will continue",
    "will be notified if the delivery fails permanently", "warning: could not send message", "delivery is delayed",
    "(delay)", "wird weiterhin versucht", "wurde verzögert", "a été retardée", "se ha retrasado", "配信が遅れて", "配送が遅延"};

/// "I'm not going to try again": what also says that it was tried for long has failed all the same.
inline constexpr std::string_view given_up[] = {
    "not going to try again", "giving up", "given up", "will be deleted from queue", "failed permanently",
    "permanent error", "permanent fatal errors", "no further delivery attempts"};

/// Reports of success.
inline constexpr std::string_view successes[] = {
    "mail delivery report that you requested", "was successfully delivered", "has been successfully delivered",
    "successfully delivered to", "delivery to the following recipients succeeded", "successfully relayed",
    "return receipt", "wurde erfolgreich zugestellt", "été remis avec succès"};

/// How the line begins, dashes and blanks aside, that stands above the returned mail.
inline constexpr std::string_view copies[] = {
    "below this line is a copy of", "enclosed is a copy of", "this is a copy of", "here is a copy of",
    "below is a copy of", "included is a copy of", "a copy of your message", "a copy of the original message",
    "original message follows", "unsent message follows", "unsent message below",
    "the header of the original message", "the headers of the original", "message headers follow",
    "message header follows", "message text follows", "original message header", "original message headers",
    "returned message", "original mail info", "the body of the message is", "your original message",
    "original message", "original message:", "start of returned message", "start of undelivered message",
    "message from your mail", "forwarded message", "the original message was:", "content-type: message/rfc822",
    "content-type: text/rfc822-headers", "content-type: message/global", "ursprüngliche nachricht",
    "message d'origine", "mensaje original", "元のメッセージ", "原始邮件", "原始郵件", "원본 메시지"};

/// What stands right before an address that failed, where none begins a line.
inline constexpr std::string_view leads[] = {
    "could not be delivered to:", "could not be delivered to", "unable to deliver message to:",
    "unable to deliver message to", "unable to deliver your message to", "unable to deliver mail to",
    "error delivering your mail to", "delivering your message to", "delivering your mail to",
    "deliver your message to", "deliver mail to", "deliver the message to", "deliver message to",
    "was not delivered to", "wasn't delivered to", "has not been delivered to", "unknown user:", "user unknown:",
    "no such user:", "no such user", "unknown user", "invalid final delivery userid:", "undeliverable to", "rcpt to:",
    "rejected recipient", "address:", "failed recipient:", "failed recipients:", "mailbox for", "message to",
    "your mail to", "your email to", "email to", "recipient address:", "recipient:", "recipients:", "to recipient",
    "the recipient", "attempts:", "allowed size:", "groups:", "delivered to", "delivery to", "sending to", "an:",
    "destinataire :", "destinatario:", "宛先:", "收件人:", "收件人：", "받는 사람:", "to:"};

/// What stands before an address that is no recipient, at the end of a line that the address was wrapped from.
inline constexpr std::string_view not_before[] = {
    "contact", "from", "by", "mail to", "e-mail to", "write to", "sender", "mail from:", "reply to", "postmaster",
    "administrator"};

/// The server refused the address itself (RCPT of RFC 5321).
inline constexpr std::string_view at_address[] = {
    "rcpt to", "rcpt command", "smtp:rcpt", "rcpt_to", "does not like recipient", "rejected recipient",
    "recipient address rejected", "recipient rejected", "local recipient table", "in reply to rcpt", "mail.local",
    "invalid recipient", "destinataire invalide"};

/// The server refused the sender (MAIL of RFC 5321).
inline constexpr std::string_view at_sender[] = {
    "after mail from", "in reply to mail from", "mail from command", "mailfrom command", ">>> mail from"};

/// The server had seen the whole mail.
inline constexpr std::string_view after_data[] = {
    "end of data", "(in reply to data", "data command", ">>> data", "smtp command data", "text command", "final data",
    "after i sent the message", "in reply to end of", "smtp data", "end of message", ">>> ."};

// clang-format on

}  // namespace gatepost::parse::bounce_words
