-- Good order: texts that wait for a look, cases with flags, judgements and appeals.
create table forum.held (
    id         uuid primary key,
    person     uuid not null,
    -- The thread that it answers; empty: it begins one
    thread     uuid,
    title      text not null default '',
    body       text not null,
    -- What is done with it when it is let through
    sent       jsonb not null,
    suspicions text[] not null,
    -- Number of the letter with which it came
    letter     text,
    held_at    timestamptz not null,
    -- Kept for an appeal when it was not let through
    refused_at timestamptz,
    constraint fk_held_thread foreign key (thread) references forum.thread (id) on delete cascade
);

create index ix_held_person on forum.held (person, thread);
create index ix_held_thread on forum.held (thread);
create unique index ux_held_letter on forum.held (letter);

-- The same words again, whoever writes them: blanks and capitals make no difference
create index ix_post_said on forum.post (md5(lower(regexp_replace(body, '\s+', ' ', 'g'))), written_at);

-- To which sites those write who have not been here long.
create table forum.newcomer_host (
    id   uuid primary key,
    host text not null,
    at   timestamptz not null
);

create index ix_newcomer_host_host on forum.newcomer_host (host, at);

create table forum.review_case (
    id         uuid primary key,
    subject    text not null check (subject in ('POST', 'HELD', 'THREAD')),
    post       uuid,
    thread     uuid,
    held       uuid,
    -- Whose keepers look at it; empty: moderators do
    community  uuid,
    -- Whose text it is about
    writer     uuid,
    cause      text not null check (cause in ('FLAGS', 'SCREEN', 'ORDER')),
    state      text not null check (state in ('OPEN', 'DECIDED', 'APPEALED')),
    urgent     boolean not null default false,
    opened_at  timestamptz not null,
    -- Since when somebody waits for a decision
    waits_from timestamptz not null,
    claimed_by uuid,
    claimed_at timestamptz,
    constraint fk_review_case_post foreign key (post) references forum.post (id) on delete cascade,
    constraint fk_review_case_thread foreign key (thread) references forum.thread (id) on delete cascade,
    constraint fk_review_case_held foreign key (held) references forum.held (id) on delete set null
);

-- Whatever is said against a post belongs to one case
create unique index ux_review_case_post on forum.review_case (post) where subject = 'POST';
create index ix_review_case_post on forum.review_case (post);
create index ix_review_case_thread on forum.review_case (thread);
create index ix_review_case_held on forum.review_case (held);
create index ix_review_case_writer on forum.review_case (writer);
create index ix_review_case_waiting on forum.review_case (urgent desc, waits_from) where state <> 'DECIDED';
create index ix_review_case_community on forum.review_case (community);

create table forum.flag (
    id          uuid primary key,
    review_case uuid not null,
    -- Empty: a visitor reports illegal content
    person      uuid,
    reason      text not null check (reason in ('SPAM', 'HURTS', 'PERSONAL_DATA', 'ILLEGAL', 'OFF_TOPIC', 'OTHER')),
    words       text not null default '',
    urgent      boolean not null default false,
    -- Its weight when it was made; half of it after 30 days
    score       double precision not null,
    flagged_at  timestamptz not null,
    settled_at  timestamptz,
    agreed      boolean,
    -- Of a visitor's report
    name        text not null default '',
    email       text,
    lang        text not null check (lang in ('fi', 'sv', 'en')),
    -- Fingerprint of the address at which its answer is read
    token       text,
    constraint fk_flag_review_case foreign key (review_case) references forum.review_case (id) on delete cascade
);

create index ix_flag_review_case on forum.flag (review_case);
create index ix_flag_person on forum.flag (person);
create unique index ux_flag_token on forum.flag (token);

create table forum.appeal (
    id          uuid primary key,
    review_case uuid not null,
    person      uuid,
    words       text not null,
    appealed_at timestamptz not null,
    constraint fk_appeal_review_case foreign key (review_case) references forum.review_case (id) on delete cascade
);

create index ix_appeal_review_case on forum.appeal (review_case);
create index ix_appeal_person on forum.appeal (person);

create table forum.judgement (
    id          uuid primary key,
    review_case uuid not null,
    judged_at   timestamptz not null,
    -- Empty: the program did, or that person is not here any more
    judged_by   uuid,
    automatic   boolean not null,
    outcome     text not null check (outcome in ('KEPT', 'HIDDEN', 'RELEASED', 'REFUSED', 'CLOSED', 'OPENED', 'THREAD_HIDDEN', 'THREAD_SHOWN', 'SPLIT', 'MERGED',
        'MOVED', 'UPHELD', 'OVERTURNED')),
    rule        text check (rule in ('RESPECT', 'PRIVACY', 'LAW', 'SPAM', 'TOPIC', 'HONESTY')),
    facts       text not null,
    -- The appeal that it answers
    appeal      uuid,
    constraint fk_judgement_review_case foreign key (review_case) references forum.review_case (id) on delete cascade,
    constraint fk_judgement_appeal foreign key (appeal) references forum.appeal (id) on delete cascade
);

create index ix_judgement_review_case on forum.judgement (review_case, judged_at);
create index ix_judgement_judged_by on forum.judgement (judged_by);
create index ix_judgement_judged_at on forum.judgement (judged_at);
create unique index ux_judgement_appeal on forum.judgement (appeal);

do $$
declare
    name text;
begin
    foreach name in array array['held.suspicions', 'review_case.subject', 'review_case.cause', 'review_case.state', 'flag.reason', 'flag.lang', 'judgement.outcome',
            'judgement.rule'] loop
        execute format('comment on column forum.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    foreach name in array array['held.person', 'held.title', 'held.body', 'held.sent', 'review_case.writer', 'review_case.claimed_by', 'flag.person', 'flag.words', 'flag.name',
            'flag.email', 'appeal.person', 'appeal.words', 'judgement.judged_by'] loop
        execute format('comment on column forum.%s is %L', name, 'personal: good-order');
    end loop;
    comment on column forum.held.letter is 'impersonal: number of a letter';
    comment on column forum.newcomer_host.host is 'impersonal: name of a site, without who wrote it';
    comment on column forum.flag.token is 'impersonal: fingerprint of a random word';
    comment on column forum.judgement.facts is 'impersonal: grounds of a judgement stay as its record; addresses of people are cut out';
end $$;
