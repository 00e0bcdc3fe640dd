-- The title of a thread is found with its first post.
alter table forum.post add column heading text not null default '';
update forum.post p set heading = t.title from forum.thread t where t.id = p.thread and p.number = 1;
alter table forum.post alter column words set expression as (
    setweight(to_tsvector(
        case lang when 'sv' then 'swedish'::regconfig when 'en' then 'english'::regconfig else 'finnish'::regconfig end, heading), 'A')
    || to_tsvector(
        case lang when 'sv' then 'swedish'::regconfig when 'en' then 'english'::regconfig else 'finnish'::regconfig end, plain));

-- Posts in another language than that in which they were written, by people.
create table forum.translation (
    post          uuid not null,
    lang          text not null check (lang in ('fi', 'sv', 'en')),
    body          text not null,
    -- The body as safe markup, by this edition of the program's rules
    html          text not null,
    edition       integer not null,
    -- The community of its thread, as with posts
    community     uuid,
    plain         text not null,
    words         tsvector generated always as (to_tsvector(
        case lang when 'sv' then 'swedish'::regconfig when 'en' then 'english'::regconfig else 'finnish'::regconfig end, plain)) stored,
    -- A sum of the text of which it is a translation: when the post reads otherwise now, the translation is old
    original      text not null,
    translated_by uuid,
    translated_at timestamptz not null,
    version       integer not null default 0,
    primary key (post, lang),
    constraint fk_translation_post foreign key (post) references forum.post (id) on delete cascade
);

create index ix_translation_translated_by on forum.translation (translated_by);
create index ix_translation_words on forum.translation using gin (words) where community is null;
create index ix_translation_community on forum.translation (community) where community is not null;

do $$
declare
    name text;
begin
    foreach name in array array['translation.lang', 'translation.original'] loop
        execute format('comment on column forum.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    foreach name in array array['post.heading', 'translation.body', 'translation.html', 'translation.plain'] loop
        execute format('comment on column forum.%s is %L', name, 'impersonal: what was said stays where others answered it; the name of its writer goes, and addresses in it');
    end loop;
    comment on column forum.translation.translated_by is 'personal: conversations';
end $$;
