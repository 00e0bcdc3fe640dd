-- Versions of the rules of each scale. A version that has been in force never changes.
create table evidence.scale (
    scale       text not null,
    version     integer not null check (version > 0),
    state       text not null check (state in ('DRAFT', 'CURRENT', 'RETIRED')),
    rules       jsonb not null,
    note        text not null default '',
    created_at  timestamptz not null,
    created_by  uuid,
    in_force_at timestamptz,
    put_by      uuid,
    primary key (scale, version)
);

create unique index ux_scale_current on evidence.scale (scale) where state = 'CURRENT';
create unique index ux_scale_draft on evidence.scale (scale) where state = 'DRAFT';

-- What somebody has answered about an entry that no study says; the newest answer counts, the others are its history.
create table evidence.judged_fact (
    id        uuid primary key,
    entry     uuid not null,
    fact      text not null check (fact in ('REASONED_THEORY', 'QUALITY_ASSURANCE')),
    -- Empty: not known any more
    holds     boolean,
    reason    text not null check (reason <> ''),
    judged_at timestamptz not null,
    judged_by uuid,
    constraint fk_judged_fact_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_judged_fact_entry on evidence.judged_fact (entry, fact, judged_at desc);

-- The last reckoning of an entry, with all that it was reckoned from, so that it can be repeated.
create table evidence.graded (
    entry       uuid primary key,
    grade       text not null,
    rung        integer not null check (rung between 0 and 5),
    rules       text not null,
    basis       jsonb not null,
    results     jsonb not null,
    reckoned_at timestamptz not null,
    constraint fk_graded_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_graded_rules on evidence.graded (rules);

-- Which entries rest on a study.
create table evidence.graded_study (
    entry uuid not null,
    study uuid not null,
    primary key (entry, study),
    constraint fk_graded_study_entry foreign key (entry) references evidence.graded (entry) on delete cascade,
    constraint fk_graded_study_study foreign key (study) references evidence.study (id) on delete cascade
);

create index ix_graded_study_study on evidence.graded_study (study);

-- Every time that something under an entry changed, and what became of the conclusion. Public.
create table evidence.regrading (
    id      uuid primary key,
    entry   uuid not null,
    at      timestamptz not null,
    cause   text not null check (cause in ('STUDY', 'DESCRIPTION', 'GROUND', 'RULES')),
    before  jsonb not null,
    after   jsonb not null,
    changed boolean not null,
    constraint fk_regrading_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_regrading_entry on evidence.regrading (entry, at desc);

-- Who wants to be told when something under an entry's grade changes, and what they were told last.
create table evidence.follow (
    entry      uuid not null,
    person     uuid not null,
    since      timestamptz not null,
    told_at    timestamptz not null,
    told_grade text not null,
    primary key (entry, person),
    constraint fk_follow_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_follow_person on evidence.follow (person);

comment on column evidence.follow.person is 'personal: grade-follows';
comment on column evidence.judged_fact.judged_by is 'personal: grade-judgements';
comment on column evidence.scale.created_by is 'personal: grade-judgements';
comment on column evidence.scale.put_by is 'personal: grade-judgements';

do $$
declare
    name text;
begin
    foreach name in array array['scale.scale', 'scale.state', 'scale.rules', 'scale.note', 'judged_fact.fact', 'judged_fact.reason',
        'graded.grade', 'graded.rules', 'graded.basis', 'graded.results', 'regrading.cause', 'regrading.before', 'regrading.after',
        'follow.told_grade'] loop
        execute format('comment on column evidence.%s is %L', name, 'impersonal: public rules and what follows from public studies');
    end loop;
end $$;
