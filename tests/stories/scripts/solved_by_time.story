# What waits for the customer: a polite question first, and as long again without a word solves it, by a letter that
# says so, with the survey (P24, P23). A word of the customer opens it at any time.
kim writes "Fan" proven
| The fan is loud.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #wait
| How loud?
kim gets an answer
alice gets a receipt
bob gets a notice
later 6d
kim gets nothing
later 1d
kim gets a waiting saying "have not heard from you" not saying "How loud"
alice gets nothing
bob gets nothing
ticket 1001 is waiting
later 6d
kim gets nothing
ticket 1001 is waiting
later 1d
kim gets a solved-by-time saying "marked your request as done" saying "two short questions"
alice gets nothing
ticket 1001 is solved
later 2h
kim gets a survey
kim replies to solved-by-time
| It is still loud.
alice gets a notice saying "still loud"
ticket 1001 is open

# A customer who answers the question has the ticket open again, and nothing is solved by the time that was named.
alice replies
| #wait 3d
| And now?
kim gets an answer
alice gets a receipt
later 3d
kim gets a waiting
kim replies
| A little less loud.
alice gets a notice
ticket 1001 is open
later 8d
ticket 1001 is open
kim gets nothing
alice gets a reminder
bob gets a reminder

# What nobody has answered is put off by `#wait`, not waited for: the customer hears nothing, staff are reminded.
lee writes "Kettle" proven
| Does it boil milk?
lee gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #wait 2h
alice gets a receipt
later 2h
lee gets nothing
alice gets a reminder saying "The wait is over"
bob gets a reminder
ticket 1002 is open
