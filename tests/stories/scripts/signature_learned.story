# What ends several mails of the same person is their signature (P16): below a command it answers nothing, and its writer
# hears that it went nowhere (P17). No list knows this card: it has a sentence in it.
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| Dear Kim, please send it in.
|
| Alice Kim
| Our kettles sing in every kitchen.
kim gets an answer saying "Our kettles sing"
bob gets a notice
lena writes "Lid" proven
| It is loose.
lena gets an acknowledgement
alice gets a notice
bob gets a notice
# Once is not enough: in doubt nothing is cut.
alice replies
| #solve
|
| Alice Kim
| Our kettles sing in every kitchen.
lena gets an answer saying "Our kettles sing"
alice gets a receipt not saying "went nowhere"
bob gets a notice

# Two more mails, whatever they are and however the card is set: a comment teaches, too. The same words again do not.
kim replies
| Where to, please?
alice gets a notice
alice replies
| Dear Kim,
|
| you find the address on the last page of the manual.
|
| *Alice Kim*
| Our kettles sing
| in every kitchen.
kim gets an answer
alice replies commenting
| Dear Kim,
|
| you find the address on the last page of the manual.
|
| Alice Kim
| Our kettles sing in every kitchen.
bob gets a notice
alice gets a receipt saying "The customer did not get it"
lena replies
| Hello again.
alice gets a notice
alice replies
| #solve
|
| Alice Kim
| Our kettles sing in every kitchen.
lena gets an answer saying "Our kettles sing"
alice gets a receipt
alice replies to notice commenting
| She was quite patient, all in all.
|
| Alice Kim
| Our kettles sing in every kitchen.
bob gets a notice

# From here on it is known: also with a farewell above it, and in a mail that belongs to no ticket.
omar writes "Handle" proven
| It is hot.
omar gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #assign alice
|
| Alice Kim
| Our kettles sing in every kitchen.
alice gets a receipt saying "taken for your signature" saying "Our kettles sing"
omar gets nothing
alice replies to notice
| #solve
| Kind regards,
|
| Alice Kim
| Our kettles sing in every kitchen.
alice gets a receipt saying "taken for your signature"
omar gets nothing
ticket 1003 is solved
alice writes "Away" proven
| #away friday
|
| Alice Kim
| Our kettles sing in every kitchen.
alice gets a receipt saying "taken for your signature" not saying "Only the commands at the top counted"
alice writes "Fwd: Spout" proven
| #for nina@customers.test
|
| Alice Kim
| Our kettles sing in every kitchen.
alice gets a refusal
# Alone it is no answer.
alice replies to notice
| Alice Kim
| Our kettles sing in every kitchen.
alice gets a refusal saying "nothing in it to pass on"
omar gets nothing

# In an answer it stays as it is, and what stands above it is an answer, however short.
alice replies to notice
| #reopen
| Done.
|
| Alice Kim
| Our kettles sing in every kitchen.
omar gets an answer saying "Our kettles sing in every kitchen."
alice gets a receipt
bob gets a notice

# It is no secret of the comments that it stands below (P14).
alice replies to notice commenting
| He did not read what I wrote to him.
|
| Alice Kim
| Our kettles sing in every kitchen.
bob gets a notice
omar replies
| Are you sure?
alice gets a notice
bob gets a notice
alice replies
| Yes.
|
| Alice Kim
| Our kettles sing in every kitchen.
omar gets an answer saying "Our kettles sing"

# Words that somebody types again and again are an answer each time.
omar replies
| It stopped again.
alice gets a notice
alice replies to notice
| #wait
| Please restart it.
omar gets an answer saying "Please restart it."
alice gets a receipt
alice replies to notice
| #wait
| Please restart it.
omar gets an answer saying "Please restart it."
alice gets a receipt
alice replies to notice
| #wait
| Dear Omar,
|
| Please restart it.
omar gets an answer
alice gets a receipt
alice replies to notice
| #wait
| Hello!
|
| Please restart it.
omar gets an answer
alice gets a receipt
alice replies to notice
| #solve
| Please restart it.
omar gets an answer saying "Please restart it."
alice gets a receipt not saying "signature"
