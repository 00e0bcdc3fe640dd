-- Every column says whether it is personal, and for which purpose, or why not. A test reads it.
comment on column platform.feedback.message is 'personal: feedback';
comment on column platform.feedback.email is 'personal: feedback';
comment on column platform.feedback.answered_by is 'personal: feedback';
comment on column platform.stored_file.name is 'personal: files';

do $$
declare
    name text;
begin
    foreach name in array array[
        'platform.audit_entry.what', 'platform.audit_entry.about_kind', 'platform.audit_entry.details',
        'platform.audit_entry.parts', 'platform.audit_part.part'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: what happened, without who; names lie in audit_part');
    end loop;
    foreach name in array array[
        'platform.audit_part.salt', 'platform.audit_seal.hash', 'platform.rate.name', 'platform.rate.subject', 'platform.once_answer.key', 'platform.setting.key',
        'platform.stored_file.sha256'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: a key or digest');
    end loop;
    foreach name in array array[
        'platform.event_publication.listener_id', 'platform.event_publication.event_type',
        'platform.event_publication.serialized_event', 'platform.event_publication.status',
        'platform.once_answer.answer', 'platform.retention.rule'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: about a process, ids only, forgotten soon');
    end loop;
    foreach name in array array[
        'platform.feedback.page', 'platform.feedback.lang', 'platform.feedback.answer_note', 'platform.letter.lang',
        'platform.stored_file.kind'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: a code, or a word without a person in it');
    end loop;
    foreach name in array array[
        'platform.setting.value'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: set by operators, about no person');
    end loop;
end $$;
