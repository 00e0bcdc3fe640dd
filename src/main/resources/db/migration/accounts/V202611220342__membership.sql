-- Who belongs to which organisation. The organisation is an entry, known here by its id only. A contact person confirms others.
create table accounts.membership (
    id             uuid primary key,
    person         uuid not null,
    organisation   uuid not null,
    position       text not null default '',
    contact_wished boolean not null default false,
    asked_at       timestamptz not null,
    confirmed_at   timestamptz,
    confirmed_by   uuid,
    -- Who confirmed it: a contact person, an operator, or the verified address at the organisation's own domain
    confirmed_how  text check (confirmed_how in ('contact', 'operator', 'domain')),
    contact_since  timestamptz,
    contact_by     uuid,
    ended_at       timestamptz,
    ended_by       uuid,
    constraint fk_membership_person foreign key (person) references accounts.person (id) on delete cascade,
    constraint fk_membership_confirmed_by foreign key (confirmed_by) references accounts.person (id) on delete set null,
    constraint fk_membership_contact_by foreign key (contact_by) references accounts.person (id) on delete set null,
    constraint fk_membership_ended_by foreign key (ended_by) references accounts.person (id) on delete set null,
    check ((confirmed_at is null) = (confirmed_how is null)),
    check (contact_since is null or confirmed_at is not null)
);

create unique index ux_membership_running on accounts.membership (person, organisation) where ended_at is null;
create index ix_membership_person on accounts.membership (person);
create index ix_membership_organisation on accounts.membership (organisation) where ended_at is null;
create index ix_membership_confirmed_by on accounts.membership (confirmed_by);
create index ix_membership_contact_by on accounts.membership (contact_by);
create index ix_membership_ended_by on accounts.membership (ended_by);
comment on column accounts.membership.organisation is 'personal: membership';
comment on column accounts.membership.position is 'personal: membership';

-- Mail domains that an operator has found to be an organisation's own
create table accounts.organisation_domain (
    id           uuid primary key,
    organisation uuid not null,
    domain       text not null check (domain = lower(domain)),
    added_at     timestamptz not null,
    added_by     uuid,
    constraint ux_organisation_domain_domain unique (domain),
    constraint fk_organisation_domain_added_by foreign key (added_by) references accounts.person (id) on delete set null
);

create index ix_organisation_domain_organisation on accounts.organisation_domain (organisation);
create index ix_organisation_domain_added_by on accounts.organisation_domain (added_by);
