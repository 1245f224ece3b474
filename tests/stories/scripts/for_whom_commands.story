# Below a command that has nothing to do with an answer, words may be for colleagues: they wait (P13), whatever it is.
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #history kim@customers.test
| Is she the one who shouted last week?
alice gets a held saying "`#history kim@customers.test`" saying "greeting the customer by name"
alice replies to notice
| #tag vip
| Handle with care.
alice gets a held saying "`#tag vip`" saying "is forgotten"
alice replies to notice
| #due friday
| Bob, please do it until then.
alice gets a held
alice replies to notice
| #take
| #away friday
| I am ill.
alice gets a held saying "`#away friday`"
alice replies to notice
| #list
| Thanks!
alice gets a held saying "`#list`"
alice replies
| #drop
alice gets a receipt
kim gets nothing
bob gets nothing

# Who greets the customer speaks to her, and so does who takes the ticket, or says what only she is told beside.
alice replies to notice
| #tag vip
| #product kettle
|
| Dear Kim,
| a new one is on its way.
alice gets a refusal saying "#product kettle"
alice replies to notice
| #tag vip
| #priority high
|
| Dear Kim,
| a new one is on its way.
kim gets an answer saying "Dear Kim," not saying "vip"
alice gets a receipt saying "vip"
bob gets a notice
alice replies to notice
| #take
| #reopen
| It comes on Monday.
kim gets an answer saying "on Monday"
alice gets a receipt
alice replies to notice
| #tag vip
| #solve quietly
| It has come, has it not?
kim gets an answer
alice gets a receipt
kim never read "shouted"
kim never read "with care"
kim never read "I am ill"
