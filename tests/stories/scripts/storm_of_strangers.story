# A program that opens very many tickets within minutes, each from an address of its own (P21): all of them are tickets,
# staff hear of them in a list, soon and then half-hourly, and a customer of before is served as ever.
minji writes "Broken kettle"
| It does not boil.
minji gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| Please send it to us.
minji gets an answer
bob gets a notice
later 2d
strangers writes many "Buy now" 100
there are 101 tickets
alice gets 100 notices
bob gets 100 notices
stranger-1@elsewhere.test gets an acknowledgement
strangers writes many "Buy more" 130
there are 231 tickets
alice gets nothing
later 2m
alice gets a gathered saying "late: **130**" saying "Buy more 50" not saying "Buy more 51" saying "… and 80 more" saying "stranger-1@elsewhere.test"
alice gets nothing
bob gets a gathered
bob gets nothing
minji writes "The lid"
| It is broken, too.
minji gets an acknowledgement
alice gets a notice saying "It is broken, too."
bob gets a notice
strangers writes many "Buy all" 20
alice gets nothing
# Within the list is a way to answer; who had it first has answered, and the second one is told.
later 30m
alice gets a gathered saying "late: **20**" saying "Buy all 1 "
bob gets a gathered
alice replies to gathered answering
| We do not buy here.
stranger-1@elsewhere.test gets an answer saying "We do not buy here."
bob gets a notice saying "We do not buy here."
bob replies to gathered answering
| Nor do I.
bob gets a held saying "We do not buy here."
stranger-1@elsewhere.test gets nothing
# A reply to the list asks, and needs no more proof than one to any other letter; whoever forges it knows no mark.
alice replies to gathered
| #show 1103
alice gets a receipt saying "This is matter number 2."
mallory writes "Re: very many new tickets" as alice
| #show 1103
alice gets a confirm
# Their promises run out together, too; what had a notice of its own has a reminder of its own.
later 4h
alice gets a gathered saying "Late"
alice gets 101 reminders
alice gets nothing
# It is over, and a new one has a notice like any other.
john writes "A question"
| What does it cost?
john gets an acknowledgement
alice gets a notice saying "What does it cost?"
