# A staff member's signed address in a stranger's mail does nothing, opens a ticket of its own, and is burned (P7, P8).
kim writes "Hello"
| Hello there, my parcel is late
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies as mallory
| Dear Kim, pay again please.
kim gets nothing
there are 2 tickets
alice gets a notice saying "pay again" saying "Only mail from alice@staff.test counts"
bob gets a notice saying "1001" saying "If mallory@customers.test is theirs" saying "[staff alice]"
# alice's own reply to the old notice no longer counts: her token is burned, her words come back
alice replies to oldest notice
| Dear Kim, it is on its way.
kim gets nothing
alice gets a confirm saying "it is on its way" saying "no longer good"
