# Who is away is known, and what they have is offered to their colleagues (P29).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| We look at it.
kim gets an answer
bob gets a notice
alice replies to notice
| #away friday
bob gets a notice saying "Alice Kim** is away and has this ticket" saying "It does not boil." saying "away until Friday, November 27"
alice gets a receipt saying "You are away until Friday, November 27, 6:00 PM"
kim gets nothing
# A mailbox that hands out its mails once more does not bring her back (P2).
alice replies to notice again
| #away friday
bob gets nothing
# Nor does her mailbox's own answer make her absence one without an end.
alice replies to notice header "Auto-Submitted: auto-replied"
| I am out of the office.
bob gets nothing

# Meanwhile the department hears what she would hear; giving her more is asked about.
kim replies
| Any news?
alice gets a notice
bob gets a notice saying "Any news?" saying "away until"
bob replies
| #take
bob gets a receipt
alice gets a notice
bob replies
| #assign alice
bob gets a held saying "Alice Kim is away until Friday"
bob replies
| #send
bob gets a receipt
alice gets a notice

# Her own next mail ends it.
alice replies to notice
| I am here again.
bob gets a notice
kim replies
| Hello?
alice gets a notice not saying "away"
bob gets nothing

# A mailbox that answers in her place says so, too; it is no answer.
alice replies to oldest notice header "Auto-Submitted: auto-replied"
| I am out of the office until Monday.
kim gets nothing
bob gets a notice saying "is away and has this ticket"
alice replies to oldest notice header "Auto-Submitted: auto-replied"
| I am out of the office until Monday.
bob gets nothing
alice replies to notice
| #back
alice gets a receipt saying "Welcome back"

# Nobody else can send her away.
mallory writes "Automatic reply: Hello" as alice header "Auto-Submitted: auto-replied"
| I am out of the office for ever.
bob gets nothing
kim replies
| One more thing.
alice gets a notice not saying "away"
