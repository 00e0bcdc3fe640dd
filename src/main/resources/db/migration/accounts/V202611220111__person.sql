create table accounts.person (
    id            uuid primary key,
    email         text not null,
    name          text not null,
    password_hash text not null,
    roles         text[] not null default '{}',
    example       boolean not null default false,
    created_at    timestamptz not null default now(),
    disabled_at   timestamptz
);

create unique index ux_person_email on accounts.person (lower(email));

-- What other modules may know of a person
create view accounts.public_person as
    select id, name from accounts.person where disabled_at is null;
