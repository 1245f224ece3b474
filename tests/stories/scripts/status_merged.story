# What is merged stays apart for customers: each sees their own tickets under their own subjects (P10, P11), in the
# language of their mails.
kim writes "Outage in hall A" proven copying lee@hall-a.test
| Nothing works since the morning, says the caretaker.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mia writes "Outage in hall B" proven
| All our screens have been dark since nine o'clock.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001 really
alice gets a receipt
bob gets a notice
bob replies to notice answering
| #wait 2d
| Which meters are dark?
kim gets an answer
mia gets an answer
lee@hall-a.test gets an answer
bob gets a receipt
alice gets a notice
kim writes "Status" proven
kim gets a status saying "Outage in hall A" saying "waiting for your reply" not saying "hall B"
mia writes "Status" proven
mia gets a status saying "Outage in hall B" saying "waiting for your reply" not saying "hall A" not saying "completed"
lee@hall-a.test writes "Status" proven
lee@hall-a.test gets a status saying "no request"
mia never read "hall A"
kim never read "hall B"
# Two of the same customer's that are one now are one.
later 2h
mia writes "Screens" proven
| They flicker, too.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
mia writes "Screens again" proven
| They flicker still.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1003
alice gets a receipt
bob gets a notice
later 2h
mia writes "status" proven
mia gets a status saying "Screens" not saying "Screens again" saying "Outage in hall B"

# The language is that of the mails before, else that of the word; who is in doubt gets the desk's.
jiwoo@daum.test writes "전기 포트가 고장 났어요" proven
| 어제부터 전기 포트의 물이 끓지 않습니다. 어떻게 해야 하나요?
jiwoo@daum.test gets an acknowledgement saying "접수"
minsu gets a notice
jiwoo@daum.test writes "Status" proven
jiwoo@daum.test gets a status saying "문의 처리 현황" saying "전기 포트가 고장 났어요" saying "까지 답변드리겠습니다"
new@daum.test writes "상태"
|  
| ​
new@daum.test gets a status saying "접수된 문의는 없습니다"
old@elsewhere.test writes "Estado" inlining "logo.png" 3
| Un saludo
| Old
|
| Enviado desde mi iPhone
old@elsewhere.test gets a status saying "Con la dirección old@elsewhere.test no tenemos ninguna"
