# A ticket is not put aside over a mail of the customer that its writer has not seen (P15, P24).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| Please plug it in.
kim gets an answer
bob gets a notice
kim replies
| I did, and now it smokes!
alice gets a notice
alice replies to oldest notice
| #solve
kim gets nothing
alice gets a held saying "The customer wrote" saying "now it smokes" saying "Nothing of it was done yet"
ticket 1001 is open
alice replies to oldest notice
| #wait 3d
alice gets a held saying "now it smokes"
ticket 1001 is open
alice replies to held
| #send
alice gets a receipt saying "waits for the customer"
ticket 1001 is waiting

# Who answers the newest has read it; nor does a colleague's answer keep the ticket open.
kim replies
| Still smoking.
alice gets a notice
bob replies to oldest notice
| #note
| I would pull the plug.
bob gets a receipt
alice gets a notice
alice replies to notice
| #solve
alice gets a receipt saying "solved"
ticket 1001 is solved
