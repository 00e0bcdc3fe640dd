-- What operators set while the place is running; each key is read as one record of the module that owns it.
create table platform.setting (
    key        text primary key,
    value      jsonb not null,
    changed_at timestamptz not null,
    changed_by uuid
);
