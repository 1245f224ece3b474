# A reaction has no words: it reaches no customer and reopens nothing; what programs write in staff's names waits (P17, P29).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies bearing text/vnd.google.email-reaction+json
| 👍
|
| Alice Kim reacted via Gmail
kim gets nothing
bob gets nothing
alice gets a held saying "a reaction"
ticket 1001 is with nobody
alice replies as alice
| #drop
alice gets a receipt
alice replies to notice titled "Reaction"
| Alice Kim reacted to your message: 👍
alice gets a held
alice replies
| #drop
alice gets a receipt
alice replies to notice titled "Recall: Broken kettle"
| Alice would like to recall the message, "RE: [#1001] Broken kettle".
alice gets a held
kim gets nothing
bob gets nothing
later 61m
alice replies to notice titled "Plan"
| Alice shared a file with you.
alice gets a held
alice replies to notice
| Please click here to verify you are human: http://arrest.test/x
alice gets a held

# A read receipt in plain words is one.
alice replies to notice titled "Read: [#1001] Broken kettle"
| Your message
|
|    To: Alice
|    Subject: Broken kettle
|    Sent: Monday
|
| was read on Sunday.
alice gets nothing
kim gets nothing
bob gets nothing

# Words beside a reaction are words.
alice replies to notice
| Dear Kim, it is repaired.
kim gets an answer
alice gets a receipt
bob gets a notice
kim replies bearing text/vnd.google.email-reaction+json
| Thank you, but the lid is missing.
alice gets a notice saying "the lid is missing"
bob gets nothing
alice replies
| #solve quietly
alice gets a receipt

# Of customers it is noted, and shown where the ticket is.
kim replies bearing text/vnd.google.email-reaction+json
| 👍
|
| Kim hat über Gmail reagiert
alice gets nothing
bob gets nothing
ticket 1001 is solved
kim replies
| Kim Lee reacted to your message:
| ❤️
alice gets nothing
kim replies titled "Gelesen: Broken kettle"
| Ihre Nachricht
|
|    An: Kim
|    Betreff: Broken kettle
|
| wurde am Sonntag gelesen.
alice gets nothing
ticket 1001 is solved
alice writes "Look" proven
| #show 1001
alice gets a receipt saying "Kim hat über Gmail reagiert"
kim gets nothing
there are 1 tickets
