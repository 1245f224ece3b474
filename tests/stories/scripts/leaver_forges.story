# Who has left may have copies of colleagues' mail, and with them signed addresses that are not theirs. These end when
# config.ini names somebody no more, so that a From line of a colleague and that address are nothing together (P8, P9).
kim writes "Kettle"
| It does not boil.
alice gets a notice
bob gets a notice
kim gets an acknowledgement
# bob has read this one, and with it where alice's replies go
alice replies to oldest notice copying bob@staff.test
| #note
| Shall we pay for a new one?
alice gets a receipt
bob gets nothing
bob leaves the team
# whoever writes this: the From line and the address are alice's
alice replies to oldest notice
| Dear Kim, pay to another account.
kim gets nothing
alice gets a confirm saying "pay to another account" saying "no longer good" saying "somebody has left the team"
# she did not write it; her own answers go out again as soon as she has a newer notice
alice replies
| #drop
alice gets a receipt saying "forgotten"
kim replies to acknowledgement
| It still does not boil.
alice gets a notice
alice replies
| Dear Kim, we send a new one.
kim gets an answer saying "we send a new one"
# the start of a desk whose people are the same ends nothing
nobody leaves the team
kim replies
| Thank you, when?
alice gets a notice
alice replies
| Tomorrow.
kim gets an answer
