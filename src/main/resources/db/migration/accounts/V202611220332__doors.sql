-- Registering, second factors, links in letters. Secrets are sealed or kept as fingerprints; links live for a day at most.

alter table accounts.person add column terms_accepted_at timestamptz;

-- Asked for, and waiting until the address is confirmed. Also written when the address has an account, so that both take as long.
create table accounts.registration (
    id         uuid primary key,
    email      text not null,
    name       text not null,
    handle     text not null,
    lang       text not null check (lang in ('fi', 'sv', 'en')),
    token_hash text not null,
    asked_at   timestamptz not null,
    ends_at    timestamptz not null,
    used_at    timestamptz
);

create unique index ux_registration_token_hash on accounts.registration (token_hash);
create index ix_registration_email on accounts.registration (lower(email));
create index ix_registration_ends_at on accounts.registration (ends_at);
comment on column accounts.registration.email is 'personal: account';
comment on column accounts.registration.name is 'personal: account';
comment on column accounts.registration.handle is 'personal: account';

-- A new password was asked for; the person is nobody where the address has no account. No foreign key: looking for its row would
-- take time that tells whether there is one.
create table accounts.password_reset (
    id         uuid primary key,
    person     uuid not null,
    token_hash text not null,
    asked_at   timestamptz not null,
    ends_at    timestamptz not null,
    used_at    timestamptz
);

create unique index ux_password_reset_token_hash on accounts.password_reset (token_hash);
create index ix_password_reset_person on accounts.password_reset (person);
create index ix_password_reset_ends_at on accounts.password_reset (ends_at);

-- Another address, to be confirmed from the old one and from the new one.
create table accounts.address_change (
    id               uuid primary key,
    person           uuid not null,
    email            text not null,
    old_hash         text not null,
    new_hash         text not null,
    asked_at         timestamptz not null,
    ends_at          timestamptz not null,
    old_confirmed_at timestamptz,
    new_confirmed_at timestamptz,
    done_at          timestamptz,
    constraint fk_address_change_person foreign key (person) references accounts.person (id) on delete cascade
);

create unique index ux_address_change_old_hash on accounts.address_change (old_hash);
create unique index ux_address_change_new_hash on accounts.address_change (new_hash);
create index ix_address_change_person on accounts.address_change (person);
create index ix_address_change_ends_at on accounts.address_change (ends_at);
comment on column accounts.address_change.email is 'personal: account';

create table accounts.authenticator (
    person       uuid primary key,
    secret       text not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0,
    constraint fk_authenticator_person foreign key (person) references accounts.person (id) on delete cascade
);

create table accounts.recovery_code (
    person      uuid not null,
    fingerprint text not null,
    used_at     timestamptz,
    primary key (person, fingerprint),
    constraint fk_recovery_code_person foreign key (person) references accounts.person (id) on delete cascade
);
