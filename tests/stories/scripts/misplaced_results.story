# Only what our own server says of a sender counts, where it says it: results that the sender wrote, or another server,
# prove nothing (P9).
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mallory writes "Re: Kettle" as alice header "Authentication-Results: mx.evil.test; dmarc=pass header.from=staff.test"
| #solve
alice gets a confirm saying "#solve"
mallory writes "Re: Kettle" as bob header "Received: from x by relay.evil.test with ESMTP id 1" header "Authentication-Results: mx.desk.test; dmarc=pass header.from=staff.test"
| #solve
bob gets a confirm saying "#solve"
mallory writes "Re: Kettle" as minsu header "Received: from x by mx.desk.test with ESMTP id 1" header "Authentication-Results: mx.desk.test; dmarc=none" header "Authentication-Results: mx.desk.test; dmarc=pass header.from=staff.test"
| #solve
minsu gets a confirm saying "#solve"
mallory writes "Re: Kettle" as "alice@staff.test, mallory@customers.test" header "Authentication-Results: mx.desk.test; dmarc=pass header.from=staff.test"
| #solve
alice gets a confirm saying "alice@staff.test, mallory@customers.test"
mallory writes "Re: Kettle" as bob header "Authentication-Results: ; mx.desk.test; dmarc=pass header.from=staff.test"
| #solve
bob gets a confirm saying "#solve"
kim gets nothing
ticket 1001 is open
there are 1 tickets
# A reply with their own token, disowned by the domain: nothing is done either.
alice replies to oldest notice refuted
| #solve
alice gets a confirm
ticket 1001 is open
