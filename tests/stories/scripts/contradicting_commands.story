# Two commands of one mail that cannot both be meant: nothing is done, and both lines are named (P16, P17).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| #solve
| #reopen
|
| A new one is on its way.
alice gets a refusal saying "These two lines contradict each other: `#solve` and `#reopen`" saying "A new one is on its way"
alice replies to notice
| #take
| #assign bob
alice gets a refusal saying "`#take` and `#assign bob`"
alice replies to notice
| #priority low
| #tag hot
| #Priority High
alice gets a refusal saying "`#priority low` and `#Priority High`"
alice replies to notice
| #tag hot, cold
| #untag cold
alice gets a refusal saying "`#tag cold` and `#untag cold`"
kim gets nothing
bob gets nothing
ticket 1001 is open

# The same twice, and what goes together.
alice replies to notice
| #take
| #take
| #tag hot, cold
| #priority high
alice gets a receipt saying "The ticket is yours now" saying "tag hot now" saying "tag cold now"
bob gets a notice
