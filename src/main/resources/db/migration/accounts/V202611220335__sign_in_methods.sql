-- Other ways to sign in than a password: passkeys, and identity providers whose word is taken.

create table accounts.passkey (
    id            uuid primary key,
    person        uuid not null,
    -- Where it works: browsers offer a passkey only at the name of the site for which it was made
    site          text not null,
    credential    bytea not null,
    -- The public key and the make of the authenticator, as WebAuthn writes them down
    key           bytea not null,
    counter       bigint not null check (counter >= 0),
    transports    text[] not null default '{}',
    may_be_copied boolean not null,
    copied        boolean not null,
    name          text not null check (name <> ''),
    added_at      timestamptz not null,
    used_at       timestamptz,
    constraint fk_passkey_person foreign key (person) references accounts.person (id) on delete cascade
);

create index ix_passkey_person on accounts.passkey (person);
create unique index ux_passkey_credential on accounts.passkey (credential);
comment on column accounts.passkey.name is 'personal: account';

create table accounts.provider (
    id            uuid primary key,
    key           text not null check (key ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
    name          jsonb not null,
    issuer        text not null,
    client        text not null,
    -- Sealed with a key that does not lie in the database; null: a client without a secret
    secret        text,
    scopes        text[] not null,
    algorithms    text[] not null check (cardinality(algorithms) > 0),
    -- Which claim says what
    claims        jsonb not null,
    -- Level of assurance by what the provider calls it (acr)
    levels        jsonb not null,
    -- Level that is asked for at every sign-in; 0: whatever the provider has
    asked         smallint not null default 0 check (asked between 0 and 5),
    -- How long its word on who somebody is holds
    days          integer not null check (days between 1 and 3650),
    -- A provider's test environment, in which codes of invented people are good
    trial         boolean not null default false,
    open          boolean not null default true,
    added_at      timestamptz not null,
    changed_at    timestamptz not null
);

create unique index ux_provider_key on accounts.provider (key);

-- Who somebody is at a provider. The provider and its subject are the identity, never an e-mail address.
create table accounts.provider_link (
    id        uuid primary key,
    person    uuid not null,
    provider  uuid not null,
    subject   text not null,
    linked_at timestamptz not null,
    used_at   timestamptz,
    constraint fk_provider_link_person foreign key (person) references accounts.person (id) on delete cascade,
    constraint fk_provider_link_provider foreign key (provider) references accounts.provider (id)
);

create unique index ux_provider_link_subject on accounts.provider_link (provider, subject);
create unique index ux_provider_link_person on accounts.provider_link (person, provider);
create index ix_provider_link_provider on accounts.provider_link (provider);
comment on column accounts.provider_link.subject is 'personal: account';

-- Something begun in one browser that must be finished in the same one, once and soon: a passkey's challenge, a way to a provider
-- and back. What must be remembered is sealed.
create table accounts.ceremony (
    secret     bytea primary key,
    browser    bytea not null,
    kind       text not null,
    content    text not null,
    expires_at timestamptz not null
);

create index ix_ceremony_expires_at on accounts.ceremony (expires_at);

alter table accounts.attestation
    add constraint fk_attestation_provider foreign key (provider) references accounts.provider (id);
create index ix_attestation_provider on accounts.attestation (provider);
