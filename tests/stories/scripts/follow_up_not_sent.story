# What speaks against a follow-up when its time has come: then nothing goes (P21, P23, P25).
canned answer tips says "Descale it each month."

# The customer opened the ticket again: nothing is planned any more, though it is solved once more.
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve quietly
| #follow 7d tips
| A new one is on its way.
kim gets an answer
alice gets a receipt
bob gets a notice
kim replies
| It has not come.
alice gets a notice not saying "Follow-up"
alice replies
| #solve quietly
alice gets a receipt not saying "Follow-up"
later 8d
kim gets nothing
alice gets nothing

# It is not solved.
lee writes "Broken toaster" proven
| It does not toast.
lee gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #wait 30d
| #follow 7d tips
| Which model is it?
lee gets an answer
alice gets a receipt saying "if the ticket is solved then"
bob gets a notice
later 8d
lee gets nothing
alice replies to receipt
| #show
alice gets a receipt not saying "Follow-up"

# The mark was low.
ann writes "Broken lamp" proven
| It is dark.
ann gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve
| Change the bulb.
ann gets an answer
alice gets a receipt
bob gets a notice
later 2h
ann gets a survey
ann replies
| 1
ann gets a survey-thanks
alice gets a notice
alice replies
| #solve quietly
| #follow 2d tips
alice gets a receipt
later 3d
ann gets nothing

# Mail to the customer came back.
tom writes "Broken fan" proven
| It is loud.
tom gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve quietly
| #follow 2d tips
| Oil it.
tom gets an answer
alice gets a receipt
bob gets a notice
mail to tom bounces
alice gets a notice
alice replies
| #solve quietly
alice gets a receipt saying "Follow-up"
later 3d
tom gets nothing
