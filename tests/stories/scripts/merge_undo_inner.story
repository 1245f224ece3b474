# A merge below a later merge is taken back after it, and the refusal says so (P11, P17).
kim writes "Kettle" proven
| My kettle does not boil any more.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mia writes "Grill" proven
| It smokes.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
mia writes "Grate" proven
| It rusts.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1002
alice gets a receipt saying "#1003 is part of #1002 now"
bob gets a notice
bob replies to notice
| #merge 1001 really
bob gets a receipt saying "#1002 is part of #1001 now"
alice gets a notice
alice replies to receipt
| #undo
alice gets a refusal saying "belongs to #1002" saying "take the later merge back first"
bob gets nothing
bob replies to receipt
| #undo
bob gets a receipt saying "#1002 is a ticket of its own again"
alice gets a notice
alice replies to receipt
| #undo
alice gets a receipt saying "#1003 is a ticket of its own again"
bob gets a notice
