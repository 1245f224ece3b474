# Whoever the customer copies in with the first mail gets the answers, each their own letter; never a staff address (P10).
kim writes "Contract" copying lee@customers.test
| Lee and I would like to cancel.
kim gets an acknowledgement
lee gets nothing
alice gets a notice
bob gets a notice
alice replies
| It is cancelled.
kim gets an answer saying "It is cancelled."
lee gets an answer saying "It is cancelled."
bob gets a notice
kim never read "alice@staff.test"
lee never read "alice@staff.test"
lee replies
| Thank you, Lee
alice gets a notice saying "Thank you, Lee"
there are 1 tickets
