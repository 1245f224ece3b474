# A comment that nobody else hears is told to its writer (P17), and whoever could take a ticket hears that it was given
# back.
kim writes "전기 포트가 고장 났어요" proven
| 물이 끓기 전에 자꾸 꺼집니다. 어제 산 제품인데 교환할 수 있을까요?
kim gets an acknowledgement
minsu gets a notice
minsu replies to notice commenting
| 부품을 주문해야겠다.
minsu gets a receipt saying "메모를 알린 사람이 없습니다"
minsu replies to notice
| 네, 교환해 드리겠습니다.
kim gets an answer
minsu gets nothing

lee writes "Broken kettle" proven
| It does not boil.
lee gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice commenting
| Who knows this model?
bob gets a notice
alice gets nothing
alice replies to notice commenting copying bob
| Bob, you perhaps?
bob gets nothing
alice gets nothing
alice replies to oldest notice
| #take
alice gets a receipt
bob gets a notice saying "has taken"
alice replies to oldest notice
| #unassign
alice gets a receipt saying "with nobody now"
bob gets a notice saying "gave the ticket back" saying "It does not boil."
alice replies to oldest notice
| #unassign
alice gets a receipt
bob gets nothing
alice replies to oldest notice
| #unassign
| #assign bob
alice gets a receipt
bob gets a notice saying "gave the ticket to you"
bob replies to oldest notice
| #unassign
| I know nothing about kettles.
bob gets a held saying "`#unassign`"
bob replies to held
| #send
lee gets an answer
bob gets a receipt
alice gets a notice saying "answered the customer" saying "gave the ticket back"
