# `#accept` lets in those whom the answered letter names and nobody else, who was copied in by another mail and whom its
# reader may never have looked at (P10).
jo writes "Toaster" proven
| My toaster burns everything black.
jo gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| We look into it.
jo gets an answer
bob gets a notice
jo replies copying evil@evil.test
| Thanks for looking into it.
alice gets a notice saying "evil@evil.test does not take part" saying "nothing proves that the customer wrote this" saying "`#accept evil@evil.test`" not saying "alone lets in all"
jo replies to answer copying wife@customers.test copying dog@customers.test
| My wife reads along.
alice gets a notice saying "wife@customers.test does not take part" saying "`#accept wife@customers.test`" saying "`#accept` alone lets in all whom this letter names" not saying "evil"
alice replies
| #accept
| Dear Jo, welcome to your wife.
jo gets an answer
wife@customers.test gets an answer
dog@customers.test gets an answer
evil@evil.test gets nothing
alice gets a receipt saying "wife@customers.test takes part" saying "`#uncc wife@customers.test`" not saying "evil"

# They are in; who else waits is named, and let in by name alone.
alice replies to notice
| #accept
| Welcome.
alice gets a refusal saying "`#accept ADDRESS`" saying "evil@evil.test" not saying "wife@customers.test,"
alice replies to refusal
| #accept
alice gets a refusal saying "`#accept ADDRESS`" saying "evil@evil.test"

# Where no letter of ours is answered, nobody knows whom it names.
jo replies to answer copying cat@customers.test
| And the cat.
alice gets a notice saying "cat@customers.test does not take part"
alice replies commenting
| #accept
alice gets a refusal saying "`#accept ADDRESS`" saying "evil@evil.test, cat@customers.test"
alice replies to notice
| #accept
alice gets a receipt saying "cat@customers.test takes part" not saying "evil"
evil@evil.test gets nothing

# Those of a mail that its domain disowns are let in by name alone.
ann writes "Contract" refuted copying mallory@evil.test
| What is my number?
ann gets nothing
alice gets a notice saying "mallory@evil.test does not take part" saying "forged" saying "`#accept mallory@evil.test`"
bob gets a notice
alice replies
| #accept
| It is 5567.
alice gets a refusal saying "`#accept ADDRESS`" saying "mallory@evil.test"
ann gets nothing
mallory@evil.test gets nothing
alice replies to notice
| #accept mallory@evil.test
| It is 5567.
alice gets a receipt saying "mallory@evil.test takes part"
ann gets an answer
mallory@evil.test gets an answer
bob gets a notice
