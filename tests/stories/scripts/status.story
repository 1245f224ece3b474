# One word as subject and nothing else asks how one's tickets stand: one letter to the customer's own address, counted
# and at most once an hour (P21), no ticket and no message on one.
kim writes "My kettle is broken" proven
| It does not boil any more.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim writes "Invoice for October" proven
| I have not got it.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #wait
| Which order is it for?
kim gets an answer
alice gets a receipt
bob gets a notice
alice replies to oldest notice
| #tag thermostat
| #note
| A secret word for colleagues.
alice gets a receipt
bob gets a notice

kim writes "Status" proven
kim gets a status saying "My kettle is broken" saying "Monday, November 23, 2:00" saying "Invoice for October" saying "waiting for your reply" not saying "1001" not saying "secret" not saying "thermostat" not saying "Alice"
alice gets nothing
bob gets nothing
there are 2 tickets
# Asked again within the hour: it is recorded, and nothing goes out.
later 30m
kim writes "status" proven
kim writes "STATUS?" proven
| -- 
| Kim Lee
kim gets nothing
alice gets nothing
there are 2 tickets

# The newest comes first; what is late says so, what is solved says since when.
later 5h
alice gets a reminder
bob gets a reminder
kim gets a late
kim writes "Status." proven
| > quoted words
| > of somebody
kim gets a status saying "late"
alice replies to oldest notice
| #solve quietly
| A new one is on its way.
kim gets an answer
alice gets a receipt
bob gets a notice
later 2h
# In a reply, too, whoever's ticket it is.
kim replies to acknowledgement titled "Status" proven
kim gets a status saying "completed on Monday, November 23"
alice gets nothing
there are 2 tickets
ticket 1001 is solved

# With words of one's own, or a file, it is a mail like any other.
kim writes "Status" proven
| Is there any news about the kettle?
kim gets an acknowledgement
alice gets a notice saying "any news"
bob gets a notice
kim writes "Status" proven attaching "photo.pdf" 1
alice gets a notice
bob gets a notice
there are 4 tickets
# So is one with another subject.
kim writes "Status of my order" proven
alice gets a notice
bob gets a notice
there are 5 tickets
