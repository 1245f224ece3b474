# A From line of staff alone is worth nothing (P9): the text goes back to the registered address, and nothing is done.
kim writes "Hello"
| Hello, how are you
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mallory writes "Re: Hello" as alice
| #solve
| Dear Kim, send your password to mallory.
alice gets a refusal saying "send your password"
kim gets nothing
bob gets nothing
mallory gets nothing
ticket 1001 is open
there are 1 tickets
