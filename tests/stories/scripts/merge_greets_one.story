# After a merge of two customers an answer that greets one of them goes to both: its writer is asked first (P11, P14).
lee writes "Kettle" proven named "Lee Miller"
| My kettle does not boil any more.
lee gets an acknowledgement
alice gets a notice
bob gets a notice
jo@other.test writes "Toaster" proven named "Jo Weber"
| My toaster burns everything.
jo@other.test gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001 really
alice gets a receipt
bob gets a notice
alice replies to oldest notice
| Dear Lee,
|
| it will come on Monday.
alice gets a held saying "Your answer names somebody: `Dear Lee,`"
lee gets nothing
jo@other.test gets nothing
alice replies
| Hello,
|
| Ms Weber, it will come on Monday.
alice gets a held saying "Ms Weber"
alice replies
| Dear Jo, dear Lee,
|
| it will come on Monday.
alice gets a held saying "Dear Jo, dear Lee,"
alice replies
| Dear both,
|
| it will come on Monday.
alice gets a held saying "Dear both,"
alice replies
| Hello,
|
| it will come on Monday.
|
| Thanks, Weber!
alice gets a held saying "Thanks, Weber!"
alice replies
| Hello,
|
| it will come on Monday, as we have said before, and the carrier rings the bell twice at least.
lee gets an answer
jo@other.test gets an answer
bob gets a notice
alice gets a receipt
alice replies to oldest notice
| Hello,
|
| it will be Tuesday.
lee gets an answer saying "Tuesday"
jo@other.test gets an answer
alice replies to oldest notice
| Dear Lee,
|
| it will be Wednesday.
alice gets a held
alice replies
| #send
jo@other.test gets an answer saying "Wednesday"
lee gets an answer
alice gets a receipt

# The other one's name in the text tells as much, in two words or in three syllables.
alice replies to oldest notice
| Hello,
|
| the same happened to Lee Miller's kettle.
alice gets a held saying "Lee Miller"
alice replies
| #drop
alice gets a receipt
gim@other.test writes "Grill" proven named "김민수"
| It smokes.
alice gets a notice
bob gets a notice
alice replies
| #merge 1001 really
alice gets a receipt
bob gets a notice
alice replies to oldest notice
| Hello, this comes from a mail of 김민수님이 as well.
alice gets a held saying "김민수"
alice replies
| #drop
alice gets a receipt
lee gets nothing
