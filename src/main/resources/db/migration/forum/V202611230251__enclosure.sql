-- Files and pictures that stand in posts.
create table forum.enclosure (
    id       uuid primary key,
    file     uuid not null,
    -- Empty until what it was given for is sent
    thread   uuid,
    post     uuid,
    given_by uuid,
    given_at timestamptz not null,
    constraint fk_enclosure_file foreign key (file) references platform.stored_file (id),
    constraint fk_enclosure_thread foreign key (thread) references forum.thread (id) on delete cascade,
    constraint fk_enclosure_post foreign key (post) references forum.post (id) on delete cascade
);

create index ix_enclosure_file on forum.enclosure (file);
create index ix_enclosure_thread on forum.enclosure (thread);
create index ix_enclosure_post on forum.enclosure (post);
create index ix_enclosure_given_by on forum.enclosure (given_by);

comment on column forum.enclosure.given_by is 'personal: conversations';
