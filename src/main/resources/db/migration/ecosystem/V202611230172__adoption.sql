-- Who has taken into use what whom has developed, as public accounts of it say: rewritten whenever an account or its entry is published.
-- An actor may not be here yet when the account that names it is; so no key points to it.
create table ecosystem.adoption (
    account   uuid not null,
    entry     uuid not null,
    adopter   uuid not null,
    developer uuid not null,
    year      integer not null,
    primary key (account, developer)
);

create index ix_adoption_entry on ecosystem.adoption (entry);

-- Ties that follow from them, always as they are now: from what was taken into use by the year of a day, or from all that ever was.
create function ecosystem.adoption_tie(on_day date)
returns table (
    kind text, from_actor uuid, to_actor uuid, weight double precision, undertakings integer, began date, ended date, examples uuid[])
language sql stable as $$
    select 'ADOPTION', x.adopter, x.developer, count(*)::double precision, count(*)::integer, null::date, null::date, (array_agg(distinct x.entry))[1:3]
    from (
        select entry, ecosystem.successor(adopter) as adopter, ecosystem.successor(developer) as developer
        from ecosystem.adoption where $1 is null or year <= extract(year from $1)) x
    where x.adopter <> x.developer
    group by x.adopter, x.developer
$$;

-- Kinds are words of the functions that reckon such ties; a snapshot takes them as they come
alter table ecosystem.map_snapshot_derived
    drop constraint if exists map_snapshot_derived_kind_check,
    drop constraint if exists ck_map_snapshot_derived_kind;
