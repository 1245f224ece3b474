# The customer's own way in, used from another address: let in and marked; answers do not go there (P10).
kim writes "Order 5"
| Where is order 5 please.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim replies as kim@home.test
| I write from home now.
alice gets a notice saying "kim@home.test"
bob gets a notice
there are 1 tickets
alice replies
| It comes tomorrow.
kim gets an answer
kim@home.test gets nothing
