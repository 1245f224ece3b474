# What staff call a ticket is their own: the customer's letters and the notices keep their subject, by which mail
# programs thread (P14, P18).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice titled "[#1001] Broken kettle"
bob gets a notice
alice replies
| #subject She breaks every kettle on purpose I think
alice gets a receipt titled "[#1001] Broken kettle" saying "#1001 · She breaks every kettle" saying "keep their subject"
alice replies to notice
| We send you a new one.
kim gets an answer titled "Re: Broken kettle"
bob gets a notice titled "[#1001] Broken kettle" saying "#1001 · She breaks every kettle"

# What was said inside stays inside, whatever it was said in.
bob replies to oldest notice
| Sorry. Since she breaks every kettle on purpose I think we send none.
bob gets a held

bob replies
| #drop
bob gets a receipt
alice replies to receipt
| #list open
| #find purpose
alice gets a receipt saying "She breaks every kettle"
kim writes "Invoice" proven
| Where is it?
kim gets an acknowledgement
alice gets a notice saying "#1001 She breaks every kettle"
bob gets a notice

alice replies to oldest notice
| #subject Fuse
| #solve
alice gets a receipt saying "Fuse"
later 1d
kim gets a survey saying "Broken kettle"
kim never read "on purpose"
kim never read "Fuse"
