-- Models and other works of organisations are undertakings, too; of models, as of projects and programmes, ties follow.
alter table ecosystem.undertaking
    drop constraint undertaking_kind_check,
    add constraint ck_undertaking_kind check (kind in ('project', 'programme', 'model', 'result', 'tool', 'method', 'material'));

-- Models with which a project or programme has to do. A model may not be here yet when the project that names it is; so no key points to it.
create table ecosystem.undertaking_model (
    entry uuid not null,
    model uuid not null,
    primary key (entry, model),
    constraint fk_undertaking_model_entry foreign key (entry) references ecosystem.undertaking (entry) on delete cascade
);

create index ix_undertaking_model_model on ecosystem.undertaking_model (model);

alter table ecosystem.map_snapshot_derived
    drop constraint map_snapshot_derived_kind_check,
    add constraint ck_map_snapshot_derived_kind check (
        kind in ('SAME_PROJECT', 'SAME_PROGRAMME', 'SAME_MODEL', 'SAME_COMMUNITY', 'SAME_NETWORK', 'AUTHORITY_OF', 'MODEL_FROM'));

-- Who belongs to what, as far as everybody may know: members of learning communities who let it be seen, and those of networks by which
-- both ends stand in public. With how many there are on the day, or ever were.
create function ecosystem.belonging(on_day date)
returns table (kind text, whole uuid, actor uuid, began date, ended date, members bigint)
language sql stable as $$
    select b.kind, b.whole, b.actor, min(b.began), case when bool_and(b.ended is not null) then max(b.ended) end,
        count(*) over (partition by b.kind, b.whole)
    from (
        select 'SAME_COMMUNITY' as kind, m.community as whole, ecosystem.successor(m.actor) as actor,
            (min(m.answered_at) at time zone 'Europe/Helsinki')::date as began, (c.ended_at at time zone 'Europe/Helsinki')::date as ended
        from ecosystem.community_member m join ecosystem.community c on c.id = m.community and c.state <> 'DRAFT'
        where m.standing = 'IN' and ecosystem.successor(m.actor) is not null
        group by m.community, ecosystem.successor(m.actor), c.ended_at
        having bool_and(m.shown)
        union all
        select 'SAME_NETWORK', t.to_actor, t.from_actor, t.valid_from, t.valid_to
        from ecosystem.tie t join ecosystem.actor n on n.id = t.to_actor and n.state = 'SHOWN' and n.kind <> 'PERSON'
        where t.kind = 'MEMBER_OF' and t.state = 'CONFIRMED' and t.reach >= 3) b
    where $1 is null or (b.began is null or b.began <= $1) and (b.ended is null or b.ended >= $1)
    group by b.kind, b.whole, b.actor
$$;

create or replace function ecosystem.derived_tie(on_day date)
returns table (
    kind text, from_actor uuid, to_actor uuid, weight double precision, undertakings integer, began date, ended date, examples uuid[])
language sql stable rows 100000 set work_mem = '64MB' as $$
    select case u.kind when 'project' then 'SAME_PROJECT' when 'programme' then 'SAME_PROGRAMME' else 'SAME_MODEL' end, x.actor, y.actor,
        sum(1.0 / (u.members - 1))::double precision, count(*)::integer, min(u.began),
        case when bool_and(u.ended is not null) then max(u.ended) end,
        (array_agg(u.entry order by u.began desc nulls last, u.entry))[1:3]
    from ecosystem.undertaking u
    join ecosystem.participation x on x.entry = u.entry and x.part = 'MEMBER'
    join ecosystem.participation y on y.entry = u.entry and y.part = 'MEMBER' and x.actor < y.actor
    where u.kind in ('project', 'programme', 'model') and ($1 is null or (u.began is null or u.began <= $1) and (u.ended is null or u.ended >= $1))
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
    union all
    -- Whoever carries out the project, and whose model it is about; those who are behind the model themselves are tied by that
    select 'MODEL_FROM', x.actor, y.actor, count(*)::double precision, count(*)::integer, min(u.began),
        case when bool_and(u.ended is not null) then max(u.ended) end,
        (array_agg(m.model order by u.began desc nulls last, m.model))[1:3]
    from ecosystem.undertaking_model m
    join ecosystem.undertaking u on u.entry = m.entry
    join ecosystem.participation x on x.entry = m.entry and x.part = 'MEMBER'
    join ecosystem.participation y on y.entry = m.model and y.part = 'MEMBER'
    where ($1 is null or (u.began is null or u.began <= $1) and (u.ended is null or u.ended >= $1))
      and not exists (select from ecosystem.participation z where z.entry = m.model and z.actor = x.actor and z.part = 'MEMBER')
    group by x.actor, y.actor
    union all
    select x.kind, x.actor, y.actor, sum(1.0 / (x.members - 1))::double precision, count(*)::integer, min(greatest(x.began, y.began)),
        case when bool_and(least(x.ended, y.ended) is not null) then max(least(x.ended, y.ended)) end,
        (array_agg(x.whole order by greatest(x.began, y.began) desc nulls last, x.whole))[1:3]
    from ecosystem.belonging($1) x
    join ecosystem.belonging($1) y on y.kind = x.kind and y.whole = x.whole and x.actor < y.actor
    group by x.kind, x.actor, y.actor
$$;

create or replace function ecosystem.derived_tie_of(of_actor uuid, on_day date)
returns table (
    kind text, from_actor uuid, to_actor uuid, weight double precision, undertakings integer, began date, ended date, examples uuid[])
