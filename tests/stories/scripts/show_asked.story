# `#show` has the questions to somebody outside beside their replies (P17).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #ask parts@supplier.test
| #ask tom@supplier.test
| Which thermostat fits the K2?
parts@supplier.test gets an ask
tom@supplier.test gets an ask
alice gets a receipt
bob gets a notice
parts@supplier.test replies
| The T-13 does.
alice gets a notice
bob gets a notice
bob replies
| #show 1001
bob gets a receipt saying "asked parts@supplier.test, tom@supplier.test, the customer has not seen it" saying "Which thermostat fits the K2?" saying "The T-13 does."

# Also the one of the asking mail itself.
alice replies to oldest notice
| #ask parts@supplier.test
| #show 1001
| And which fuse?
alice gets a receipt saying "asked parts@supplier.test, tom@supplier.test" saying "And which fuse?"
