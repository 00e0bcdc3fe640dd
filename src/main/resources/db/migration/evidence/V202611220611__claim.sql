-- One checkable statement, with the studies that support or weaken it. Names are in ours and the readers' languages.
create table evidence.claim (
    id           uuid primary key,
    -- For its address; given once, never again
    number       integer generated always as identity,
    version      integer not null default 0,
    state        text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    -- {"fi": "…", "sv": "…"}
    text         jsonb not null,
    -- For whom, where and when it holds
    scope        jsonb not null default '{}',
    entry        uuid,
    effect_term  text,
    withdrawn_reason text,
    created_at   timestamptz not null,
    created_by   uuid,
    changed_at   timestamptz not null,
    changed_by   uuid,
    published_at timestamptz,
    constraint fk_claim_entry foreign key (entry) references knowledge.entry (id) on delete set null
);

create unique index ux_claim_number on evidence.claim (number);
create index ix_claim_entry on evidence.claim (entry);
create index ix_claim_changed_at on evidence.claim (changed_at desc);
create index ix_claim_created_by on evidence.claim (created_by);

-- What a study says of a claim, with the place in the source.
create table evidence.claim_study (
    claim    uuid not null,
    study    uuid not null,
    position integer not null,
    stance   text not null check (stance in ('SUPPORTS', 'WEAKENS', 'UNDECIDED')),
    passage  text not null default '',
    page     text not null default '',
    primary key (claim, study),
    constraint fk_claim_study_claim foreign key (claim) references evidence.claim (id) on delete cascade,
    constraint fk_claim_study_study foreign key (study) references evidence.study (id) on delete cascade
);

create index ix_claim_study_study on evidence.claim_study (study);

do $$
declare
    name text;
begin
    foreach name in array array['state', 'text', 'scope', 'effect_term', 'withdrawn_reason'] loop
        execute format('comment on column evidence.claim.%I is %L', name, 'impersonal: a statement about what works');
    end loop;
    foreach name in array array['stance', 'passage', 'page'] loop
        execute format('comment on column evidence.claim_study.%I is %L', name, 'impersonal: the findings of a published work');
    end loop;
    foreach name in array array['study.created_by', 'study.changed_by', 'study_revision.published_by', 'claim.created_by', 'claim.changed_by'] loop
        execute format('comment on column evidence.%s is %L', name, 'personal: contributions');
    end loop;
end $$;

-- Public states stay as they are; only who published them may be forgotten.
create function evidence.refuse_but_forgetting() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'published_by' is distinct from to_jsonb(old) - 'published_by' or new.published_by is not null then
        raise exception 'rows of %.% are never changed', tg_table_schema, tg_table_name;
    end if;
    return new;
end $$;

drop trigger study_revision_stays on evidence.study_revision;
create trigger study_revision_stays before update on evidence.study_revision
    for each row execute function evidence.refuse_but_forgetting();
create index ix_study_changed_by on evidence.study (changed_by);
create index ix_study_revision_published_by on evidence.study_revision (published_by);
