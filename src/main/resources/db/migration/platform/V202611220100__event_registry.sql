create schema if not exists platform;

-- Announcements that wait for a listener. The shape is given by the event registry that reads and writes it.
create table platform.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts integer,
    last_resubmission_date timestamptz
);

create index ix_event_publication_serialized_event on platform.event_publication using hash (serialized_event);
create index ix_event_publication_completion_date on platform.event_publication (completion_date);
