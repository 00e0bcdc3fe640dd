-- A question over several studies. What stands here is the working copy; what is public are its frozen runs.
create table evidence.synthesis (
    id               uuid primary key,
    version          integer not null default 0,
    state            text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    slug             text not null,
    lang             text not null,
    -- Question, protocol, measure and certainty, see Question
    question         jsonb not null,
    -- Studies as typed or pasted, one a line
    typed            text not null,
    withdrawn_reason text,
    created_at       timestamptz not null,
    created_by       uuid,
    changed_at       timestamptz not null
);

create unique index ux_synthesis_slug on evidence.synthesis (slug);
create index ix_synthesis_created_by on evidence.synthesis (created_by);

-- Outcomes of recorded studies that were chosen. The outcome has no foreign key: it is looked up when computing, and one that its
-- study no longer has is told of rather than lost.
create table evidence.synthesis_study (
    synthesis uuid not null,
    study     uuid not null,
    outcome   uuid not null,
    primary key (synthesis, outcome),
    constraint fk_synthesis_study_synthesis foreign key (synthesis) references evidence.synthesis (id) on delete cascade,
    constraint fk_synthesis_study_study foreign key (study) references evidence.study (id) on delete cascade
);

create index ix_synthesis_study_study on evidence.synthesis_study (study);

-- A computation as it was published, never changed: from what, by which rules, with which result.
create table evidence.synthesis_run (
    synthesis uuid not null,
    number    integer not null,
    at        timestamptz not null,
    person    uuid,
    rules     text not null,
    inputs    jsonb not null,
    result    jsonb not null,
    primary key (synthesis, number),
    constraint fk_synthesis_run_synthesis foreign key (synthesis) references evidence.synthesis (id) on delete cascade
);

comment on column evidence.synthesis.state is 'impersonal: a state';
comment on column evidence.synthesis.slug is 'impersonal: an address made of the title';
comment on column evidence.synthesis.lang is 'impersonal: a language';
comment on column evidence.synthesis.question is 'impersonal: a question about published studies';
comment on column evidence.synthesis.typed is 'impersonal: numbers of published studies';
comment on column evidence.synthesis.withdrawn_reason is 'impersonal: why a text was taken back';
comment on column evidence.synthesis.created_by is 'personal: synthesis';
comment on column evidence.synthesis_run.person is 'personal: synthesis';
comment on column evidence.synthesis_run.rules is 'impersonal: name of rules';
comment on column evidence.synthesis_run.inputs is 'impersonal: numbers of published studies';
comment on column evidence.synthesis_run.result is 'impersonal: a computation';
