# A command that lacks its number sign is asked about also where a name or a number stands behind it, and so is "Solved."
# with nothing else, which tells a customer nothing; prose is none (P16, P13).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice
| assign alice
bob gets a held saying "looks like a command: `assign alice`"
bob replies to notice
| Assign Alice Kim.
|
| She knows kettles.
bob gets a held saying "looks like a command: `Assign Alice Kim.`"
bob replies to notice
| department tech
bob gets a held saying "`department tech`"
bob replies to notice
| priority high
bob gets a held saying "`priority high`"
bob replies to notice
| wait 3d
bob gets a held saying "`wait 3d`"
bob replies to notice
| Solved.
bob gets a held saying "`Solved.`"
bob replies to notice
| solved
bob gets a held saying "`solved`"
bob replies to notice
| Take it.
bob gets a held saying "`Take it.`"
kim gets nothing
alice gets nothing
ticket 1001 is open
bob replies
| #send
kim gets an answer saying "Take it."
bob gets a receipt
alice gets a notice
bob replies to notice
| Assign a new password, please.
kim gets an answer
bob replies to notice
| Wait 3 days.
kim gets an answer
bob replies to notice
| Solved. The new cable works.
kim gets an answer
bob replies to notice
| Solved.
|
| Best regards
kim gets an answer
bob replies to notice
| Department stores have it.
kim gets an answer
bob replies to notice
| Dear Kim,
| assign alice as your contact.
kim gets an answer
