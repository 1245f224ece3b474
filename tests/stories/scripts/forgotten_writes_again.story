# Whoever was forgotten and writes again is new: nothing leads to what was, neither by a reply nor by staff (P32, P8).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve quietly
| Please send it in.
kim gets an answer
bob gets a notice
alice gets a receipt
forget kim
nothing is left of "kim@customers.test"
kim replies proven
| Here it comes.
kim gets an acknowledgement
alice gets a notice saying "Here it comes." not saying "1001"
bob gets a notice
there are 2 tickets
ticket 1002 is open
alice replies to oldest notice proven
| Dear Kim, one word more.
alice gets a refusal saying "one word more"
kim gets nothing
there are 2 tickets
kim writes "Another one" proven
| The lid is lost.
kim gets an acknowledgement
alice gets a notice not saying "1001"
bob gets a notice