language sql stable as $$
    with own as materialized (
        select u.entry, u.kind, u.members, u.began, u.ended, p.part
        from ecosystem.participation p join ecosystem.undertaking u on u.entry = p.entry
        where p.actor = $1 and u.kind in ('project', 'programme', 'model')
          and ($2 is null or (u.began is null or u.began <= $2) and (u.ended is null or u.ended >= $2)))
    select case o.kind when 'project' then 'SAME_PROJECT' when 'programme' then 'SAME_PROGRAMME' else 'SAME_MODEL' end,
        least($1, y.actor), greatest($1, y.actor),
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
    union all
    select 'MODEL_FROM', $1, y.actor, count(*)::double precision, count(*)::integer, min(o.began),
        case when bool_and(o.ended is not null) then max(o.ended) end,
        (array_agg(m.model order by o.began desc nulls last, m.model))[1:3]
    from own o
    join ecosystem.undertaking_model m on m.entry = o.entry
    join ecosystem.participation y on y.entry = m.model and y.part = 'MEMBER'
    where o.part = 'MEMBER'
      and not exists (select from ecosystem.participation z where z.entry = m.model and z.actor = $1 and z.part = 'MEMBER')
    group by y.actor
    union all
    select 'MODEL_FROM', x.actor, $1, count(*)::double precision, count(*)::integer, min(u.began),
        case when bool_and(u.ended is not null) then max(u.ended) end,
        (array_agg(m.model order by u.began desc nulls last, m.model))[1:3]
    from ecosystem.participation o
    join ecosystem.undertaking_model m on m.model = o.entry
    join ecosystem.undertaking u on u.entry = m.entry
    join ecosystem.participation x on x.entry = m.entry and x.part = 'MEMBER'
    where o.actor = $1 and o.part = 'MEMBER' and ($2 is null or (u.began is null or u.began <= $2) and (u.ended is null or u.ended >= $2))
      and not exists (select from ecosystem.participation z where z.entry = m.model and z.actor = x.actor and z.part = 'MEMBER')
    group by x.actor
    union all
    select x.kind, least($1, y.actor), greatest($1, y.actor), sum(1.0 / (x.members - 1))::double precision, count(*)::integer,
        min(greatest(x.began, y.began)), case when bool_and(least(x.ended, y.ended) is not null) then max(least(x.ended, y.ended)) end,
        (array_agg(x.whole order by greatest(x.began, y.began) desc nulls last, x.whole))[1:3]
    from ecosystem.belonging($2) x
    join ecosystem.belonging($2) y on y.kind = x.kind and y.whole = x.whole and y.actor <> $1
    where x.actor = $1
    group by x.kind, y.actor
$$;

create or replace function ecosystem.derived_tie_among(actors uuid[], on_day date)
returns table (
    kind text, from_actor uuid, to_actor uuid, weight double precision, undertakings integer, began date, ended date, examples uuid[])
language sql stable rows 10000 set work_mem = '64MB' as $$
    with own as materialized (
        select u.entry, u.kind, u.members, u.began, u.ended, p.actor, p.part
        from ecosystem.participation p join ecosystem.undertaking u on u.entry = p.entry
        where p.actor = any ($1) and u.kind in ('project', 'programme', 'model')
          and ($2 is null or (u.began is null or u.began <= $2) and (u.ended is null or u.ended >= $2))),
    held as materialized (select * from ecosystem.belonging($2) b where b.actor = any ($1))
    select case x.kind when 'project' then 'SAME_PROJECT' when 'programme' then 'SAME_PROGRAMME' else 'SAME_MODEL' end, x.actor, y.actor,
        sum(1.0 / (x.members - 1))::double precision, count(*)::integer, min(x.began),
        case when bool_and(x.ended is not null) then max(x.ended) end,
        (array_agg(x.entry order by x.began desc nulls last, x.entry))[1:3]
    from own x
    join own y on y.entry = x.entry and y.part = 'MEMBER' and x.actor < y.actor
    where x.part = 'MEMBER'
    group by x.kind, x.actor, y.actor
    union all
    select 'AUTHORITY_OF', x.actor, y.actor, count(*)::double precision, count(*)::integer, min(x.began),
        case when bool_and(x.ended is not null) then max(x.ended) end,
        (array_agg(x.entry order by x.began desc nulls last, x.entry))[1:3]
    from own x
    join own y on y.entry = x.entry and y.part = 'MEMBER' and x.actor <> y.actor
    where x.part = 'AUTHORITY'
    group by x.actor, y.actor
    union all
    select 'MODEL_FROM', x.actor, y.actor, count(*)::double precision, count(*)::integer, min(x.began),
        case when bool_and(x.ended is not null) then max(x.ended) end,
        (array_agg(m.model order by x.began desc nulls last, m.model))[1:3]
    from own x
    join ecosystem.undertaking_model m on m.entry = x.entry
    join ecosystem.participation y on y.entry = m.model and y.part = 'MEMBER' and y.actor = any ($1)
    where x.part = 'MEMBER'
      and not exists (select from ecosystem.participation z where z.entry = m.model and z.actor = x.actor and z.part = 'MEMBER')
    group by x.actor, y.actor
    union all
    select x.kind, x.actor, y.actor, sum(1.0 / (x.members - 1))::double precision, count(*)::integer, min(greatest(x.began, y.began)),
        case when bool_and(least(x.ended, y.ended) is not null) then max(least(x.ended, y.ended)) end,
        (array_agg(x.whole order by greatest(x.began, y.began) desc nulls last, x.whole))[1:3]
    from held x
    join held y on y.kind = x.kind and y.whole = x.whole and x.actor < y.actor
    group by x.kind, x.actor, y.actor
$$;
