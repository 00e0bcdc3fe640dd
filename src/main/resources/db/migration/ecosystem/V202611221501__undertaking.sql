-- Public projects and programmes in which actors take part: rewritten from the entry whenever it is published.
create table ecosystem.undertaking (
    entry   uuid primary key,
    kind    text not null check (kind in ('project', 'programme')),
    began   date,
    ended   date,
    -- Those who carry it out
    members integer not null,
    constraint fk_undertaking_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

-- An actor may not be here yet when the project that names it is; so no key points to it.
create table ecosystem.participation (
    entry uuid not null,
    actor uuid not null,
    part  text not null check (part in ('MEMBER', 'AUTHORITY')),
    primary key (entry, actor, part),
    constraint fk_participation_entry foreign key (entry) references ecosystem.undertaking (entry) on delete cascade
);

create index ix_participation_actor on ecosystem.participation (actor);
create index ix_participation_authority on ecosystem.participation (actor) where part = 'AUTHORITY';

-- Ties that follow from common undertakings, always as they are now: from those that run on a day, or from all that ever were. Among
-- those who carry out the same one, each counts 1 / (n - 1) of an undertaking with n members (Newman 2001); an authority and a member
-- count one for each project. There are many, which the planner cannot guess; with room of their own they are sorted in memory.
create function ecosystem.derived_tie(on_day date)
returns table (
    kind text, from_actor uuid, to_actor uuid, weight double precision, undertakings integer, began date, ended date, examples uuid[])
language sql stable rows 100000 set work_mem = '64MB' as $$
    select case u.kind when 'project' then 'SAME_PROJECT' else 'SAME_PROGRAMME' end, x.actor, y.actor,
        sum(1.0 / (u.members - 1))::double precision, count(*)::integer, min(u.began),
        case when bool_and(u.ended is not null) then max(u.ended) end,
        (array_agg(u.entry order by u.began desc nulls last, u.entry))[1:3]
    from ecosystem.undertaking u
    join ecosystem.participation x on x.entry = u.entry and x.part = 'MEMBER'
    join ecosystem.participation y on y.entry = u.entry and y.part = 'MEMBER' and x.actor < y.actor
    where $1 is null or (u.began is null or u.began <= $1) and (u.ended is null or u.ended >= $1)
    group by u.kind, x.actor, y.actor
    union all
    select 'AUTHORITY_OF', x.actor, y.actor, count(*)::double precision, count(*)::integer, min(u.began),
        case when bool_and(u.ended is not null) then max(u.ended) end,
        (array_agg(u.entry order by u.began desc nulls last, u.entry))[1:3]
    from ecosystem.undertaking u
    join ecosystem.participation x on x.entry = u.entry and x.part = 'AUTHORITY'
    join ecosystem.participation y on y.entry = u.entry and y.part = 'MEMBER' and x.actor <> y.actor
    where $1 is null or (u.began is null or u.began <= $1) and (u.ended is null or u.ended >= $1)
    group by x.actor, y.actor
$$;

-- The same of one actor, from its own undertakings alone: in a programme of 500 that is 499 pairs and not all 124,750.
create function ecosystem.derived_tie_of(of_actor uuid, on_day date)
returns table (
    kind text, from_actor uuid, to_actor uuid, weight double precision, undertakings integer, began date, ended date, examples uuid[])
language sql stable as $$
    with own as materialized (
        select u.entry, u.kind, u.members, u.began, u.ended, p.part
        from ecosystem.participation p join ecosystem.undertaking u on u.entry = p.entry
        where p.actor = $1 and ($2 is null or (u.began is null or u.began <= $2) and (u.ended is null or u.ended >= $2)))
    select case o.kind when 'project' then 'SAME_PROJECT' else 'SAME_PROGRAMME' end, least($1, y.actor), greatest($1, y.actor),
        sum(1.0 / (o.members - 1))::double precision, count(*)::integer, min(o.began),
        case when bool_and(o.ended is not null) then max(o.ended) end,
        (array_agg(o.entry order by o.began desc nulls last, o.entry))[1:3]
    from own o
    join ecosystem.participation y on y.entry = o.entry and y.part = 'MEMBER' and y.actor <> $1
    where o.part = 'MEMBER'
    group by o.kind, y.actor
    union all
    select 'AUTHORITY_OF', case o.part when 'AUTHORITY' then $1 else y.actor end, case o.part when 'AUTHORITY' then y.actor else $1 end,
        count(*)::double precision, count(*)::integer, min(o.began), case when bool_and(o.ended is not null) then max(o.ended) end,
        (array_agg(o.entry order by o.began desc nulls last, o.entry))[1:3]
    from own o
    join ecosystem.participation y on y.entry = o.entry and y.part <> o.part and y.actor <> $1
    group by o.part, y.actor
$$;

comment on column ecosystem.undertaking.kind is 'impersonal: words that the program knows';
comment on column ecosystem.participation.part is 'impersonal: words that the program knows';
