# A command in the subject of a reply is neither obeyed nor ignored: its writer is asked before anybody reads it (P16).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies titled "Re: #note"
| She broke it herself.
kim gets nothing
bob gets nothing
alice gets a held saying "The subject of your mail looks like a command: `#note`" not saying "A line in your text"
alice replies
| #drop
alice gets a receipt
alice replies to notice titled "#note"
| #note she broke it herself
kim gets nothing
bob gets a notice saying "she broke it herself"
alice gets a receipt
alice replies to notice titled "#solve: done"
| We send you a new one.
kim gets nothing
alice gets a held saying "subject" saying "`#solve: done`"
alice replies
| #send
kim gets an answer saying "We send you a new one."
alice gets a receipt
bob gets a notice
ticket 1001 is open
