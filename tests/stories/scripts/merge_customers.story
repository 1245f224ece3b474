# Tickets of two customers are merged with a word more, and neither ever sees the other (P10, P11).
kim writes "Outage in hall A" proven copying lee@hall-a.test
| Nothing works since the morning, says the caretaker.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mia writes "Outage in hall B" proven copying ned@hall-b.test
| All our screens have been dark since nine o'clock.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001
alice gets a refusal saying "different customers" saying "kim@customers.test" saying "`#merge 1001 really`"
ticket 1002 is open
alice replies to notice
| #merge 1001 really
alice gets a receipt saying "#1002 is part of #1001 now"
bob gets a notice saying "merged #1002"
kim gets nothing
mia gets nothing

# Bob's answer was meant for hall B alone: the merge crossed it.
bob replies to notice answering
| The mains are being repaired.
kim gets an answer saying "mains" saying "Outage in hall A"
mia gets an answer saying "mains" saying "Outage in hall B"
lee@hall-a.test gets an answer
ned@hall-b.test gets an answer
alice gets a notice
bob gets nothing

mia replies proven copying pat@hall-b.test
| When will that be done, roughly, in hours and minutes?
bob gets a notice saying "[#1001]"
bob replies
| In two hours.
kim gets an answer
mia gets an answer
lee@hall-a.test gets an answer
ned@hall-b.test gets an answer
pat@hall-b.test gets an answer

# What one of them wrote is no word for the other.
bob replies to notice
| You ask: When will that be done, roughly, in hours and minutes? Soon.
bob gets a held saying "something that customers should not read"
bob replies to held
| #drop
bob gets a receipt

# Who is accepted belongs to those from whose mail they come.
mia replies as mia@home.test
| It is me, from home.
bob gets a notice saying "#accept"
bob replies
| #accept
bob gets a receipt saying "mia@home.test takes part"
kim replies
| Thank you so far. Is there news?
bob gets a notice
bob replies
| It works again.
kim gets an answer
mia gets an answer
lee@hall-a.test gets an answer
ned@hall-b.test gets an answer
pat@hall-b.test gets an answer
mia@home.test gets an answer

kim never read "hall-b"
kim never read "hall B"
kim never read "mia"
kim never read "home.test"
lee@hall-a.test never read "hall-b"
lee@hall-a.test never read "mia"
mia never read "hall-a"
mia never read "hall A"
mia never read "kim"
ned@hall-b.test never read "hall-a"
pat@hall-b.test never read "kim"
mia@home.test never read "kim"

# After an undo each is alone again, the new people too.
alice replies to oldest notice
| #undo
alice gets a receipt saying "#1002 is a ticket of its own again"
bob gets a notice saying "took this ticket out of #1001" saying "[#1002]"
ticket 1002 is open
mia replies
| Good night.
alice gets a notice saying "[#1002]"
bob gets a notice
bob replies
| Good night, hall B.
mia gets an answer saying "Good night"
ned@hall-b.test gets an answer
pat@hall-b.test gets an answer
mia@home.test gets an answer
kim gets nothing
