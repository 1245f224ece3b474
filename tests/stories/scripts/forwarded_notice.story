# A forwarded notice never becomes an answer to the customer (P20); the words come back and can be sent on.
kim writes "Teapot"
| The spout drips.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| FYI, she is a pain.
|
| ---------- Forwarded message ---------
| From: Kim <kim@customers.test>
| Date: Mon, 23 Nov 2026 at 10:00
| Subject: Teapot
| To: <support@desk.test>
|
| The spout drips.
alice gets a refusal saying "forwarded"
kim gets nothing
kim never read "pain"

# Sent on from a mail program to the answer address: what the program put above the notice is all that our marker leaves.
bob writes "FW: [#1001] Teapot" to support@desk.test header "In-Reply-To: <nothing@staff.test>"
| FYI
bob gets a confirm
bob replies
| please see
|
| Begin forwarded message:
|
| From: Kim via Example Support <support@desk.test>
| Subject: [#1001] Teapot
| Date: 23 November 2026 at 10:00:00 CET
| To: Bob Roth <bob@staff.test>
|
| =-=-= Write your answer above this line =-=-=
|
| The spout drips.
bob gets a refusal saying "forwarded"
bob replies to notice
| ---------- Forwarded message ---------
| From: Kim via Example Support <support@desk.test>
| Date: Mon, 23 Nov 2026 at 10:00
| Subject: [#1001] Teapot
| To: Bob Roth <bob@staff.test>
|
| =-=-= Write your answer above this line =-=-=
|
| The spout drips.
bob gets a refusal saying "forwarded"
kim gets nothing
kim never read "bob@staff.test"
