-- When a side hears that an introduction did not lead on. It follows from when it was asked itself, never from what the other did.
alter table ecosystem.introduction_side add column hears_at timestamptz;

create index ix_introduction_side_hears_at on ecosystem.introduction_side (hears_at) where hears_at is not null;

-- Addresses that were removed and are not asked again, as a keyed hash from which no address can be read.
create table ecosystem.left_alone (
    address text primary key,
    since   timestamptz not null
);

comment on column ecosystem.left_alone.address is 'impersonal: keyed hash of an address that asked not to be written to, kept so that it is not';
comment on column ecosystem.introduction_side.actor is 'personal: introductions';
