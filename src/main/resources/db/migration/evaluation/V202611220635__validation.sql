-- A version of the assessment framework: questions, criteria, gates, numbers of the process. Never changed, only followed by another.
create table evaluation.framework (
    id      uuid primary key,
    version integer not null check (version > 0),
    content jsonb not null,
    note    text not null default '',
    made_at timestamptz not null,
    made_by uuid,
    constraint ux_framework_version unique (version)
);
comment on column evaluation.framework.content is 'impersonal: questions and criteria';
comment on column evaluation.framework.note is 'impersonal: what is new in the version';
comment on column evaluation.framework.made_by is 'personal: validation';

-- The validation of one entry: one at a time, in rounds. What a round ended with stands in decision.
create table evaluation.validation (
    id           uuid primary key,
    version      integer not null default 0,
    slug         text not null,
    entry        uuid not null,
    permanent_id text not null,
    framework    integer not null,
    round        integer not null default 1 check (round > 0),
    state        text not null check (state in (
        'DRAFT', 'SUBMITTED', 'CHECKED', 'ASSIGNED', 'RECONCILING', 'REVIEWED', 'DECIDED', 'PUBLISHED', 'APPEALED', 'EXPIRED', 'WITHDRAWN')),
    -- The published revision that is assessed, and a fingerprint of its core fields
    revision     integer,
    core         text not null default '',
    submitter    uuid,
    -- Why it was sent back before it was assessed
    sent_back    text not null default '',
    created_at   timestamptz not null,
    submitted_at timestamptz,
    changed_at   timestamptz not null,
    constraint ux_validation_slug unique (slug),
    constraint fk_validation_entry foreign key (entry) references knowledge.entry (id) on delete cascade,
    constraint fk_validation_framework foreign key (framework) references evaluation.framework (version)
);
create unique index ux_validation_entry on evaluation.validation (entry);
create index ix_validation_framework on evaluation.validation (framework);
create index ix_validation_submitter on evaluation.validation (submitter);
create index ix_validation_state on evaluation.validation (state, changed_at);
comment on column evaluation.validation.slug is 'impersonal: address';
comment on column evaluation.validation.permanent_id is 'impersonal: name of an entry';
comment on column evaluation.validation.state is 'impersonal: state of the process';
comment on column evaluation.validation.core is 'impersonal: fingerprint of texts';
comment on column evaluation.validation.submitter is 'personal: validation';
comment on column evaluation.validation.sent_back is 'impersonal: what a description lacks';

-- What those who submit answer; the answers of a round stay with it.
create table evaluation.validation_answer (
    id         uuid primary key,
    validation uuid not null,
    question   text not null,
    lang       text not null,
    said       text not null,
    constraint ux_validation_answer unique (validation, question),
    constraint fk_validation_answer_validation foreign key (validation) references evaluation.validation (id) on delete cascade
);
comment on column evaluation.validation_answer.question is 'impersonal: code';
comment on column evaluation.validation_answer.lang is 'impersonal: language';
comment on column evaluation.validation_answer.said is 'impersonal: what a model is; private persons are not to be named';

-- One assessor's part in one round.
create table evaluation.assignment (
    id           uuid primary key,
    validation   uuid not null,
    round        integer not null,
    person       uuid,
    -- Decides what two assessors did not agree on
    third        boolean not null,
    assigned_at  timestamptz not null,
    assigned_by  uuid,
    due          date not null,
    -- When the assessor has said to have no stake in it
    declared_at  timestamptz,
    handed_in_at timestamptz,
    -- When the assessor has looked at the open criteria again
    settled_at   timestamptz,
    ended_at     timestamptz,
    ended_why    text not null default '' check (ended_why in ('', 'CONFLICT', 'DECLINED', 'REPLACED', 'NEW_VERSION')),
    constraint fk_assignment_validation foreign key (validation) references evaluation.validation (id) on delete cascade
);
create unique index ux_assignment_person on evaluation.assignment (validation, round, person) where ended_at is null;
create index ix_assignment_validation on evaluation.assignment (validation, round);
create index ix_assignment_person on evaluation.assignment (person) where ended_at is null;
comment on column evaluation.assignment.person is 'personal: validation';
comment on column evaluation.assignment.assigned_by is 'personal: validation';
comment on column evaluation.assignment.ended_why is 'impersonal: one of a few words';

-- Marks are kept as they were first given, for the statistics of agreement; what changes in a reconciliation is a second mark.
create table evaluation.mark (
    id         uuid primary key,
    assignment uuid not null,
    criterion  text not null,
    second     boolean not null,
    score      integer check (score between 0 and 4),
    confidence text check (confidence in ('LOW', 'MEDIUM', 'HIGH')),
    reason     text not null default '',
    constraint ux_mark unique (assignment, criterion, second),
    constraint fk_mark_assignment foreign key (assignment) references evaluation.assignment (id) on delete cascade
);
comment on column evaluation.mark.criterion is 'impersonal: code';
comment on column evaluation.mark.confidence is 'impersonal: one of three words';
comment on column evaluation.mark.reason is 'personal: validation';

-- How a round ended. A later round never changes an earlier decision.
create table evaluation.decision (
    id           uuid primary key,
    validation   uuid not null,
    round        integer not null,
    framework    integer not null,
    revision     integer not null,
    outcome      text not null check (outcome in ('VALIDATED', 'VALIDATED_WITH_NOTES', 'RETURNED', 'NOT_VALIDATED')),
    mean         numeric not null,
    marks        jsonb not null,
    missed       jsonb not null,
    grade        text not null,
    rules        text not null,
    completeness double precision not null,
    alpha        double precision,
    kappa        double precision,
    reasons      jsonb not null,
    decided_at   timestamptz not null,
    decided_by   uuid,
    published_at timestamptz,
    valid_until  date,
    withdrawn_at timestamptz,
    withdrawal   jsonb,
    constraint ux_decision_round unique (validation, round),
    constraint fk_decision_validation foreign key (validation) references evaluation.validation (id) on delete cascade
);
create index ix_decision_published on evaluation.decision (published_at desc) where published_at is not null;
comment on column evaluation.decision.outcome is 'impersonal: one of four words';
comment on column evaluation.decision.marks is 'impersonal: final marks';
comment on column evaluation.decision.missed is 'impersonal: codes';
comment on column evaluation.decision.grade is 'impersonal: grade of evidence';
comment on column evaluation.decision.rules is 'impersonal: version of rules';
comment on column evaluation.decision.reasons is 'impersonal: public decision about a model';
comment on column evaluation.decision.decided_by is 'personal: validation';
comment on column evaluation.decision.withdrawal is 'impersonal: public reason about a model';

create table evaluation.appeal (
    id          uuid primary key,
    decision    uuid not null,
    person      uuid,
    reason      text not null,
    made_at     timestamptz not null,
    answer      text not null default '',
    granted     boolean,
    answered_at timestamptz,
    answered_by uuid,
    constraint fk_appeal_decision foreign key (decision) references evaluation.decision (id) on delete cascade
);
create unique index ux_appeal_decision on evaluation.appeal (decision);
comment on column evaluation.appeal.person is 'personal: validation';
comment on column evaluation.appeal.reason is 'personal: validation';
comment on column evaluation.appeal.answer is 'impersonal: public answer about a model';
comment on column evaluation.appeal.answered_by is 'personal: validation';
