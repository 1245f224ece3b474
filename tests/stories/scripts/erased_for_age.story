# What was said on tickets that were solved long ago is erased, never on one that is open or waits; a late reply opens a
# ticket that names the old one (P32, P24, P11).
kim writes "Broken zebrakettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve quietly
| Please send the walrusbase in.
kim gets an answer
bob gets a notice
alice gets a receipt
lee writes "Broken okapilamp" proven
| It flickers.
lee gets an acknowledgement
alice gets a notice
bob gets a notice
later 40d
lee gets a late saying "We have not managed that"
erase what is older than 30d
nothing is left of "zebrakettle"
nothing is left of "walrusbase"
nothing is left of "kim@customers.test"
ticket 1001 is solved
ticket 1002 is open
lee replies
| It flickers still.
alice gets a notice saying "flickers still"
bob gets a notice
ticket 1002 is open
there are 2 tickets
kim replies proven
| It is broken again.
kim gets an acknowledgement
there are 3 tickets
ticket 1003 is open
