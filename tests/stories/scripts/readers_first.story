# `#customer`, `#cc` and `#accept` beside an answer say who reads it (P16): it goes to them and to nobody who was meant
# before.
kim writes "Invoice" proven
| Lee would like his invoice.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #customer lee@customers.test
| Lee, here is your invoice.
lee gets an answer saying "here is your invoice"
kim gets nothing
alice gets a receipt saying "It is the ticket of lee@customers.test" saying "Your answer goes to lee@customers.test"
bob gets a notice
alice replies to notice
| #cc ann@customers.test
| Ann shall know as well.
lee gets an answer
ann gets an answer saying "Ann shall know"
alice gets a receipt saying "Your answer goes to lee@customers.test, ann@customers.test"
bob gets nothing
lee replies copying eve@customers.test
| Eve has paid it.
alice gets a notice saying "eve@customers.test does not take part"
bob gets nothing
alice replies
| #accept
| Thank you, Eve.
lee gets an answer
ann gets an answer
eve gets an answer saying "Thank you, Eve."
alice gets a receipt saying "eve@customers.test takes part" saying "Your answer goes to lee@customers.test, ann@customers.test, eve@customers.test"
bob gets nothing
kim gets nothing
alice replies to notice
| #cc parts@supplier.test
| #ask parts@supplier.test
| Is it in stock?
alice gets a refusal saying "takes part in the ticket"
parts@supplier.test gets nothing

# Whoever has no address gets one, and the answer.
nobody writes "From the form" as form@
| Please call me.
alice gets a notice
bob gets a notice
alice replies
| We try to.
alice gets a refusal saying "no address that a mail could go to"
alice replies to notice
| #customer zoe@customers.test
| We try to.
zoe gets an answer saying "We try to."
alice gets a receipt
bob gets a notice
