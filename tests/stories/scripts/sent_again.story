# Sent twice, or once more with the file that was forgotten: one ticket, one answer (P7).
kim writes "Order 4711" proven
| Where is my order? Please see the invoice.
kim gets an acknowledgement
alice gets a notice not saying "had sent these words before"
bob gets a notice
later 2m
kim writes "Order 4711" proven attaching "invoice.pdf" 20
| Where is my order?
| Please see the invoice.
kim gets nothing
alice gets a notice saying "had sent these words before" bringing "invoice.pdf"
bob gets a notice
there are 1 tickets
alice replies
| Dear Kim, it comes on Monday.
kim gets an answer
bob gets a notice

# It is the same matter until it is solved, and one in the other's place is another one.
kim writes "Order 4711" proven attaching "invoice.pdf" 20
| Where is my order? Please see the invoice.
alice gets a notice saying "had sent these words before" saying "We have answered since" not saying "One answer"
bob gets nothing
there are 1 tickets
kim writes "Order 4712" proven
| Where is my order? Please see the invoice.
kim gets an acknowledgement
alice gets a notice saying "New ticket"
bob gets a notice
there are 2 tickets
alice replies to oldest notice
| #solve
alice gets a held saying "Where is my order"
alice replies
| #send
alice gets a receipt
ticket 1001 is solved
kim writes "Order 4711" proven
| Where is my order? Please see the invoice.
alice gets a notice saying "New ticket"
bob gets a notice
there are 3 tickets

# A day later the customer asks once more.
later 2d
kim writes "Order 4712" proven
| Where is my order? Please see the invoice.
there are 4 tickets
