# A mail that nothing proved crosses what its writer had not seen when it was written: told as soon as it is theirs (P9,
# P15).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim replies
| It burns now, call me urgently!
alice gets a notice
bob gets a notice
alice replies to oldest notice refuted
| #solve quietly
alice gets a confirm
alice replies to confirm
| #send
alice gets a held saying "It burns now"
ticket 1001 is open
alice replies to held
| #send
alice gets a receipt saying "solved"
ticket 1001 is solved

# Also one about which its writer was asked later.
mallory writes "Two" as alice
| second
alice gets a confirm
mallory writes "Three" as alice
| third
alice gets a confirm
kim replies
| Is anybody there?
alice gets a notice
bob gets a notice
bob replies
| You get a full refund.
kim gets an answer
alice gets a notice
alice replies to oldest notice refuted
| Please buy another one.
alice gets nothing
later 61m
alice gets a confirm saying "Please buy another one."
alice replies to confirm
| #send
kim gets nothing
alice gets a held saying "You get a full refund." saying "Please buy another one."
