# A customer writes to another department while a ticket is open: both owners are told, once (P18).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice commenting
| #take
alice gets a receipt
bob gets a notice saying "has taken"
kim writes "전기 포트가 고장 났어요" proven
| 물이 끓기 전에 자꾸 꺼집니다. 어제 산 제품인데 교환할 수 있을까요?
kim gets an acknowledgement
minsu gets a notice saying "#1001"
alice gets a notice saying "[#1001]" saying "#1002" saying "tech"
bob gets nothing
kim replies
| 그리고 뚜껑도 헐거워요.
minsu gets a notice
alice gets nothing
kim writes "Another kettle" proven
| This one does not boil either, please have a look at it.
kim gets an acknowledgement
alice gets a notice saying "[#1003]"
bob gets a notice saying "[#1003]"
