-- What people tell of themselves, field by field. "reach" says how far a field goes: 0 only the person, 1 the person's own
-- communities, 2 members, 3 everybody. The name's row holds only its reach, because the name itself stands with the person; the
-- row of organisations holds the reach of confirmed memberships.
create table accounts.profile_field (
    id         uuid primary key,
    person     uuid not null,
    field      text not null check (field in ('name', 'photo', 'organisations', 'languages', 'regions', 'themes', 'help', 'seek', 'link')),
    reach      smallint not null check (reach between 0 and 3),
    content    text not null default '',
    keys       text[] not null default '{}',
    changed_at timestamptz not null,
    constraint ux_profile_field_person_field unique (person, field),
    constraint fk_profile_field_person foreign key (person) references accounts.person (id) on delete cascade
);

create index ix_profile_field_keys on accounts.profile_field using gin (keys);
comment on column accounts.profile_field.content is 'personal: profile';
comment on column accounts.profile_field.keys is 'personal: profile';

-- Drawn anew from what was given, so that nothing but the picture is kept. Here and not among the files, because it goes with the person.
create table accounts.profile_photo (
    person   uuid primary key,
    picture  bytea not null,
    sha256   text not null,
    given_at timestamptz not null,
    constraint fk_profile_photo_person foreign key (person) references accounts.person (id) on delete cascade
);

comment on column accounts.profile_photo.picture is 'personal: profile';

-- Everybody who may be found, with how far the name goes. The one place that says who is found by whom: directory, profile page,
-- photo and every count read it.
create view accounts.shown_person as
select p.id, p.handle, p.name, coalesce(f.reach, 2) as reach
from accounts.person p
left join accounts.profile_field f on f.person = p.id and f.field = 'name'
where p.disabled_at is null
  and p.email_verified_at is not null
  and (p.suspended_until is null or p.suspended_until <= now());

-- No field goes further than the name.
create view accounts.shown_field as
select f.person, f.field, least(f.reach, p.reach) as reach, f.content, f.keys
from accounts.profile_field f
join accounts.shown_person p on p.id = f.person
where f.field <> 'name';
