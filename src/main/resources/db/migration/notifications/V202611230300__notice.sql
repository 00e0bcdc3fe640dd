-- Who is to hear of what. It holds no words: the owner of the thing tells it when it is read.
create schema if not exists notifications;

create table notifications.notice (
    id        uuid primary key,
    person    uuid not null,
    kind      text not null,
    thing     uuid not null,
    why       text not null check (why in ('JUDGED', 'DUE', 'ASKED', 'NAMED', 'ACCEPTED', 'ANSWERED', 'QUOTED', 'CALLED', 'WITHIN', 'WATCHED', 'BEGUN', 'CHANCE')),
    done_by   uuid,
    at        timestamptz not null,
    came_at   timestamptz not null,
    read_at   timestamptz,
    mailed_at timestamptz
);

-- Somebody hears of a thing once, for the strongest reason, however often it is announced.
create unique index ux_notice_person on notifications.notice (person, kind, thing);
create index ix_notice_at on notifications.notice (person, at desc, id);
-- The count in the frame of every page.
create index ix_notice_unread on notifications.notice (person) where read_at is null;
-- What may still go out by mail.
create index ix_notice_waiting on notifications.notice (came_at) where read_at is null and mailed_at is null;
create index ix_notice_done_by on notifications.notice (done_by);

comment on column notifications.notice.person is 'personal: notices';
comment on column notifications.notice.done_by is 'personal: notices';
comment on column notifications.notice.kind is 'impersonal: the word of a kind';
comment on column notifications.notice.why is 'impersonal: one of a few words';
