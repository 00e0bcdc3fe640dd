-- What an end of a tie says of working with the other, each from 1 to 4. It never leaves here one by one: only means over five or more ends.
create table ecosystem.tie_trust (
    tie         uuid not null,
    side        text not null check (side in ('FROM', 'TO')),
    reliability integer check (reliability between 1 and 4),
    goal        integer check (goal between 1 and 4),
    openness    integer check (openness between 1 and 4),
    said_at     timestamptz not null,
    primary key (tie, side),
    constraint fk_tie_trust_tie foreign key (tie) references ecosystem.tie (id) on delete cascade,
    constraint ck_tie_trust_said check (num_nonnulls(reliability, goal, openness) > 0)
);

comment on column ecosystem.tie_trust.side is 'impersonal: words that the program knows';
