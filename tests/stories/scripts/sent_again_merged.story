# What is sent once more goes where the first went, also by a merge; who was taken out opens a ticket of their own (P7).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim writes "Kettle once more" proven
| It does not boil at all.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001
alice gets a receipt
bob gets a notice
kim writes "Kettle once more" proven
| It does not boil at all.
kim gets nothing
there are 2 tickets
alice gets a notice saying "#1001" saying "had sent these words before"
