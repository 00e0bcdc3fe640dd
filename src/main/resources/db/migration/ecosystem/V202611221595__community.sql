-- Learning communities: actors and people with the same goal, gathered by a facilitator.
create table ecosystem.community (
    id           uuid primary key,
    -- DRAFT: only those who keep it see it; ENDED: it can be read, and nobody joins any more
    state        text not null check (state in ('DRAFT', 'OPEN', 'ENDED')),
    -- Last part of the address
    slug         text not null,
    name         jsonb not null,
    goal         jsonb not null,
    entrance     text not null check (entrance in ('FREE', 'REQUEST', 'INVITATION')),
    regions      text[] not null default '{}',
    themes       text[] not null default '{}',
    -- Who answers for it; others who facilitate are members with that part
    led_by       uuid,
    version      integer not null default 0,
    made_at      timestamptz not null,
    published_at timestamptz,
    ended_at     timestamptz,
    -- Why it ended, for everybody
    ending       jsonb not null default '{}',
    changed_at   timestamptz not null,
    constraint ck_community_published check ((state = 'DRAFT') = (published_at is null)),
    constraint ck_community_ended check ((state = 'ENDED') = (ended_at is not null))
);

create unique index ux_community_slug on ecosystem.community (slug);
create index ix_community_led_by on ecosystem.community (led_by);

-- By what the community sees whether it comes nearer to its goal.
create table ecosystem.community_measure (
    id        uuid primary key,
    community uuid not null,
    -- Permanent id of the indicator that it is, if any
    indicator text,
    words     jsonb not null,
    constraint fk_community_measure_community foreign key (community) references ecosystem.community (id) on delete cascade
);

create index ix_community_measure_community on ecosystem.community_measure (community);

-- What the community does, by day.
create table ecosystem.community_activity (
    id        uuid primary key,
    community uuid not null,
    day       date not null,
    words     jsonb not null,
    constraint fk_community_activity_community foreign key (community) references ecosystem.community (id) on delete cascade
);

create index ix_community_activity_community on ecosystem.community_activity (community, day);

-- Who is in a community or on the way into it: an actor, or a person by own right.
create table ecosystem.community_member (
    id          uuid primary key,
    community   uuid not null,
    actor       uuid,
    -- Who answers for the actor or is meant: somebody with an account, or an address that the facilitator keeps
    person      uuid,
    name        text not null default '',
    email       text,
    lang        text not null check (lang in ('fi', 'sv', 'en')),
    standing    text not null check (standing in ('CHOSEN', 'INVITED', 'ASKING', 'IN', 'DECLINED', 'REFUSED', 'LEFT', 'REMOVED')),
    part        text not null check (part in ('FACILITATOR', 'MEMBER', 'OBSERVER')),
    -- Whether the member agreed that everybody sees the membership
    shown       boolean not null default false,
    -- Of an invitation: what was written with it; of a request: why
    words       text not null default '',
    -- Why a request was refused or a membership taken away
    reason      text not null default '',
    chosen_at   timestamptz not null,
    asked_at    timestamptz,
    answered_at timestamptz,
    ended_at    timestamptz,
    constraint fk_community_member_community foreign key (community) references ecosystem.community (id) on delete cascade,
    constraint fk_community_member_actor foreign key (actor) references ecosystem.actor (id) on delete cascade,
    constraint ck_community_member_ended check ((standing in ('DECLINED', 'REFUSED', 'LEFT', 'REMOVED')) = (ended_at is not null)),
    constraint ck_community_member_shown check (not shown or standing in ('ASKING', 'IN'))
);

-- Once in each community at a time
create unique index ux_community_member_actor on ecosystem.community_member (community, actor) where ended_at is null;
create unique index ux_community_member_person on ecosystem.community_member (community, person) where ended_at is null and actor is null;
create unique index ux_community_member_email on ecosystem.community_member (community, lower(email)) where ended_at is null and actor is null;
create index ix_community_member_actor on ecosystem.community_member (actor);
create index ix_community_member_person on ecosystem.community_member (person);
create index ix_community_member_email on ecosystem.community_member (lower(email));

-- Secrets in letters to those without an account; only their hash is kept.
create table ecosystem.community_key (
    hash   text primary key,
    member uuid not null,
    until  timestamptz not null,
    constraint fk_community_key_member foreign key (member) references ecosystem.community_member (id) on delete cascade
);

create index ix_community_key_member on ecosystem.community_key (member);

-- What happened, in order; for those who keep the community.
create table ecosystem.community_step (
    id        uuid primary key,
    community uuid not null,
    member    uuid,
    act       text not null check (act in (
        'DRAFTED', 'CHANGED', 'PUBLISHED', 'ENDED', 'HANDED_OVER', 'TAKEN_OVER', 'CHOSEN', 'INVITED', 'REQUESTED', 'JOINED', 'DECLINED', 'ACCEPTED',
        'REFUSED', 'LEFT', 'REMOVED', 'PART_CHANGED')),
    at        timestamptz not null,
    done_by   uuid,
    constraint fk_community_step_community foreign key (community) references ecosystem.community (id) on delete cascade,
    constraint fk_community_step_member foreign key (member) references ecosystem.community_member (id) on delete cascade
);

create index ix_community_step_community on ecosystem.community_step (community, at);
create index ix_community_step_member on ecosystem.community_step (member);
create index ix_community_step_done_by on ecosystem.community_step (done_by);

do $$
declare
    name text;
begin
    foreach name in array array['community.state', 'community.slug', 'community.entrance', 'community.regions', 'community.themes',
            'community_measure.indicator', 'community_member.lang', 'community_member.standing', 'community_member.part', 'community_step.act'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    foreach name in array array['community.name', 'community.goal', 'community.ending', 'community_measure.words', 'community_activity.words'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'impersonal: what a community is for and does');
    end loop;
    comment on column ecosystem.community_key.hash is 'impersonal: hash of a secret, which goes with its member';
    foreach name in array array['community.led_by', 'community_member.person', 'community_member.name', 'community_member.email', 'community_member.words',
            'community_member.reason', 'community_step.done_by'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'personal: communities');
    end loop;
end $$;
