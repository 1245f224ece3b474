# A command in the subject of a reply is neither obeyed nor ignored: its writer is asked before anybody reads it (P16).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies titled "Re: #note"
| She broke it herself.
kim gets nothing
bob gets nothing
alice gets a held saying "The subject of your mail looks like a command: `#note`" not saying "A line in your text"
alice replies
| #drop
alice gets a receipt
alice replies to notice titled "#note"
| #note she broke it herself
kim gets nothing
bob gets a notice saying "she broke it herself"
alice gets a receipt
alice replies to notice titled "#solve: done"
| We send you a new one.
kim gets nothing
alice gets a held saying "subject" saying "`#solve: done`"
alice replies
| #send
kim gets an answer saying "We send you a new one."
alice gets a receipt
bob gets a notice
ticket 1001 is open

# So is one behind other words.
alice replies to notice titled "Re: [#1001] Broken kettle #note"
| She broke it again.
alice gets a held saying "The subject of your mail looks like a command: `#note`"
alice replies to notice titled "Re: [EXT] #note"
| She broke it again.
alice gets a held saying "`#note`"
alice replies to notice titled "[#1001] Broken kettle #NOTE!"
| She broke it again.
alice gets a held saying "`#NOTE!`"
alice replies to notice titled "Re: [#1001] Broken kettle - #assign bob"
| She broke it again.
alice gets a held saying "`#assign bob`"
alice replies to notice titled "Re: [#1001] Broken kettle (#note)"
| She broke it again.
alice gets a held saying "`#note"
alice replies to notice titled "Re: [#1001] Broken kettle #note"
| #note
| She broke it again.
alice gets a receipt
bob gets a notice saying "She broke it again"
kim gets nothing

# The customer's own words are not the writer's, nor are numbers, links and words that are no command.
kim writes "How do I #solve the #puzzle?" proven
| Please tell me.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| Turn it around.
kim gets an answer saying "Turn it around."
bob replies to notice titled "Re: [#1002] How do I #solve the #puzzle? #notes, C#back, see #12"
| Turn it around once more.
kim gets an answer saying "once more"
bob replies to notice titled "Re: [#1002] How do I #solve the #puzzle? #note"
| She does not get it.
bob gets a held saying "`#note`"
kim gets nothing
