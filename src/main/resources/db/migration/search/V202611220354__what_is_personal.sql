-- Every column says whether it is personal, and for which purpose, or why not. A test reads it.
comment on column search.wish.handled_by is 'personal: wishes';

do $$
declare
    name text;
begin
    foreach name in array array[
        'search.miss.word', 'search.miss.lang', 'search.wish.words', 'search.wish.wish', 'search.wish.lang'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: words without who searched');
    end loop;
end $$;
