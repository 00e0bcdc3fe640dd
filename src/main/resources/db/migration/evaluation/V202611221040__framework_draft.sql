-- The next version of the assessment framework while editors write it. There is one at most.
create table evaluation.framework_draft (
    id         uuid primary key,
    version    integer not null default 0,
    base       integer not null,
    content    jsonb not null,
    changed_at timestamptz not null,
    changed_by uuid
);
create unique index ux_framework_draft on evaluation.framework_draft ((true));
comment on column evaluation.framework_draft.content is 'impersonal: questions, criteria and rules';
comment on column evaluation.framework_draft.changed_by is 'personal: validation';
