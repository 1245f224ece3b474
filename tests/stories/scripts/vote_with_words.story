# The words of a vote are read by staff whatever the mark; a low mark with a question is both (P23).
kim writes "Boxes"
| Three boxes are missing.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #solve
| They are on their way.
kim gets an answer
bob gets a receipt
alice gets a notice
later 2h
kim gets a survey
kim replies
| 5 but one box is broken, please send another
kim gets a survey-thanks
bob gets a notice saying "one box is broken"
kim replies to survey
| 1 Why did it take so long?
kim gets a survey-thanks
alice gets a notice saying "Why did it take"
ticket 1001 has mark 1
ticket 1001 is open
