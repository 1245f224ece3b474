# What is solved owes nobody a reminder, and a wait outlives a merge (P24).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve quietly
| A new one is on its way.
kim gets an answer
alice gets a receipt
bob gets a notice
alice replies to notice
| #due friday
alice gets a refusal saying "A solved ticket promises nothing: `#due friday`"
alice replies to notice
| #due friday
| #solve
alice gets a refusal saying "A solved ticket promises nothing"
later 7d
alice gets nothing
bob gets nothing

kim writes "Toaster" proven
| It burns.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #wait 3d
| Which model is it?
kim gets an answer
alice gets a receipt
bob gets a notice
alice replies to notice
| #merge 1001
alice gets a receipt saying "#1002 is part of #1001 now"
ticket 1001 is waiting
alice replies to receipt
| #undo
alice gets a receipt
ticket 1001 is solved
ticket 1002 is waiting
alice replies to oldest notice
| #merge 1002
alice gets a receipt
ticket 1002 is waiting
alice replies to oldest notice
| #undo
alice gets a receipt
alice replies to notice
| #merge 1001
alice gets a receipt
later 4d
kim gets a waiting
ticket 1001 is waiting
