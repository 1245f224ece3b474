-- What a mail that waits shows of inside, as its writer was told: of anything else they are told before it goes.
alter table held add column told text not null default '';
