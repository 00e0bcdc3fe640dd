-- Who was asked to take part in something: to write a description with others, to screen publications, to accept a sponsor's word. By
-- address, whether or not somebody has an account with it, or to somebody whose profile the asker sees. Who is asked answers.
create table accounts.offer (
    id          uuid primary key,
    kind        text not null,
    thing       uuid not null,
    email       text,
    person      uuid,
    note        text not null default '',
    asked_by    uuid not null,
    asked_at    timestamptz not null,
    until       timestamptz not null,
    outcome     text check (outcome in ('ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    ended_at    timestamptz,
    answered_by uuid,
    constraint fk_offer_person foreign key (person) references accounts.person (id) on delete cascade,
    constraint fk_offer_asked_by foreign key (asked_by) references accounts.person (id) on delete cascade,
    constraint fk_offer_answered_by foreign key (answered_by) references accounts.person (id) on delete cascade,
    check (email is not null or person is not null),
    check ((outcome is null) = (ended_at is null))
);

create unique index ux_offer_open on accounts.offer (kind, thing, coalesce(lower(email), person::text)) where outcome is null;
create index ix_offer_email on accounts.offer (lower(email));
create index ix_offer_person on accounts.offer (person);
create index ix_offer_asked_by on accounts.offer (asked_by);
create index ix_offer_answered_by on accounts.offer (answered_by);
comment on column accounts.offer.email is 'personal: offers';
comment on column accounts.offer.note is 'personal: offers';
comment on column accounts.offer.kind is 'impersonal: a code';
comment on column accounts.offer.outcome is 'impersonal: a code';
