# The subject that staff type above a customer's matter is for staff (P20), as `#subject` is; the customer's letters bear
# the desk's name.
bob writes "Rude caller, surely a fraud" proven
| #for lee@customers.test
| He says that his toaster smells.
lee gets an acknowledgement saying "passed your message on" saying "Re: Example Support" not saying "Rude" not saying "fraud"
alice gets a notice saying "[#1001] Rude caller, surely a fraud" saying "his toaster smells"
bob gets a receipt saying "[#1001] Rude caller, surely a fraud"
alice replies
| Please send it in.
lee gets an answer saying "Re: Example Support" saying "send it in" not saying "Rude"
bob gets a notice saying "Rude caller"
lee replies
| I did.
alice gets a notice saying "Rude caller"
lee writes "status" proven
lee gets a status saying "Example Support" not saying "Rude"

# `#subject` beside it wins, and a command as the subject names nothing.
bob writes "Fwd: Grumpy man" proven
| #for zoe@customers.test
| #subject Toaster smells
| She says that it smells.
zoe gets an acknowledgement saying "Re: Example Support" not saying "Grumpy" not saying "smells"
alice gets a notice saying "[#1002] Toaster smells"
bob gets a receipt

# A forward's own subject stays the customer's, whatever stands above it.
bob writes "Look what this fool writes" proven
| ---------- Forwarded message ---------
| From: Kim Min <kim@customers.test>
| Subject: My teapot
| To: <bob@staff.test>
|
| It drips.
kim gets an acknowledgement saying "Re: My teapot" not saying "fool"
alice gets a notice saying "My teapot" not saying "fool"
bob gets a receipt
lee never read "Rude"
zoe never read "Grumpy"
kim never read "fool"
