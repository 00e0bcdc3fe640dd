create schema if not exists vocabulary;

-- Which of our own files has been read, so that a start without changes reads nothing.
create table vocabulary.loaded_file (
    name      text primary key,
    checksum  text not null,
    loaded_at timestamptz not null
);

create table vocabulary.area (
    key         text primary key,
    kind        text not null check (kind in ('municipality', 'region', 'wellbeing', 'vitality', 'ely', 'nuts', 'country')),
    code        text not null,
    name        jsonb not null,
    language    text not null default '' check (language in ('', 'f', 's', 'fs', 'sf')),
    also        text[] not null default '{}',
    everyday    boolean not null default false,
    valid_from  date,
    valid_until date,
    constraint ux_area_kind_code unique (kind, code)
);
comment on column vocabulary.area.language is 'f Finnish, s Swedish, fs both with a Finnish majority, sf both with a Swedish majority';
comment on column vocabulary.area.also is 'other names; one with a hyphen at its end is a stem that takes case endings';
comment on column vocabulary.area.everyday is 'the name is an ordinary word or a name of people too';

create table vocabulary.area_within (
    area        text not null constraint fk_area_within_area references vocabulary.area (key) on delete cascade,
    other       text not null constraint fk_area_within_other references vocabulary.area (key) on delete cascade,
    valid_from  date,
    valid_until date,
    constraint ux_area_within unique (area, other)
);
create index ix_area_within_other on vocabulary.area_within (other);

-- Who decides on a region's money from the European Union's funds: not the centre in which the region lies.
create table vocabulary.area_funding (
    area        text not null constraint fk_area_funding_area references vocabulary.area (key) on delete cascade,
    other       text not null constraint fk_area_funding_other references vocabulary.area (key) on delete cascade,
    valid_from  date,
    valid_until date,
    constraint ux_area_funding unique (area, other)
);
create index ix_area_funding_other on vocabulary.area_funding (other);

create table vocabulary.scheme (
    id       uuid primary key,
    code     text not null constraint ux_scheme_code unique check (code ~ '^[a-z][a-z0-9-]*$'),
    uri      text not null constraint ux_scheme_uri unique,
    title    jsonb not null default '{}',
    own      boolean not null default false,
    position integer not null default 100
);

create table vocabulary.term (
    id         uuid primary key,
    scheme_id  uuid not null constraint fk_term_scheme references vocabulary.scheme (id),
    code       text not null,
    uri        text not null constraint ux_term_uri unique,
    notation   text not null default '',
    position   integer not null default 0,
    types      text[] not null default '{}',
    retired    boolean not null default false,
    edited_at  timestamptz,
    changed_at timestamptz not null,
    constraint ux_term_scheme_code unique (scheme_id, code)
);
comment on column vocabulary.term.edited_at is 'set when an editor has changed the term; our own files do not overwrite it afterwards';
comment on column vocabulary.term.types is 'further classes of the concept in linked data, as URIs';

create table vocabulary.term_label (
    term_id  uuid not null constraint fk_term_label_term references vocabulary.term (id) on delete cascade,
    lang     text not null,
    kind     text not null check (kind in ('preferred', 'alternative', 'hidden', 'singular')),
    text     text not null,
    constraint ux_term_label unique (term_id, lang, kind, text)
);
create unique index ux_term_label_preferred on vocabulary.term_label (term_id, lang) where kind = 'preferred';

create table vocabulary.term_note (
    term_id  uuid not null constraint fk_term_note_term references vocabulary.term (id) on delete cascade,
    kind     text not null,
    lang     text not null,
    text     text not null,
    constraint ux_term_note unique (term_id, kind, lang, text)
);

create table vocabulary.term_link (
    term_id    uuid not null constraint fk_term_link_term references vocabulary.term (id) on delete cascade,
    kind       text not null check (kind in ('broader', 'related', 'exact', 'close', 'broad', 'narrow', 'related-match', 'replaced-by')),
    target_uri text not null,
    target_id  uuid constraint fk_term_link_target references vocabulary.term (id) on delete cascade,
    constraint ux_term_link unique (term_id, kind, target_uri)
);
create index ix_term_link_target on vocabulary.term_link (target_id);
create index ix_term_link_target_uri on vocabulary.term_link (target_uri);
