-- A theory of change of one entry. The document is what its writers work on; what the public reads is the version in force.
create table evaluation.theory (
    id           uuid primary key,
    version      integer not null default 0,
    slug         text not null,
    entry        uuid not null,
    permanent_id text not null,
    graph        jsonb not null,
    -- Number of the version in force; null when nothing of it is public
    in_force     integer,
    created_at   timestamptz not null,
    created_by   uuid,
    changed_at   timestamptz not null,
    constraint ux_theory_slug unique (slug),
    constraint fk_theory_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);
create unique index ux_theory_public on evaluation.theory (entry) where in_force is not null;
create index ix_theory_entry on evaluation.theory (entry);
create index ix_theory_created_by on evaluation.theory (created_by);
comment on column evaluation.theory.slug is 'impersonal: address';
comment on column evaluation.theory.permanent_id is 'impersonal: name of an entry';
comment on column evaluation.theory.graph is 'impersonal: how a model is thought to work; owners of assumptions are roles and organisations';
comment on column evaluation.theory.created_by is 'personal: theory';

-- What was published, as it was, with what the rules made of it then.
create table evaluation.theory_version (
    id           uuid primary key,
    theory       uuid not null,
    number       integer not null check (number > 0),
    graph        jsonb not null,
    studies      uuid[] not null,
    note         text not null,
    rules        text not null,
    reasoned     boolean not null,
    weakest      text not null,
    published_at timestamptz not null,
    published_by uuid,
    constraint ux_theory_version unique (theory, number),
    constraint fk_theory_version_theory foreign key (theory) references evaluation.theory (id) on delete cascade
);
create index ix_theory_version_studies on evaluation.theory_version using gin (studies);
comment on column evaluation.theory_version.graph is 'impersonal: how a model is thought to work';
comment on column evaluation.theory_version.note is 'impersonal: what was changed';
comment on column evaluation.theory_version.rules is 'impersonal: version of rules';
comment on column evaluation.theory_version.weakest is 'impersonal: strength of the weakest way';
comment on column evaluation.theory_version.published_by is 'personal: theory';
