-- Mail that waits to go out, or has gone. Written in the transaction of the act that causes it, sent afterwards, forgotten soon.
create table platform.letter (
    id         uuid primary key,
    person     uuid,
    address    text not null,
    lang       text not null check (lang in ('fi', 'sv', 'en')),
    subject    text not null,
    body_text  text not null,
    body_html  text not null,
    written_at timestamptz not null,
    due_at     timestamptz not null,
    attempts   integer not null default 0,
    sent_at    timestamptz,
    failed_at  timestamptz,
    failure    text
);

create index ix_letter_due_at on platform.letter (due_at) where sent_at is null and failed_at is null;
create index ix_letter_person on platform.letter (person);
create index ix_letter_address on platform.letter (lower(address));
comment on column platform.letter.address is 'personal: mail';
comment on column platform.letter.subject is 'personal: mail';
comment on column platform.letter.body_text is 'personal: mail';
comment on column platform.letter.body_html is 'personal: mail';
comment on column platform.letter.failure is 'personal: mail';
