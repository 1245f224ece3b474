# A new mail that bears the subject of a notice is no way into the ticket, but staff are told what it looks like: they
# see the same subject twice (P7).
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
lee writes "Re: [#1001] Kettle"
| I got this from Kim. Any news?
lee gets an acknowledgement
alice gets a notice saying "looks related to #1001" titled "[#1002] Kettle"
bob gets a notice saying "looks related to #1001"
kim gets nothing
there are 2 tickets
alice replies
| #why
alice gets a receipt saying "looks related to #1001"
# Another desk's number, one that no ticket has, and one that nobody answers are nothing of ours.
lee writes "Re: [#88] Kettle"
| Any news?
lee gets an acknowledgement
alice gets a notice not saying "looks related"
bob gets a notice
lee writes "Re: [#1999] Kettle"
| Any news?
lee gets an acknowledgement
alice gets a notice not saying "looks related"
bob gets a notice
ann writes "[#1001] Kettle"
| Any news?
ann gets an acknowledgement
alice gets a notice not saying "looks related"
bob gets a notice
