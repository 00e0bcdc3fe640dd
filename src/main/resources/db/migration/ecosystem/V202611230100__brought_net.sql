-- A network file that somebody sent for review: where it comes from and what became of it. The file itself is not kept.
create table ecosystem.brought_net (
    id          uuid primary key,
    -- SHA-256 of the files as they came, so that the same ones are known again
    digest      text not null,
    format      text not null check (format in ('CSV', 'XLSX', 'GRAPHML', 'GEXF', 'KUMU')),
    lang        text not null check (lang in ('fi', 'sv', 'en')),
    -- Who made the file, on which day, and what allows using it
    maker       text not null,
    made_on     date,
    permission  text not null,
    region      text,
    -- How far what is said of new actors may go
    reach       integer not null check (reach between 0 and 4),
    state       text not null check (state in ('WAITING', 'DONE', 'REFUSED', 'TAKEN_BACK')),
    answer      text not null default '',
    -- Left out before anything was kept: rows of people with their ties, ties that follow from projects, rows that could not be read
    people      integer not null,
    people_ties integer not null,
    derived     integer not null,
    unread      integer not null,
    sent_at     timestamptz not null,
    sent_by     uuid,
    decided_at  timestamptz,
    decided_by  uuid,
    constraint ck_brought_net_decided check ((decided_at is null) = (state = 'WAITING'))
);

-- The same file of the same member once, unless it was taken back
create unique index ux_brought_net_digest on ecosystem.brought_net (digest, sent_by) where state <> 'TAKEN_BACK';
create index ix_brought_net_state on ecosystem.brought_net (state, sent_at);
create index ix_brought_net_sent_by on ecosystem.brought_net (sent_by);
create index ix_brought_net_decided_by on ecosystem.brought_net (decided_by);

-- An actor that such a file tells of, and who it is here. Nothing of what is left out stays.
create table ecosystem.brought_actor (
    net     uuid not null,
    number  integer not null,
    -- By which ties of the file name it
    key     text not null,
    name    text not null,
    -- What the file calls it
    word    text not null,
    summary text not null,
    place   text not null,
    -- What it becomes if it is new
    kind    text not null check (kind in ('ORGANISATION', 'NETWORK')),
    -- Facet and key of what is said of it
    said    text[] not null,
    state   text not null default 'OPEN' check (state in ('OPEN', 'SAME', 'NEW', 'OUT')),
    actor   uuid,
    primary key (net, number),
    constraint fk_brought_actor_net foreign key (net) references ecosystem.brought_net (id) on delete cascade,
    constraint fk_brought_actor_actor foreign key (actor) references ecosystem.actor (id) on delete set null
);

create index ix_brought_actor_open on ecosystem.brought_actor (net) where state = 'OPEN';
create index ix_brought_actor_actor on ecosystem.brought_actor (actor);

-- A tie that such a file tells of, by the numbers of its ends.
create table ecosystem.brought_tie (
    net        uuid not null,
    number     integer not null,
    from_end   integer not null,
    to_end     integer not null,
    -- What the file calls it
    word       text not null,
    -- What that means here; empty until somebody has said
    kind       text check (kind in
        ('WORKS_WITH', 'FUNDS', 'MENTORS', 'LEARNS_FROM', 'ADOPTED_FROM', 'MEMBER_OF', 'REFERS_TO', 'COMMISSIONS')),
    valid_from date,
    valid_to   date,
    -- HERE was here before, OUT has no two ends here or means nothing here
    state      text not null default 'WAITING' check (state in ('WAITING', 'MADE', 'HERE', 'OUT')),
    tie        uuid,
    primary key (net, number),
    constraint fk_brought_tie_net foreign key (net) references ecosystem.brought_net (id) on delete cascade,
    constraint fk_brought_tie_tie foreign key (tie) references ecosystem.tie (id) on delete set null
);

create index ix_brought_tie_waiting on ecosystem.brought_tie (net) where state = 'WAITING';
create index ix_brought_tie_tie on ecosystem.brought_tie (tie);

do $$
declare
    name text;
begin
    foreach name in array array['brought_net.format', 'brought_net.lang', 'brought_net.region', 'brought_net.state', 'brought_actor.kind',
            'brought_actor.said', 'brought_actor.state', 'brought_tie.kind', 'brought_tie.state'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    foreach name in array array['brought_actor.key', 'brought_actor.name', 'brought_actor.word', 'brought_actor.summary', 'brought_actor.place',
            'brought_tie.word'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'impersonal: names of organisations and networks; rows of people are not kept');
    end loop;
    comment on column ecosystem.brought_net.digest is 'impersonal: a hash of a file';
    foreach name in array array['maker', 'permission', 'answer', 'sent_by', 'decided_by'] loop
        execute format('comment on column ecosystem.brought_net.%I is %L', name, 'personal: contributions');
    end loop;
end $$;
