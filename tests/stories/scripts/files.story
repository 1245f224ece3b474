# Files travel with notices and answers (P19); a signature's logo once; what is too large for a mail is told.
kim writes "Broken kettle" proven inlining "logo.png" 5 attaching "bill.pdf" 40
| It does not boil.
kim gets an acknowledgement not bringing "bill.pdf"
alice gets a notice bringing "logo.png" bringing "bill.pdf" saying "Attached: bill.pdf (39 KB)"
bob gets a notice bringing "logo.png" bringing "bill.pdf"

alice replies inlining "ours.png" 3 attaching "manual.pdf" 30
| Here is the manual.
kim gets an answer bringing "manual.pdf" bringing "ours.png" not bringing "bill.pdf"
bob gets a notice bringing "manual.pdf"

# The logos come with every mail, and the same bill may be meant a second time.
kim replies inlining "logo.png" 5 attaching "bill.pdf" 40
| Here is the bill again.
alice gets a notice bringing "bill.pdf" not bringing "logo.png"

alice replies inlining "ours.png" 3 attaching "film.pdf" 16000 attaching "small.pdf" 10
| Here is a film.
kim gets an answer bringing "small.pdf" not bringing "film.pdf"
alice gets a receipt saying "too large for a mail, so the customer did not get it: film.pdf"

# A comment's file stays inside.
alice replies to notice commenting attaching "inside.pdf" 5
| Look at this.
bob gets a notice bringing "inside.pdf"
kim gets nothing
