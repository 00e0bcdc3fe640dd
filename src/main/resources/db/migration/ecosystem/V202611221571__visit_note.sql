-- Notes that arrived from devices of weavers, by the id that the device gave them: a second arrival is known by it.
create table ecosystem.visit_note (
    person     uuid not null,
    sent       uuid not null,
    -- Its number among the notes of the device
    sequence   integer not null,
    arrived_at timestamptz not null,
    -- The note here; empty once it is deleted
    arrived_as uuid,
    primary key (person, sent),
    constraint fk_visit_note_arrived_as foreign key (arrived_as) references ecosystem.contact_note (id) on delete set null
);

create index ix_visit_note_arrived_as on ecosystem.visit_note (arrived_as);
create index ix_visit_note_arrived_at on ecosystem.visit_note (arrived_at);

comment on column ecosystem.visit_note.person is 'personal: contacts';
