# What was said inside about another matter of the same people is no less secret, nor what a text file of a colleague's
# says (P14).
kim writes "Broken kettle" proven copying lee@customers.test
| It does not boil since the thunderstorm of last Friday evening.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice
| #note
| She breaks every toaster on purpose I am sure.
| It does not boil since the thunderstorm of last Friday evening: ha.
alice gets a notice
bob gets a receipt
kim writes "Toaster" proven
| My toaster burns.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| Dear Kim, a colleague says she breaks every toaster on purpose, so no.
kim gets nothing
alice gets a held saying "she breaks every toaster on purpose"
alice replies
| Dear Kim, you wrote of the thunderstorm of last Friday evening: was the toaster on, too?
kim gets an answer saying "thunderstorm of last Friday"
alice gets a receipt
bob gets a notice

# Whoever takes part there.
lee writes "Spare parts" proven
| Where can I get spare parts?
lee gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| Dear Lee, she breaks every toaster on purpose: buy two.
lee gets nothing
alice gets a held saying "she breaks every toaster on purpose"
alice replies
| #drop
alice gets a receipt

# Nobody else is asked about it.
ann writes "Toaster" proven
| Is there a cheap one?
ann gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| Dear Ann, somebody breaks every toaster on purpose here, but you do not.
ann gets an answer
bob gets a notice
kim never read "toaster on purpose"
lee never read "toaster on purpose"
