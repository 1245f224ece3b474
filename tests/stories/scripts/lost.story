# Whoever loses a ticket hears of it, in whichever department they are (P17, P18).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #assign minsu
alice gets a receipt saying "`#take` makes it yours"
minsu gets a notice
bob gets a notice saying "gave the ticket to Minsu Park"
alice replies to notice
| #assign bob
alice gets a receipt
bob gets a notice saying "gave the ticket to you"
minsu gets a notice saying "Alice Kim** 님이 담당을 바꿔" saying "새 담당자: Bob Roth"
ticket 1001 is with bob
alice replies to notice
| #department tech
alice gets a receipt
bob gets a notice saying "has taken the ticket from you: it is with nobody now, in the department tech"
minsu gets a notice
minsu replies to notice
| #take
minsu gets a receipt
alice gets nothing
bob gets nothing

# Who gives away what is theirs knows it.
minsu replies to notice
| #unassign
minsu gets a receipt
minsu gets nothing

# `#assign` of oneself is `#take`.
alice replies to oldest notice
| #assign minsu
alice gets a receipt
minsu gets a notice
bob replies to notice
| #assign bob
bob gets a receipt saying "The ticket is yours now. `#assign minsu` gives it back."
minsu gets a notice saying "Bob Roth** 님이 이 문의를 맡았습니다"
minsu gets nothing
ticket 1001 is with bob
