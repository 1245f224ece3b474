# A mistake, and nothing of it is done; whose word proves nothing is asked, and then shown the list all the same (P9, P16).
kim writes "Cannot log in" proven
| Error 500.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
alice writes "Outage" proven
| #reply-all
| It works again.
alice gets a refusal saying "A word is missing in this line: `#reply-all`"
alice writes "Outage" proven
| #reply-all outage
alice gets a refusal saying "we need the text that the customers get"
alice replies to notice
| #reply-all outage
|
| Kind regards
| Alice Kim
alice gets a refusal saying "we need the text that the customers get"
alice writes "Outage" proven
| #reply-all outage
| #note
| It works again.
alice gets a refusal saying "Beside `#reply-all` only" saying "`#note`"
alice writes "Outage" proven
| #reply-all outage
| #reply-all login
| It works again.
alice gets a refusal saying "one tag at a time: `#reply-all login`"
alice writes "Outage" proven
| #use nothing
| #reply-all outage
alice gets a refusal saying "no canned answer of that name"
alice writes "Outage" proven
| #reply-all outag
| It works again.
alice gets a refusal saying "Did you mean `outage`?" saying "Open tickets have these tags: outage"
kim gets nothing

# A command further down is asked about in the same letter.
alice writes "Outage" proven
| #reply-all outage
| Dear customer,
| #solve
alice gets a held saying "looks like a command: `#solve`" saying "1 in all"
alice replies to held
| #drop
alice gets a receipt

# Nothing proves that it is hers: first that, then the list.
mallory writes "Outage" as alice
| #reply-all outage
| Send your password to mallory.
alice gets a confirm saying "Send your password"
alice replies to confirm
| #send
alice gets a held saying "1 in all" saying "Send your password"
kim gets nothing
alice replies to held
| #drop
alice gets a receipt
kim gets nothing
mallory gets nothing

# On somebody's ticket it is no mail of that ticket, proven or not.
mallory writes "Re: Cannot log in" as alice after mail-1
| #reply-all outage
| It works again.
alice gets a confirm saying "answers **every open ticket** with the tag outage" not saying "only colleagues" not saying "carried out"
alice replies to confirm
| #send
alice gets a held saying "1 in all"
alice replies to held
| Forget it.
alice gets a refusal
kim gets nothing
bob gets nothing
alice replies to held
| #send
kim gets an answer saying "It works again."
bob gets a notice
alice gets a receipt saying "goes to 1 tickets"

# A machine says nothing to anybody, and a customer's is text.
alice writes "Away" proven header "Auto-Submitted: auto-replied"
| #reply-all outage
| I am away.
alice gets nothing
bob gets a notice saying "away"
kim replies
| #reply-all outage
| Everybody!
alice gets a notice saying "Everybody!"
bob gets a notice saying "Everybody!"
there are 1 tickets
