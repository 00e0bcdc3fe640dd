create schema if not exists accounts;

-- Sessions of signed-in people, so that a restart signs nobody out. The column names are given by the session store.
create table accounts.session (
    primary_id text primary key,
    session_id text not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name text
);

create unique index ux_session_session_id on accounts.session (session_id);
create index ix_session_expiry_time on accounts.session (expiry_time);
create index ix_session_principal_name on accounts.session (principal_name);

create table accounts.session_attributes (
    session_primary_id text not null,
    attribute_name text not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name),
    constraint fk_session_attributes_session foreign key (session_primary_id) references accounts.session (primary_id) on delete cascade
);
