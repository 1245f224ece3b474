# What was split off is no last word of the ticket that it came from (P18).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim replies
| The lamp does not come on either.
alice gets a notice
bob gets a notice
kim replies
| By the way, I never got an invoice.
alice gets a notice saying "invoice"
bob gets a notice
bob replies
| #split
bob gets a receipt saying "#1002, split off #1001"
alice gets a notice saying "[#1002]" saying "invoice"
alice replies to oldest notice
| #assign bob
alice gets a receipt
bob gets a notice titled "[#1001] Broken kettle" saying "lamp does not come on" not saying "invoice"
later 5h
bob gets a reminder saying "lamp does not come on" not saying "invoice"
alice gets a reminder saying "lamp does not come on" not saying "invoice"
alice gets a reminder titled "[#1002] Broken kettle" saying "invoice"
bob gets a reminder titled "[#1002] Broken kettle" saying "invoice"

# Taken back, it is one again.
bob replies to oldest receipt
| #undo
bob gets a receipt
alice gets a notice saying "took the split of #1002 back"
bob replies to oldest receipt
| #assign alice
alice gets a notice saying "invoice"
