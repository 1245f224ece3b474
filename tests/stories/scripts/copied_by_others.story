# Whoever was copied in lets nobody else in, though their mail is proven: staff are asked, and the customer alone brings
# people along (P10).
kim writes "Kettle" proven copying friend@else.test
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| A new one is coming.
kim gets an answer
friend@else.test gets an answer
bob gets a notice
friend@else.test replies proven copying eve@customers.test
| When does it come?
alice gets a notice saying "eve@customers.test" saying "#accept"
alice replies
| Tomorrow.
kim gets an answer
friend@else.test gets an answer
eve@customers.test gets nothing
kim replies proven copying lee@customers.test
| Thank you. Lee takes it in.
alice gets a notice not saying "#accept"
alice replies
| That is fine.
kim gets an answer
lee@customers.test gets an answer
eve@customers.test gets nothing
