# Whoever has another open ticket of the customer hears of a new one, however it came about: on the customer's behalf, or
# by a split (P18). Not whoever did it.
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice commenting
| #take
alice gets a receipt
bob gets a notice saying "has taken"
minsu writes "Invoice" proven
| #for kim@customers.test
| #department tech
| She asks for an invoice in Korean.
kim gets an acknowledgement
minsu gets a receipt
alice gets a notice saying "[#1001]" saying "#1002" saying "tech"
bob gets nothing
alice writes "Toaster" proven
| #for kim@customers.test
| #department tech
| Her toaster burns.
kim gets an acknowledgement
minsu gets a notice saying "Her toaster burns."
alice gets a receipt
bob gets nothing
kim replies to acknowledgement
| The grill smokes as well.
minsu gets a notice saying "[#1003]"
minsu replies
| #split
minsu gets a receipt saying "1004"
alice gets a notice saying "[#1001]" saying "#1004"
bob gets nothing
kim gets nothing
