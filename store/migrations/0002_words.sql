-- Full text, the one thing that SQLite and PostgreSQL do each in their own way (there: pg_trgm). Trigrams find words
-- inside Chinese and Japanese sentences; words of one or two characters are looked for in `spoken` itself. An event is
-- searched as far as its first 20,000 characters: honest mail is shorter, and a megabyte would hold everybody up.
create view spoken as
  select id, ticket, substr(name || ' ' || address || ' ' || text, 1, 20000) as text from event;

create virtual table words using fts5(text, content = 'spoken', content_rowid = 'id', columnsize = 0, tokenize = 'trigram');

-- Each commit adds a small index; merging sixteen at a time, not four, makes indexing in batches a fifth cheaper.
insert into words(words, rank) values('automerge', 16);
