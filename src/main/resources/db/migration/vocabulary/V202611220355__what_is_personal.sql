-- Every column says whether it is personal, and for which purpose, or why not. A test reads it.
comment on column vocabulary.upload.uploaded_by is 'personal: uploads';

do $$
declare
    name text;
begin
    foreach name in array array[
        'vocabulary.area.key', 'vocabulary.loaded_file.checksum'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: a key or digest');
    end loop;
    foreach name in array array[
        'vocabulary.area.kind', 'vocabulary.area.code', 'vocabulary.area.name', 'vocabulary.area.language',
        'vocabulary.area.also', 'vocabulary.area_funding.area', 'vocabulary.area_funding.other',
        'vocabulary.area_within.area', 'vocabulary.area_within.other', 'vocabulary.loaded_file.name',
        'vocabulary.scheme.code', 'vocabulary.scheme.uri', 'vocabulary.scheme.title', 'vocabulary.term.code',
        'vocabulary.term.uri', 'vocabulary.term.notation', 'vocabulary.term.types', 'vocabulary.term_label.lang',
        'vocabulary.term_label.kind', 'vocabulary.term_label.text', 'vocabulary.term_link.kind',
        'vocabulary.term_link.target_uri', 'vocabulary.term_note.kind', 'vocabulary.term_note.lang',
        'vocabulary.term_note.text', 'vocabulary.upload.scheme', 'vocabulary.upload.name', 'vocabulary.upload.content'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: public vocabulary');
    end loop;
end $$;
