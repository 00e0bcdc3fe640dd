-- Conversations: threads of posts, in public or within a community.
create schema forum;

create table forum.thread (
    id          uuid primary key,
    -- Last part of the address; stays with the thread for ever
    slug        text not null,
    kind        text not null check (kind in ('QUESTION', 'PRACTICE', 'NEWS', 'EVENT', 'PARTNERS', 'OFFER', 'LOG', 'OPPORTUNITY', 'TALK')),
    -- Where it is held; empty: in public
    community   uuid,
    title       text not null,
    lang        text not null check (lang in ('fi', 'sv', 'en')),
    -- Keys of regions and themes
    topics      text[] not null default '{}',
    -- What it is about: records of whatever kind, as kind/id; read with the thread, so not a table of its own
    about       text[] not null default '{}',
    -- What goes with the kind: days, place, address elsewhere
    begins_on   date,
    until       date,
    place       text not null default '',
    link        text not null default '',
    -- CLOSED: read, and nobody answers any more; HIDDEN: only those who keep order and its writer see it; MERGED: lives in another
    state       text not null check (state in ('OPEN', 'CLOSED', 'HIDDEN', 'MERGED')),
    merged_into uuid,
    -- Whether those who keep order closed it: then only they open it again
    by_order    boolean not null default false,
    begun_by    uuid,
    begun_at    timestamptz not null,
    -- Number of the last post; numbers are given once
    posts       integer not null default 0,
    answers     integer not null default 0,
    accepted    uuid,
    last_at     timestamptz not null,
    last_by     uuid,
    -- When what everybody sees of it from outside changed
    changed_at  timestamptz not null,
    version     integer not null default 0,
    constraint fk_thread_merged_into foreign key (merged_into) references forum.thread (id),
    constraint ck_thread_merged check ((state = 'MERGED') = (merged_into is not null))
);

create unique index ux_thread_slug on forum.thread (slug);
create index ix_thread_last_at on forum.thread (last_at desc, id) where community is null and state in ('OPEN', 'CLOSED');
create index ix_thread_kind on forum.thread (kind, last_at desc) where community is null and state in ('OPEN', 'CLOSED');
create index ix_thread_community on forum.thread (community, last_at desc) where community is not null;
create index ix_thread_topics on forum.thread using gin (topics);
create index ix_thread_about on forum.thread using gin (about);
create index ix_thread_begun_by on forum.thread (begun_by);
create index ix_thread_last_by on forum.thread (last_by);
create index ix_thread_merged_into on forum.thread (merged_into);
create index ix_thread_accepted on forum.thread (accepted);
-- Questions that wait for a first answer
create index ix_thread_unanswered on forum.thread (begun_at) where kind = 'QUESTION' and answers = 0 and state = 'OPEN';

create table forum.post (
    id                uuid primary key,
    thread            uuid not null,
    -- Its place in the thread, from 1
    number            integer not null,
    -- The post that it answers, if not the first
    answers_to        uuid,
    -- In a question: meant as an answer, not as a remark
    answer            boolean not null default false,
    written_by        uuid,
    -- For which organisation and in which office it was written
    organisation      uuid,
    organisation_name text not null default '',
    office            text check (office in ('WEAVER', 'MODERATOR', 'EDITOR', 'ASSESSOR', 'OPERATOR')),
    lang              text not null check (lang in ('fi', 'sv', 'en')),
    body              text not null,
    -- The body as safe markup, by this edition of the program's rules
    html              text not null,
    -- The community of its thread; with it, so that searching in public never touches what is closed
    community         uuid,
    -- The body without its marks, and its words as the search takes them
    plain             text not null default '',
    words             tsvector generated always as (to_tsvector(
        case lang when 'sv' then 'swedish'::regconfig when 'en' then 'english'::regconfig else 'finnish'::regconfig end, plain)) stored,
    -- Records to which it points, as kind/id
    shows             text[] not null default '{}',
    edition           integer not null,
    -- REMOVED by its writer; HIDDEN by those who keep order
    state             text not null check (state in ('SHOWN', 'REMOVED', 'HIDDEN')),
    written_at        timestamptz not null,
    edited_at         timestamptz,
    version           integer not null default 0,
    constraint fk_post_thread foreign key (thread) references forum.thread (id),
    constraint fk_post_answers_to foreign key (answers_to) references forum.post (id) on delete set null,
    constraint ck_post_removed check (state <> 'REMOVED' or body = '')
);

