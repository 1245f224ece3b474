# A low mark opens the ticket again and tells the lead; a second vote replaces the first (P23).
kim writes "Hello"
| Hello, the bill is wrong.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #solve
| It is right.
kim gets an answer
bob gets a receipt
alice gets a notice
later 2h
kim gets a survey
kim replies header "Auto-Submitted: auto-replied"
| 1 I am a robot
ticket 1001 has mark 0
kim replies
| 1
| nobody listened
kim gets a survey-thanks
alice gets a notice saying "nobody listened"
bob gets nothing
ticket 1001 is open
ticket 1001 has mark 1
kim replies to survey
| 4
kim gets a survey-thanks
alice gets a notice saying "the mark 4" saying "instead of 1"
bob gets nothing
ticket 1001 has mark 4

# What they wrote there is no secret of the desk's (P14).
later 70m
kim replies to survey
| 2
| nobody listened to me when I called
kim gets a survey-thanks
alice gets a notice saying "when I called"
alice replies
| You wrote that nobody listened to me when I called. We are sorry.
kim gets an answer saying "We are sorry"
bob gets a notice
