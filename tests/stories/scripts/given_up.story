# An answer that could not be delivered for days has failed (P25): its writer gets the words back, and the ticket is open
# again. What was tried for less long goes on.
kim writes "Broken kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
relay delays kim
alice replies
| #solve
| Please send it in.
alice gets a receipt
bob gets a notice
later 5h
alice gets a notice saying "is still on its way"
later 4d
alice gets nothing
ticket 1001 is solved
later 25h
alice gets a notice saying "did not arrive" saying "4.2.0 try again later" saying "Please send it in."
ticket 1001 is open
relay takes kim
later 3d
kim never read "Please send it in."
