-- What weavers have done with actors, by the three verbs of their work. Weavers of the region read it, nobody else.
create table ecosystem.contact_note (
    id         uuid primary key,
    actor      uuid not null,
    -- The actor with which it was first, while that one stands merged into another
    came_from  uuid,
    verb       text not null check (verb in ('RECOGNISED', 'LISTENED', 'CONNECTED')),
    noted_on   date not null,
    words      text not null,
    -- With whom the actor was connected
    other      uuid,
    written_by uuid,
    written_at timestamptz not null,
    version    integer not null default 0,
    constraint fk_contact_note_actor foreign key (actor) references ecosystem.actor (id) on delete cascade,
    constraint fk_contact_note_other foreign key (other) references ecosystem.actor (id) on delete set null
);

create index ix_contact_note_actor on ecosystem.contact_note (actor, noted_on);
create index ix_contact_note_came_from on ecosystem.contact_note (came_from);
create index ix_contact_note_other on ecosystem.contact_note (other);
create index ix_contact_note_written_by on ecosystem.contact_note (written_by);

-- Needs and offers that were heard; they are statements like all others.
create table ecosystem.contact_yield (
    note      uuid not null,
    statement uuid not null,
    primary key (note, statement),
    constraint fk_contact_yield_note foreign key (note) references ecosystem.contact_note (id) on delete cascade,
    constraint fk_contact_yield_statement foreign key (statement) references ecosystem.statement (id) on delete cascade
);

create index ix_contact_yield_statement on ecosystem.contact_yield (statement);

-- People of the actor who were met: each of them finds the note among what is kept about him or her.
create table ecosystem.contact_person (
    note   uuid not null,
    person uuid not null,
    primary key (note, person),
    constraint fk_contact_person_note foreign key (note) references ecosystem.contact_note (id) on delete cascade
);

create index ix_contact_person_person on ecosystem.contact_person (person);

-- What is to be done after a contact, until a day, by somebody.
create table ecosystem.follow_up (
    id       uuid primary key,
    note     uuid not null,
    what     text not null,
    due_on   date not null,
    -- How often the day was moved
    moved    integer not null default 0,
    owned_by uuid,
    done_at  timestamptz,
    done_by  uuid,
    version  integer not null default 0,
    constraint fk_follow_up_note foreign key (note) references ecosystem.contact_note (id) on delete cascade
);

create index ix_follow_up_note on ecosystem.follow_up (note);
create index ix_follow_up_due_on on ecosystem.follow_up (due_on) where done_at is null;
create index ix_follow_up_owned_by on ecosystem.follow_up (owned_by);
create index ix_follow_up_done_by on ecosystem.follow_up (done_by);

do $$
declare
    name text;
begin
    comment on column ecosystem.contact_note.verb is 'impersonal: words that the program knows';
    foreach name in array array['contact_note.words', 'contact_note.written_by', 'contact_person.person', 'follow_up.what', 'follow_up.owned_by', 'follow_up.done_by'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'personal: contacts');
    end loop;
end $$;
