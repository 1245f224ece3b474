# Whoever takes part is taken out again with `#uncc` (P10): they get no more answers, and come back by staff's word alone,
# though the customer's mail program goes on copying them.
kim writes "Kettle" proven copying lee@customers.test
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #cc ann@customers.test
| A new one is coming.
kim gets an answer
lee gets an answer
ann gets an answer
alice gets a receipt saying "ann@customers.test takes part" saying "`#uncc ann@customers.test`"
bob gets a notice
alice replies to notice
| #uncc ann@customers.test
| It comes tomorrow.
kim gets an answer
lee gets an answer
ann gets nothing
alice gets a receipt saying "ann@customers.test gets no more answers" saying "`#cc ann@customers.test`" not saying "Gets answers too: ann"
alice replies
| #uncc ann@customers.test
alice gets a refusal saying "takes no part" saying "lee@customers.test"
alice replies to receipt
| #uncc kim@customers.test
alice gets a refusal saying "#customer"
kim replies proven copying ann@customers.test copying eve@customers.test
| When tomorrow?
alice gets a notice saying "ann@customers.test was taken out by a colleague" saying "Gets answers too: eve@customers.test" not saying "Gets answers too: ann"
alice replies
| At noon.
kim gets an answer
lee gets an answer
eve gets an answer
ann gets nothing
ann replies
| And I?
alice gets a notice saying "ann@customers.test was taken out by a colleague" not saying "another address"
alice replies
| #accept
| At noon, Ann.
kim gets an answer
lee gets an answer
eve gets an answer
ann gets an answer
alice gets a receipt saying "ann@customers.test takes part"
kim replies proven copying ann@customers.test
| Thank you.
alice gets a notice not saying "taken out"
