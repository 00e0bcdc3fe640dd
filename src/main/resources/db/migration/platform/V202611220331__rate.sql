-- How much is left of each rate for each subject. Subjects are keyed fingerprints of addresses or accounts.
create table platform.rate (
    name    text not null,
    subject text not null,
    rest    double precision not null,
    taken   boolean not null,
    at      timestamptz not null,
    primary key (name, subject)
);

create index ix_rate_at on platform.rate (at);
