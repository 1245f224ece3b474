# An answer that is plainly meant for colleagues waits for a word more, and `#note` makes it a comment (P13).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| Hi Alice,
|
| can you call this idiot back?
bob gets a held saying "as if your mail were for colleagues: `Hi Alice,`" saying "reply with `#note`"
kim gets nothing
alice gets nothing
bob replies
| #note
alice gets a notice saying "call this idiot back"
bob gets a receipt
kim gets nothing
bob replies to notice
| @Alice Kim<mailto:alice@staff.test> she is a fraud
bob gets a held saying "`@Alice Kim"
bob replies to notice
| Hi all, who takes this fraud?
bob gets a held saying "`Hi all, who takes this fraud?`"
bob replies to notice
| alice, can you? She is a fraud.
bob gets a held saying "`alice, can you?"
bob replies to notice
| INTERNAL: this one is a fraud
bob gets a held saying "`INTERNAL: this one is a fraud`"
bob replies to notice
| /note she is a fraud
bob gets a held saying "`/note she is a fraud`"
bob replies to notice
| #
| note she is a fraud
bob gets a held saying "`# note she is a fraud`"
bob replies to notice copying alice
| FYI she is a fraud
bob gets a held saying "`FYI she is a fraud`"
bob replies to notice titled "[INTERNAL] Re: Broken kettle"
| She is a fraud.
bob gets a held saying "`[INTERNAL] Re: Broken kettle`"
bob replies to notice header "Sensitivity: Company-Confidential"
| She is a fraud.
bob gets a held saying "`Sensitivity: Company-Confidential`"
bob replies to notice
| #solve
| Hi Minsu, that is all nonsense, is it not?
bob gets a held saying "`Hi Minsu, that is all nonsense, is it not?`"
kim gets nothing
ticket 1001 is open

# Whoever means it for the customer says so once, and no name or word is asked about that the customer may have.
bob replies
| #send
kim gets an answer saying "Hi Minsu"
bob gets a receipt
alice gets a notice
kim never read "fraud"
alice.miller@customers.test writes "Kettle" proven
| It does not boil.
alice.miller@customers.test gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| Hi Alice, we send you a new one.
alice.miller@customers.test gets an answer
alice gets a notice
bob replies to notice
| Dear Mrs Miller, it is on its way.
alice.miller@customers.test gets an answer
bob replies to notice
| Dear Alice Miller, here it comes.
alice.miller@customers.test gets an answer
bob replies to notice
| FYI: the parcel has left.
alice.miller@customers.test gets an answer
bob replies to notice
| Bob here. Alice from the workshop will call you.
alice.miller@customers.test gets an answer
bob replies to notice
| Hello Minsu, take this one, please.
bob gets a held saying "`Hello Minsu, take this one, please.`"
alice.miller@customers.test gets nothing
einkauf@customers.test writes "Toaster" proven
| It burns.
|
| Alice Brown
| Purchasing
einkauf@customers.test gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| Hallo zusammen,
|
| wir prüfen das.
einkauf@customers.test gets an answer
alice gets a notice
bob replies to notice
| Hi Alice,
|
| it is done.
einkauf@customers.test gets an answer
kim writes "Pan" proven
| It is hot.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| Dear Kim,
|
| it should be. @Alice Kim is of the same opinion, and so is my note: wait.
kim gets an answer
alice gets a notice
bob replies to notice
| Notes on the pan: it has an internal error.
kim gets an answer
bob replies to notice
| Dear Kim,
|
| it should be.
|
| @Alice Kim she is a fraud
bob gets a held saying "`@Alice Kim she is a fraud`"
kim gets nothing
