# Solved means delivered (P25, P28): a bounced answer opens the ticket again and its writer learns why.
kim writes "Hello"
| Hello, it does not work.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve
| Now it does.
kim gets an answer
alice gets a receipt
bob gets a notice
ticket 1001 is solved
mail to kim bounces
ticket 1001 is open
alice gets a notice saying "kim@customers.test"
# The same report again, under another Message-ID, counts no more.
mail to kim bounces
alice gets nothing
alice replies to notice
| #solve
alice gets a receipt
mail to kim bounces
alice gets nothing
bob gets nothing
ticket 1001 is solved
there are 1 tickets
