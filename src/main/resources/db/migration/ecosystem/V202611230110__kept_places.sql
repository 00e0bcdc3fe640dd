-- On which ties the places of those that are there rest is not known; they are laid anew.
delete from ecosystem.map_spot;

-- The first place of an actor on a map: however often the map grows, nobody is led further away from there.
alter table ecosystem.map_spot
    add column home_x double precision not null check (home_x between 0 and 1),
    add column home_y double precision not null check (home_y between 0 and 1);

-- Pairs of actors whose ties the places of a map rest on. When everybody may no longer see that a pair is tied, the map is laid anew.
create table ecosystem.map_pull (
    map   uuid not null,
    one   uuid not null,
    other uuid not null,
    primary key (map, one, other),
    constraint fk_map_pull_map foreign key (map) references ecosystem.map (id) on delete cascade,
    constraint fk_map_pull_one foreign key (one) references ecosystem.actor (id) on delete cascade,
    constraint fk_map_pull_other foreign key (other) references ecosystem.actor (id) on delete cascade
);

create index ix_map_pull_one on ecosystem.map_pull (one);
create index ix_map_pull_other on ecosystem.map_pull (other);

-- How many pairs that were: fewer are left when an actor has left altogether.
create table ecosystem.map_layout (
    map   uuid primary key,
    pulls integer not null,
    constraint fk_map_layout_map foreign key (map) references ecosystem.map (id) on delete cascade
);

-- What stands in the place of an actor that was merged, however often; an actor that was not stands for itself.
create function ecosystem.standing(actor uuid) returns uuid language sql stable as $$
    with recursive heir (id, became, step) as (
        select a.id, a.became, 0 from ecosystem.actor a where a.id = actor
        union all
        select b.id, b.became, h.step + 1 from heir h join ecosystem.actor b on b.id = h.became where h.step < 20
    )
    select id from heir order by step desc limit 1
$$;
