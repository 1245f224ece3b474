# What staff type below a quote, or as its last line, goes nowhere unheard (P17, P19).
kim writes "Broken kettle" proven
| It does not boil at all since the day before yesterday.
| What shall I do with it?
kim gets an acknowledgement
alice gets a notice
bob gets a notice

# A program that marks it as the quote is marked.
alice writes "Re: Broken kettle" citing alice notice proven
| See my remark below.
|
| On Sunday Example Support wrote:
| > It does not boil at all since the day before yesterday.
| > What shall I do with it?
| > Send it in, we pay of course.
kim gets nothing
alice gets a held saying "marks these lines as a part of the quote" saying "we pay of course"
alice replies
| #drop
alice gets a receipt

# Outlook sets no marks.
alice writes "Re: Broken kettle" citing alice notice proven
| See below.
|
| -----Original Message-----
| From: Kim via Example Support <support@desk.test>
| Sent: Monday, 23 November 2026 10:00
| To: Alice Kim <alice@staff.test>
| Subject: [#1001] Broken kettle
|
| =-=-= Write your answer above this line =-=-=
|
| It does not boil at all since the day before yesterday.
| What shall I do with it?
|
| Send it in, we pay the bill for you.
kim gets nothing
alice gets a held saying "stand below what looks like a quote" saying "we pay the bill for you"
alice replies
| #drop
alice gets a receipt

# What the company's server sets below every mail is asked about once; a legal notice never.
alice writes "Re: Broken kettle" citing alice notice proven
| Have you descaled it?
|
| From: Kim via Example Support <support@desk.test>
| Sent: Monday, 23 November 2026 10:00
| To: Alice Kim <alice@staff.test>
| Subject: [#1001] Broken kettle
|
| It does not boil at all since the day before yesterday.
| What shall I do with it?
|
| This e-mail is confidential. If you are not the intended recipient, please delete it.
kim gets an answer
bob gets a notice
kim replies
| No.
alice gets a notice
alice writes "Re: Broken kettle" citing alice notice proven
| Please do.
|
| From: Kim via Example Support <support@desk.test>
| Sent: Monday, 23 November 2026 10:00
| To: Alice Kim <alice@staff.test>
| Subject: [#1001] Broken kettle
|
| The customer wrote (Kim · kim@customers.test):
|
| No.
|
| Checked by the Post Guard of our house.
kim gets nothing
alice gets a held saying "Checked by the Post Guard"
alice replies
| #send
kim gets an answer saying "Please do."
alice gets a receipt
kim replies
| Done, it works.
alice gets a notice
alice writes "Re: Broken kettle" citing alice notice proven
| Good to hear that.
|
| From: Kim via Example Support <support@desk.test>
| Sent: Monday, 23 November 2026 10:00
| To: Alice Kim <alice@staff.test>
| Subject: [#1001] Broken kettle
|
| The customer wrote (Kim · kim@customers.test):
|
| Done, it works.
|
| Checked by the Post Guard of our house.
kim gets an answer saying "Good to hear that."

# Commands do not make it disappear either, and what is no quote at all is not taken for one.
alice writes "Re: Broken kettle" citing alice notice proven
| #solve
| Dear Kim, your trip to our workshop:
|
| From: Berlin
| Sent: 3 May 2026
| To: Munich
| Subject: Parcel
|
| We see you there.
kim gets nothing
alice gets a held saying "We see you there."
