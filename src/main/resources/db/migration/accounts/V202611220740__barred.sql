-- Who erased a suspended account and was strongly identified: only the keyed pseudonym, so that the same person cannot return at once.
create table accounts.barred (
    pseudonym   text not null,
    key_version smallint not null,
    until       timestamptz not null,
    constraint pk_barred primary key (pseudonym)
);
comment on column accounts.barred.pseudonym is 'personal: barring';
create index ix_barred_until on accounts.barred (until);
