# A customer who has got three automatic letters within the hour still hears once how their tickets stand; `status` has
# a counter of its own (P21).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
kim writes "Broken lamp" proven
| It does not shine.
kim gets an acknowledgement
kim writes "Broken toaster" proven
| It does not toast.
kim gets an acknowledgement
kim writes "Broken fan" proven
| It does not turn.
kim gets nothing
kim writes "Status" proven
kim gets a status saying "Broken kettle" saying "Broken fan"
later 10m
kim writes "Status" proven
kim gets nothing
there are 4 tickets

# Likewise where nothing proves the asker.
lee writes "Kettle"
| It leaks.
lee writes "Lamp"
| It is dark.
lee writes "Toaster"
| It is cold.
lee gets an acknowledgement
lee gets an acknowledgement
lee gets an acknowledgement
lee writes "Status"
lee gets a status
lee writes "Status"
lee gets nothing
