-- Nets of saved maps are measured as well: area is then map/ with the id of the map.
alter table ecosystem.run
    -- The clauses by which the actors and ties of a map were chosen; of areas there are none
    add column sentence text not null default '',
    drop constraint ux_run,
    add constraint ux_run unique nulls not distinct (area, sentence, basis, day, audience, weaver, state, program);

comment on column ecosystem.run.sentence is 'impersonal: names of organisations and words that the program knows; no saved map names a person';
