# Outlook sets no marks before what it quotes, and people type between its lines. The letter that is answered tells
# their words from ours (P19); between the lines of a notice they are given back, since its lines are not the customer's.
kim writes "Teapot"
| The spout drips.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| Which model is it?
|
| When did you buy it?
kim gets an answer saying "Which model is it?"
bob gets a notice
kim replies
| Please see below.
|
| From: Alice Moss via Example Support <support@desk.test>
| Sent: Monday, 23 November 2026 10:00
| To: Kim <kim@customers.test>
| Subject: Re: Teapot
|
| Which model is it?
| The blue one.
|
| When did you buy it?
| In May.
alice gets a notice saying "The blue one."
bob gets nothing

# Nothing typed in it: the quote is cut.
kim replies to answer
| Did you get that?
|
| From: Alice Moss via Example Support <support@desk.test>
| Sent: Monday, 23 November 2026 10:00
| To: Kim <kim@customers.test>
| Subject: Re: Teapot
|
| Which model is it?
|
| When did you buy it?
alice gets a notice not saying "Which model"

alice replies to notice
| See below.
|
| From: Kim via Example Support <support@desk.test>
| Sent: Monday, 23 November 2026 10:00
| To: Alice Moss <alice@staff.test>
| Subject: [#1001] Teapot
|
| =-=-= Write your answer above this line =-=-=
|
| The customer wrote (Kim · kim@customers.test):
|
| Did you get that?
| Yes, thank you. We send a new one.
|
| - State: open
alice gets a refusal saying "We send a new one."
kim gets nothing
