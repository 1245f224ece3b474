# A calendar's answer to an invitation is noted: it opens nothing and is answered by nothing (P29).
kim writes "Accepted: Visit" header "Content-Class: urn:content-classes:calendarmessage" inviting REPLY
kim gets nothing
alice gets nothing
there are 0 tickets

# An invitation itself is a person's mail.
kim writes "Visit" inviting REQUEST
| Shall we meet?
kim gets an acknowledgement
alice gets a notice saying "Shall we meet?"

# What a person adds to such an answer is read by somebody: a customer's words are a mail of theirs, (P17, P19)
alice replies
| Our technician would come on Friday.
kim gets an answer
bob gets a notice
kim replies inviting REPLY titled "Accepted: Visit"
| Accepted: Visit
kim gets nothing
alice gets nothing
kim replies inviting REPLY titled "Accepted: Visit"
| I accept, but please bring a new kettle.
kim gets nothing
alice gets a notice saying "please bring a new kettle"

# and staff are asked, as a calendar may have written them.
alice replies inviting REPLY
| Alice Moss has accepted this invitation.
kim gets nothing
alice gets nothing
alice replies inviting REPLY
| Dear Kim, the technician brings one.
kim gets nothing
alice gets a held saying "answers an invitation in a calendar" saying "the technician brings one"
alice replies
| #send
kim gets an answer saying "the technician brings one"
