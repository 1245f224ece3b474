# Who gets what, row by row of the table in gateway/README.md (P10, P14, P18).
# 1: a new mail; whoever the customer copied in takes part, and gets no automatic letter.
kim writes "Broken kettle" proven copying ann@customers.test
| It does not boil.
kim gets an acknowledgement
ann gets nothing
alice gets a notice saying "Your reply goes to the customer" saying "ann@customers.test"
bob gets a notice
minsu gets nothing

# 2: an answer; a colleague who took no part hears that it was answered, once.
alice replies
| We look at it.
kim gets an answer
ann gets an answer
bob gets a notice saying "Only colleagues will read your reply"
alice gets nothing

# 3: a comment, and a colleague whom the mail program has given a copy.
alice replies commenting copying bob
| She is nice.
bob gets nothing
kim gets nothing
ann gets nothing

# 4: a comment whose writer copied the customer in by hand: the desk cannot take it back, but it says so.
alice replies to notice commenting copying kim
| She is nice, but slow.
kim gets nothing
ann gets nothing
bob gets a notice
alice gets a receipt saying "sent your mail to kim@customers.test as well"

# 5: staff copied in by the customer: in the department as ever, from another one not at all; never as a customer.
kim replies copying minsu
| Hello?
alice gets a notice
minsu gets nothing
bob gets nothing

# 6: given to somebody: they hear of it, and a reply to a colleague's letter is a comment.
alice replies
| #assign bob
alice gets a receipt
bob gets a notice saying "gave the ticket to you" saying "Only colleagues will read your reply"
kim gets nothing

# 7: taken: those who could have taken it hear so in a line, once.
kim writes "Another one" proven
| The spout drips.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #take
bob gets a receipt
alice gets a notice saying "has taken the ticket."
kim gets nothing
kim never read "nice"
ann never read "nice"
