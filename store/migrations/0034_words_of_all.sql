-- Stores that were made before there was full text (0002) were taken for findable whole (0003), though none of their
-- events was in it. Where the index is empty, what there is is made findable again.
update findable set event = 0 where not exists (select 1 from words_data where id > 10);
