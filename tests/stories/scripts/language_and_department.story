# A Korean mail is answered in Korean and goes to the department that claims it (P22).
minji writes "주전자가 고장났어요" proven
| 안녕하세요, 주문한 주전자가 끓지 않습니다. 교환을 부탁드립니다.
minji gets an acknowledgement saying "문의"
minsu gets a notice saying "주전자가 끓지 않습니다"
alice gets nothing
ticket 1001 is in tech
