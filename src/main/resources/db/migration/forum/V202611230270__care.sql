-- What came of talk, and who cares for it.

-- A post of which knowledge was made.
create table forum.harvest (
    id    uuid primary key,
    post  uuid not null,
    -- MODEL: the draft of an operating model; EDIT: a proposal for a text of an entry; NEED: what an actor needs
    kind  text not null check (kind in ('MODEL', 'EDIT', 'NEED')),
    -- The record, as kind/id
    thing text not null,
    -- Of an edit: the proposal, and the field for which it is
    proposal uuid,
    field text not null default '',
    made_by uuid,
    made_at timestamptz not null,
    constraint fk_harvest_post foreign key (post) references forum.post (id) on delete cascade
);

create index ix_harvest_post on forum.harvest (post, made_at);
create index ix_harvest_made_by on forum.harvest (made_by);

-- What those who care for conversations have settled about a question.
create table forum.care (
    thread        uuid primary key,
    -- Who has it in hand
    given_to      uuid,
    given_note    text not null default '',
    -- Not before this day
    asleep_until  date,
    asleep_reason text not null default '',
    changed_by    uuid,
    changed_at    timestamptz not null,
    constraint fk_care_thread foreign key (thread) references forum.thread (id) on delete cascade
);

create index ix_care_given_to on forum.care (given_to);
create index ix_care_changed_by on forum.care (changed_by);

-- Who was asked whether they know an answer.
create table forum.asking (
    thread   uuid not null,
    person   uuid not null,
    asked_by uuid,
    asked_at timestamptz not null,
    primary key (thread, person),
    constraint fk_asking_thread foreign key (thread) references forum.thread (id) on delete cascade
);

create index ix_asking_person on forum.asking (person, asked_at);
create index ix_asking_asked_by on forum.asking (asked_by);

-- Newcomers whom somebody has welcomed.
create table forum.welcome (
    person      uuid primary key,
    post        uuid not null,
    welcomed_by uuid,
    welcomed_at timestamptz not null,
    constraint fk_welcome_post foreign key (post) references forum.post (id) on delete cascade
);

create index ix_welcome_post on forum.welcome (post);
create index ix_welcome_welcomed_by on forum.welcome (welcomed_by);

do $$
declare
    name text;
begin
    foreach name in array array['harvest.kind', 'harvest.thing', 'harvest.field'] loop
        execute format('comment on column forum.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    foreach name in array array['care.given_note', 'care.asleep_reason'] loop
        execute format('comment on column forum.%s is %L', name, 'impersonal: why a question waits, without names');
    end loop;
    foreach name in array array['harvest.made_by', 'care.given_to', 'care.changed_by', 'asking.person', 'asking.asked_by', 'welcome.person', 'welcome.welcomed_by'] loop
        execute format('comment on column forum.%s is %L', name, 'personal: conversations');
    end loop;
end $$;
