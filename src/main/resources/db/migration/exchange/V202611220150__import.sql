create schema if not exists exchange;

-- One source that somebody has brought: what it was understood to be, and how far its writing has come.
create table exchange.import_run (
    id            uuid primary key,
    started_by    uuid,
    source_name   text not null,
    source_sha256 text not null,
    source_size   bigint not null,
    address       text not null default '',
    reading       text not null,
    state         text not null check (state in ('READ', 'WRITING', 'STOPPING', 'STOPPED', 'DONE', 'FAILED')),
    publish       boolean not null default false,
    remarks       jsonb not null default '[]',
    total         integer not null default 0,
    done          integer not null default 0,
    created       integer not null default 0,
    changed       integer not null default 0,
    unchanged     integer not null default 0,
    rejected      integer not null default 0,
    organisations integer not null default 0,
    trouble       text not null default '',
    started_at    timestamptz not null,
    changed_at    timestamptz not null
);
create index ix_import_run_started_by on exchange.import_run (started_by, started_at);
create index ix_import_run_source on exchange.import_run (source_sha256);

-- What was found in the source, in its order, waiting to be written. The outcome is set in the transaction that writes the entry, so
-- that a killed import goes on exactly where it stood.
create table exchange.staged (
    id           uuid primary key,
    run          uuid not null constraint fk_staged_run references exchange.import_run (id) on delete cascade,
    position     integer not null,
    finding      jsonb not null,
    described    boolean not null,
    wanted       boolean not null,
    kind         text not null,
    fields_off   text[] not null default '{}',
    fields_on    text[] not null default '{}',
    planned      text not null default '',
    outcome      text,
    permanent_id text,
    constraint ux_staged_run_position unique (run, position)
);
create index ix_staged_open on exchange.staged (run, described, position) where outcome is null;

-- Where an entry came from: per field the passage of the source and a fingerprint of what it said when it was last brought.
create table exchange.origin (
    id           uuid primary key,
    permanent_id text not null,
    source_key   text not null constraint ux_origin_source_key unique,
    run          uuid constraint fk_origin_run references exchange.import_run (id) on delete set null,
    source_name  text not null,
    address      text not null default '',
    fields       jsonb not null,
    seen_at      timestamptz not null
);
create index ix_origin_permanent_id on exchange.origin (permanent_id);
create index ix_origin_run on exchange.origin (run);
