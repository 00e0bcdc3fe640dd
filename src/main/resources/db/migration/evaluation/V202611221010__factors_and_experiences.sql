-- Which factors of success entries have, what came of them where they were used and what that cost, and figures of municipalities.

-- Never changed: the newest row of an entry and a factor counts.
create table evaluation.factor_coding (
    id       uuid primary key,
    entry    uuid not null,
    -- Key of a term of the scheme factor
    factor   text not null,
    -- Null: said not to be told after all
    present  boolean,
    reason   text not null,
    coded_at timestamptz not null,
    coded_by uuid,
    constraint fk_factor_coding_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_factor_coding_entry on evaluation.factor_coding (entry, factor, coded_at desc, id desc);
create index ix_factor_coding_coded_by on evaluation.factor_coding (coded_by);

-- One use of an entry at one place and time.
create table evaluation.experience (
    id               uuid primary key,
    -- For its address; given once, never again
    number           integer generated always as identity,
    version          integer not null default 0,
    state            text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    entry            uuid not null,
    permanent_id     text not null,
    -- Of the entry, public when this was told
    revision         integer not null,
    account          jsonb not null,
    withdrawn_reason text,
    created_at       timestamptz not null,
    created_by       uuid,
    changed_at       timestamptz not null,
    published_at     timestamptz,
    constraint fk_experience_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create unique index ux_experience_number on evaluation.experience (number);
create index ix_experience_entry on evaluation.experience (entry, state);
create index ix_experience_permanent_id on evaluation.experience (permanent_id);
create index ix_experience_published_at on evaluation.experience (published_at desc, number desc) where state = 'PUBLISHED';
create index ix_experience_created_by on evaluation.experience (created_by);

-- Figures of a municipality over those that come with the program.
create table evaluation.context (
    -- Key of the area
    area         text not null,
    population   integer check (population > 0),
    -- Per cent of the labour force
    unemployment double precision check (unemployment between 0 and 100),
    -- People of 65 years and more, per cent
    older        double precision check (older between 0 and 100),
    year         integer not null,
    source       text not null,
    changed_at   timestamptz not null,
    changed_by   uuid,
    constraint pk_context primary key (area)
);

create index ix_context_changed_by on evaluation.context (changed_by);

comment on column evaluation.factor_coding.factor is 'impersonal: a term';
comment on column evaluation.factor_coding.reason is 'impersonal: what a public description tells of a factor';
comment on column evaluation.factor_coding.coded_by is 'personal: contributions';
comment on column evaluation.experience.state is 'impersonal: a code';
comment on column evaluation.experience.permanent_id is 'impersonal: the name of an entry';
comment on column evaluation.experience.account is 'impersonal: what came of an activity for a group of people, meant to be published';
comment on column evaluation.experience.withdrawn_reason is 'impersonal: why a published experience no longer stands';
comment on column evaluation.experience.created_by is 'personal: contributions';
comment on column evaluation.context.area is 'impersonal: a municipality';
comment on column evaluation.context.source is 'impersonal: a source of statistics';
comment on column evaluation.context.changed_by is 'personal: contributions';
