-- What learning communities do together: series with a promised cadence, and the sessions in them.
create schema gatherings;

-- Sessions that follow each other at a promised distance.
create table gatherings.series (
    id          uuid primary key,
    community   uuid not null,
    state       text not null check (state in ('GOING', 'ENDED')),
    name        jsonb not null,
    every_weeks integer not null check (every_weeks between 1 and 52),
    -- From this day on the cadence is promised
    starts_on   date not null,
    made_at     timestamptz not null,
    made_by     uuid,
    ended_at    timestamptz,
    constraint ck_series_ended check ((state = 'ENDED') = (ended_at is not null))
);

create index ix_series_community on gatherings.series (community);
create index ix_series_made_by on gatherings.series (made_by);

-- One time together.
create table gatherings.session (
    id          uuid primary key,
    community   uuid not null,
    series      uuid,
    -- DRAFT: only those who keep the community see it
    state       text not null check (state in ('DRAFT', 'CALLED', 'RUNNING', 'HELD', 'CANCELLED')),
    kind        text not null check (kind in ('OPEN_DISCUSSION', 'CLINIC', 'WORKSHOP', 'PEER_ASSIST', 'FAILURE_CLINIC')),
    -- How far what was said goes
    level       text not null check (level in ('OPEN', 'MEMBERS', 'UNATTRIBUTED')),
    -- Last part of the address
    slug        text not null,
    title       jsonb not null,
    goal        jsonb not null,
    preparation jsonb not null,
    begins_at   timestamptz not null,
    -- The place on earth whose clocks the time is told by
    zone        text not null,
    minutes     integer not null check (minutes between 5 and 1440),
    place       text not null,
    online      text not null,
    led_by      uuid,
    -- Parts with their minutes, names and what the facilitator says
    agenda      jsonb not null,
    -- With this code whoever is there says so
    code        text not null,
    -- Counts changes of time and place for calendars
    sequence    integer not null default 0,
    version     integer not null default 0,
    begun_at    timestamptz,
    -- The part that runs and since when; while it rests, since when it rests
    step        integer not null default 0,
    step_at     timestamptz,
    rests_at    timestamptz,
    -- From which people were last seated in groups of three
    seed        bigint,
    came_room   integer not null default 0,
    came_online integer not null default 0,
    made_at     timestamptz not null,
    made_by     uuid,
    called_at   timestamptz,
    ended_at    timestamptz,
    -- Why it was cancelled
    why         text not null default '',
    changed_at  timestamptz not null,
    constraint fk_session_series foreign key (series) references gatherings.series (id),
    constraint ck_session_called check ((state = 'DRAFT') = (called_at is null)),
    constraint ck_session_begun check (state <> 'RUNNING' or begun_at is not null and step_at is not null),
    constraint ck_session_ended check ((state in ('HELD', 'CANCELLED')) = (ended_at is not null))
);

create unique index ux_session_slug on gatherings.session (slug);
create unique index ux_session_code on gatherings.session (code);
create index ix_session_community on gatherings.session (community, begins_at);
create index ix_session_series on gatherings.session (series);
-- What is to come, for lists and reminders
create index ix_session_begins_at on gatherings.session (begins_at) where state in ('CALLED', 'RUNNING');
create index ix_session_led_by on gatherings.session (led_by);
create index ix_session_made_by on gatherings.session (made_by);

-- Who comes and who came. Forgotten a year after the session; the counts stay with it.
create table gatherings.participant (
    session     uuid not null,
    person      uuid not null,
    answer      text check (answer in ('YES', 'MAYBE', 'NO')),
    presence    text check (presence in ('ROOM', 'ONLINE')),
    -- The side that somebody brings to the table
    brings      text check (brings in ('NEED', 'KNOW_HOW', 'DEMAND', 'LIVED')),
    -- What somebody says of it beforehand
    words       text not null default '',
    answered_at timestamptz,
    arrived_at  timestamptz,
    arrived_in  text check (arrived_in in ('ROOM', 'ONLINE')),
    triad       integer,
    constraint pk_participant primary key (session, person),
    constraint fk_participant_session foreign key (session) references gatherings.session (id) on delete cascade,
    constraint ck_participant_arrived check ((arrived_at is null) = (arrived_in is null))
);

create index ix_participant_person on gatherings.participant (person);

-- That something was told, so that nobody is told twice; notices lead here.
create table gatherings.news (
    id    uuid primary key,
    what  text not null check (what in ('CALLED', 'CHANGED', 'CANCELLED', 'TOMORROW', 'DUE', 'MISSED')),
    about uuid not null,
    -- Which time it is told of the same thing
    nth   integer not null,
    at    timestamptz not null
);

create unique index ux_news_about on gatherings.news (about, what, nth);

-- The secret address at which a person's calendar program reads; only its hash is kept.
create table gatherings.feed (
    person  uuid primary key,
    hash    text not null,
    made_at timestamptz not null
);

create unique index ux_feed_hash on gatherings.feed (hash);

do $$
declare
    name text;
begin
    foreach name in array array['series.state', 'session.state', 'session.kind', 'session.level', 'session.slug', 'session.zone', 'session.code',
            'participant.answer', 'participant.presence', 'participant.brings', 'participant.arrived_in', 'news.what'] loop
        execute format('comment on column gatherings.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    foreach name in array array['series.name', 'session.title', 'session.goal', 'session.preparation', 'session.agenda', 'session.place', 'session.online',
            'session.why'] loop
        execute format('comment on column gatherings.%s is %L', name, 'impersonal: what a community does and where');
    end loop;
    comment on column gatherings.feed.hash is 'impersonal: hash of a secret, which goes with its person';
    foreach name in array array['series.made_by', 'session.made_by', 'session.led_by', 'participant.person', 'participant.words', 'feed.person'] loop
        execute format('comment on column gatherings.%s is %L', name, 'personal: gatherings');
    end loop;
end $$;
