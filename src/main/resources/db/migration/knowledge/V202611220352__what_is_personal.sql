-- Every column says whether it is personal, and for which purpose, or why not. A test reads it.
comment on column knowledge.edit.person_name is 'personal: contributions';
comment on column knowledge.review_comment.person_name is 'personal: contributions';

do $$
declare
    name text;
begin
    foreach name in array array[
        'knowledge.attachment.field', 'knowledge.attachment.title', 'knowledge.attachment.alt',
        'knowledge.attachment.licence', 'knowledge.attachment.lang', 'knowledge.attachment.extraction',
        'knowledge.attachment.extracted', 'knowledge.edit.field', 'knowledge.edit.lang', 'knowledge.edit.said',
        'knowledge.edit.kind', 'knowledge.entry.permanent_id', 'knowledge.entry.kind', 'knowledge.entry.slug',
        'knowledge.entry.former_slugs', 'knowledge.entry.original', 'knowledge.entry.content',
        'knowledge.entry.brought', 'knowledge.entry.publication', 'knowledge.entry.withdrawn_reason',
        'knowledge.entry.replaced_by', 'knowledge.entry_code.kind', 'knowledge.entry_code.field',
        'knowledge.entry_code.value', 'knowledge.entry_link.field', 'knowledge.entry_link.target',
        'knowledge.merge_proposal.state', 'knowledge.merge_proposal.undo', 'knowledge.review_comment.field',
        'knowledge.review_comment.text', 'knowledge.revision.content', 'knowledge.revision.note',
        'knowledge.suggestion.field', 'knowledge.suggestion.lang', 'knowledge.suggestion.said',
        'knowledge.suggestion.note', 'knowledge.suggestion.state', 'knowledge.template.kind',
        'knowledge.template.fields', 'knowledge.template.hidden', 'knowledge.template.status'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: content of an entry, which stays when its authors are forgotten');
    end loop;
    foreach name in array array[
        'knowledge.merge_proposal.key', 'knowledge.organisation_key.key'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: a key or digest');
    end loop;
end $$;
