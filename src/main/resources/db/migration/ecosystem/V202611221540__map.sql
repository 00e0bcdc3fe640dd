-- Maps that have a name. What is on them is asked anew each time they are read; only places are kept.
create table ecosystem.map (
    id           uuid primary key,
    -- Last part of the address
    slug         text not null,
    -- {"fi": "…"}
    name         jsonb not null,
    about        jsonb not null default '{}',
    -- The clauses as the query of an address: region=region/06&ties=stated
    sentence     text not null,
    version      integer not null default 0,
    made_at      timestamptz not null,
    made_by      uuid,
    changed_at   timestamptz not null,
    -- A map that was taken away keeps its address
    withdrawn_at timestamptz
);

create unique index ux_map_slug on ecosystem.map (slug);
create index ix_map_made_by on ecosystem.map (made_by);

-- Where an actor stands on a map, from the left and from the top, so that readers find everybody again.
create table ecosystem.map_spot (
    map   uuid not null,
    actor uuid not null,
    x     double precision not null check (x between 0 and 1),
    y     double precision not null check (y between 0 and 1),
    primary key (map, actor),
    constraint fk_map_spot_map foreign key (map) references ecosystem.map (id) on delete cascade,
    constraint fk_map_spot_actor foreign key (actor) references ecosystem.actor (id) on delete cascade
);

create index ix_map_spot_actor on ecosystem.map_spot (actor);

do $$
declare
    name text;
begin
    foreach name in array array['slug', 'name', 'about', 'sentence'] loop
        execute format('comment on column ecosystem.map.%I is %L', name, 'impersonal: names of maps and words that the program knows');
    end loop;
    comment on column ecosystem.map.made_by is 'personal: contributions';
end $$;
