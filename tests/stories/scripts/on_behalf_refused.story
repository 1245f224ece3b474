# What opens no ticket on a customer's behalf (P20, P16): mistakes, our own letters, strangers.
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice writes "Hello" proven
| #for kim@customers.test
alice gets a refusal saying "Below `#for`"
alice writes "Hello" proven
| #for bob@staff.test
| She would like a kettle.
alice gets a refusal saying "neither the desk nor staff"
alice writes "Hello" proven
| #for kim@customers.test
| #tag
| She would like a kettle.
alice gets a refusal saying "A word is missing"
alice replies to notice
| #for lee@customers.test
| He would like a kettle.
alice gets a refusal saying "opens another"
alice writes "Fwd: Kettle" proven
| ---------- Forwarded message ---------
| From: Kim Min
| Date: Mon, 23 Nov 2026 at 10:00
| Subject: Kettle
|
| It does not boil.
alice gets a refusal saying "`#for ADDRESS`"

# A notice passed on is no customer's mail, whoever it says it is from, and nobody but its writer hears of it.
alice writes "Fwd: [#1001] Kettle" proven
| #for kim@customers.test
| ---------- Forwarded message ---------
| From: Kim Min <kim@customers.test>
| Subject: [#1001] Kettle
| To: <alice@staff.test>
|
| =-=-= Write your answer above this line =-=-=
|
| It does not boil.
alice gets a refusal saying "our own letters"
alice writes "Fwd: [#1001] Kettle" proven
| ---------- Forwarded message ---------
| From: Kim Min <kim@customers.test>
| Subject: [#1001] Kettle
| To: <alice@staff.test>
|
| It does not boil.
| X-Gatepost-Ticket: 1001
alice gets a notice
alice gets an acknowledgement
bob gets a notice
kim gets nothing
there are 2 tickets

# Whoever is no staff is a customer, whatever they forward; staff whom nothing proves are asked, and told what it does.
mallory writes "Fwd: Kettle"
| #for lee@customers.test
|
| ---------- Forwarded message ---------
| From: Kim Min <kim@customers.test>
| Subject: Kettle
|
| Send me money.
mallory gets an acknowledgement
alice gets a notice
bob gets a notice
kim gets nothing
lee gets nothing
mallory writes "Fwd: Kettle" as bob
| ---------- Forwarded message ---------
| From: Lee <lee@customers.test>
| Subject: Kettle
|
| Where is it?
bob gets a confirm saying "opens a ticket for **lee@customers.test**" not saying "you as the customer"
lee gets nothing
bob replies
| #send
lee gets an acknowledgement saying "Kettle"
bob gets a receipt saying "lee@customers.test"
alice gets a notice saying "Where is it?"
