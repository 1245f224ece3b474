# Questions by reply to a notice are answered by mail, to whoever asks alone, and change nothing (P16, P17).
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
alice replies
| #take
alice gets a receipt
bob gets a notice saying "has taken"
bob replies to oldest notice commenting
| The fuse, as always.
alice gets a notice

# Without a number it is the ticket of the mail; the customer and the colleagues hear nothing.
alice replies to oldest notice
| #show
alice gets a receipt saying "**#1001 · Broken kettle**" saying "It does not boil." saying "internal, only colleagues see it" saying "The fuse, as always." saying "automatic"
bob gets nothing
kim gets nothing

# Another ticket is shown with the reader's own ways into it.
alice replies to oldest notice
| #show #1002
alice gets a receipt saying "**#1002 · Invoice**" saying "Where is my invoice?" saying "Answer the customer <support+a1002-" saying "Comment for colleagues <support+c1002-"
alice replies to oldest notice
| #show 99999
alice gets a receipt saying "There is no ticket #99999."
alice replies to oldest notice
| #show me
alice gets a refusal saying "needs the number of a ticket: `#show me`"

# What concerns the asker: theirs first, then what nobody has.
alice replies to oldest notice
| #list
alice gets a receipt saying "**#1002 Invoice <support+c1002-" saying "lee@customers.test · open · yours · due" saying "**#1001 Broken kettle <support+c1001-" saying "kim@customers.test · open · with nobody · due"
alice replies to oldest notice
| #list mine
alice gets a receipt saying "Invoice" not saying "#1001 Broken kettle <"
bob replies to oldest notice
| #list unassigned
bob gets a receipt saying "#1001 Broken kettle <" not saying "Invoice"
bob replies to oldest notice
| #list late
bob gets a receipt saying "No ticket fits."
bob replies to oldest notice
| #list tech
bob gets a receipt saying "No ticket fits."
bob replies to oldest notice
| #list opne
bob gets a refusal saying "Did you mean `open`?" saying "open, waiting, mine, late, unassigned, all, solved, support, tech"
bob replies to oldest notice
| #list min
bob gets a refusal saying "Did you mean `mine`?"
bob replies to oldest notice
| #history
bob gets a refusal saying "A word is missing"
bob replies to oldest notice
| #history LEE@customers.test
bob gets a receipt saying "#1002 Invoice" not saying "#1001 Broken kettle <"
bob replies to oldest notice
| #history nobody@customers.test
bob gets a receipt saying "No ticket fits."

# Several at once, beside other commands.
alice replies to oldest notice
| #priority high
| #list mine
| #find kettle
alice gets a receipt saying "priority is high now" saying "**#list mine**" saying "**#find kettle**"
alice replies to oldest notice
| #list
| #list mine
| #list late
| #list open
| #list unassigned
| #help
| #list tech
| #list support
alice gets a refusal saying "too many questions for one mail, from this line on: `#list tech`"
ticket 1001 is with nobody
ticket 1001 has priority high

# What is late says so. Nobody else was told anything.
later 5h
alice gets 2 reminders
bob gets 2 reminders
alice replies to oldest notice
| #list late
alice gets a receipt saying "**late**, due Monday, November 23, 2:00 PM"
alice gets nothing
bob gets nothing
kim gets a late
lee gets a late
kim gets nothing
