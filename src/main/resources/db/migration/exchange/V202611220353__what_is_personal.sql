-- Every column says whether it is personal, and for which purpose, or why not. A test reads it.
comment on column exchange.import_run.started_by is 'personal: imports';

do $$
declare
    name text;
begin
    foreach name in array array[
        'exchange.import_run.source_name', 'exchange.import_run.address', 'exchange.import_run.reading',
        'exchange.import_run.state', 'exchange.import_run.remarks', 'exchange.import_run.trouble',
        'exchange.origin.permanent_id', 'exchange.origin.source_name', 'exchange.origin.address',
        'exchange.origin.fields', 'exchange.staged.finding', 'exchange.staged.kind', 'exchange.staged.fields_off', 'exchange.staged.fields_on',
        'exchange.staged.planned', 'exchange.staged.outcome', 'exchange.staged.permanent_id',
        'exchange.starter_entry.permanent_id'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: content and sources of an import');
    end loop;
    foreach name in array array[
        'exchange.import_run.source_sha256', 'exchange.origin.source_key', 'exchange.starter_entry.key'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: a key or digest');
    end loop;
end $$;
