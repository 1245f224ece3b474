# A ticket that waits for the customer owes nothing; their mail opens it, and so does the end of the wait: time alone
# solves none (P24).
kim writes "Fan"
| The fan is loud.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #wait 3d
| How loud?
kim gets an answer
alice gets a receipt
bob gets a notice
ticket 1001 is waiting
kim replies
| Very.
alice gets a notice saying "Very."
ticket 1001 is open
alice replies
| #wait 2d
alice gets a receipt
ticket 1001 is waiting
later 2d
ticket 1001 is open
alice gets a reminder
