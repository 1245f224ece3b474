# A few words in reply to the question about an answer are meant for the desk as likely as not, and never go out (P13).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice
| Dear Kim, we look into it.
kim gets an answer
alice gets a notice
alice replies to oldest notice
| Dear Kim, please press the red button below the kettle, and try once more.
alice gets a held saying "we look into it"
alice replies to held
| Yes, please send it.
alice gets a refusal saying "Your mail still waits: write `#send` to send it"
kim gets nothing
alice replies to held
| 네
|
| 감사합니다
| Alice
alice gets a refusal saying "Your mail still waits"
kim gets nothing
alice replies to held
| I did not see that Bob answered. Please forget mine.
alice gets a refusal saying "Your mail still waits"
alice replies to held
| Bitte trotzdem senden, das ist schon in Ordnung so.
alice gets a refusal saying "Your mail still waits"
kim gets nothing
alice replies to held
| #send
kim gets an answer saying "red button"
alice gets a receipt
bob gets a notice

# A whole new text takes the place of the one that waits.
kim replies
| Which button?
alice gets a notice
bob gets a notice
bob replies to notice
| Dear Kim, the blue one.
kim gets an answer
alice gets a notice
alice replies to oldest notice
| Dear Kim, please press the red button for a minute, then let go of it. Bob is wrong.
alice gets a held
alice replies to held
| Dear Kim, as my colleague says it is the blue button, and please hold it for a minute.
kim gets an answer saying "hold it for a minute"
alice gets a receipt saying "is forgotten"
bob gets a notice

# What begins as a reply to the question is one, also in a sentence.
kim replies
| And then?
alice gets a notice
bob gets a notice
bob replies to notice
| Dear Kim, then it is done.
kim gets an answer
alice gets a notice
alice replies to oldest notice
| Dear Kim, then you may use it again as before, without any danger.
alice gets a held
alice replies to held
| Yes please, I know that Bob has answered her already, and it does not matter at all in this case.
alice gets a refusal saying "Your mail still waits"
kim gets nothing
alice replies to held
| #drop
alice gets a receipt
