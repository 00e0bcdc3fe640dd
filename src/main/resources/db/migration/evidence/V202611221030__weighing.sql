-- What people have judged of the certainty of one outcome of an entry, domain by domain, in place of what is computed of those domains.
-- The highest number counts; the others are its history.
create table evidence.weighing (
    entry       uuid not null,
    effect_term text not null,
    number      integer not null check (number > 0),
    -- Domain, points and reason of each that was weighed; none: everything is computed again
    weights     jsonb not null,
    -- A mark of the studies as they were when they were looked at
    looked      text not null,
    weighed_at  timestamptz not null,
    weighed_by  uuid,
    primary key (entry, effect_term, number),
    constraint fk_weighing_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_weighing_weighed_by on evidence.weighing (weighed_by);

comment on column evidence.weighing.effect_term is 'impersonal: a code';
comment on column evidence.weighing.weights is 'impersonal: public judgements of published studies';
comment on column evidence.weighing.looked is 'impersonal: a checksum';
comment on column evidence.weighing.weighed_by is 'personal: grade-judgements';

-- What grades were reckoned from says so from now on, also where nobody has weighed anything
update evidence.graded set basis = jsonb_set(basis, '{footing,weighed}', '{}'::jsonb) where not basis -> 'footing' ? 'weighed';
