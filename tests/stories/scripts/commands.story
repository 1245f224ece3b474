# Commands at the top are obeyed and never shown; one mistake and nothing is done (P16, P17).
kim writes "Two things"
| The lid is loose and the handle is hot.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #priority high
| #assign bob
alice gets a receipt saying "Bob Roth"
bob gets a notice saying "The lid is loose"
kim gets nothing
ticket 1001 is with bob
ticket 1001 has priority high
alice replies
| #take
| #sovle
| Dear Kim, done.
alice gets a refusal saying "#sovle" saying "`#help` lists all commands" not saying "#unassign" not saying "The lid is loose"
kim gets nothing
ticket 1001 is with bob
alice replies
| Hi Kim,
| #solve
alice gets a held saying "#solve"
kim gets nothing
ticket 1001 is open
alice replies
| #sovle
| #assign nobody
| #priority huge
alice gets a refusal saying "#sovle" saying "#assign nobody" saying "#priority huge"
ticket 1001 is with bob
bob replies to notice
| #department tech
bob gets a receipt
minsu gets a notice saying "The lid is loose"
ticket 1001 is in tech
ticket 1001 is with nobody
alice replies to notice
| #help
alice gets a receipt saying "#department"
alice replies to notice
| #note
| Only for us.
kim gets nothing
kim never read "Only for us"
