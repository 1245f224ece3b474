# A comment that begins with the customer's name may have been meant for them: its writer hears who got it (P13, P17).
kim writes "Kettle" proven named "Kim Weber"
| My kettle does not boil any more.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| #tag kettle
alice gets a receipt
alice replies to receipt
| Dear Kim,
|
| please wait until Monday.
kim gets nothing
bob gets a notice saying "until Monday"
alice gets a receipt saying "The customer did not get it"
alice replies to receipt
| It is the red one.
bob gets a notice
alice gets nothing

# A mail that says nothing yet goes nowhere before its writer has looked at it.
alice replies to oldest notice
| Hi Kim,
alice gets a held saying "says nothing yet"
alice replies to held
| #drop
alice gets a receipt
alice replies to oldest notice
| Best regards
| Alice Kim
alice gets a held saying "says nothing yet"
kim gets nothing
alice replies to held
| #drop
alice gets a receipt
alice replies to oldest notice
| Hello Kim!
| Yes.
kim gets an answer
bob gets a notice
