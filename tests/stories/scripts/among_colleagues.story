# A reply to a colleague's mail is for the colleague, though the answer address stands among its recipients (P13): with
# evidence, with the writer's own address, with their department's, and where nothing proves it.
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies copying alice@staff.test
| #note
| Alice, is Kim always that annoying?
kim gets nothing
alice gets nothing
bob gets a receipt saying "comment"
bob replies to oldest notice as alice proven after mail-2
| Yes, a real pain in the neck.
kim gets nothing
alice gets a receipt saying "Only colleagues see it"
bob gets a notice saying "pain in the neck"
bob replies to oldest notice as alice after mail-2
| She is a nuisance.
kim gets nothing
alice gets a confirm saying "comment that only colleagues read" not saying "to the customer"
alice replies
| #send
alice gets a receipt saying "Only colleagues see it"
bob gets a notice saying "nuisance"
# Her own answer address: bob's mail answered hers.
alice replies to oldest notice after mail-2
| Let her wait.
kim gets nothing
alice gets a receipt saying "Only colleagues see it"
bob gets a notice saying "Let her wait."
# Her own mail to the customer, answered once more from where she sent it: for the customer.
alice replies to oldest notice copying bob@staff.test
| Please send it in.
kim gets an answer saying "send it in"
alice replies to oldest notice after mail-7
| And the cable, please.
kim gets an answer saying "cable"
bob gets a notice
# What colleagues write for a mail that was given back goes to nobody outside either.
bob replies to oldest notice copying alice@staff.test
| #not
| Alice, I cannot stand her.
bob gets a refusal
alice replies to oldest notice after mail-9
| Nor can I, to be honest.
kim gets nothing
alice gets a receipt saying "Only colleagues see it"
bob gets a notice saying "Nor can I"
kim never read "neck"
kim never read "nuisance"
kim never read "wait"
kim never read "Nor can I"
