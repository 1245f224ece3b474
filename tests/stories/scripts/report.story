# `#report` tells a few figures of each department, in the reader's language (P16, P17).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
later 2h
alice replies
| #solve
| We send you a new one.
kim gets an answer
bob gets a notice
alice gets a receipt
later 2h
kim gets a survey
kim replies
| 4
kim gets a survey-thanks
lee writes "주문 문의" proven
| 새로 산 전기주전자가 물이 끓기 전에 꺼져요.
lee gets an acknowledgement
minsu gets a notice
alice replies to notice
| #report
alice gets a receipt saying "Since Monday, November 16" saying "**support**" saying "1 opened, 1 answered for the first time, 1 solved" saying "Now 0 open, 0 waiting" saying "First answer within 2 h 0 min of working time" saying "Survey: 4.0 of 5 on average (marks given: 1)" saying "**tech**" saying "Now 1 open, 0 waiting"
alice replies to notice
| #report yesterday
alice gets a refusal saying "Words you can use: day, week, month"
later 24h
lee gets a late
minsu replies to notice
| #report day
minsu gets a receipt saying "11월 23일" saying "**기한 지남 1건**" saying "접수 1건"
