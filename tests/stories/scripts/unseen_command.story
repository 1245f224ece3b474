# Behind signs that nobody sees `#note` is still a note, behind others its writer is asked: no customer reads it (P16).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| ‎­ #note she is difficult
kim gets nothing
bob gets a notice saying "she is difficult"
alice gets a receipt
alice replies to notice
| ﹟note her second one
kim gets nothing
bob gets a notice saying "her second one"
alice gets a receipt
alice replies to notice
| @Bob #note she is her own enemy
kim gets nothing
bob gets nothing
alice gets a held saying "`#note she is her own enemy`"
bob replies to notice answering
| Dear Kim,
|
| ✅ #note she broke it herself
kim gets nothing
alice gets nothing
bob gets a held saying "`#note she broke it herself`"
