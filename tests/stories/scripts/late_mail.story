# A mail on a ticket solved lately opens it again; on one solved long ago it opens a new one that names the old (P11).
kim writes "Broken lamp"
| The lamp flickers all the time.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve quietly
| Please turn the bulb.
kim gets an answer
alice gets a receipt
bob gets a notice
ticket 1001 is solved
later 3d
kim gets nothing
kim replies
| It flickers again.
alice gets a notice saying "flickers again"
bob gets nothing
ticket 1001 is open
alice replies
| #solve quietly
| Now it is really done.
kim gets an answer
alice gets a receipt
later 20d
kim replies
| And again!
alice gets a notice saying "1001"
bob gets a notice
ticket 1001 is solved
ticket 1002 is open
there are 2 tickets
