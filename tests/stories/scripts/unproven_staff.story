# A From line of staff alone is worth nothing (P9): the text goes back to the registered address, and nothing is done.
kim writes "Hello"
| Hello, how are you
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mallory writes "Re: Hello" as alice
| #solve
| Dear Kim, send your password to mallory.
alice gets a confirm saying "send your password" saying "sent to you at alice@staff.test" saying "[staff alice]"
kim gets nothing
bob gets nothing
mallory gets nothing
ticket 1001 is open
there are 1 tickets

# Neither a machine that answers in alice's place nor any other words are her consent.
alice replies to confirm
| Who wrote this?
alice gets a refusal saying "`#send` or `#drop`"
alice replies to confirm header "Auto-Submitted: auto-replied"
| #send
alice gets nothing
mallory writes "Re: Hello" as alice
| #send
alice gets a confirm saying "#send"
alice replies to oldest confirm
| #drop
alice gets a receipt saying "forgotten"
alice replies to oldest confirm
| #send
alice gets a refusal saying "No mail of yours waits"
kim gets nothing
there are 1 tickets

# Her own mail from elsewhere: her word is enough.
alice writes "A question of mine"
| Who has the key of the archive?
alice gets a confirm saying "opens a ticket with you as the customer"
alice replies
| #send
|
| Sent from my phone
there are 2 tickets
bob gets a notice saying "key of the archive"
