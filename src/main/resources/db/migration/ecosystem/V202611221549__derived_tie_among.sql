-- The same as ecosystem.derived_tie between some actors: a map of three is not reckoned from the pairs of a whole country.
create function ecosystem.derived_tie_among(actors uuid[], on_day date)
returns table (
    kind text, from_actor uuid, to_actor uuid, weight double precision, undertakings integer, began date, ended date, examples uuid[])
language sql stable rows 10000 set work_mem = '64MB' as $$
    with own as materialized (
        select u.entry, u.kind, u.members, u.began, u.ended, p.actor, p.part
        from ecosystem.participation p join ecosystem.undertaking u on u.entry = p.entry
        where p.actor = any ($1) and ($2 is null or (u.began is null or u.began <= $2) and (u.ended is null or u.ended >= $2)))
    select case x.kind when 'project' then 'SAME_PROJECT' else 'SAME_PROGRAMME' end, x.actor, y.actor,
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
$$;
