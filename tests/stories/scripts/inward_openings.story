# More ways to begin a mail to colleagues: a name and a colon, "To Bob:", a name called at the end of the first sentence,
# "FYI" and nothing else (P13).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice
| Alice: I take it.
bob gets a held saying "`Alice: I take it.`"
bob replies to notice
| To Alice: please call this nutcase.
bob gets a held saying "`To Alice: please call"
bob replies to notice
| To: Alice
| Please call this nutcase.
bob gets a held saying "`To: Alice`"
bob replies to notice
| An Alice: bitte anrufen, sie nervt.
bob gets a held saying "`An Alice: bitte"
bob replies to notice
| alice에게: 전화 좀 해 주세요.
bob gets a held saying "`alice에게:"
bob replies to notice
| To all: she is at it again.
bob gets a held saying "`To all:"
bob replies to notice
| Hi, Alice! She is at it again.
bob gets a held saying "`Hi, Alice!"
bob replies to notice
| Can you check this, Alice? She is a nutcase.
bob gets a held saying "`Can you check this, Alice?"
bob replies to notice
| Hi,
|
| this one is yours, Alice Kim.
|
| Bob
bob gets a held saying "`this one is yours, Alice Kim.`"
bob replies to notice
| Thanks for taking this one, Alice. She is a nutcase.
bob gets a held saying "`Thanks for taking this one, Alice."
bob replies to notice
| Bob: I take it. She is a nutcase.
bob gets a held saying "`Bob: I take it."
bob replies to notice
| Kannst du das prüfen, Alice?
bob gets a held saying "`Kannst du das"
bob replies to notice
| FYI
bob gets a held saying "`FYI`"
bob replies to notice
| Zur Info.
|
| Bob Roth
bob gets a held saying "`Zur Info.`"
kim gets nothing
alice gets nothing

# What is said about colleagues, or ends with a name, goes out as ever.
alice replies
| Bob will call you.
kim gets an answer
bob gets a notice
alice replies to notice
| If it gets hot, please ask Bob.
kim gets an answer
alice replies to notice
| Dear Kim, it is on its way, all the best, Bob
kim gets an answer
alice replies to notice
| It is with our engineer, Bob. He will call you.
kim gets an answer
alice replies to notice
| Here work Alice, Minsu, Bob. Whom do you want to speak to?
kim gets an answer
alice replies to notice
| Best regards, Bob
kim gets an answer
alice replies to notice
| Hello, Bob will call you, and so will I.
kim gets an answer
alice replies to notice
| FYI: the parcel has left.
kim gets an answer
