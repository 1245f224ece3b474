# What colleagues say among themselves reaches no customer without a word (P14).
kim writes "Broken kettle" proven
| It does not boil any more, and I am very annoyed.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice commenting
| She always breaks them herself, give her the cheap model without telling.
alice gets a notice
alice replies to oldest notice
| Dear Kim,
|
| my colleague thinks you should get the CHEAP model — without
| telling; sorry.
kim gets nothing
bob gets nothing
alice gets a held saying "CHEAP model — without" saying "customers should not read"
alice replies
| Dear Kim,
|
| we send you a kettle.
kim gets an answer saying "we send you a kettle"
alice gets a receipt
bob gets a notice

# The customer's own words, and what she was told before, are no secret; quotes of a comment are cut.
kim replies
| You said: we send you a kettle. Which one?
alice gets a notice
bob gets a notice
alice replies
| You wrote that it does not boil any more, and that you are very annoyed.
|
| > She always breaks them herself, give her the cheap model without telling.
|
| It is the blue one.
kim gets an answer saying "It is the blue one." not saying "breaks them herself"
bob gets a notice

# With her word it goes, but never a way to write as her.
alice replies to oldest notice
| Give her the cheap model without telling, and write to support+a1001-1-1-0-7hq2m4xwz3v5t6bd@desk.test now.
kim gets nothing
alice gets a held saying "Give her the cheap model"
alice replies
| #send
kim gets an answer saying "Give her the cheap model" not saying "support+a1001"
alice gets a receipt
bob gets a notice

# A file that came with a comment.
bob replies to oldest notice attaching "prices.pdf" 20
| #note
| Our prices, see the file.
alice gets a notice bringing "prices.pdf"
bob gets a receipt
alice replies to oldest notice attaching "prices.pdf" 20
| See the file.
kim gets nothing
alice gets a held saying "prices.pdf"
alice replies
| #send
kim gets an answer bringing "prices.pdf"
alice gets a receipt
kim never read "breaks them herself"
kim never read "annoyed model"

# Nothing but a quote of a comment and a logo is no answer.
alice replies to oldest notice inlining "logo.png" 5
| > She always breaks them herself, give her the cheap model without telling.
alice gets a refusal saying "nothing in it to pass on"
kim gets nothing
