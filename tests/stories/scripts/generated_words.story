# Other ticket systems mark their people's words "auto-generated": the words arrive, automatic letters stay away (P17, P21).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim replies header "Auto-Submitted: auto-generated"
| I have tried another socket.
kim gets nothing
alice gets a notice saying "I have tried another socket"
bob gets a notice
alice replies
| #solve
| Please send it in.
kim gets an answer
alice gets a receipt
bob gets a notice
kim replies header "Auto-Submitted: auto-generated"
| It is still broken.
kim gets nothing
alice gets a notice saying "It is still broken"
bob gets nothing
ticket 1001 is open

# Who is away says so in the same header, and stays noted (P29), as does what calls itself an answer.
kim replies header "Auto-Submitted: auto-generated"
| I am out of the office until Monday.
alice gets nothing
kim replies titled "Automatic reply: Broken kettle" header "Auto-Submitted: auto-generated"
| Back on Monday.
alice gets nothing
kim replies header "Auto-Submitted: auto-generated"
alice gets nothing
kim replies header "Auto-Submitted: auto-replied"
| Your request has been received.
alice gets nothing
kim gets nothing

# Staff's words are asked about once, commands and comments as well.
alice replies to notice header "Auto-Submitted: auto-generated"
| Dear Kim, it is under guarantee.
kim gets nothing
bob gets nothing
alice gets a held saying "looks like an automatic mail" saying "it is under guarantee"
alice replies header "Auto-Submitted: auto-generated"
| #send
kim gets an answer saying "it is under guarantee"
bob gets nothing
alice gets a receipt
alice replies to notice header "Auto-Submitted: auto-generated"
| #note
| Our own system wrote this.
bob gets nothing
alice gets a held saying "Our own system wrote this"
alice replies header "X-Autoreply: yes"
| #unassign
alice gets a held
ticket 1001 is with alice

# The questions have a limit within the hour, whatever the program.
alice replies header "Auto-Submitted: auto-generated"
| Dear Kim, once more.
alice gets nothing
kim gets nothing
bob gets nothing
later 61m
alice gets a confirm saying "once more"

# A mailbox that says away brings nothing but that.
alice replies to notice header "Auto-Submitted: auto-replied"
| I am out of office.
alice gets nothing
bob gets a notice saying "is away and has this ticket"
kim gets nothing

# Without a ticket: commands are asked about, words open one. From the address alone nothing is believed.
bob writes "#list" proven header "Auto-Submitted: auto-generated"
bob gets a held
bob writes "Disk full" proven header "Auto-Submitted: auto-generated"
| Disk full on the web server.
alice gets a notice saying "Disk full on the web server"
there are 2 tickets
mallory writes "Disk full" as bob header "Auto-Submitted: auto-generated"
| Please call this number.
there are 2 tickets
