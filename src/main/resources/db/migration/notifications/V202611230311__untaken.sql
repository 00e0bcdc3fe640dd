-- Answers by mail that were laid aside without a letter about it: their writer hears of it in the inbox. Their words are not kept.
create table notifications.untaken (
    id      uuid primary key,
    person  uuid not null,
    kind    text not null,
    thing   uuid not null,
    outcome text not null,
    at      timestamptz not null
);

create index ix_untaken_person on notifications.untaken (person);

comment on column notifications.untaken.person is 'personal: answers';
comment on column notifications.untaken.kind is 'impersonal: the word of a kind';
comment on column notifications.untaken.outcome is 'impersonal: one of some words';
