-- What people have agreed to and taken back. Rows are only added; the newest of a person, subject and scope counts.
create table accounts.consent (
    id     uuid primary key,
    number bigint generated always as identity,
    person uuid not null,
    about  text not null,
    scope  text not null check (scope in ('WEAVER', 'COMMUNITY', 'REGION', 'PUBLIC', 'EXPORTED')),
    given  boolean not null,
    -- The words that the person had before the eyes, and their language
    shown  text not null,
    lang   text not null check (lang in ('fi', 'sv', 'en')),
    at     timestamptz not null,
    constraint fk_consent_person foreign key (person) references accounts.person (id) on delete cascade
);

create index ix_consent_person on accounts.consent (person, about, scope, number desc);
create trigger consent_stays before update on accounts.consent for each row execute function platform.refuse_change();
comment on column accounts.consent.given is 'personal: consents';

-- Exports of everything about a person, while they are made and until they are fetched.
create table accounts.export (
    id       uuid primary key,
    person   uuid not null,
    lang     text not null check (lang in ('fi', 'sv', 'en')),
    asked_at timestamptz not null,
    done     integer not null default 0,
    total    integer not null default 0,
    ready_at timestamptz,
    size     bigint,
    failed   boolean not null default false,
    constraint fk_export_person foreign key (person) references accounts.person (id) on delete cascade
);

create index ix_export_person on accounts.export (person, asked_at desc);
