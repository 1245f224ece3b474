# A staff member's signed address in the mail of a customer who takes part: the mail is the customer's, and the address is
# burned (P8). Nobody is told to take the customer for staff.
kim writes "Hello"
| Hello there, my parcel is late
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies as kim@customers.test
| #solve
| Alice sent me this by mistake.
kim gets nothing
alice gets a notice saying "by mistake" saying "made for Alice Kim" not saying "[staff alice]"
bob gets a notice not saying "looks related"
ticket 1001 is open
there are 1 tickets
alice replies to oldest notice
| It is on its way.
kim gets nothing
alice gets a confirm saying "It is on its way."
# Her way in since then is another one.
alice replies to notice
| Now it is.
kim gets an answer saying "Now it is."
