-- Ties as their ends state them. Each end gives its own word, how strong the tie is for it, and how far it may go.
create table ecosystem.tie (
    id            uuid primary key,
    kind          text not null check (kind in
        ('WORKS_WITH', 'FUNDS', 'MENTORS', 'LEARNS_FROM', 'ADOPTED_FROM', 'MEMBER_OF', 'REFERS_TO', 'COMMISSIONS')),
    from_actor    uuid not null,
    to_actor      uuid not null,
    -- The ends of which it was said first, while they stand merged into others
    from_was      uuid,
    to_was        uuid,
    from_word     text not null default 'SILENT' check (from_word in ('SILENT', 'SAYS', 'DENIES', 'WITHDRAWN')),
    to_word       text not null default 'SILENT' check (to_word in ('SILENT', 'SAYS', 'DENIES', 'WITHDRAWN')),
    -- 1 awareness, 2 co-operation, 3 coordination, 4 integration
    from_strength integer check (from_strength between 1 and 4),
    to_strength   integer check (to_strength between 1 and 4),
    from_reach    integer not null default 0 check (from_reach between 0 and 4),
    to_reach      integer not null default 0 check (to_reach between 0 and 4),
    source        text not null default '',
    valid_from    date,
    valid_to      date,
    state         text not null generated always as (case
        when from_word = 'WITHDRAWN' or to_word = 'WITHDRAWN' then 'WITHDRAWN'
        when from_word = 'DENIES' or to_word = 'DENIES' then 'DISPUTED'
        when from_word = 'SAYS' and to_word = 'SAYS' then 'CONFIRMED'
        else 'CLAIMED' end) stored,
    -- No further than both ends allow; only weavers of the region and the ends see what is not confirmed, and the ends alone what is
    -- withdrawn. Questions for readers keep to the ends alone what is not confirmed by an end that is a person.
    reach         integer not null generated always as (case
        when from_word = 'WITHDRAWN' or to_word = 'WITHDRAWN' then -1
        when from_word = 'SAYS' and to_word = 'SAYS' then least(from_reach, to_reach)
        else 0 end) stored,
    -- When an end last said that it is so
    affirmed_on   date not null,
    version       integer not null default 0,
    claimed_at    timestamptz not null,
    claimed_by    uuid,
    changed_at    timestamptz not null,
    changed_by    uuid
);

-- One open tie of a kind between two ends; one that came from elsewhere by a merge stands beside it
create unique index ux_tie_open on ecosystem.tie (kind, coalesce(from_was, from_actor), coalesce(to_was, to_actor)) where valid_to is null;
create index ix_tie_from on ecosystem.tie (from_actor);
create index ix_tie_to on ecosystem.tie (to_actor);
create index ix_tie_from_was on ecosystem.tie (from_was);
create index ix_tie_to_was on ecosystem.tie (to_was);
create index ix_tie_claimed_by on ecosystem.tie (claimed_by);
create index ix_tie_changed_by on ecosystem.tie (changed_by);

do $$
declare
    name text;
begin
    foreach name in array array['kind', 'from_word', 'to_word', 'state'] loop
        execute format('comment on column ecosystem.tie.%I is %L', name, 'impersonal: words that the program knows');
    end loop;
    execute format('comment on column ecosystem.tie.source is %L', 'impersonal: on what a tie rests; with an end that is a person it goes with the person');
    foreach name in array array['claimed_by', 'changed_by'] loop
        execute format('comment on column ecosystem.tie.%I is %L', name, 'personal: contributions');
    end loop;
end $$;
