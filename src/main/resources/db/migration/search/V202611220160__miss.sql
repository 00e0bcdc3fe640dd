create schema if not exists search;

-- What was sought and not found. Says nothing of who sought it.
create table search.miss (
    id uuid primary key default gen_random_uuid(),
    word text not null,
    lang text not null check (lang in ('fi', 'sv', 'en')),
    times bigint not null default 1,
    first_at timestamptz not null default now(),
    last_at timestamptz not null default now(),
    constraint ux_miss_word_lang unique (word, lang)
);

create index ix_miss_last_at on search.miss (last_at);

-- What people told the centre they were looking for.
create table search.wish (
    id uuid primary key,
    words text not null,
    wish text not null,
    lang text not null check (lang in ('fi', 'sv', 'en')),
    made_at timestamptz not null default now(),
    handled_at timestamptz,
    handled_by uuid
);

create index ix_wish_made_at on search.wish (made_at);
