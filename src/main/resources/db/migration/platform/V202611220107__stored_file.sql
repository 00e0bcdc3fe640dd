-- Files by content: the name of a file in the folder is the SHA-256 of its bytes, so the same file is kept once.
create table platform.stored_file (
    id uuid primary key,
    sha256 text not null,
    kind text not null,
    name text not null,
    size bigint not null check (size >= 0),
    width int,
    height int,
    stored_at timestamptz not null,
    stored_by uuid
);

create index ix_stored_file_sha256 on platform.stored_file (sha256);
