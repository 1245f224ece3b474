# A forged mail in a customer's name never takes their own words for a repetition: they are acknowledged (P7, P22).
kim writes "Order 4711" refuted
| Where is my order? Please see the invoice.
alice gets a notice saying "may be forged"
bob gets a notice
kim gets nothing
kim writes "Order 4711" proven
| Where is my order? Please see the invoice.
kim gets an acknowledgement
alice gets a notice saying "New ticket"
bob gets a notice
there are 2 tickets
