# What somebody outside is asked on one ticket is one conversation in their mail program, and shows nobody else's
# Message-ID (P10).
kim writes "My kettle is broken" proven
| It does not boil any more.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #ask parts@supplier.test
| Which thermostat fits the K2?
parts@supplier.test gets an ask
alice gets a receipt
bob gets a notice
# Another one, while the first is not answered yet.
alice replies to oldest notice commenting
| #ask Parts@Supplier.test
| Is it in stock?
parts@supplier.test gets an ask saying "in stock"
alice gets a receipt
bob gets a notice
parts@supplier.test reads one conversation

# They reply, and a colleague asks on by reply to the notice of that.
parts@supplier.test replies
| The T-12 fits. We have seven.
alice gets a notice
bob gets a notice
bob replies
| #ask parts@supplier.test
| Please send us one.
parts@supplier.test gets an ask saying "send us one"
bob gets a receipt
alice gets a notice
kim replies
| Is there any news?
alice gets a notice
bob gets a notice
# Somebody else who is asked knows nothing of it, nor does a person with their address passed on.
alice replies
| #ask other@supplier.test
| Do you have the T-12?
other@supplier.test gets an ask
alice gets a receipt
bob gets a notice
parts@supplier.test replies as eve@elsewhere.test
| I would take the T-13.
alice gets a notice
bob gets a notice
alice replies
| #ask parts@supplier.test
| #ask other@supplier.test
| Is Eve one of you?
parts@supplier.test gets an ask
other@supplier.test gets an ask
alice gets a receipt
bob gets a notice
parts@supplier.test reads one conversation
other@supplier.test reads one conversation
kim never read "parts"
parts@supplier.test never read "mail-1@customers.test"
parts@supplier.test never read "ticket-1001"

# A merge keeps it together; on a ticket of its own it is a conversation of its own.
kim writes "My toaster is broken, too" proven
| It stays cold.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001
alice gets a receipt
bob gets a notice
alice replies to oldest notice commenting
| #ask parts@supplier.test
| And for the toaster?
parts@supplier.test gets an ask
parts@supplier.test reads one conversation
