-- The last reckoning of a public claim, with its studies as they were said to bear on it, so that it can be repeated.
create table evidence.graded_claim (
    claim       uuid primary key,
    level       text not null,
    rules       text not null,
    basis       jsonb not null,
    result      jsonb not null,
    reckoned_at timestamptz not null,
    constraint fk_graded_claim_claim foreign key (claim) references evidence.claim (id) on delete cascade
);

create index ix_graded_claim_rules on evidence.graded_claim (rules);

-- Every time that something under a claim changed, and what became of the conclusion. Public.
create table evidence.claim_regrading (
    id      uuid primary key,
    claim   uuid not null,
    at      timestamptz not null,
    cause   text not null check (cause in ('STUDY', 'CLAIM', 'RULES')),
    before  jsonb not null,
    after   jsonb not null,
    changed boolean not null,
    constraint fk_claim_regrading_claim foreign key (claim) references evidence.claim (id) on delete cascade
);

create index ix_claim_regrading_claim on evidence.claim_regrading (claim, at desc);

-- Who wants to be told when something under a claim changes, and what they were told last.
create table evidence.claim_follow (
    claim      uuid not null,
    person     uuid not null,
    since      timestamptz not null,
    told_at    timestamptz not null,
    told_grade text not null,
    primary key (claim, person),
    constraint fk_claim_follow_claim foreign key (claim) references evidence.claim (id) on delete cascade
);

create index ix_claim_follow_person on evidence.claim_follow (person);

comment on column evidence.claim_follow.person is 'personal: grade-follows';

do $$
declare
    name text;
begin
    foreach name in array array['graded_claim.level', 'graded_claim.rules', 'graded_claim.basis', 'graded_claim.result',
        'claim_regrading.cause', 'claim_regrading.before', 'claim_regrading.after', 'claim_follow.told_grade'] loop
        execute format('comment on column evidence.%s is %L', name, 'impersonal: public rules and what follows from public studies');
    end loop;
end $$;
