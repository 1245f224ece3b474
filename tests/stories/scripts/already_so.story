# A command that asks for what is so already says so, and tells nobody (P17); a tag that is not there is a mistake.
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| #reopen
| #tag Hot
alice gets a receipt saying "`#reopen`: it was so before; nothing has changed" saying "the tag hot now" not saying "open again"
bob gets nothing

# Answering makes it hers: the command beside the answer is no repetition.
alice replies to notice
| #take
|
| We look into it.
kim gets an answer
alice gets a receipt saying "The ticket is yours now" not saying "it was so before"
bob gets a notice
alice replies to receipt
| #take
| #department support
| #priority high
| #tag hot
| #back
alice gets a receipt saying "`#take`: it was so before" saying "`#department support`: it was so before" saying "`#tag hot`: it was so before" saying "`#back`: it was so before" saying "priority is high now"
bob gets nothing
ticket 1001 is open

alice replies to receipt
| #untag hott
| #solve
alice gets a refusal saying "The ticket has no such tag: `#untag hott`. Did you mean `hot`?" saying "Its tags: hot"
ticket 1001 is open
kim gets nothing
bob gets nothing
alice replies to receipt
| #solve
alice gets a receipt
alice replies to receipt
| #solve
alice gets a receipt saying "`#solve`: it was so before"
bob gets nothing
