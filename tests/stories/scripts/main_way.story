# The main job from end to end (P13, P22, P23): a question, a comment, an answer, solved, a survey.
kim writes "Broken kettle" proven
| Hello,
| my kettle does not boil any more.
| Kim
kim gets an acknowledgement saying "Broken kettle"
alice gets a notice saying "does not boil"
bob gets a notice saying "does not boil"
minsu gets nothing
ticket 1001 is open
ticket 1001 is in support

alice replies to notice commenting
| Bob, is that the model with the bad fuse?
bob gets a notice saying "bad fuse"
kim gets nothing

bob replies
| Yes, send them a new one, secretly.
alice gets a notice saying "secretly"
kim gets nothing

alice replies to notice answering
| Hello Kim,
| we send you a new one.
kim gets an answer saying "send you a new one"
bob gets a notice saying "send you a new one"
ticket 1001 is with alice

kim replies
| Great, when?
alice gets a notice saying "Great, when?"
bob gets a notice

alice replies
| #solve
|
| On Friday.
kim gets an answer saying "On Friday."
alice gets a receipt
bob gets a notice
ticket 1001 is solved
kim gets nothing

later 2h
kim gets a survey
kim replies
| 5 quick and friendly
kim gets a survey-thanks
ticket 1001 has mark 5
ticket 1001 is solved
kim never read "fuse"
kim never read "secretly"
kim never read "#solve"
there are 1 tickets
