-- A weaver asks actors whether what is known of them is still so. What they answer is said by them as statements and ties; here stands
-- only who was asked, and what was answered to which line.
create table ecosystem.survey (
    id        uuid primary key,
    state     text not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    name      jsonb not null,
    -- Key of an area: weavers of it see the survey and mind it together
    region    text,
    theme     text,
    led_by    uuid,
    made_at   timestamptz not null,
    opened_at timestamptz,
    -- Last day to answer
    until     date not null,
    closed_at timestamptz,
    constraint ck_survey_opened check (state = 'DRAFT' or opened_at is not null),
    constraint ck_survey_closed check ((state = 'CLOSED') = (closed_at is not null))
);

create index ix_survey_led_by on ecosystem.survey (led_by);
create index ix_survey_until on ecosystem.survey (until) where state = 'OPEN';

create table ecosystem.survey_asked (
    id          uuid primary key,
    survey      uuid not null,
    actor       uuid not null,
    state       text not null default 'CHOSEN' check (state in ('CHOSEN', 'ASKED', 'STARTED', 'ANSWERED', 'DECLINED', 'WRONG')),
    -- Where those without an account read mail; kept for this survey alone
    email       text,
    lang        text check (lang in ('fi', 'sv', 'en')),
    asked_at    timestamptz,
    reminders   integer not null default 0 check (reminders between 0 and 2),
    -- The last letter, be it the first or a reminder
    written_at  timestamptz,
    answered_at timestamptz,
    -- Who with an account answered last
    answered_by uuid,
    constraint fk_survey_asked_survey foreign key (survey) references ecosystem.survey (id) on delete cascade,
    constraint fk_survey_asked_actor foreign key (actor) references ecosystem.actor (id) on delete cascade,
    constraint ck_survey_asked_asked check ((state = 'CHOSEN') = (asked_at is null)),
    constraint ck_survey_asked_address check (email is null or lang is not null)
);

create unique index ux_survey_asked_actor on ecosystem.survey_asked (survey, actor);
create index ix_survey_asked_actor on ecosystem.survey_asked (actor);
create index ix_survey_asked_email on ecosystem.survey_asked (lower(email));
create index ix_survey_asked_answered_by on ecosystem.survey_asked (answered_by);
create index ix_survey_asked_written_at on ecosystem.survey_asked (written_at) where state in ('ASKED', 'STARTED') and reminders < 2;

-- Secrets in letters to those without an account; only their hash is kept.
create table ecosystem.survey_key (
    hash  text primary key,
    asked uuid not null,
    until timestamptz not null,
    constraint fk_survey_key_asked foreign key (asked) references ecosystem.survey_asked (id) on delete cascade
);

create index ix_survey_key_asked on ecosystem.survey_key (asked);

-- What was answered to each line: a statement, a tie.
create table ecosystem.survey_answer (
    asked   uuid not null,
    subject uuid not null,
    answer  text not null check (answer in ('SO', 'CHANGED', 'OVER', 'ADDED')),
    at      timestamptz not null,
    primary key (asked, subject),
    constraint fk_survey_answer_asked foreign key (asked) references ecosystem.survey_asked (id) on delete cascade
);

-- Addresses to which no survey writes any more; only their hash is kept.
create table ecosystem.survey_silence (
    hash text primary key,
    at   timestamptz not null
);

do $$
declare
    name text;
begin
    foreach name in array array['survey.state', 'survey.region', 'survey.theme', 'survey_asked.state', 'survey_asked.lang', 'survey_answer.answer'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    comment on column ecosystem.survey.name is 'impersonal: name of a survey';
    comment on column ecosystem.survey_key.hash is 'impersonal: hash of a secret, which goes with who was asked';
    comment on column ecosystem.survey_silence.hash is 'impersonal: hash of an address that asked not to be written to, kept so that it is not';
    foreach name in array array['survey.led_by', 'survey_asked.email', 'survey_asked.answered_by'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'personal: surveys');
    end loop;
end $$;
