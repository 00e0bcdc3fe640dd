do $$
declare
    name text;
begin
    foreach name in array array[
        'exchange.import_run.remarks', 'exchange.origin.fields', 'exchange.staged.finding'
    ] loop
        execute format('comment on column %s is %L', name,
            'impersonal: content and sources of an import; addresses of people in them are found and cut out');
    end loop;
end $$;
