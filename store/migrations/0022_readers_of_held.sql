-- Whom an answer that waits would have reached when it was held: of anybody new its writer is told before it goes.
alter table held add column readers text not null default '[]';
