-- How much somebody wants to hear of a thing. Nothing said: the owner of the thing decides.
create table notifications.watch (
    person uuid not null,
    kind   text not null,
    thing  uuid not null,
    level  text not null check (level in ('WATCHING', 'BEGINNINGS', 'TRACKING', 'NORMAL', 'MUTED')),
    said_at timestamptz not null,
    primary key (person, kind, thing)
);

-- Everybody who said anything of a thing.
create index ix_watch_thing on notifications.watch (thing, kind);

comment on column notifications.watch.person is 'personal: watches';
comment on column notifications.watch.kind is 'impersonal: the word of a kind';
comment on column notifications.watch.level is 'impersonal: one of a few words';
