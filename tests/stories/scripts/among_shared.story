# A department's shared address counts as its people's own. A reply to a colleague's comment stays inside all the same,
# one to the department's own notice of a customer's mail goes to the customer (P13).
support is told at team@staff.test
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
team@staff.test gets a notice
team@staff.test replies as bob@staff.test copying alice@staff.test
| #note
| She is annoying.
kim gets nothing
bob gets a receipt
team@staff.test gets a notice
team@staff.test replies to oldest notice as alice@staff.test after mail-2
| Yes, a pain in the neck.
kim gets nothing
alice gets a receipt saying "Only colleagues see it"
team@staff.test gets a notice saying "pain in the neck"
team@staff.test replies to oldest notice as alice@staff.test
| Please send it in.
kim gets an answer saying "send it in"
team@staff.test gets a notice
kim never read "neck"
