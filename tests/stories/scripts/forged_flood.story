# Whoever forges From cannot fill the mailbox of whom he forges (P9): the third letter of an hour says that it is the
# last, and no other mail pays for it.
mallory writes "One" as alice
| first
alice gets a refusal saying "first" not saying "within the last hour"
mallory writes "Two" as alice
| second
alice gets a refusal saying "second"
mallory writes "Three" as alice
| third
alice gets a refusal saying "third" saying "within the last hour"
mallory writes "Four" as alice
| fourth
alice gets nothing
mallory writes "Five" as bob
| fifth
bob gets a refusal saying "fifth"
kim writes "Hello"
| A kettle, please.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #sovle
alice gets a refusal saying "#sovle"
later 61m
mallory writes "Six" as alice
| sixth
alice gets a refusal saying "sixth"
there are 1 tickets
