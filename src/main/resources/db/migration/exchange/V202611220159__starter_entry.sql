create schema if not exists exchange;

-- Starter entries that this instance was given on its first start. What people have made of them since is theirs.
create table exchange.starter_entry (
    id           uuid primary key,
    key          text not null,
    permanent_id text not null,
    placed_at    timestamptz not null,
    constraint ux_starter_entry_key unique (key)
);
