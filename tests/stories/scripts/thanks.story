# Just thanks on a solved ticket keeps it solved, and only its owner hears of it; anything more opens it again (P12).
kim writes "Broken lamp"
| The lamp flickers all the time.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #take
| #solve quietly
| Please turn the bulb.
kim gets an answer
alice gets a receipt
bob gets a notice
ticket 1001 is solved
kim replies
| Hi Alice,
| thank you very much for the quick help!
| Kim
alice gets a notice saying "the ticket stays solved"
bob gets nothing
ticket 1001 is solved
later 20d
kim replies
| 감사합니다!
alice gets a notice saying "감사합니다"
ticket 1001 is solved
there are 1 tickets
kim replies
| Thanks, but it flickers again.
alice gets a notice
ticket 1002 is open
