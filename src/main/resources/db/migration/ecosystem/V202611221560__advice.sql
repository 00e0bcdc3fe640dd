-- What a weaver's desk keeps: the last look at the net of a region, the introductions that were found worth while in it, and what the
-- weaver thinks of them.
create table ecosystem.advice_round (
    id     uuid primary key,
    -- The weaver for whom it was made: what it rests on is what this weaver sees
    person uuid not null,
    region text not null,
    at     timestamptz not null,
    -- From which the tenth part was drawn
    seed   bigint not null,
    actors integer not null,
    ties   integer not null,
    -- Pairs of which one has what the other needs
    fits   integer not null
);

create unique index ux_advice_round on ecosystem.advice_round (person, region);

create table ecosystem.advice (
    id           uuid primary key,
    round        uuid not null,
    -- As in ecosystem.introduction
    pair         uuid not null,
    one          uuid not null,
    other        uuid not null,
    -- Its place in the last list; empty when it was found earlier only
    place        integer,
    -- Keys of terms that the one needs and the other offers, and the other way round
    one_needs    text[] not null,
    other_needs  text[] not null,
    crossed      text[] not null,
    notes        text[] not null,
    -- Who could introduce them, from the one to the other, and the stated ties on which that way rests
    through      uuid[] not null,
    rests_on     uuid[] not null,
    fit          double precision not null,
    bridge       double precision not null,
    feasible     double precision not null,
    fatigue      double precision not null,
    efficiency   double precision not null,
    -- Mean steps between the groups of the two, without and with the tie; empty where there is no way
    steps_before double precision,
    steps_after  double precision,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    constraint fk_advice_round foreign key (round) references ecosystem.advice_round (id) on delete cascade,
    constraint fk_advice_one foreign key (one) references ecosystem.actor (id) on delete cascade,
    constraint fk_advice_other foreign key (other) references ecosystem.actor (id) on delete cascade
);

create unique index ux_advice_pair on ecosystem.advice (round, pair);
create index ix_advice_one on ecosystem.advice (one);
create index ix_advice_other on ecosystem.advice (other);
create index ix_advice_last_at on ecosystem.advice (last_at);

-- Actors and ties that alone hold parts of the region together.
create table ecosystem.advice_fragile (
    id     uuid primary key,
    round  uuid not null,
    actor  uuid not null,
    -- The far end, where it is a tie
    other  uuid,
    -- The stated tie, if it is one
    tie    uuid,
    -- How many would lose their way to the rest
    parted integer not null,
    constraint fk_advice_fragile_round foreign key (round) references ecosystem.advice_round (id) on delete cascade,
    constraint fk_advice_fragile_actor foreign key (actor) references ecosystem.actor (id) on delete cascade,
    constraint fk_advice_fragile_other foreign key (other) references ecosystem.actor (id) on delete cascade
);

create index ix_advice_fragile_round on ecosystem.advice_fragile (round);
create index ix_advice_fragile_actor on ecosystem.advice_fragile (actor);
create index ix_advice_fragile_other on ecosystem.advice_fragile (other);

-- What a weaver says of a suggestion: that it is put aside, or that a reason is not so. With the parts as they were weighed then, so
-- that the formula can be judged by it.
create table ecosystem.advice_verdict (
    id       uuid primary key,
    -- Empty when the weaver is not here any more
    person   uuid,
    region   text not null,
    pair     uuid not null,
    one      uuid not null,
    other    uuid not null,
    act      text not null check (act in ('ASIDE', 'CORRECTED')),
    -- Why it is put aside, or which reason is not so
    about    text not null check (about in ('KNOWN', 'NOT_NOW', 'NO_FIT', 'NO_TRUST', 'OTHER', 'NEED', 'SILO', 'PATH', 'CHANGE')),
    words    text not null default '',
    fit      double precision not null,
    bridge   double precision not null,
    feasible double precision not null,
    fatigue  double precision not null,
    at       timestamptz not null,
    -- When what is put aside comes back of itself
    until    timestamptz,
    -- When the weaver took it up again
    ended_at timestamptz,
    constraint fk_advice_verdict_one foreign key (one) references ecosystem.actor (id) on delete cascade,
    constraint fk_advice_verdict_other foreign key (other) references ecosystem.actor (id) on delete cascade
);

create unique index ux_advice_verdict_aside on ecosystem.advice_verdict (person, region, pair) where act = 'ASIDE' and ended_at is null;
create index ix_advice_verdict_person on ecosystem.advice_verdict (person, region);
create index ix_advice_verdict_one on ecosystem.advice_verdict (one);
create index ix_advice_verdict_other on ecosystem.advice_verdict (other);

do $$
declare
    name text;
begin
    foreach name in array array['advice_round.region', 'advice.one_needs', 'advice.other_needs', 'advice.crossed', 'advice.notes', 'advice_verdict.region',
            'advice_verdict.act', 'advice_verdict.about'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    foreach name in array array['advice_round.person', 'advice_verdict.person', 'advice_verdict.words'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'personal: introductions');
    end loop;
end $$;
