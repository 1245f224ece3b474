# Words below a command that is for colleagues may be for them, too: they wait for a word more (P13, P16).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #assign bob
| Bob, please take this one, she is difficult.
alice gets a held saying "Your words stand below `#assign bob`"
kim gets nothing
bob gets nothing
ticket 1001 is with nobody
alice replies
| #drop
alice gets a receipt
alice replies to notice
| #note
| #assign bob
| Bob, please take this one, she is difficult.
bob gets a notice saying "she is difficult"
alice gets a receipt
alice replies to notice
| #unassign
| Whoever has the time, please.
alice gets a held saying "`#unassign`"
alice replies
| #department tech
| Minsu, that is yours.
alice gets a held saying "`#department tech`"
alice replies to notice
| #spam
| Rubbish again.
alice gets a held saying "`#spam`"
alice replies
| #drop
alice gets a receipt
kim writes "Kettle" proven
| It still does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #merge 1001
| They are the same matter, I think.
bob gets a held saying "`#merge 1001`"
bob replies
| #drop
bob gets a receipt

# Who means the customer says so, or says what only the customer is told beside.
bob replies to notice
| #department tech
| My colleagues of the workshop will write to you.
bob gets a held
kim gets nothing
bob replies
| #send
kim gets an answer saying "of the workshop"
minsu gets a notice
bob gets a receipt
alice gets a notice
alice replies to oldest notice
| #assign bob
| #wait 3d
| Bob will look at it on Monday.
kim gets an answer saying "on Monday"
bob gets a notice
alice gets a receipt
bob replies to notice answering
| #assign bob
| I look at it now.
bob gets a held saying "Alice"
bob replies
| #send
kim gets an answer saying "look at it now"
bob gets a receipt
kim never read "difficult"
kim never read "Rubbish"
