# Staff see whom a reply reaches: of a ticket that holds those of several customers, all of them (P10, P13).
jo writes "Toaster" proven copying lee@customers.test
| My toaster burns everything black.
jo gets an acknowledgement
alice gets a notice saying "Your reply goes to the customer."
bob gets a notice
kim writes "Kettle" proven
| My kettle is broken.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001 really
alice gets a receipt saying "Customer: jo@customers.test" saying "Customer of #1002: kim@customers.test" saying "To reach jo@customers.test, kim@customers.test and lee@customers.test"
bob gets a notice saying "Customer of #1002: kim@customers.test"
kim replies to acknowledgement
| Please refund me.
alice gets a notice saying "Your reply goes to jo@customers.test, kim@customers.test and lee@customers.test." saying "Customer of #1002: kim@customers.test" saying "Gets answers too: lee@customers.test" not saying "goes to the customer"
bob gets a notice
alice replies
| Hello, we have refunded you.
jo gets an answer
kim gets an answer
lee gets an answer
bob gets a notice saying "To reach jo@customers.test, kim@customers.test and lee@customers.test"
jo never read "kim@"
kim never read "jo@"

# The card of one customer's tickets names them once.
ann writes "Lamp" proven
| It is dark.
ann gets an acknowledgement
alice gets a notice
bob gets a notice
ann writes "Lamp again" proven
| It is still dark.
ann gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1003
alice gets a receipt not saying "Customer of"
bob gets a notice
ann replies
| Is there news?
alice gets a notice saying "Your reply goes to the customer." not saying "Customer of"
bob gets a notice

# The first five are named, and how many more there are.
jo replies proven copying a1@customers.test copying a2@customers.test copying a3@customers.test
| All of us wait.
alice gets a notice saying "Your reply goes to jo@customers.test, kim@customers.test, lee@customers.test, a1@customers.test, a2@customers.test and 1 more."

# After an undo each is alone again.
alice replies to oldest notice
| #undo
alice gets a receipt saying "#1002 is a ticket of its own again" not saying "Customer of"
