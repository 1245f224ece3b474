# What is typed inside the quote of a notice goes nowhere unheard, marked as a quote or not (P17, P19).
kim writes "Broken kettle" proven
| It does not boil at all since the day before yesterday.
| I have had it for three years now.
| What shall I do with it?
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| See my remarks below.
| > Your reply goes to the customer.
| > It does not boil at all since the day before yesterday.
| > Have you cleaned the coil of it?
| > I have had it for three years now.
| > What shall I do with it?
kim gets nothing
alice gets a held saying "marks these lines as a part of the quote" saying "Have you cleaned the coil"
alice replies to notice
| Have you cleaned the coil of it?
kim gets an answer
alice gets a receipt
bob gets a notice

# The customer's own go to staff with the quote around them.
kim replies
| See below.
| > Have you cleaned the coil of it?
| > Yes, with vinegar.
| > Alice Kim
alice gets a notice saying "Yes, with vinegar."

# Also where theirs is the last line of it.
alice replies
| When did you do so?
kim gets an answer
kim writes "Re: Broken kettle" citing kim answer proven
| See below.
|
| On Sunday Alice Kim wrote:
| > When did you do so?
| > In May, and again in June.
alice gets a notice saying "In May, and again in June."
