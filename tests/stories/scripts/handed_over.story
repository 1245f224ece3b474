# What was said before a ticket was handed over is its old customer's (P11, P14).
kim writes "Diary" proven attaching "diary.pdf" 20
| My secret diary number is 778899 for you alone my friend.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| Dear Kim, your locker is the third one on the left.
kim gets an answer
bob gets a notice
alice replies to oldest notice
| #customer jo@other.test
| > My secret diary number is 778899 for you alone my friend.
|
| Jo, you take over from here.
jo@other.test gets an answer saying "take over"
alice gets a receipt
alice replies to oldest notice
| > My secret diary number is 778899 for you alone my friend.
| > Dear Kim, your locker is the third one on the left.
|
| Noted, with thanks.
jo@other.test gets an answer saying "Noted"
alice replies to oldest notice attaching "diary.pdf" 20
| This came, too.
alice gets a held saying "diary.pdf"
alice replies to held
| #drop
alice gets a receipt
jo@other.test replies
| My locker does not open with that old key.
alice gets a notice
alice replies to notice
| You write: My locker does not open with that old key. We change the lock. As before: Jo, you take over from here.
jo@other.test gets an answer saying "change the lock"
jo@other.test never read "778899"
jo@other.test never read "third one"
kim gets nothing
