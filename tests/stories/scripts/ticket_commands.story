# What staff can say of a ticket itself (P16, P17): each has its line in the receipt, and the customer hears nothing.
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag Kettle
| #tag outage
| #subject Kettle with a bad fuse
| #due friday
alice gets a receipt saying "has the tag kettle" saying "Friday, November 27, 6:00 PM" saying "Kettle with a bad fuse" saying "Tag: kettle" saying "Tag: outage"
alice replies
| #untag kettle
alice gets a receipt saying "has no tag kettle any more. `#tag kettle` takes it back." saying "Tag: outage" not saying "Tag: kettle"
kim gets nothing
bob gets nothing
alice replies
| #wait until thursday
alice gets a receipt saying "waits for the customer until Thursday, November 26, 6:00 PM"
ticket 1001 is waiting
alice replies
| #wait 2020-01-01
alice gets a refusal saying "or it is past"
alice replies
| #reopen
alice gets a receipt
alice replies
| #due 2020-01-01
alice gets a refusal saying "or it is past"
alice replies
| #due next moon
alice gets a refusal saying "We do not understand the day"
alice replies
| #cc bob@staff.test
alice gets a refusal saying "neither the desk nor staff"
alice replies
| #cc ann@customers.test
alice gets a receipt saying "ann@customers.test takes part"
alice replies to notice
| A new one is on its way.
kim gets an answer saying "A new one"
ann gets an answer saying "A new one"
bob gets a notice
alice replies to receipt
| #customer lee@customers.test
alice gets a receipt saying "It is the ticket of lee@customers.test"
alice replies to notice
| Lee, this is about you.
lee gets an answer saying "about you"
ann gets an answer saying "about you"
kim gets nothing
alice replies to receipt
| #spam
alice gets a receipt saying "solved as spam"
ticket 1001 is solved
later 2h
lee gets nothing
