-- What was on a saved map on a day. It refers to actors and ties: what of them may still be shown is asked at each reading.
create table ecosystem.map_snapshot (
    id       uuid primary key,
    map      uuid not null,
    taken_on date not null,
    -- The clauses that the map had on that day
    sentence text not null,
    taken_at timestamptz not null,
    taken_by uuid,
    constraint fk_map_snapshot_map foreign key (map) references ecosystem.map (id) on delete cascade
);

create unique index ux_map_snapshot_day on ecosystem.map_snapshot (map, taken_on);
create index ix_map_snapshot_taken_by on ecosystem.map_snapshot (taken_by);

create table ecosystem.map_snapshot_actor (
    snapshot uuid not null,
    actor    uuid not null,
    primary key (snapshot, actor),
    constraint fk_map_snapshot_actor_snapshot foreign key (snapshot) references ecosystem.map_snapshot (id) on delete cascade,
    constraint fk_map_snapshot_actor_actor foreign key (actor) references ecosystem.actor (id) on delete cascade
);

create index ix_map_snapshot_actor_actor on ecosystem.map_snapshot_actor (actor);

-- A stated tie as it was on that day
create table ecosystem.map_snapshot_tie (
    snapshot   uuid not null,
    tie        uuid not null,
    strength   integer check (strength between 1 and 4),
    valid_from date,
    valid_to   date,
    primary key (snapshot, tie),
    constraint fk_map_snapshot_tie_snapshot foreign key (snapshot) references ecosystem.map_snapshot (id) on delete cascade,
    constraint fk_map_snapshot_tie_tie foreign key (tie) references ecosystem.tie (id) on delete cascade
);

create index ix_map_snapshot_tie_tie on ecosystem.map_snapshot_tie (tie);

-- A tie that followed from common undertakings on that day
create table ecosystem.map_snapshot_derived (
    snapshot     uuid not null,
    kind         text not null check (kind in ('SAME_PROJECT', 'SAME_PROGRAMME', 'AUTHORITY_OF')),
    from_actor   uuid not null,
    to_actor     uuid not null,
    weight       double precision not null,
    undertakings integer not null,
    began        date,
    ended        date,
    primary key (snapshot, kind, from_actor, to_actor),
    constraint fk_map_snapshot_derived_snapshot foreign key (snapshot) references ecosystem.map_snapshot (id) on delete cascade,
    constraint fk_map_snapshot_derived_from foreign key (from_actor) references ecosystem.actor (id) on delete cascade,
    constraint fk_map_snapshot_derived_to foreign key (to_actor) references ecosystem.actor (id) on delete cascade
);

create index ix_map_snapshot_derived_from on ecosystem.map_snapshot_derived (from_actor);
create index ix_map_snapshot_derived_to on ecosystem.map_snapshot_derived (to_actor);

comment on column ecosystem.map_snapshot.sentence is 'impersonal: words that the program knows';
comment on column ecosystem.map_snapshot.taken_by is 'personal: contributions';
comment on column ecosystem.map_snapshot_derived.kind is 'impersonal: words that the program knows';
