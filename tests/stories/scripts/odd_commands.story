# A command in an odd form is obeyed or refused, never sent to the customer (P16).
kim writes "Fan"
| The fan is loud.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #Take
| # priority high
alice gets a receipt
ticket 1001 has priority high
ticket 1001 is with alice
kim gets nothing
bob gets a notice saying "has taken the ticket"
alice replies to notice
| *#priority low*
| Hello Kim,
| Please oil it.
kim gets an answer saying "Please oil it."
kim never read "#priority"
ticket 1001 has priority low
alice gets a receipt
bob gets nothing
alice replies to notice
| #note
alice gets a refusal

# Nobody typed for the customer what a company puts below every mail.
alice replies to notice
| #priority high
|
| Kind regards
| Alice Kim
| Example Ltd, 12 High Street
|
| This e-mail is confidential and intended solely for its recipient.
alice gets a receipt saying "priority is high"
kim gets nothing
ticket 1001 has priority high
alice replies to notice
| #priority low
|
| Dear Kim,
| Please send a photograph.
|
| Kind regards
| Alice Kim
kim gets an answer saying "Please send a photograph."
alice gets a receipt

# Nor the card of a company, its court and its directors.
alice replies to notice
| #priority high
|
| Mit freundlichen Grüßen
| Alice Kim
|
| Example GmbH | Hauptstr. 1 | 10115 Berlin | Germany
| T +49 30 123456 | www.example.com
| Managing Directors: Max Muster, Erika Muster
| Registered office: Berlin. Amtsgericht Charlottenburg HRB 12345 B
alice gets a receipt saying "priority is high"
kim gets nothing

# Where it is not certain that nobody typed it for her, the writer is asked.
alice replies to notice
| #priority low
|
| Example Ltd
| 12 High Street
alice gets a held saying "may be your signature only" saying "12 High Street"
kim gets nothing
ticket 1001 has priority high
alice replies
| #send
alice gets a receipt
kim gets an answer saying "12 High Street"
ticket 1001 has priority low
alice replies to notice
| #priority high
|
| Hi Kim,
| Thanks, it works now. Alice
kim gets an answer saying "Thanks, it works now. Alice"
alice gets a receipt
