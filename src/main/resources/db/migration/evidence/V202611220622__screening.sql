-- Many references of which a few answer a question. Who screens stands in screening_screener.
create table evidence.screening (
    id         uuid primary key,
    version    integer not null default 0,
    slug       text not null,
    lang       text not null,
    open       boolean not null default false,
    title      text not null check (title <> ''),
    question   text not null,
    criteria   text not null,
    -- Reasons for leaving out a whole report, in the order in which they are offered
    reasons    text[] not null,
    doubled    boolean not null,
    by_doi     boolean not null,
    by_title   boolean not null,
    years      integer not null check (years between 0 and 5),
    created_at timestamptz not null,
    created_by uuid,
    changed_at timestamptz not null
);

create unique index ux_screening_slug on evidence.screening (slug);
create index ix_screening_created_by on evidence.screening (created_by);

-- Decisions point here and not at people: who leaves or is forgotten takes no decision along.
create table evidence.screening_screener (
    id        uuid primary key,
    screening uuid not null,
    person    uuid,
    since     timestamptz not null,
    until     timestamptz,
    constraint fk_screening_screener_screening foreign key (screening) references evidence.screening (id) on delete cascade
);

create index ix_screening_screener_screening on evidence.screening_screener (screening);
create index ix_screening_screener_person on evidence.screening_screener (person);
create unique index ux_screening_screener on evidence.screening_screener (screening, person);

create table evidence.screening_reference (
    id            uuid primary key,
    screening     uuid not null,
    number        integer not null,
    source        text not null check (source in ('DATABASE', 'REGISTER', 'OTHER')),
    source_name   text not null,
    title         text not null,
    authors       text not null,
    year          integer,
    doi           text not null,
    summary       text not null,
    removal       text check (removal in ('AUTOMATION', 'OTHER')),
    duplicate_of  uuid,
    report_of     uuid,
    not_retrieved boolean not null default false,
    constraint fk_screening_reference_screening foreign key (screening) references evidence.screening (id) on delete cascade,
    constraint fk_screening_reference_duplicate foreign key (duplicate_of) references evidence.screening_reference (id),
    constraint fk_screening_reference_report foreign key (report_of) references evidence.screening_reference (id),
    constraint ck_screening_reference_itself check (duplicate_of <> id and report_of <> id)
);

create unique index ux_screening_reference_number on evidence.screening_reference (screening, number);
create index ix_screening_reference_duplicate_of on evidence.screening_reference (duplicate_of);
create index ix_screening_reference_report_of on evidence.screening_reference (report_of);

create table evidence.screening_decision (
    reference uuid not null,
    screener  uuid not null,
    stage     text not null check (stage in ('TITLE', 'FULL_TEXT')),
    answer    text not null check (answer in ('INCLUDE', 'EXCLUDE', 'UNSURE')),
    reason    text not null,
    -- Settles a conflict of others
    third     boolean not null,
    at        timestamptz not null,
    primary key (reference, screener, stage),
    constraint fk_screening_decision_reference foreign key (reference) references evidence.screening_reference (id) on delete cascade,
    constraint fk_screening_decision_screener foreign key (screener) references evidence.screening_screener (id) on delete cascade
);

create index ix_screening_decision_screener on evidence.screening_decision (screener);

do $$
declare
    name text;
begin
    foreach name in array array['slug', 'lang', 'title', 'question', 'criteria', 'reasons'] loop
        execute format('comment on column evidence.screening.%I is %L', name, 'impersonal: a question about publications');
    end loop;
    foreach name in array array['source', 'source_name', 'title', 'authors', 'doi', 'summary', 'removal'] loop
        execute format('comment on column evidence.screening_reference.%I is %L', name, 'impersonal: the bibliography of a published work');
    end loop;
    foreach name in array array['stage', 'answer', 'reason'] loop
        execute format('comment on column evidence.screening_decision.%I is %L', name, 'impersonal: a judgement of a publication; who made it stands with the screener');
    end loop;
    execute 'comment on column evidence.screening.created_by is ''personal: screening''';
    execute 'comment on column evidence.screening_screener.person is ''personal: screening''';
end $$;
