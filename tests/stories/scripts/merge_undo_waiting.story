# A merge is not taken back below an answer that waits for the people of both tickets (P11, P17).
answers wait 2m
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
lee writes "Toaster" proven
| It burns.
lee gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #merge 1001 really
bob gets a receipt
alice gets a notice
alice replies
| #note
| I write to both.
alice gets a receipt
bob gets a notice
kim replies
| Any news?
alice gets a notice
bob gets a notice
alice replies
| Your contract ends on Friday.
alice gets a receipt
bob gets a notice
bob replies to receipt
| #undo
bob gets a refusal saying "An answer by Alice Kim was written while the tickets were one"
lee gets nothing
kim gets nothing
alice replies to receipt
| #undo
alice gets a receipt saying "does not go to"
bob gets a notice
bob replies to receipt
| #undo
bob gets a receipt saying "#1002 is a ticket of its own again"
alice gets a notice
lee gets nothing
kim gets nothing
