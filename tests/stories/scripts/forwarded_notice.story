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
