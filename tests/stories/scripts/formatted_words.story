# What the look of words says reaches its reader: a struck price is not the price (P19), and a struck command is asked
# about before anybody outside reads it (P16).
kim writes "Kettle" formatted
| My bill says <s>500</s> 50 euro for 10<sup>2</sup> kettles.
kim gets an acknowledgement
alice gets a notice saying "My bill says ~~500~~ 50 euro for 10² kettles."
bob gets a notice
alice replies to oldest notice formatted
| It costs <span style="text-decoration:line-through">500</span> 400 euro, <del>or more</del>.
kim gets an answer saying "It costs ~~500~~ 400 euro, ~~or more~~."
bob gets a notice
alice replies to oldest notice formatted
| <s>#note she is difficult</s>
| Please send a photo.
kim gets nothing
alice gets a held
