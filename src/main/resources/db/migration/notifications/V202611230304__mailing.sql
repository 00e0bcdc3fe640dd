-- The turn at which somebody last had a summary, or would have had one if there had been anything in it.
create table notifications.summary_turn (
    person uuid primary key,
    turn   timestamptz not null
);

-- What somebody had chosen before ending mails from a mail program, so that it can be taken back there.
create table notifications.farewell (
    person uuid primary key,
    before jsonb not null,
    at     timestamptz not null
);

comment on column notifications.summary_turn.person is 'personal: rhythm';
comment on column notifications.farewell.person is 'personal: rhythm';
comment on column notifications.farewell.before is 'impersonal: chosen from a few words';
-- How many mails somebody had lately.
create index ix_notice_mailed_at on notifications.notice (person, mailed_at) where mailed_at is not null;
