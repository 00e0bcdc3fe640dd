-- Under which address somebody answers a mail about a thing. Only the hash of the key is kept. Without a thing: a summary, which cannot be answered.
create table notifications.reply_key (
    hash    text primary key,
    person  uuid not null,
    kind    text,
    thing   uuid,
    letter  uuid not null,
    until   timestamptz not null
);

create unique index ux_reply_key_letter on notifications.reply_key (letter);
create index ix_reply_key_person on notifications.reply_key (person);

-- What has come by mail, so that the same letter is taken once, and what became of it. Its words are not kept.
create table notifications.incoming (
    hash     text primary key,
    person   uuid,
    outcome  text not null,
    answered boolean not null,
    at       timestamptz not null
);

create index ix_incoming_person on notifications.incoming (person, at);

comment on column notifications.reply_key.hash is 'impersonal: a hash of random letters';
comment on column notifications.reply_key.person is 'personal: answers';
comment on column notifications.reply_key.kind is 'impersonal: the word of a kind';
comment on column notifications.incoming.hash is 'impersonal: a hash of a message id';
comment on column notifications.incoming.person is 'personal: answers';
comment on column notifications.incoming.outcome is 'impersonal: one of some words';
