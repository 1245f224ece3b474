# Where the provider has no sub-addresses, the subject of the mail that stops follow-ups carries the signed tag (P8).
provider has no subaddresses
canned answer tips says "Descale it each month."
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| #solve quietly
| #follow 2d tips
| A new one is on its way.
kim gets an answer
alice gets a receipt
bob gets a notice
later 2d
kim gets a follow-up saying "support@desk.test?subject=unsubscribe%20u1001-" not saying "support+"
kim writes "" stopping kim
|
there are 1 tickets
kim gets nothing
alice gets nothing
alice replies to receipt
| #follow 2d tips
alice gets a receipt saying "The customer wants no follow-ups."
later 3d
kim gets nothing
