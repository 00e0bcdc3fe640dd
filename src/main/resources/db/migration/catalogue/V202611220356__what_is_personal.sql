-- Every column says whether it is personal, and for which purpose, or why not. A test reads it.

do $$
declare
    name text;
begin
    foreach name in array array[
        'catalogue.card.kind', 'catalogue.card.permanent_id', 'catalogue.card.path', 'catalogue.card.original',
        'catalogue.card.facets', 'catalogue.card.codes', 'catalogue.card_text.lang', 'catalogue.card_text.title',
        'catalogue.card_text.summary', 'catalogue.card_text.body', 'catalogue.path.path'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: public content as it is found');
    end loop;
end $$;
