# Mistakes with `#ask` (P16), and what must not leave with it (P14).
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| #ask parts@supplier.test
alice gets a refusal saying "we need your question"
alice replies to notice
| #ask parts@supplier.test
| > It does not boil.
alice gets a refusal saying "Quotes do not count"
alice replies to notice
| #ask parts@supplier.test
| | It does not boil.
alice gets a refusal saying "Quotes do not count"
alice replies to notice
| #ask kim@customers.test
| Does it boil?
alice gets a refusal saying "takes part in the ticket"
alice replies to notice
| #ask bob@staff.test
| Does it boil?
alice gets a refusal saying "neither the desk nor staff"
alice replies to notice
| #note
| #ask parts@supplier.test
| Does it boil?
alice gets a refusal saying "one of them"
alice replies to notice
| #ask parts@supplier.test
| What is this?
|
| ---------- Forwarded message ---------
| From: Kim <kim@customers.test>
| Subject: Kettle
|
| It does not boil.
alice gets a refusal saying "in your own words"
alice writes "Kettles" proven
| #ask parts@supplier.test
| Which kettles are in stock?
alice gets a refusal saying "belongs to none"
parts@supplier.test gets nothing
bob gets nothing

# What colleagues said among themselves waits for its writer's word; a reply to that letter cannot reach the customer.
bob replies to notice commenting
| She always breaks them herself, give her the cheap model without telling.
alice gets a notice
alice replies to notice
| #ask parts@supplier.test
| She always breaks them herself, so which is the cheapest?
parts@supplier.test gets nothing
alice gets a held saying "She always breaks them herself" not saying "to the customer in the place"
alice replies
| #send
parts@supplier.test gets an ask saying "which is the cheapest"
alice gets a receipt
bob gets a notice
# Whom From alone says to be staff is asked, and told where the words would go.
mallory writes "Re: Kettle" as bob header "In-Reply-To: <mail-1@customers.test>"
| #ask mallory@evil.test
| What do you know?
bob gets a confirm saying "go **outside**, to mallory@evil.test"
mallory@evil.test gets nothing
kim never read "cheap"
