create schema if not exists platform;

-- Who did what to what, when and why. Rows are only ever added.
create table platform.audit_entry (
    id uuid primary key,
    at timestamptz not null,
    person uuid,
    person_name text not null,
    what text not null,
    about_kind text not null,
    about uuid not null,
    details jsonb not null default '{}'
);

create index ix_audit_entry_about on platform.audit_entry (about, at);
create index ix_audit_entry_at on platform.audit_entry (at);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of %.% are never changed', tg_table_schema, tg_table_name;
end $$;

create trigger audit_entry_stays before update on platform.audit_entry
    for each row execute function platform.refuse_change();