create unique index ux_post_thread_number on forum.post (thread, number);
create index ix_post_answer on forum.post (thread, number) where answer;
-- Only what is public: how long a search takes tells nothing of what is not
create index ix_post_words on forum.post using gin (words) where community is null and state = 'SHOWN';
create index ix_post_community on forum.post (community) where community is not null;
create index ix_post_answers_to on forum.post (answers_to);
create index ix_post_written_by on forum.post (written_by, written_at);

alter table forum.thread add constraint fk_thread_accepted foreign key (accepted) references forum.post (id);

-- Where a post was before it was moved: old addresses lead to it.
create table forum.former_place (
    thread uuid not null,
    number integer not null,
    post   uuid not null,
    primary key (thread, number),
    constraint fk_former_place_thread foreign key (thread) references forum.thread (id) on delete cascade,
    constraint fk_former_place_post foreign key (post) references forum.post (id) on delete cascade
);

create index ix_former_place_post on forum.former_place (post);

-- How a post read before it was changed.
create table forum.former_text (
    post       uuid not null,
    version    integer not null,
    body       text not null,
    lang       text not null,
    changed_by uuid,
    changed_at timestamptz not null,
    primary key (post, version),
    constraint fk_former_text_post foreign key (post) references forum.post (id) on delete cascade
);

create index ix_former_text_changed_by on forum.former_text (changed_by);

-- Whom a post calls by name.
create table forum.mention (
    post   uuid not null,
    person uuid not null,
    -- As it stands in the text
    handle text not null,
    primary key (post, person),
    constraint fk_mention_post foreign key (post) references forum.post (id) on delete cascade
);

create index ix_mention_person on forum.mention (person);

-- Letters of which posts were made; each is taken once.
create table forum.letter (
    message text primary key,
    post    uuid not null,
    constraint fk_letter_post foreign key (post) references forum.post (id) on delete cascade
);

create index ix_letter_post on forum.letter (post);

-- How far somebody has read a thread.
create table forum.reading (
    person uuid not null,
    thread uuid not null,
    number integer not null,
    at     timestamptz not null,
    primary key (person, thread),
    constraint fk_reading_thread foreign key (thread) references forum.thread (id) on delete cascade
);

create index ix_reading_thread on forum.reading (thread);

-- What somebody is writing and has not sent yet.
create table forum.draft (
    person    uuid not null,
    -- Where it will stand: the thread that it answers, or the community in which it begins one, or zero for one in public
    place     uuid not null,
    thread    uuid,
    -- What the form holds
    sent      jsonb not null,
    saved_at  timestamptz not null,
    primary key (person, place),
    constraint fk_draft_thread foreign key (thread) references forum.thread (id) on delete cascade
);

create index ix_draft_thread on forum.draft (thread);

do $$
declare
    name text;
begin
    foreach name in array array['thread.slug', 'thread.kind', 'thread.lang', 'thread.topics', 'thread.about', 'thread.state', 'post.office', 'post.lang',
            'post.state', 'post.shows', 'former_text.lang'] loop
        execute format('comment on column forum.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    foreach name in array array['thread.title', 'thread.place', 'thread.link', 'post.body', 'post.html', 'post.plain', 'former_text.body'] loop
        execute format('comment on column forum.%s is %L', name, 'impersonal: what was said stays where others answered it; the name of its writer goes, and addresses in it');
    end loop;
    comment on column forum.letter.message is 'impersonal: number of a letter';
    comment on column forum.post.organisation_name is 'impersonal: name of an organisation';
    foreach name in array array['thread.begun_by', 'thread.last_by', 'post.written_by', 'former_text.changed_by', 'mention.person', 'mention.handle', 'reading.person', 'draft.person', 'draft.sent'] loop
        execute format('comment on column forum.%s is %L', name, 'personal: conversations');
    end loop;
end $$;
