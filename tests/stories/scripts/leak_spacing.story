# A comment is known by its letters, wherever its reader sets blanks (P14).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice commenting
| 이 고객은 환불을 계속 요구하니 조심하세요. Do not refund more than ten euros.
alice gets a notice
alice replies to oldest notice
| 안녕하세요. 고객은 환불을 계속요구하니 조심하세요.
kim gets nothing
alice gets a held saying "계속요구하니"
alice replies to oldest notice
| Dear Kim, d o n o t  r e f u n d  m o r e  t h a n  t e n  e u r o s.
kim gets nothing
alice gets a held saying "r e f u n d"
# What everybody writes is no secret, however it is spaced.
alice replies to oldest notice
| 안녕하세요. 문의해주셔서 감사합니다. 확인후 다시 연락 드리겠습니다.
kim gets an answer
bob gets a notice
