# Above a forward and below `#for` every command is done, answered or refused by name, none goes unheard (P16, P17).
kim writes "Teapot"
| The spout drips.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice writes "Kettle" proven
| #for lee@customers.test
| #merge 1001
| He would like a kettle.
alice gets a refusal saying "belongs to none: `#merge 1001`"
alice writes "Kettle" proven
| #for lee@customers.test
| #undo
| He would like a kettle.
alice gets a refusal saying "belongs to none: `#undo`"
alice writes "Fwd: Kettle" proven
| #split
| #show
|
| ---------- Forwarded message ---------
| From: Lee <lee@customers.test>
| Subject: Kettle
|
| Where is it?
alice gets a refusal saying "belongs to none: `#split`" saying "belongs to none: `#show`"
lee gets nothing
there are 1 tickets
alice writes "Fwd: Kettle" proven
| #priority high
| #find teapot
| #show 1001
| #history kim@customers.test
|
| ---------- Forwarded message ---------
| From: Lee <lee@customers.test>
| Subject: Kettle
|
| Where is it?
lee gets an acknowledgement
bob gets a notice saying "Where is it?"
alice gets a receipt saying "lee@customers.test" saying "#find teapot" saying "The spout drips." saying "#history kim@customers.test"
ticket 1002 has priority high

# Once a mail's writer stood up for it, there is nothing that its `#send` could mean.
mallory writes "Kettle" as alice
| #for zoe@customers.test
| #send
| She would like a kettle.
alice gets a confirm
alice replies
| #send
alice gets a refusal saying "waits for your word"
zoe gets nothing
