# Canned answers (templates/answers, P16): in the ticket's language, filled for the ticket, above the writer's own words.
canned answer refund.en says "Dear {{customer.name}}, the money for {{ticket.subject}} is on its way. {{writer.name}}"
canned answer refund.ko says "환불해 드리겠습니다."
canned answer hours says "We are open from nine to six."
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #use ref
|
| It takes three days.
kim gets an answer saying "the money for Broken kettle is on its way. Alice Kim" saying "It takes three days."
alice gets a receipt
bob gets a notice saying "on its way"
alice replies to notice
| #use hours
| #solve
kim gets an answer saying "We are open from nine to six."
alice gets a receipt
bob gets nothing
ticket 1001 is solved
alice replies to receipt
| #report
alice gets a receipt saying "Canned answer `hours`: 1 ×" saying "Canned answer `refund`: 1 ×"
alice replies to receipt
| #use nothing
alice gets a refusal saying "no canned answer of that name" saying "hours, refund"
alice replies to receipt
| #help answers
alice gets a receipt saying "`#use hours`" saying "We are open from nine to six."
# A farewell below it ends the answer; a signature that a mail program sets does not.
alice replies to notice
| #use hours
|
| Best regards,
| Alice Kim
kim gets an answer saying "We are open from nine to six." saying "Best regards,"
alice gets a receipt
bob gets nothing
alice replies to notice
| #use hours
|
| Alice Kim
| Support Engineer
| Tel. +49 30 1234567
kim gets an answer saying "We are open from nine to six." not saying "1234567"
alice gets a receipt
bob gets nothing
