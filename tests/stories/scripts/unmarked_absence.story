# Programs that answer for their people without a word in the header (P29): what one says a second time reaches nobody.
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| I am on a journey until Monday.
kim gets an answer saying "journey"
bob gets a notice
kim replies
| I am away from my desk.
alice gets a notice
alice replies
| I am on a journey until Monday.
kim gets nothing
bob gets nothing
alice gets a held saying "looks like an automatic mail"
alice replies
| I am on a journey until Monday.
alice gets a held
alice replies
| I am on a journey until Monday.
alice gets a held
alice replies
| I am on a journey until Monday.
alice gets nothing
kim gets nothing
later 61m
alice gets a confirm saying "looks like an automatic reply"
kim gets nothing

# A subject that says so is enough for staff.
bob writes "Automatic reply: Broken kettle" to support@desk.test
| Back on Monday.
kim gets nothing
