# What one group of readers wrote or got before a merge stays theirs: answers, files, private mails (P10, P11, P14).
kim writes "My invoice" proven inlining "screenshot.png" 150 attaching "statement.pdf" 20
| Please see my screenshot.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies inlining "ours.png" 3 attaching "terms.pdf" 10
| Dear Kim, your contract number is 5567 and your open balance is 300 euro.
kim gets an answer bringing "terms.pdf"
bob gets a notice
jo@other.test writes "My invoice too" proven
| Same trouble here, nothing but errors.
jo@other.test gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001 really
alice gets a receipt
bob gets a notice

# Our answer to Kim, quoted, is cut: Jo never got it.
alice replies to oldest notice
| > Dear Kim, your contract number is 5567 and your open balance is 300 euro.
|
| Everything is settled now.
kim gets an answer saying "settled"
jo@other.test gets an answer saying "settled"

# Retyped, it is held.
alice replies to oldest notice
| Your contract number is 5567 and your open balance is zero.
alice gets a held saying "contract number is 5567 and your open balance is"
alice replies to held
| #drop
alice gets a receipt

# So are Kim's files, and what only Kim was sent.
alice replies to oldest notice inlining "screenshot.png" 150
| We saw it, thank you.
alice gets a held saying "screenshot.png"
alice replies to held
| #drop
alice gets a receipt
alice replies to oldest notice attaching "statement.pdf" 20
| We saw it, thank you for that.
alice gets a held saying "statement.pdf"
alice replies to held
| #drop
alice gets a receipt
alice replies to oldest notice attaching "terms.pdf" 10
| Here are our terms.
alice gets a held saying "terms.pdf"
alice replies to held
| #send
kim gets an answer bringing "terms.pdf"
jo@other.test gets an answer bringing "terms.pdf"
alice gets a receipt

# What both got since the merge is no secret, and the picture of a signature is none.
alice replies to oldest notice inlining "ours.png" 3
| As we said: Everything is settled now. Here are our terms once more.
kim gets an answer saying "once more"
jo@other.test gets an answer saying "once more"
alice replies to oldest notice attaching "terms.pdf" 10
| The file again.
kim gets an answer bringing "terms.pdf"
jo@other.test gets an answer bringing "terms.pdf"
jo@other.test never read "5567"
jo@other.test never read "kim"
