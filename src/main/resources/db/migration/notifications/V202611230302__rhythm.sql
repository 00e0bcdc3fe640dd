-- When somebody wants mail about notices. Whoever has no line here has never chosen.
create table notifications.rhythm (
    person      uuid primary key,
    you         text not null check (you in ('AT_ONCE', 'SUMMARY', 'NOTHING')),
    communities text not null check (communities in ('AT_ONCE', 'SUMMARY', 'NOTHING')),
    followed    text not null check (followed in ('AT_ONCE', 'SUMMARY', 'NOTHING')),
    chances     text not null check (chances in ('AT_ONCE', 'SUMMARY', 'NOTHING')),
    summary     text not null check (summary in ('DAILY', 'WEEKLY', 'MONTHLY', 'NEVER')),
    weekday     smallint not null check (weekday >= 1 and weekday <= 7),
    hour        smallint not null check (hour >= 0 and hour <= 23),
    quiet_from  smallint,
    quiet_until smallint,
    changed_at  timestamptz not null
);

comment on column notifications.rhythm.person is 'personal: rhythm';
comment on column notifications.rhythm.you is 'impersonal: one of three words';
comment on column notifications.rhythm.communities is 'impersonal: one of three words';
comment on column notifications.rhythm.followed is 'impersonal: one of three words';
comment on column notifications.rhythm.chances is 'impersonal: one of three words';
comment on column notifications.rhythm.summary is 'impersonal: one of four words';
