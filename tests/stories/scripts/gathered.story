# Mails that nothing proves, beyond the letters of an hour: asked about together in the next letter, not given back
# before their time, and each does what it said (P9).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mallory writes "One" as alice
| first
alice gets a confirm
mallory writes "Two" as alice
| second
alice gets a confirm
mallory writes "Three" as alice
| third
alice gets a confirm
mallory writes "Four" as alice
| fourth
alice gets nothing
bob replies to notice as alice
| fifth, to Kim
alice gets nothing
kim gets nothing
later 61m
alice gets a confirm saying "fourth" saying "fifth, to Kim" saying "a comment that only colleagues read"
alice gets nothing
# Nothing else comes of them before a week is over: then the words go back, three letters an hour at most.
bob replies to notice
| #solve quietly
bob gets a receipt
later 6d
alice gets nothing
later 25h
alice gets a refusal
alice gets a refusal
alice gets a refusal
alice gets nothing
kim gets nothing

# Whoever fills every hour's letters cannot keep a mail from being asked about: the next letter names it, too.
mallory writes "Six" as bob
| sixth
bob gets a confirm
mallory writes "Seven" as bob
| seventh
bob gets a confirm
mallory writes "Eight" as bob
| eighth
bob gets a confirm
bob writes "Nine" as bob
| ninth
bob gets nothing
later 59m
bob gets nothing
