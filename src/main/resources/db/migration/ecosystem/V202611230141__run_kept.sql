-- What a run said stays; where each actor stood stays of the last run alone. A run for a weaver belongs to the one who saw that net.
delete from ecosystem.run where audience = 'WEAVERS';

alter table ecosystem.run
    add column weaver uuid,
    -- A hash of each thing that it rests on: a run is told only as long as its reader sees them all
    add column rests bigint[],
    -- Whether it is known of each actor where it stood
    add column whole boolean not null default true,
    add constraint ck_run_weaver check ((audience = 'WEAVERS') = (weaver is not null)),
    drop constraint ux_run,
    add constraint ux_run unique nulls not distinct (area, basis, day, audience, weaver, state, program);

create index ix_run_weaver on ecosystem.run (weaver);

comment on column ecosystem.run.weaver is 'impersonal: hashes of what a run rests on, by which it goes once that is told no more';
comment on column ecosystem.run.rests is 'impersonal: hashes of what a run rests on, by which it goes once that is told no more';
