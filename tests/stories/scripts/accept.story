# Nobody joins a ticket through a forged From: whoever is copied in later, or writes from elsewhere, waits for staff's
# word (P10).
kim writes "Broken kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| We look at it.
kim gets an answer
bob gets a notice
kim replies copying ann@customers.test
| Please tell Ann as well.
alice gets a notice saying "ann@customers.test does not take part" saying "`#accept ann@customers.test`"
kim replies to answer as kim@private.test
| From my telephone.
alice gets a notice saying "the customer wrote from another address than before" saying "if they should go to kim@private.test too, say `#accept kim@private.test`" not saying "Please check"
alice replies
| Thank you.
kim gets an answer
ann gets nothing
kim@private.test gets nothing
alice replies to notice
| #accept ann@customers.test
alice gets a receipt saying "ann@customers.test takes part"
alice replies to notice
| Ann, this is for you, too.
kim gets an answer
ann gets an answer
kim@private.test gets nothing
alice replies to receipt
| #accept nobody@customers.test
alice gets a refusal saying "Nobody waits to take part" saying "kim@private.test"
alice replies to receipt
| #accept kim@private.test
alice gets a receipt saying "kim@private.test takes part"
alice replies to receipt
| #accept
alice gets a refusal saying "Nobody waits to take part"

# A mail that proves to be the customer's needs no word.
kim replies copying eve@customers.test proven
| Eve knows more.
alice gets a notice not saying "eve@customers.test does not take part"
alice replies
| Welcome, Eve.
kim gets an answer
ann gets an answer
eve gets an answer
