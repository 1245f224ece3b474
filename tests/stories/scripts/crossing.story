# Two colleagues never answer the same question twice without knowing (P15): the later answer waits for its writer.
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| We send you a new one.
kim gets an answer saying "new one"
bob gets a notice saying "new one"
bob replies to oldest notice
| Please buy another one.
kim gets nothing
alice gets nothing
bob gets a held saying "Alice Kim answered the customer" saying "We send you a new one." saying "Please buy another one."
ticket 1001 is with alice

# What anything but #send says is no consent: here a newer answer takes its place.
bob replies to held
| Alice is right, a new one is on its way.
kim gets an answer saying "Alice is right"
bob gets a receipt saying "is forgotten"
alice gets a notice saying "Alice is right"
bob replies to held
| #send
bob gets a refusal saying "No mail of yours waits"
kim gets nothing

# The customer wrote meanwhile.
kim replies
| It boils now, forget it.
alice gets a notice saying "It boils now"
bob gets a notice saying "It boils now"
alice replies to oldest notice
| When shall we come?
kim gets nothing
alice gets a held saying "The customer wrote" saying "It boils now" saying "When shall we come?"
alice replies
| #send
| #sovle
alice gets a refusal saying "#sovle"
kim gets nothing
alice replies to held
| #send
kim gets an answer saying "When shall we come?"
alice gets a receipt saying "Your answer goes to"
bob gets a notice

# A colleague solved it; the writer gives up.
kim replies
| Tomorrow?
alice gets a notice
bob gets a notice
alice replies
| #solve
alice gets a receipt
bob replies
| Tomorrow at ten?
bob gets a held saying "marked the ticket as solved" saying "Tomorrow at ten?"
bob replies
| #drop
|
| -- 
| Bob Roth
bob gets a receipt saying "is forgotten"
kim gets nothing
alice gets nothing
bob replies to held
| #send
bob gets a refusal saying "No mail of yours waits"
kim gets nothing

# Own further answers, comments and commands cross nothing.
kim writes "Teapot" proven
| The spout drips.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #note
| Has she got the old model?
alice gets a notice
bob gets a receipt
alice replies to notice answering
| Is it the old model?
kim gets an answer
bob gets a notice
alice replies to notice answering
| A photograph would help.
kim gets an answer saying "photograph"
bob gets a notice
alice gets nothing
