-- What was written stays as it is; only who wrote it may be forgotten.
create function knowledge.refuse_but_forgetting() returns trigger language plpgsql as $$
begin
    if (to_jsonb(new) - array['person', 'person_name', 'published_by'])
            is distinct from (to_jsonb(old) - array['person', 'person_name', 'published_by'])
        or to_jsonb(new) ->> 'person' is not null or to_jsonb(new) ->> 'published_by' is not null
        or coalesce(to_jsonb(new) ->> 'person_name', '') <> '' then
        raise exception 'rows of %.% are never changed', tg_table_schema, tg_table_name;
    end if;
    return new;
end $$;

drop trigger edit_stays on knowledge.edit;
create trigger edit_stays before update on knowledge.edit
    for each row execute function knowledge.refuse_but_forgetting();
drop trigger revision_stays on knowledge.revision;
create trigger revision_stays before update on knowledge.revision
    for each row execute function knowledge.refuse_but_forgetting();
create index ix_edit_person on knowledge.edit (person) where person is not null;
create index ix_review_comment_person on knowledge.review_comment (person) where person is not null;
