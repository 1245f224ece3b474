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
