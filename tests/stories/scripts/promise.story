# What was promised (P22) is felt before it runs out, by whoever has the ticket; once it has, by the department and its
# lead, further and further apart, in the department's hours alone; the customer is told, once. Answering ends it.
kim writes "Slow"
| When will you answer me, please.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
later 2h
alice gets nothing
later 1h
alice gets a reminder saying "is to have an answer by" saying "When will you answer"
bob gets a reminder
kim gets nothing
bob replies
| #take
bob gets a receipt
alice gets a notice
later 1h
alice gets a reminder saying "**Late:**" saying "`#take`"
bob gets a reminder
kim gets a late saying "would hear from us" not saying "Slow"
later 1h
alice gets nothing
later 14h
alice gets nothing
bob gets nothing
later 4h
alice gets a reminder
bob gets a reminder
kim gets nothing
bob replies to oldest notice
| Now.
kim gets an answer
later 1d
alice gets nothing
later 1d
alice gets nothing
bob gets nothing
