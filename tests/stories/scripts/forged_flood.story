# Whoever forges From cannot fill the mailbox of whom he forges (P9): the third letter of an hour says that it is the
# last, further mails are asked about together later, and no other mail pays for it.
mallory writes "One" as alice
| first
alice gets a confirm saying "first" not saying "within the last hour"
mallory writes "Two" as alice
| second
alice gets a confirm saying "second"
mallory writes "Three" as alice
| third
alice gets a confirm saying "third" saying "within the last hour"
mallory writes "Four" as alice
| fourth
alice gets nothing
mallory writes "Five" as bob
| fifth
bob gets a confirm saying "fifth"
kim writes "Hello"
| A kettle, please.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #sovle
alice gets a refusal saying "#sovle"
later 61m
alice gets a confirm saying "fourth"
mallory writes "Six" as alice
| sixth
alice gets a confirm saying "sixth"
there are 1 tickets
