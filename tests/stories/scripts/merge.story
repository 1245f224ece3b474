# Two tickets of one customer become one; late mail follows, and a survey goes out for the whole alone (P11, P23).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim writes "Kettle once more" proven
| The lid is loose as well.
kim gets an acknowledgement
alice gets a notice saying "Same customer: #1001"
bob gets a notice

# What cannot be meant is told in words, and nothing is done.
alice replies
| #merge 1099
alice gets a refusal saying "There is no ticket with this number"
alice replies to notice
| #merge 1002
alice gets a refusal saying "This is that ticket already"
alice replies to notice
| #merge kettle
alice gets a refusal saying "needs the number of a ticket"
alice replies to notice
| #merge 1001
| #solve
alice gets a refusal saying "only command of its mail"
ticket 1002 is open

alice replies to notice
| #merge 1001
alice gets a receipt saying "#1002 is part of #1001 now" saying "[#1001]"
bob gets a notice saying "merged #1002 into this ticket" saying "The lid is loose" saying "[#1001]"
kim gets nothing
ticket 1002 is solved
ticket 1001 is open

# Circles: the part and the whole are one by now.
alice replies to notice
| #merge 1001
alice gets a refusal saying "This is that ticket already"
bob replies to notice
| #merge 1002
bob gets a refusal saying "that one is part of it"

# Late mail to the part.
kim replies
| And the cable is short.
alice gets a notice saying "[#1001]" saying "cable is short"
bob gets a notice saying "[#1001]"
bob replies
| A new kettle is on its way.
kim gets an answer saying "new kettle"
kim gets nothing
alice gets a notice saying "new kettle"
ticket 1001 is with bob

# A notice of the part still answers; what happened since is told first (P15).
alice replies to oldest notice
| It comes with a new lid.
alice gets a held saying "The customer wrote" saying "cable is short" saying "[#1001]"
alice replies
| #send
alice gets a receipt
kim gets an answer saying "new lid"
kim gets nothing
bob gets a notice saying "new lid"
bob replies
| #solve
bob gets a receipt saying "will be asked how it went"
later 2h
kim gets a survey
kim gets nothing
later 40d
kim gets nothing

# Chains: what was merged goes along, and what is part of another is no place to go.
kim writes "Toaster" proven
| It burns.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1002
alice gets a refusal saying "itself part of #1001" saying "name #1001 instead"
alice replies to notice
| #merge 1001
alice gets a receipt saying "#1003 is part of #1001 now"
bob gets a notice saying "merged #1003"
ticket 1001 is open
kim writes "Grill" proven
| It smokes.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice commenting
| #take
bob gets a receipt saying "[#1004]"
alice gets a notice saying "has taken the ticket"
kim replies
| It smokes a lot.
bob gets a notice saying "[#1004]"
alice gets nothing
alice replies to oldest notice
| #merge 1004
alice gets a receipt saying "#1001 is part of #1004 now"
bob gets a notice saying "merged #1001"
alice replies to oldest notice
| #note
| All of it is one matter.
alice gets a receipt saying "[#1004]" saying "Only colleagues see it"
bob gets a notice saying "All of it is one matter"
