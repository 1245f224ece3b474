# A mail to the address in List-Unsubscribe stops follow-ups at once, whoever's From and whatever program sends it; it
# opens nothing and is answered by nothing (P8, P21).
canned answer tips says "Descale it each month."
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve quietly
| #follow 2d tips
| A new one is on its way.
kim gets an answer
alice gets a receipt not saying "wants no follow-ups"
bob gets a notice
kim writes "Broken lamp" proven
| It is dark.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve quietly
| #follow 5d tips
| Change the bulb.
kim gets an answer
alice gets a receipt
bob gets a notice
later 2d
kim gets a follow-up
# Guessing the address stops nothing, and opens a ticket like any mail to the desk.
mallory writes "unsubscribe" to support+u1001-4-1-0-0000000000000000@desk.test
| unsubscribe
mallory gets an acknowledgement
alice gets a notice
bob gets a notice
there are 3 tickets
mailer writes "" stopping kim as kim@phone.test header "Auto-Submitted: auto-generated"
|
there are 3 tickets
kim gets nothing
mailer gets nothing
alice gets nothing
bob gets nothing
ticket 1001 is solved
# Of all their tickets, and again changes nothing.
kim writes "" stopping kim
| Please stop this.
kim gets nothing
alice gets nothing
there are 3 tickets
later 4d
kim gets nothing
alice replies to notice
| #show 1002
alice gets a receipt saying "The customer wants no follow-ups."
alice replies to oldest receipt
| #follow 2d tips
alice gets a receipt saying "so `tips` will not be sent" saying "The customer wants no follow-ups."
later 3d
kim gets nothing
# Their own mail comes through as ever.
kim replies to follow-up
| It is broken again.
alice gets a reminder
alice gets a notice saying "It is broken again." saying "The customer wants no follow-ups."
