create schema evidence;

-- One evaluation, article or review. What it found stands in study_outcome; what was studied in study_entry.
create table evidence.study (
    id                  uuid primary key,
    version             integer not null default 0,
    state               text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    -- Last part of its address, once it has been public
    slug                text,
    lang                text not null,
    title               text not null check (title <> ''),
    authors             text not null default '',
    year                integer check (year between 1800 and 2200),
    -- Journal, report series or publisher
    published_in        text not null default '',
    doi                 text,
    address             text,
    summary             text not null default '',
    design              text not null,
    setting             text not null check (setting in ('FI', 'NORDIC', 'HIGH_INCOME', 'OTHER')),
    country             text not null default '',
    quality             text check (quality in ('LOW', 'SATISFACTORY', 'GOOD')),
    quality_reason      text not null default '',
    n                   integer check (n >= 0),
    attrition           double precision check (attrition between 0 and 1),
    attrition_difference double precision check (attrition_difference between 0 and 1),
    independent         boolean,
    peer_reviewed       boolean,
    registered          boolean,
    registration        text not null default '',
    -- What was learnt of the doing, also where no effect was found
    process_learning    text not null default '',
    withdrawn_reason    text,
    created_at          timestamptz not null,
    created_by          uuid,
    changed_at          timestamptz not null,
    changed_by          uuid,
    published_at        timestamptz,
    constraint ck_study_design check (design in (
        'EXPERT', 'CASE', 'POST_ONLY', 'PRE_POST', 'PRE_POST_CONTROLS', 'COMPARISON_MATCHED', 'DID', 'RDD_IV', 'RCT',
        'REVIEW_NARRATIVE', 'REVIEW_SYSTEMATIC', 'META_ANALYSIS'))
);

create unique index ux_study_slug on evidence.study (slug);
create unique index ux_study_doi on evidence.study (lower(doi)) where state <> 'WITHDRAWN';
create index ix_study_changed_at on evidence.study (changed_at desc);
create index ix_study_created_by on evidence.study (created_by);

create table evidence.study_outcome (
    id               uuid primary key,
    study            uuid not null,
    position         integer not null,
    effect_term      text not null,
    main             boolean not null,
    direction        text not null check (direction in ('POSITIVE', 'NONE', 'NEGATIVE', 'MIXED')),
    measure          text,
    effect           double precision,
    se               double precision check (se > 0),
    follow_up_months integer check (follow_up_months >= 0),
    passage          text not null default '',
    page             text not null default '',
    constraint fk_study_outcome_study foreign key (study) references evidence.study (id) on delete cascade,
    constraint ck_study_outcome_number check ((effect is null) = (measure is null))
);

create index ix_study_outcome_study on evidence.study_outcome (study, position);
create index ix_study_outcome_effect_term on evidence.study_outcome (effect_term);

-- What was studied, and which published revision of it, where that is known.
create table evidence.study_entry (
    study    uuid not null,
    entry    uuid not null,
    revision integer,
    primary key (study, entry),
    constraint fk_study_entry_study foreign key (study) references evidence.study (id) on delete cascade,
    constraint fk_study_entry_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_study_entry_entry on evidence.study_entry (entry);

-- Approaches and target groups of a study, by term.
create table evidence.study_term (
    study uuid not null,
    term  text not null,
    primary key (study, term),
    constraint fk_study_term_study foreign key (study) references evidence.study (id) on delete cascade
);

create index ix_study_term_term on evidence.study_term (term);

do $$
declare
    name text;
begin
    foreach name in array array['state', 'slug', 'lang', 'title', 'authors', 'published_in', 'doi', 'address', 'summary', 'design',
        'setting', 'country', 'quality', 'quality_reason', 'registration', 'process_learning', 'withdrawn_reason'] loop
        execute format('comment on column evidence.study.%I is %L', name, 'impersonal: the bibliography and the findings of a published work');
    end loop;
    foreach name in array array['effect_term', 'direction', 'measure', 'passage', 'page'] loop
        execute format('comment on column evidence.study_outcome.%I is %L', name, 'impersonal: the findings of a published work');
    end loop;
    execute 'comment on column evidence.study_term.term is ''impersonal: a code''';
end $$;
