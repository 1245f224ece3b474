# A colleague who answers the customer's own mail to all has answered her, though the desk sent nothing (P15): the next
# answer crosses it, its words are no secret (P14), and nobody is told that only colleagues see it (P17).
kim writes "Broken kettle" proven copying alice@staff.test
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice writes "Re: Broken kettle" proven after mail-1 copying kim@customers.test
| Dear Kim, a brand new one is on its way to you.
alice gets a receipt saying "sent this to kim@customers.test" saying "the desk sent nothing more" not saying "no longer good" not saying "Only colleagues see it"
bob gets a notice saying "Alice Kim answered the customer"
kim gets nothing
ticket 1001 is with alice
bob replies to oldest notice
| A brand new one is on its way to you.
kim gets nothing
bob gets a held saying "Alice Kim answered the customer" not saying "should not read"
bob replies to held
| #send
kim gets an answer saying "brand new one"
bob gets a receipt
alice gets a notice

# With `#note` it is a comment all the same, and #show tells whose it is.
bob replies to oldest notice copying kim@customers.test
| #note
| She is right, of course.
bob gets a receipt saying "kim@customers.test" not saying "Only colleagues see it"
alice gets a notice saying "left a comment"
alice replies
| #show
alice gets a receipt saying "She is right, of course." saying "10:00 AM · internal"
kim never read "of course"
