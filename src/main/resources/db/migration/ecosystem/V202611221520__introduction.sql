-- A weaver brings two actors together: each is asked apart, and neither learns who the other is before both have said yes.
create table ecosystem.introduction (
    id            uuid primary key,
    state         text not null
        check (state in ('PROPOSED', 'ASKING', 'INTRODUCED', 'MET', 'TIED', 'NO_TIE', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'LEFT')),
    -- Follows from both actors, whichever is named first
    pair          uuid not null,
    -- Regions of both, in which other weavers see it
    regions       text[] not null default '{}',
    why           text not null,
    -- The weaver who answers for it
    led_by        uuid,
    proposed_at   timestamptz not null,
    -- Until when the sides can answer
    until         timestamptz,
    introduced_at timestamptz,
    met_at        timestamptz,
    ended_at      timestamptz,
    -- What both, or one of them, have said came of it
    tie           uuid,
    version       integer not null default 0,
    constraint fk_introduction_tie foreign key (tie) references ecosystem.tie (id) on delete set null,
    constraint ck_introduction_asking check (state <> 'ASKING' or until is not null),
    constraint ck_introduction_introduced check (state not in ('INTRODUCED', 'MET', 'TIED', 'NO_TIE') or introduced_at is not null),
    constraint ck_introduction_ended check ((ended_at is null) = (state in ('PROPOSED', 'ASKING', 'INTRODUCED', 'MET')))
);

-- One at a time between the same two
create unique index ux_introduction_pair on ecosystem.introduction (pair) where state in ('PROPOSED', 'ASKING', 'INTRODUCED', 'MET');
create index ix_introduction_led_by on ecosystem.introduction (led_by);
create index ix_introduction_tie on ecosystem.introduction (tie);
create index ix_introduction_until on ecosystem.introduction (until) where state = 'ASKING';
create index ix_introduction_introduced_at on ecosystem.introduction (introduced_at) where state in ('INTRODUCED', 'MET');

create table ecosystem.introduction_side (
    id             uuid primary key,
    introduction   uuid not null,
    place          integer not null check (place in (1, 2)),
    actor          uuid,
    -- Who is asked: somebody with an account, or an address that the weaver keeps
    person         uuid,
    name           text not null default '',
    email          text,
    lang           text not null check (lang in ('fi', 'sv', 'en')),
    -- What this side is told of the other
    words          text not null,
    -- What it is told besides, as facet and key of a term or an area
    facts          text[] not null default '{}',
    asked_at       timestamptz,
    reminded_at    timestamptz,
    answer         text check (answer in ('YES', 'NOT_NOW', 'NO')),
    answered_at    timestamptz,
    -- How often this side was asked what came of it
    outcomes_asked integer not null default 0,
    told           text check (told in ('NOT_YET', 'MET', 'TIE', 'NONE')),
    constraint fk_introduction_side_introduction foreign key (introduction) references ecosystem.introduction (id) on delete cascade,
    constraint fk_introduction_side_actor foreign key (actor) references ecosystem.actor (id) on delete set null,
    constraint ck_introduction_side_answer check ((answer is null) = (answered_at is null) and (answer is null or asked_at is not null))
);

create unique index ux_introduction_side_place on ecosystem.introduction_side (introduction, place);
create index ix_introduction_side_actor on ecosystem.introduction_side (actor);
create index ix_introduction_side_person on ecosystem.introduction_side (person);
create index ix_introduction_side_email on ecosystem.introduction_side (lower(email));

-- Secrets in letters to those without an account; only their hash is kept.
create table ecosystem.introduction_key (
    hash  text primary key,
    side  uuid not null,
    until timestamptz not null,
    constraint fk_introduction_key_side foreign key (side) references ecosystem.introduction_side (id) on delete cascade
);

create index ix_introduction_key_side on ecosystem.introduction_key (side);

-- What happened, in order.
create table ecosystem.introduction_step (
    id           uuid primary key,
    introduction uuid not null,
    -- Empty: the weaver, or time
    side         uuid,
    act          text not null check (act in (
        'PROPOSED', 'CHANGED', 'ASKED', 'REMINDED', 'SAID_YES', 'SAID_NOT_NOW', 'SAID_NO', 'INTRODUCED', 'WROTE', 'MET', 'OUTCOME_ASKED',
        'TOLD_NOT_YET', 'TOLD_MET', 'TOLD_TIE', 'TOLD_NONE', 'HANDED_OVER', 'TAKEN_OVER', 'WITHDRAWN', 'EXPIRED', 'LEFT', 'CLOSED')),
    -- Of WROTE: what one side wrote to the other; of the TOLD ones: what it said with it
    words        text not null default '',
    at           timestamptz not null,
    done_by      uuid,
    constraint fk_introduction_step_introduction foreign key (introduction) references ecosystem.introduction (id) on delete cascade,
    constraint fk_introduction_step_side foreign key (side) references ecosystem.introduction_side (id) on delete cascade
);

create index ix_introduction_step_introduction on ecosystem.introduction_step (introduction, at);
create index ix_introduction_step_side on ecosystem.introduction_step (side);
create index ix_introduction_step_done_by on ecosystem.introduction_step (done_by);

do $$
declare
    name text;
begin
    foreach name in array array['introduction.state', 'introduction.regions', 'introduction_side.lang', 'introduction_side.facts', 'introduction_side.answer',
            'introduction_side.told', 'introduction_step.act'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    comment on column ecosystem.introduction_key.hash is 'impersonal: hash of a secret, which goes with its side';
    foreach name in array array['introduction.why', 'introduction.led_by', 'introduction_side.person', 'introduction_side.name', 'introduction_side.email',
            'introduction_side.words', 'introduction_step.words', 'introduction_step.done_by'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'personal: introductions');
    end loop;
end $$;
