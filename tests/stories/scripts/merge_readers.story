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
bob replies to notice
| > Dear Kim, your contract number is 5567 and your open balance is 300 euro.
|
| Everything is settled now.
kim gets an answer saying "settled"
jo@other.test gets an answer saying "settled"
alice gets a notice

# Retyped, it is held.
bob replies to notice
| Your contract number is 5567 and your open balance is zero.
bob gets a held saying "contract number is 5567 and your open balance is"
bob replies to held
| #drop
bob gets a receipt

# So are Kim's files, and what only Kim was sent.
bob replies to notice inlining "screenshot.png" 150
| We saw it, thank you.
bob gets a held saying "screenshot.png"
bob replies to held
| #drop
bob gets a receipt
bob replies to notice attaching "statement.pdf" 20
| We saw it, thank you for that.
bob gets a held saying "statement.pdf"
bob replies to held
| #drop
bob gets a receipt
bob replies to notice attaching "terms.pdf" 10
| Here are our terms.
bob gets a held saying "terms.pdf"
bob replies to held
| #send
kim gets an answer bringing "terms.pdf"
jo@other.test gets an answer bringing "terms.pdf"
bob gets a receipt
alice gets a notice

# What both got since the merge is no secret, and the picture of a signature is none.
alice replies to notice inlining "ours.png" 3
| As we said: Everything is settled now. Here are our terms once more.
kim gets an answer saying "once more"
jo@other.test gets an answer saying "once more"
bob gets a notice
alice replies to notice attaching "terms.pdf" 10
| The file again.
kim gets an answer bringing "terms.pdf"
jo@other.test gets an answer bringing "terms.pdf"
bob gets a notice
jo@other.test never read "5567"
jo@other.test never read "kim"

# Two matters of one customer: who reads along in one of them does not read the other.
mia writes "Garden" proven copying friend@else.test
| The hose leaks at both ends.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
mia writes "Bank" proven
| My secret number is 1234 and I live in Main Street.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1003
alice gets a receipt
bob gets a notice
bob replies to notice
| > My secret number is 1234 and I live in Main Street.
|
| Noted, with thanks.
mia gets an answer saying "Noted"
friend@else.test gets an answer saying "Noted"
alice gets a notice
bob replies to notice
| Is it true that the hose leaks at both ends?
mia gets an answer saying "hose leaks"
friend@else.test gets an answer
alice gets a notice
friend@else.test never read "1234"
