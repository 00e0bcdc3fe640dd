-- Impact potential as one person or group sees it: a self-assessment by those who made the model, or an assessor's. Marks as a map.
create table evaluation.potential (
    id           uuid primary key,
    version      integer not null default 0,
    entry        uuid not null,
    permanent_id text not null,
    revision     integer not null,
    self         boolean not null,
    person       uuid,
    marks        jsonb not null,
    reasons      jsonb not null,
    weights      jsonb not null,
    rule         text not null,
    result       jsonb not null,
    handed_in_at timestamptz,
    changed_at   timestamptz not null,
    constraint fk_potential_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);
create unique index ux_potential_self on evaluation.potential (entry) where self;
create unique index ux_potential_assessor on evaluation.potential (entry, person) where not self;
create index ix_potential_person on evaluation.potential (person);
comment on column evaluation.potential.permanent_id is 'impersonal: name of an entry';
comment on column evaluation.potential.person is 'personal: validation';
comment on column evaluation.potential.marks is 'impersonal: marks of a model';
comment on column evaluation.potential.reasons is 'personal: validation';
comment on column evaluation.potential.weights is 'impersonal: numbers';
comment on column evaluation.potential.rule is 'impersonal: version of the rule';
comment on column evaluation.potential.result is 'impersonal: numbers computed from the marks';
