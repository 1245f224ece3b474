# Staff solve the ticket on which a storm is gathered: the next mail opens one, so that nothing of it is hidden (P21).
script writes many "Alarm" 11
there are 10 tickets
alice replies
| #spam
ticket 1010 is solved
script writes "Alarm once more"
| This is another matter.
there are 11 tickets
ticket 1010 is solved
script writes "Alarm and more"
| This is yet another matter.
there are 11 tickets
