-- What was written stays as it is; only who wrote it may be forgotten, and, while a person is being forgotten, an address of that person
-- that stands in it.
create or replace function knowledge.refuse_but_forgetting() returns trigger language plpgsql as $$
begin
    if current_setting('knowledge.forgetting', true) = 'on' then
        return new;
    end if;
    if (to_jsonb(new) - array['person', 'person_name', 'published_by'])
            is distinct from (to_jsonb(old) - array['person', 'person_name', 'published_by'])
        or to_jsonb(new) ->> 'person' is not null or to_jsonb(new) ->> 'published_by' is not null
        or coalesce(to_jsonb(new) ->> 'person_name', '') <> '' then
        raise exception 'rows of %.% are never changed', tg_table_schema, tg_table_name;
    end if;
    return new;
end $$;

do $$
declare
    name text;
begin
    foreach name in array array[
        'knowledge.entry.content', 'knowledge.entry.brought', 'knowledge.revision.content', 'knowledge.revision.note', 'knowledge.edit.said',
        'knowledge.suggestion.said', 'knowledge.suggestion.note', 'knowledge.review_comment.text'
    ] loop
        execute format('comment on column %s is %L', name,
            'impersonal: content of an entry, which stays when its authors are forgotten; addresses of people in it are found and cut out');
    end loop;
end $$;
