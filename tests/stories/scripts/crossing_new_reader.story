# Who wrote before a colleague let somebody in meant the others: the answer waits (P14, P15).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #cc lee@customers.test
bob gets a receipt saying "lee@customers.test"
alice replies to oldest notice
| Your new password is swordfish.
kim gets nothing
lee gets nothing
alice gets a held saying "Bob Roth let lee@customers.test read along"
alice replies to held
| #drop
alice gets a receipt
alice replies to oldest notice
| #cc mina@customers.test
| We are on it.
alice gets a held saying "lee@customers.test read along" not saying "let mina"

# Own doings cross nothing, nor do the customer's.
alice replies
| #send
kim gets an answer
lee gets an answer
mina gets an answer
alice gets a receipt
bob gets a notice
kim replies proven copying omar@customers.test
| Omar should know it, too.
alice gets a notice
alice replies
| Of course.
kim gets an answer
lee gets an answer
mina gets an answer
omar gets an answer
