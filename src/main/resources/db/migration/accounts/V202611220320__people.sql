-- People as they register, are identified, are trusted with roles and are forgotten again. Columns with personal data say so in
-- their comment: "personal: <purpose>", where the purpose stands in the register of purposes; what the export and the erasure of
-- a person must reach is read from there.

alter table accounts.person
    add column handle            text,
    add column email_verified_at timestamptz,
    add column lang              text not null default 'fi' check (lang in ('fi', 'sv', 'en')),
    add column suspended_until   timestamptz,
    add column suspension_reason text,
    add column last_seen_on      date;

update accounts.person set handle = split_part(email, '@', 1), email_verified_at = created_at;
alter table accounts.person alter column handle set not null;
create unique index ux_person_handle on accounts.person (lower(handle));

comment on column accounts.person.handle is 'personal: account';
comment on column accounts.person.email is 'personal: account';
comment on column accounts.person.name is 'personal: account';
comment on column accounts.person.suspension_reason is 'personal: order';

-- Passwords by themselves: not everybody has one.
create table accounts.password (
    person     uuid primary key,
    hash       text not null,
    changed_at timestamptz not null,
    constraint fk_password_person foreign key (person) references accounts.person (id) on delete cascade
);

insert into accounts.password (person, hash, changed_at) select id, password_hash, created_at from accounts.person;

-- How surely we know who somebody is, by whom and since when. The strongest attestation that is valid now counts.
create table accounts.attestation (
    id          uuid primary key,
    person      uuid not null,
    level       smallint not null check (level between 1 and 5),
    method      text not null check (method in ('email', 'organisation', 'sponsor', 'partner', 'provider', 'example')),
    provider    uuid,
    sponsor     uuid,
    organisation uuid,
    note        text,
    -- HMAC of the official identifier, never the identifier itself, with the version of the key
    pseudonym   text,
    key_version smallint,
    given_at    timestamptz not null,
    valid_until timestamptz,
    ended_at    timestamptz,
    constraint fk_attestation_person foreign key (person) references accounts.person (id) on delete cascade,
    constraint fk_attestation_sponsor foreign key (sponsor) references accounts.person (id) on delete set null,
    check ((pseudonym is null) = (key_version is null))
);

create index ix_attestation_person on accounts.attestation (person);
create index ix_attestation_sponsor on accounts.attestation (sponsor);
create unique index ux_attestation_pseudonym on accounts.attestation (pseudonym) where pseudonym is not null and ended_at is null;
comment on column accounts.attestation.note is 'personal: identification';
comment on column accounts.attestation.pseudonym is 'personal: identification';

insert into accounts.attestation (id, person, level, method, given_at)
select gen_random_uuid(), id, case when cardinality(roles) > 0 then 3 else 1 end, case when example then 'example' else 'email' end, created_at
from accounts.person;

-- Who may act in which role, where, until when; granted by whom and why. Ended grants stay as history.
create table accounts.role_grant (
    id         uuid primary key,
    person     uuid not null,
    role       text not null,
    -- Empty: everywhere. Otherwise the kind and key of what the role is limited to, such as area region/06
    scope_kind text not null default '',
    scope      text not null default '',
    team       text,
    since      timestamptz not null,
    until      timestamptz,
    granted_by uuid,
    reason     text not null,
    ended_at   timestamptz,
    ended_by   uuid,
    end_reason text,
    constraint fk_role_grant_person foreign key (person) references accounts.person (id) on delete cascade,
    constraint fk_role_grant_granted_by foreign key (granted_by) references accounts.person (id) on delete set null,
    constraint fk_role_grant_ended_by foreign key (ended_by) references accounts.person (id) on delete set null,
    check ((scope_kind = '') = (scope = '')),
    check (until is null or until > since)
);

create index ix_role_grant_person on accounts.role_grant (person);
create index ix_role_grant_granted_by on accounts.role_grant (granted_by);
create index ix_role_grant_ended_by on accounts.role_grant (ended_by);
create unique index ux_role_grant_running on accounts.role_grant (person, role, scope_kind, scope) where ended_at is null;
comment on column accounts.role_grant.reason is 'personal: roles';
comment on column accounts.role_grant.team is 'personal: roles';
comment on column accounts.role_grant.end_reason is 'personal: roles';

insert into accounts.role_grant (id, person, role, since, reason)
select gen_random_uuid(), id, case role when 'WRITER' then 'DEVELOPER' else role end, created_at, 'Example person'
from accounts.person, unnest(roles) as role;

alter table accounts.person drop column password_hash, drop column roles;

drop view accounts.public_person;

-- What other modules may know of a person
create view accounts.public_person as select id, name from accounts.person where disabled_at is null;
