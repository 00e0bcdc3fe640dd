-- By which rules a key was made of a name: after an upgrade with other rules all keys are made anew at the first start.
alter table knowledge.organisation_key add column version integer not null default 0;
