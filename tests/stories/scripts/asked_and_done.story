# Questions beside other commands are answered as things stand when all of the mail is done (P17).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
lee writes "Invoice" proven
| Where is my invoice?
lee gets an acknowledgement
alice gets a notice
bob gets a notice

# Whatever their order in the mail, what was taken is in the list of what one has, and in no other any more.
alice replies
| #list mine
| #take
| #subject Missing invoice
| #list unassigned
alice gets a receipt saying "#1002 Missing invoice" saying "lee@customers.test · open · yours" not saying "No ticket fits" not saying "with nobody · due Monday, November 23, 1"
bob gets a notice saying "has taken"
alice replies to notice
| #unassign
| #list mine
| #history lee@customers.test
alice gets a receipt saying "No ticket fits." saying "lee@customers.test · open · with nobody"
bob gets a notice

# A list is in order: what is due soonest comes first.
alice replies to notice
| #due 3d
| #list open
alice gets a receipt saying "#1002 Missing invoice"
alice replies to notice
| #solve quietly
| #list open
| #list solved
alice gets a receipt saying "lee@customers.test · solved · with nobody" not saying "lee@customers.test · open"
bob gets nothing

# Who takes part now has the ticket in their history.
alice replies to oldest notice
| #cc ann@customers.test
| #history ann@customers.test
alice gets a receipt saying "ann@customers.test takes part" saying "#1001 Broken kettle"

# What the mail itself says stands in the conversation.
bob replies to oldest notice
| #assign alice
| #note
| #show
| The fuse, as always.
alice gets a notice
bob gets a receipt saying "is with Alice Kim now" saying "internal, only colleagues" saying "The fuse, as always."
bob replies to oldest notice
| #take
| #show
| A new fuse is on its way.
bob gets held
bob replies
| #send
kim gets an answer
ann gets an answer
alice gets a notice
bob gets a receipt saying "A new fuse is on its way."

# Figures are counted from what was there before.
bob replies to oldest notice
| #report
bob gets a receipt not saying "before this mail"
bob replies to oldest notice
| #tag fuse
| #report
bob gets a receipt saying "Figures as they were before this mail"
