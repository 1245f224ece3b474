# While an answer waits for its writer's word, nothing that they do on the ticket lets them forget it (P16, P17).
kim writes "Kettle" proven
| My kettle does not boil any more.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| Dear Kim,
|
| it is done, please fetch it.
|
| #solve
alice gets a held saying "looks like a command"
alice replies to held
| #solve
alice gets a refusal saying "still waits" saying "`#send` sends it"
ticket 1001 is open
kim gets nothing
alice replies to held
| #tag kettle
alice gets a receipt saying "the tag kettle now" saying "Your answer on this ticket still waits"
alice replies to held
| #note
| Bob, please order a new one.
bob gets a notice saying "order a new one" not saying "please fetch it"
alice gets a receipt saying "Your answer on this ticket still waits"
kim gets nothing
alice replies to receipt
| #send
kim gets an answer saying "please fetch it"
alice gets a receipt not saying "still waits"
bob gets a notice
alice replies to receipt
| #solve
alice gets a receipt not saying "still waits"
ticket 1001 is solved
