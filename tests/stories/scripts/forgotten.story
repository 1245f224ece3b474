# Whoever is forgotten leaves no word in the store, on a ticket of theirs nor on another's, and the figures are as they
# were (P32).
kim writes "Broken zebrakettle" proven named "Kimberly Quagga" copying uncle
| My okapiphone number is 555, it does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies commenting
| She is a tapirface.
bob gets a notice
alice replies to oldest notice
| #solve
| Please send the walrusbase in.
kim gets an answer
uncle gets an answer
bob gets a notice
alice gets a receipt
later 2h
kim gets a survey
kim replies
| 2
| You are all gnuheads.
kim gets a survey-thanks
alice gets a notice
alice replies to notice
| #solve quietly
| Sorry for that.
kim gets an answer
uncle gets an answer
alice gets a receipt
lee writes "Other lamp" proven copying kim
| The lamp flickers.
lee gets an acknowledgement
alice gets a notice
bob gets a notice
kim writes "Re: Other lamp" proven after mail-6
| I have seen the lamp, it ibexflickers.
alice gets a notice saying "ibexflickers"
bob gets a notice
alice writes "figures" proven
| #report month
alice gets a receipt saying "2 opened, 1 answered for the first time, 1 solved" saying "Survey: 2.0 of 5 on average (marks given: 1)"
forget kim
nothing is left of "Quagga"
nothing is left of "zebrakettle"
nothing is left of "okapiphone"
nothing is left of "tapirface"
nothing is left of "walrusbase"
nothing is left of "gnuheads"
nothing is left of "ibexflickers"
nothing is left of "uncle@customers.test"
alice writes "figures" proven
| #report month
alice gets a receipt saying "2 opened, 1 answered for the first time, 1 solved" saying "Survey: 2.0 of 5 on average (marks given: 1)"
ticket 1001 is solved
ticket 1001 has mark 2
ticket 1002 is open
alice replies to notice
| Dear Lee, please turn the bulb.
lee gets an answer saying "turn the bulb"
kim gets nothing
