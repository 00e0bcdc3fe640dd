create schema if not exists knowledge;

-- How entries of a kind are described. A version that has been in force never changes; entries keep theirs.
create table knowledge.template (
    id uuid primary key,
    kind text not null,
    version int not null check (version > 0),
    fields jsonb not null,
    hidden jsonb not null default '[]',
    status text not null check (status in ('DRAFT', 'CURRENT', 'RETIRED')),
    created_at timestamptz not null,
    created_by uuid,
    published_at timestamptz,
    published_by uuid,
    constraint ux_template_kind_version unique (kind, version)
);

create unique index ux_template_current on knowledge.template (kind) where status = 'CURRENT';
create unique index ux_template_draft on knowledge.template (kind) where status = 'DRAFT';

-- Serial numbers of permanent ids by year. The row is the lock that keeps the series without gaps.
create table knowledge.serial (
    id uuid primary key,
    year int not null,
    last bigint not null check (last >= 0),
    constraint ux_serial_year unique (year)
);

create table knowledge.entry (
    id uuid primary key,
    permanent_id text not null,
    kind text not null,
    slug text,
    former_slugs text[] not null default '{}',
    original text not null check (original in ('fi', 'sv', 'en')),
    template_version int not null,
    content jsonb not null,
    -- What the last import brought of this entry; the third side when an import meets the changes that people have made here.
    brought jsonb,
    publication text not null check (publication in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    revision int check (revision > 0),
    steward uuid,
    created_at timestamptz not null,
    created_by uuid,
    changed_at timestamptz not null,
    changed_by uuid,
    published_at timestamptz,
    confirmed_on date,
    review_by date,
    asked_on date,
    withdrawn_reason text,
    withdrawn_at timestamptz,
    replaced_by text,
    version bigint not null default 1,
    constraint ux_entry_permanent_id unique (permanent_id),
    constraint fk_entry_template foreign key (kind, template_version) references knowledge.template (kind, version),
    constraint ck_entry_withdrawn check ((publication = 'WITHDRAWN') = (withdrawn_reason is not null)),
    constraint ck_entry_published check (publication <> 'PUBLISHED' or revision is not null)
);

create index ix_entry_kind_template_version on knowledge.entry (kind, template_version);
create index ix_entry_slug on knowledge.entry (kind, slug);
create index ix_entry_former_slugs on knowledge.entry using gin (former_slugs);
create index ix_entry_steward on knowledge.entry (steward, changed_at desc);
create index ix_entry_publication on knowledge.entry (publication, changed_at);
create index ix_entry_review_by on knowledge.entry (review_by);

create table knowledge.co_author (
    entry uuid not null,
    person uuid not null,
    added_at timestamptz not null,
    primary key (entry, person),
    constraint fk_co_author_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_co_author_person on knowledge.co_author (person);

-- Every published state as it was. Never changed.
create table knowledge.revision (
    entry uuid not null,
    number int not null check (number > 0),
    template_version int not null,
    content jsonb not null,
    published_at timestamptz not null,
    published_by uuid,
    note text not null default '',
    primary key (entry, number),
    constraint fk_revision_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create trigger revision_stays before update on knowledge.revision
    for each row execute function platform.refuse_change();

-- Every text and list of values that somebody saved, also those that met a conflict and did not become the working text.
create table knowledge.edit (
    id uuid primary key,
    entry uuid not null,
    field text not null,
    lang text check (lang in ('fi', 'sv', 'en')),
    said text not null,
    kind text not null check (kind in ('SAVED', 'CONFLICT', 'REPLACED', 'DROPPED')),
    at timestamptz not null,
    person uuid,
    person_name text not null,
    constraint fk_edit_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_edit_entry on knowledge.edit (entry, field, at desc);

create trigger edit_stays before update on knowledge.edit
    for each row execute function platform.refuse_change();

-- Links of the working content, for looking them up from the other end. The target may not be here yet while an export is put back.
create table knowledge.entry_link (
    entry uuid not null,
    field text not null,
    target text not null,
    primary key (entry, field, target),
    constraint fk_entry_link_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_entry_link_target on knowledge.entry_link (target, field);

-- Codes, addresses and titles of the working content, by which an import recognises what is here. Titles have white space collapsed;
-- what is longer than an index can hold stands as its SHA-256.
create table knowledge.entry_code (
    entry uuid not null,
    kind text not null,
    field text not null,
    value text not null,
    primary key (entry, field, value),
    constraint fk_entry_code_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_entry_code_value on knowledge.entry_code (value, field, kind);

-- What an import brought for a field that people had changed here meanwhile. An editor decides.
create table knowledge.suggestion (
    id uuid primary key,
    entry uuid not null,
    field text not null,
    lang text check (lang in ('fi', 'sv', 'en')),
    said text not null,
    note text not null,
    at timestamptz not null,
    person uuid,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'OVERTAKEN')),
    decided_at timestamptz,
    decided_by uuid,
    constraint fk_suggestion_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_suggestion_entry on knowledge.suggestion (entry, state);
create index ix_suggestion_open on knowledge.suggestion (at) where state = 'OPEN';

create table knowledge.review_comment (
    id uuid primary key,
    entry uuid not null,
    field text,
    text text not null,
    at timestamptz not null,
    person uuid,
    person_name text not null,
    resolved_at timestamptz,
    resolved_by uuid,
    constraint fk_review_comment_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_review_comment_entry on knowledge.review_comment (entry, at);
