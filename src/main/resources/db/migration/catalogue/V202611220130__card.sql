create schema if not exists catalogue;

create table catalogue.card (
    id           uuid primary key,
    kind         text not null,
    permanent_id text not null,
    path         text not null,
    original     text not null check (original in ('fi', 'sv', 'en')),
    facets       jsonb not null default '{}',
    from_day     date,
    until_day    date,
    confirmed_on date,
    codes        text[] not null default '{}',
    published_at timestamptz not null,
    changed_at   timestamptz not null
);

create unique index ux_card_permanent_id on catalogue.card (permanent_id);
create unique index ux_card_path on catalogue.card (path);
create index ix_card_kind_published_at on catalogue.card (kind, published_at desc);
create index ix_card_published_at on catalogue.card (published_at desc);

create table catalogue.card_text (
    card_id uuid not null,
    lang    text not null check (lang in ('fi', 'sv', 'en')),
    title   text not null,
    summary text not null,
    body    text not null,
    primary key (card_id, lang),
    constraint fk_card_text_card foreign key (card_id) references catalogue.card (id) on delete cascade
);

-- Every path that a thing has ever had; the newest is the one in force. A path once taken is never given to another thing.
create table catalogue.path (
    path     text primary key,
    thing_id uuid not null,
    taken_at timestamptz not null default clock_timestamp()
);

-- For finding numbered twins of a title
create index ix_path_stem on catalogue.path ((regexp_replace(path, '-[0-9]+$', '')));
create index ix_path_thing_id on catalogue.path (thing_id, taken_at desc);
