-- For which organisation somebody wrote, and for which ones a published state was written. Organisations are entries themselves.
alter table knowledge.edit add column acting_for uuid;
comment on column knowledge.edit.acting_for is 'impersonal: an organisation, not a person';
alter table knowledge.revision add column acting_for uuid[] not null default '{}';
comment on column knowledge.revision.acting_for is 'impersonal: organisations, not people';
